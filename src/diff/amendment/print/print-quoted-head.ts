import type { Draft, DraftWords } from '../../../text/draft.ts';
import { shapeOf } from '../quoted/label-shape.ts';
import { readQuotedLine } from '../quoted/quoted-line.ts';
import type { PrintPlace } from './form-book.ts';
import { printClauses } from './print-clause.ts';
import type { PrintedForm } from './printed-form.ts';

/**
 * Prints a quoted line that begins a clause: 第三条　通知 → ### 第三条　通知.
 * @param isFirst whether it is the first line of the quotation, which may be an article that a bare number begins: 3. 通知
 */
export function printQuotedHead(line: string, place: PrintPlace, isFirst: boolean): string {
  const read = readQuotedLine(line);
  if (read.kind === 'words') {
    const listed = printListed(line, shapeOf(line), place);
    return listed === line ? (place.book.noteMarks(place.near) ?? '') + line : listed;
  }
  if (read.kind === 'caption') return printCaption(line, read.caption, place);
  if (read.kind === 'listed') {
    const { shape } = read.marker;
    return printListed(line, shape, place, isFirst ? ['article', ...listed] : listed);
  }
  if (read.kind !== 'head') return line;
  const { words, ...head } = read.head;
  const children: DraftWords[] = words === '' ? [] : [{ type: 'words', value: words }];
  // 第三条　通知: in a heading the words are the caption.
  const form = place.book.find(
    head.type,
    0,
    { hasLabel: true, hasCaption: head.caption !== undefined, hasWords: words !== '' },
    place.near,
  );
  const isCaption =
    words !== '' && head.caption === undefined && form?.parts.some(({ kind }) => kind === 'caption');
  const node: Draft = isCaption
    ? { id: '', ...head, caption: words, children: [] }
    : { id: '', ...head, children };
  return printClauses([node], place).text.trimEnd();
}

/** （目的） above its article: a heading where the text makes it one. */
function printCaption(line: string, caption: string, { book, near }: PrintPlace): string {
  const form = book.find('article', 0, { hasLabel: true, hasCaption: true, hasWords: true }, near);
  const [first, slot, second] = form?.parts ?? [];
  if (slot?.kind !== 'caption' || !isMarked(form) || second?.kind !== 'layout') return line;
  return `${first.kind === 'layout' ? first.text : ''}${caption}${second.text.replace(/[\r\n].*/s, '')}`;
}

const listed: readonly Draft['type'][] = ['paragraph', 'item'];

/** １ above the words of a paragraph: a heading where the text makes such labels headings. */
function printListed(
  line: string,
  shape: string,
  { book, near }: PrintPlace,
  types: readonly Draft['type'][] = listed,
): string {
  for (const type of types) {
    const traits = { hasLabel: true, hasCaption: type === 'article', hasWords: type !== 'article' };
    const form = book.find(type, 0, traits, near);
    const [first] = form?.parts ?? [];
    if (first?.kind === 'layout' && isMarked(form) && shapeOf(form?.sample.label ?? '') === shape)
      return first.text + line;
  }
  return line;
}

/** Whether the line of a form is a heading of Markdown. */
function isMarked(form: PrintedForm | undefined): boolean {
  const [first] = form?.parts ?? [];
  return first?.kind === 'layout' && /^ *#/.test(first.text);
}
