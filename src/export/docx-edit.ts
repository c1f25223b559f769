import { unzipSync, zipSync } from 'fflate';
import type { LocatedText } from '../model/part-place.ts';
import { decodePart } from './docx-comment/part-xml.ts';
import { editWords, type TextEdit } from './docx-edit/edit-words.ts';
import { assertRemovable, findModel, printLike, shapeOfLine } from './docx-edit/new-paragraph.ts';
import { type PlacedLine, placeLines } from './docx-edit/paragraphs.ts';
import { UneditableDocument } from './docx-edit/uneditable.ts';

export type { TextEdit } from './docx-edit/edit-words.ts';
export { UneditableDocument } from './docx-edit/uneditable.ts';

/**
 * Makes changes of the extracted text in the Word document itself: words change in their runs, new lines become paragraphs with
 * the properties of the nearest one that looks alike, and what Word numbers stays numbered by Word. All other parts stay as they are.
 *
 * @throws {UneditableDocument} if a change reaches what cannot be edited
 */
export function editDocx(bytes: Uint8Array, located: LocatedText, edits: readonly TextEdit[]): Uint8Array {
  const parts = unzipSync(bytes);
  const part = parts[located.part] && decodePart(parts[located.part]);
  if (!part) throw new UneditableDocument(`文書の本体（${located.part}）を読めません`);
  const lines = placeLines(part.xml, located);
  const changes = groupByLines(edits, lines).flatMap((group) => editLines(part.xml, located, lines, group));
  const changed = { ...parts, [located.part]: part.encode(applyEdits(part.xml, changes)) };
  // The same input gives the same bytes.
  return zipSync(changed, { mtime: new Date(1980, 0, 1) });
}

/** Changes that reach the same lines, by their indexes. */
interface LineGroup {
  from: number;
  to: number;
  edits: TextEdit[];
}

function groupByLines(edits: readonly TextEdit[], lines: readonly PlacedLine[]): LineGroup[] {
  const groups: LineGroup[] = [];
  for (const edit of edits.toSorted((left, right) => left.start - right.start || left.end - right.end)) {
    const from = lineAt(lines, edit.start);
    const to = Math.max(from, lineAt(lines, edit.end));
    const last = groups.at(-1);
    if (last && from <= last.to) {
      last.edits.push(edit);
      last.to = Math.max(last.to, to);
    } else groups.push({ from, to, edits: [edit] });
  }
  return groups;
}

function lineAt(lines: readonly PlacedLine[], offset: number): number {
  let [low, high] = [0, lines.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (lines[middle].start <= offset) low = middle;
    else high = middle;
  }
  return low;
}

function editLines(
  xml: string,
  located: LocatedText,
  lines: readonly PlacedLine[],
  { from, to, edits }: LineGroup,
): TextEdit[] {
  const isWithin = from === to && edits.every(({ text }) => !text.includes('\n'));
  if (isWithin) return editLine(xml, located, lines[from], edits);
  const shift = lines[from].start;
  const inner = edits.map(({ start, end, text }) => ({ start: start - shift, end: end - shift, text }));
  const block = applyEdits(located.value.slice(shift, lines[to].end), inner);
  const young = block.split('\n').filter((line) => line.trim() !== '');
  const old = lines.slice(from, to + 1).filter(({ text }) => text.trim() !== '');
  return replaceLines(xml, { lines, located }, old, young);
}

/** Lines that stay at both ends stay; between them as many as there are of both change their words, the others come or go. */
function replaceLines(
  xml: string,
  { lines, located }: { lines: readonly PlacedLine[]; located: LocatedText },
  old: readonly PlacedLine[],
  young: readonly string[],
): TextEdit[] {
  let head = 0;
  while (head < Math.min(old.length, young.length) && old[head].text === young[head]) head++;
  let tail = 0;
  while (
    tail < Math.min(old.length, young.length) - head &&
    old[old.length - 1 - tail].text === young[young.length - 1 - tail]
  )
    tail++;
  const gone = old.slice(head, old.length - tail);
  const come = young.slice(head, young.length - tail);
  const isReworded =
    gone.length === come.length &&
    gone.every(({ text, row }, index) => !row && shapeOfLine(text) === shapeOfLine(come[index]));
  if (isReworded) return gone.flatMap((line, index) => rewordLine(xml, located, line, come[index]));
  const near = lines.indexOf(gone[0] ?? old[head - 1] ?? old[head]);
  const added = come.map((text) => printLike(findModel(lines, near, text), text, xml)).join('');
  const removals = gone.map(({ paragraph, row }): TextEdit => {
    const span = row ?? paragraph;
    if (!span) throw new UneditableDocument('削る行が本文の段落ではありません');
    assertRemovable(span, xml);
    if (lines.some((line) => !gone.includes(line) && (line.row ?? line.paragraph)?.[0] === span[0]))
      throw new UneditableDocument('削る行と残る行が一つの段落にあります');
    return { start: span[0], end: span[1], text: '' };
  });
  const before = old[head - 1] ?? lines.slice(0, near).findLast((line) => line.paragraph);
  const anchor =
    before && (before.row && !come[0]?.includes('\t') ? undefined : (before.row ?? before.paragraph));
  if (come.length > 0 && !anchor) throw new UneditableDocument('新しい段落を置く場所が決まりません');
  const insertion = anchor && added !== '' ? [{ start: anchor[1], end: anchor[1], text: added }] : [];
  return [...insertion, ...dropTwice(removals)];
}

/** The words between those that stay at both ends of a line give way to others. */
function rewordLine(xml: string, located: LocatedText, line: PlacedLine, young: string): TextEdit[] {
  const { text, start } = line;
  let head = 0;
  while (head < Math.min(text.length, young.length) && text[head] === young[head]) head++;
  let tail = 0;
  while (
    tail < Math.min(text.length, young.length) - head &&
    text[text.length - 1 - tail] === young[young.length - 1 - tail]
  )
    tail++;
  const edit = {
    start: start + head,
    end: start + text.length - tail,
    text: young.slice(head, young.length - tail),
  };
  return editLine(xml, located, line, [edit]);
}

function dropTwice(edits: readonly TextEdit[]): TextEdit[] {
  return edits.filter((edit, index) => edits.findIndex(({ start }) => start === edit.start) === index);
}

function editLine(
  xml: string,
  { value, places }: LocatedText,
  line: PlacedLine,
  edits: readonly TextEdit[],
): TextEdit[] {
  const own = places.filter(({ text: [from, to] }) => from < to && from < line.end && to > line.start);
  return editWords(xml, { value, places: own }, edits);
}

function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let changed = '';
  let at = 0;
  for (const { start, end, text: words } of edits.toSorted(
    (left, right) => left.start - right.start || left.end - right.end,
  )) {
    changed += text.slice(at, Math.max(at, start)) + words;
    at = Math.max(at, end);
  }
  return changed + text.slice(at);
}
