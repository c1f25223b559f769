import type { Marker } from '../../evidence/marker/marker.ts';

/** Whether a marker may be the first of its run. */
export function beginsRun({ kind, value, branches }: Marker): boolean {
  return kind === 'bullet' || (value === 1 && branches.length === 0) || (kind === 'dotted' && value === 1);
}

/** Signs that number items (一, イ) and not paragraphs where nothing stands above them. */
export function isItemNumeral({ kind }: Marker): boolean {
  return kind === 'kanji' || kind === 'kana' || kind === 'parenKana';
}
