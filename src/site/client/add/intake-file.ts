import type { Correction } from '../../../model/correction.ts';
import type { Preview } from '../../page/add/add-preview.ts';

/** What is typed of a file before it is stored. */
export interface TypedFacts {
  document: string;
  title: string;
  effective: string;
  kind: string;
  general: string;
}

/** A file on its way into the corpus; it stays here whatever fails. */
export interface IntakeFile {
  name: string;
  /** Absent for a revision that the corpus holds already. */
  file?: File;
  /** The revision that is corrected. */
  held?: { document: string; effective: string };
  state: 'waiting' | 'reading' | 'read' | 'failed' | 'storing' | 'stored';
  preview?: Preview;
  corrections: Correction[];
  typed: TypedFacts;
  /** Why it failed. */
  reason?: string;
  /** What was thrown then. */
  fault?: unknown;
  /** Way to the text once it is stored. */
  page?: string;
}

/** A file, or a revision that is held, which is yet to be read. */
export function waiting(
  name: string,
  from: Pick<IntakeFile, 'file' | 'held'>,
  typed: Partial<TypedFacts> = {},
): IntakeFile {
  const facts = { document: '', title: '', effective: '', kind: '', general: '', ...typed };
  return { name, ...from, state: 'waiting', corrections: [], typed: facts };
}

/** Begins with what was read, where nothing was typed yet. */
export function fillIn({ typed, preview }: IntakeFile): void {
  if (!preview) return;
  typed.document ||= preview.proposed?.id ?? '';
  typed.title ||= preview.title ?? '';
  typed.effective ||= preview.effectiveDate ?? '';
}

/** A correction of a line: its words and those beside it. */
export function makeCorrection(
  { lines }: Preview,
  place: number,
  as: Correction['as'],
  number: string,
): Correction {
  const cut = (at: number) => lines[at]?.text.slice(0, 240) ?? '';
  return {
    line: cut(place),
    as,
    before: cut(place - 1),
    after: cut(place + 1),
    ...(/^\d{1,4}(?:-\d{1,3}){0,3}$/.test(number) && { number }),
  };
}

/** A correction that splits a line before words of it. */
export function makeSplit({ lines }: Preview, place: number, words: string): Correction {
  return { ...makeCorrection({ lines } as Preview, place, 'split', ''), at: [words] };
}

/** The corrections without that which made a line one of its own. */
function withoutSplit(corrections: readonly Correction[], { line }: Correction): Correction[] {
  const made = line.slice(0, 60);
  return corrections.filter(({ as, line: whole }) => as !== 'split' || !whole.includes(made));
}

/** The corrections without those of a line. */
function withoutLine(corrections: readonly Correction[], { line, before, after }: Correction): Correction[] {
  return corrections.filter((one) => !(one.line === line && one.before === before && one.after === after));
}

/** The corrections with what is said of a line; without a reading, what was said of it is taken back. */
export function said(
  preview: Preview,
  held: readonly Correction[],
  { place, as, number }: { place: number; as: Correction['as'] | undefined; number: string },
): Correction[] {
  const made = makeCorrection(preview, place, as ?? 'text', number);
  const others = withoutLine(held, made);
  return as ? [...others, made] : withoutSplit(others, made);
}
