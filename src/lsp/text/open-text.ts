import type { Range, TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { startLines } from '../../text/leaf-source.ts';
import type { Study } from '../study/study.ts';
import { findHull } from './hull.ts';
import { KeptText } from './kept-text.ts';

/** A text that is open in the editor, and the latest study of it, whose offsets are followed through the edits since. */
export class OpenText {
  #document: TextDocument;
  #study?: Study;
  /** From the text of the study to the present one. */
  #kept: KeptText;
  /** From the text that is being studied to the present one. */
  #asked?: { version: number; kept: KeptText };
  #lineStarts?: readonly number[];
  #waiting: (() => void)[] = [];
  /** Why there is no study. */
  failure?: string;

  constructor(uri: string, language: string, version: number, value: string) {
    this.#document = TextDocument.create(uri, language, version, value);
    this.#kept = new KeptText(value.length);
  }

  get uri(): string {
    return this.#document.uri;
  }

  get version(): number {
    return this.#document.version;
  }

  get language(): string {
    return this.#document.languageId;
  }

  get value(): string {
    return this.#document.getText();
  }

  get study(): Study | undefined {
    return this.#study;
  }

  /** Makes the changes that the editor tells. */
  change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      const [start, end, length] =
        'range' in change
          ? [this.offsetAt(change.range.start), this.offsetAt(change.range.end), change.text.length]
          : findHull(this.value, change.text);
      this.#kept.edit(start, end, length);
      this.#asked?.kept.edit(start, end, length);
      this.#lineStarts = undefined;
      this.#document = TextDocument.update(this.#document, [change], version);
    }
  }

  /** Notes that the present version is being studied. */
  ask(): void {
    this.#asked = { version: this.version, kept: new KeptText(this.value.length) };
  }

  /** Takes a study of the version that was asked for. */
  accept(study: Study): void {
    if (this.#asked?.version !== study.version) return;
    this.#study = study;
    this.#kept = this.#asked.kept;
    this.#asked = undefined;
    this.failure = undefined;
    this.#wake();
  }

  fail(reason: string): void {
    this.failure = reason;
    this.#wake();
  }

  /** Waits for a study of any version, or with `isFresh` of the present one; nothing where there will be none. */
  async studied({ isFresh = false } = {}): Promise<Study | undefined> {
    while (!this.failure && (!this.#study || (isFresh && this.#study.version !== this.version)))
      await new Promise<void>((resolve) => void this.#waiting.push(resolve));
    return this.failure ? undefined : this.#study;
  }

  offsetAt(position: Range['start']): number {
    return this.#document.offsetAt(position);
  }

  rangeOf(start: number, end: number): Range {
    return { start: this.#document.positionAt(start), end: this.#document.positionAt(end) };
  }

  /** Where a stretch of the studied text stands now; nothing where it was edited. */
  find(start: number, end: number): Range | undefined {
    const found = this.#kept.find(start, end);
    return found && this.rangeOf(...found);
  }

  /** Where what is left of a stretch of the studied text stands now, with what was put into it. */
  hull(start: number, end: number): Range | undefined {
    const found = this.#kept.hull(start, end);
    return found && this.rangeOf(...found);
  }

  /** The stretch of the studied text outside which nothing was edited; nothing where all is as it was studied. */
  changedSince(): [start: number, end: number] | undefined {
    return this.#study && this.#kept.changed(this.#study.value.length);
  }

  /** As `hull`, as offsets. */
  hullOffsets(start: number, end: number): [start: number, end: number] | undefined {
    return this.#kept.hull(start, end);
  }

  /** Where a place stood in the studied text; nothing in new words. */
  before(position: Range['start']): number | undefined {
    return this.#kept.before(this.offsetAt(position));
  }

  /** Where a place stood in the studied text, or the character before it that stood there. */
  nearestBefore(position: Range['start']): number {
    return this.#kept.nearest(this.offsetAt(position));
  }

  /** Where a stretch of the studied text stands now, as offsets; nothing where it was edited. */
  findOffsets(start: number, end: number): [start: number, end: number] | undefined {
    return this.#kept.find(start, end);
  }

  /** Offsets at which the lines begin. */
  get lineStarts(): readonly number[] {
    this.#lineStarts ??= startLines(this.value);
    return this.#lineStarts;
  }

  /** What stands in the line before a place. */
  lineBefore(end: Range['start']): string {
    return this.#document.getText({ start: { line: end.line, character: 0 }, end });
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
