import {
  type Connection,
  createConnection,
  DidChangeWatchedFilesNotification,
  type InitializeResult,
  ProposedFeatures,
} from 'vscode-languageserver/node';
import type { CheckSettings } from '../model/check-settings.ts';
import { bindFeatures, capabilities } from './bind-features.ts';
import { Session } from './session.ts';
import { showMessage } from './show-message.ts';
import { parseOpenText } from './study/parse-open-text.ts';

/** What the server is given by whoever starts it. */
export interface LanguageServerOptions {
  version: string;
  /** Reads the settings of the checks in a folder; throws with a message for people where they cannot be used. */
  readSettings: (folder: string | undefined) => Promise<CheckSettings>;
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
}

/** Serves the Language Server Protocol over two streams until the editor ends it. */
export function serveLanguage({ version, readSettings, input, output }: LanguageServerOptions): Connection {
  const connection = createConnection(ProposedFeatures.all, input, output);
  let folder: string | undefined;
  let session: Session | undefined;
  let isAsked = false;

  const loadSettings = async (): Promise<CheckSettings> => {
    try {
      return await readSettings(folder);
    } catch (error) {
      showMessage(connection, 'error', (error as Error).message);
      return readSettings(undefined);
    }
  };

  connection.onInitialize(
    async ({ workspaceFolders, rootUri, capabilities: client }): Promise<InitializeResult> => {
      folder = workspaceFolders?.[0]?.uri ?? rootUri ?? undefined;
      // Some editors watch no file that they are not asked to.
      isAsked = client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
      session = new Session(connection, await loadSettings());
      bindTexts(connection, session);
      bindFeatures(connection, session, client);
      return { capabilities, serverInfo: { name: 'yakkan', version } };
    },
  );
  // What reads the articles that are being edited is loaded before the first key press.
  connection.onInitialized(() => {
    void parseOpenText('# 規約\n\n## 第1条（目的）\n\n本文。\n', 'file:///a.md', 'markdown');
    if (!isAsked) return;
    const watchers = [{ globPattern: '**/yakkan.config.json' }];
    void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  });
  connection.onDidChangeWatchedFiles(async () => {
    if (!session) return;
    session.settings = await loadSettings();
    session.studyAll();
  });
  connection.onShutdown(() => session?.close());
  connection.listen();
  return connection;
}

function bindTexts(connection: Connection, session: Session): void {
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) =>
    session.open(uri, languageId, version, text),
  );
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) =>
    session.change(uri, contentChanges, version),
  );
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => session.closeText(uri));
}
