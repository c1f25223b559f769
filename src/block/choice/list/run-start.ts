import type { Marker } from '../../evidence/marker/marker.ts';
import type { Here } from '../candidate.ts';
import type { Level } from '../state.ts';

/** Whether a marker may be the first of its run. */
export function beginsRun({ kind, value, branches }: Marker): boolean {
  return kind === 'bullet' || (value === 1 && branches.length === 0) || (kind === 'dotted' && value === 1);
}

/** Signs that number items (一, イ) and not paragraphs where nothing stands above them. */
export function isItemNumeral({ kind }: Marker): boolean {
  return kind === 'kanji' || kind === 'kana' || kind === 'parenKana';
}

/**
 * `2. …次の各号…。`⏎`　3. …`: whether a line to the right of a paragraph that announces a list is its first member, whatever the number: it
 * counts on from the list before.
 */
export function beginsList({ state, evidence: { line } }: Here, level: Level | undefined): boolean {
  const opens = level?.isParagraph && level.announces && level === state.levels.at(-1);
  return opens === true && line.indent - level!.indent >= 2;
}
