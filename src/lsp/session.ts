import type { Connection, TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import type { ClauseOperation } from '../diff/renumber/operation.ts';
import type { CheckSettings } from '../model/check-settings.ts';
import type { Finding } from '../model/finding.ts';
import { listDiagnostics } from './feature/diagnostics.ts';
import { showMessage } from './show-message.ts';
import type { RenumberReply } from './study/request.ts';
import { Studier } from './study/studier.ts';
import type { Study } from './study/study.ts';
import { OpenText } from './text/open-text.ts';

/** Milliseconds without a key press after which a text is studied anew. */
const pause = 150;

/** The texts that are open in one editor. */
export class Session {
  readonly #connection: Connection;
  readonly #texts = new Map<string, OpenText>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #studier: Studier;
  /** How texts are checked. */
  settings: CheckSettings;

  constructor(connection: Connection, settings: CheckSettings) {
    this.#connection = connection;
    this.settings = settings;
    this.#studier = new Studier({
      onStudy: (uri, study) => this.#texts.get(uri)?.accept(study),
      onFindings: (uri, study) => this.#publish(uri, study),
      onFailure: (uri, reason) => {
        this.#texts.get(uri)?.fail(reason);
        connection.console.error(reason);
        showMessage(connection, 'error', reason);
      },
    });
  }

  find(uri: string): OpenText | undefined {
    return this.#texts.get(uri);
  }

  open(uri: string, language: string, version: number, value: string): void {
    const text = new OpenText(uri, language, version, value);
    this.#texts.set(uri, text);
    this.#ask(text);
  }

  change(uri: string, changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    const text = this.#texts.get(uri);
    if (!text) return;
    text.change(changes, version);
    clearTimeout(this.#timers.get(uri));
    this.#timers.set(
      uri,
      setTimeout(() => this.#ask(text), pause),
    );
  }

  closeText(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    this.#texts.get(uri)?.fail('閉じられました。');
    this.#texts.delete(uri);
    this.#studier.forget(uri);
    void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Has a clause of a text put in, taken away or moved, in the version that was studied. */
  renumber(study: Study, uri: string, operation: ClauseOperation): Promise<RenumberReply> {
    return this.#studier.renumber(uri, study.version, operation);
  }

  /** Which of some findings of a study can be corrected with the meaning left as it is. */
  async listSafe(study: Study, uri: string, findings: readonly Finding[]): Promise<Finding[]> {
    const places = await this.#studier.fix(uri, study.version, findings);
    return places.flatMap((place) => findings[place] ?? []);
  }

  /** Studies all texts anew, as after a change of the settings. */
  studyAll(): void {
    for (const text of this.#texts.values()) this.#ask(text);
  }

  async close(): Promise<void> {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    await this.#studier.close();
  }

  #ask(text: OpenText): void {
    const { uri, version, value, language } = text;
    this.#timers.delete(uri);
    text.failure = undefined;
    text.ask();
    this.#studier.ask({ uri, version, value, language, settings: this.settings });
  }

  #publish(uri: string, study: Study): void {
    const text = this.#texts.get(uri);
    // Findings of a text that is being edited would jump; those of the next study come soon.
    if (!text || text.study !== study || text.version !== study.version) return;
    void this.#connection.sendDiagnostics({
      uri,
      version: study.version,
      diagnostics: listDiagnostics(text, study),
    });
  }
}
