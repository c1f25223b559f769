import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { commands, type ExtensionContext, window, workspace } from 'vscode';
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';

let client: LanguageClient | undefined;

/** Starts the language server when a text is opened. */
export async function activate({ subscriptions }: ExtensionContext): Promise<void> {
  subscriptions.push(
    commands.registerCommand('yakkan.restart', async () => {
      await stop();
      await start();
    }),
    workspace.onDidChangeConfiguration(async (change) => {
      if (!change.affectsConfiguration('yakkan.server.command')) return;
      await stop();
      await start();
    }),
  );
  await start();
}

export async function deactivate(): Promise<void> {
  await stop();
}

async function start(): Promise<void> {
  const documentSelector = ['plaintext', 'markdown'].flatMap((language) =>
    ['file', 'untitled'].map((scheme) => ({ scheme, language })),
  );
  client = new LanguageClient('yakkan', 'yakkan', findServer(), {
    documentSelector,
    synchronize: { fileEvents: workspace.createFileSystemWatcher('**/yakkan.config.json') },
  });
  try {
    await client.start();
  } catch (error) {
    client = undefined;
    window.showErrorMessage(
      `yakkanを起動できません（${(error as Error).message}）。「npm install --global yakkan」で入れるか、設定 yakkan.server.command に場所を書いてください。`,
    );
  }
}

async function stop(): Promise<void> {
  const running = client;
  client = undefined;
  await running?.stop();
}

/** The program that the settings name, that of the folder, or the one on the path. */
function findServer(): ServerOptions {
  const told = workspace.getConfiguration('yakkan').get<string>('server.command', '').trim();
  const [folder] = workspace.workspaceFolders ?? [];
  const own = folder && join(folder.uri.fsPath, 'node_modules', 'yakkan', 'dist', 'cli', 'main.js');
  if (told === '' && own && existsSync(own))
    return { module: own, args: ['lsp'], transport: TransportKind.stdio };
  // On Windows what npm puts on the path is a script, which only a shell runs.
  const shell = process.platform === 'win32';
  return { command: told === '' ? 'yakkan' : told, args: ['lsp', '--stdio'], options: { shell } };
}
