import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** An editor without a screen: it starts the server as editors do and speaks the protocol with it. */
export class Editor {
  readonly #process: ChildProcess;
  readonly connection: ProtocolConnection;
  readonly #texts = new Map<string, TextDocument>();
  readonly #diagnostics = new Map<string, PublishDiagnosticsParams>();
  readonly #waiting = new Set<() => void>();
  /** What the server wanted to be shown. */
  readonly messages: string[] = [];
  /** What the server asked to be told of. */
  readonly registered: string[] = [];
  result!: InitializeResult;

  private constructor() {
    this.#process = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'lsp', '--stdio'], {
      cwd: root,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const { stdin, stdout } = this.#process;
    this.connection = createProtocolConnection(
      new StreamMessageReader(stdout!),
      new StreamMessageWriter(stdin!),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.#diagnostics.set(params.uri, params);
      for (const wake of this.#waiting) wake();
    });
    this.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      this.messages.push(message);
    });
    this.connection.onRequest(
      'client/registerCapability',
      ({ registrations }: { registrations: { method: string }[] }) => {
        this.registered.push(...registrations.map(({ method }) => method));
        return null;
      },
    );
    this.connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
      this.apply(edit);
      return { applied: true };
    });
    this.connection.listen();
  }

  static async start(folder?: string): Promise<Editor> {
    const editor = new Editor();
    const uri = folder === undefined ? null : `file://${folder}`;
    editor.result = await editor.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: uri === null ? null : [{ uri, name: 'terms' }],
      capabilities: {
        workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
        textDocument: {
          definition: { linkSupport: true },
          codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
        },
      },
    });
    await editor.connection.sendNotification('initialized', {});
    return editor;
  }

  /** Opens a text; its name tells the language. */
  open(name: string, value: string): string {
    const uri = `file:///terms/${name}`;
    const languageId = name.endsWith('.md') ? 'markdown' : 'plaintext';
    this.#texts.set(uri, TextDocument.create(uri, languageId, 1, value));
    void this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text: value },
    });
    return uri;
  }

  /** The text as it stands. */
  value(uri: string): string {
    return this.#texts.get(uri)!.getText();
  }

  /** Where words stand: the first, or the one whose number is given; `|` before the character that is meant. */
  at(uri: string, words: string, nth = 1): Position {
    const document = this.#texts.get(uri)!;
    const bare = words.replace('|', '');
    let offset = -1;
    for (let count = 0; count < nth; count++) offset = document.getText().indexOf(bare, offset + 1);
    if (offset < 0) throw new Error(`「${bare}」 is not in the text.`);
    return document.positionAt(offset + Math.max(0, words.indexOf('|')));
  }

  words(uri: string, range: Range): string {
    return this.#texts.get(uri)!.getText(range);
  }

  /** Types words in place of a range. */
  type(uri: string, range: Range, text: string): void {
    this.edit(uri, [{ range, newText: text }]);
  }

  edit(uri: string, edits: readonly TextEdit[]): void {
    const document = this.#texts.get(uri)!;
    // From the end on, so that each range is that of the text before.
    const changes = edits
      .toSorted((left, right) => document.offsetAt(right.range.start) - document.offsetAt(left.range.start))
      .map(({ range, newText }) => ({ range, text: newText }));
    const version = document.version + 1;
    this.#texts.set(uri, TextDocument.update(document, changes, version));
    void this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: changes,
    });
  }

  /** Sends the whole text. */
  replace(uri: string, text: string): void {
    const version = this.#texts.get(uri)!.version + 1;
    this.#texts.set(uri, TextDocument.create(uri, 'plaintext', version, text));
    void this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
  }

  apply({ changes = {} }: WorkspaceEdit): void {
    for (const [uri, edits] of Object.entries(changes)) this.edit(uri, edits);
  }

  request<Result>(method: string, uri: string, params: object = {}): Promise<Result> {
    return this.connection.sendRequest(method, { textDocument: { uri }, ...params });
  }

  /** Waits for what the checks find in the text as it stands. */
  async diagnostics(uri: string): Promise<Diagnostic[]> {
    for (;;) {
      const found = this.#diagnostics.get(uri);
      if (found?.version === this.#texts.get(uri)!.version) return found.diagnostics;
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          this.#waiting.delete(wake);
          resolve();
        };
        this.#waiting.add(wake);
      });
    }
  }

  /** Forgets what was found, so that what is found next is waited for. */
  forget(uri: string): void {
    this.#diagnostics.delete(uri);
  }

  /** Ends the session as the protocol asks; the exit code of the server. */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => void this.#process.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    return ended;
  }
}
