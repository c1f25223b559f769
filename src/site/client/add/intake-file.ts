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
  /** Way to the text once it is stored. */
  page?: string;
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

/** The corrections without those of a line. */
export function withoutLine(
  corrections: readonly Correction[],
  { line, before, after }: Correction,
): Correction[] {
  return corrections.filter((one) => !(one.line === line && one.before === before && one.after === after));
}
