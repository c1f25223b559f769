import type { LocatedText, PartPlace } from '../../model/part-place.ts';
import type { Span } from '../../model/position.ts';
import { escapeXml } from '../docx-comment/part-xml.ts';
import { UneditableDocument } from './uneditable.ts';

/** A change of an extracted text, or of XML: what stands from `start` to `end` gives way to `text`. */
export interface TextEdit {
  start: number;
  end: number;
  text: string;
}

/** A stretch of the extracted text and the text element, or the sign, that holds it. */
interface Piece {
  text: Span;
  /** Content of a text element; of a tab the whole sign. */
  xml: Span;
  words?: string;
  /** Where in its words the stretch begins. */
  base: number;
  /** Its first tag, where it must say that its blanks count. */
  tag?: Span;
}

/**
 * The changes of the XML that make changes of words within the line of a paragraph; runs keep their formatting.
 * @param places those of the line
 * @returns nothing for what has no place, as an automatic number
 * @throws {UneditableDocument} if words stand in a field or a sign that cannot be changed
 */
export function editWords(
  xml: string,
  { value, places }: Pick<LocatedText, 'value' | 'places'>,
  edits: readonly TextEdit[],
): TextEdit[] {
  const pieces = places.flatMap((place) => listPieces(xml, value, place));
  const changed = new Map<Piece, TextEdit[]>();
  const signs: TextEdit[] = [];
  for (const edit of edits) {
    const touched = pieces.filter(({ text: [from, to] }) => edit.start < to && edit.end > from);
    const home = touched.find(({ words }) => words !== undefined) ?? findHome(pieces, edit);
    if (!home) continue;
    for (const piece of touched) {
      if (piece.words === undefined) signs.push({ start: piece.xml[0], end: piece.xml[1], text: '' });
      else if (piece !== home) push(changed, piece, { ...clip(edit, piece), text: '' });
    }
    push(changed, home, { ...clip(edit, home), text: edit.text });
  }
  return [...signs, ...[...changed].flatMap(([piece, list]) => writePiece(piece, list))];
}

function push(changed: Map<Piece, TextEdit[]>, piece: Piece, edit: TextEdit): void {
  changed.set(piece, [...(changed.get(piece) ?? []), edit]);
}

function clip({ start, end }: TextEdit, { text: [from, to] }: Piece): { start: number; end: number } {
  const at = Math.min(Math.max(start, from), to);
  return { start: at, end: Math.max(at, Math.min(end, to)) };
}

/** What is put in belongs to the words before it, else to those behind it. */
function findHome(pieces: readonly Piece[], { start, end }: TextEdit): Piece | undefined {
  if (start < end) return undefined;
  const words = pieces.filter((piece) => piece.words !== undefined);
  return (
    words.find(({ text: [from, to] }) => from < start && start <= to) ??
    words.find(({ text: [from, to] }) => from <= start && start <= to)
  );
}

function writePiece(
  { text: [start], base, xml, words = '', tag }: Piece,
  edits: readonly TextEdit[],
): TextEdit[] {
  const from = start - base;
  let changed = words;
  for (const edit of edits.toSorted((left, right) => right.start - left.start))
    changed = changed.slice(0, edit.start - from) + edit.text + changed.slice(edit.end - from);
  const keepsBlanks = tag && /^\s|\s$/.test(changed);
  const written = { start: xml[0], end: xml[1], text: escapeXml(changed) };
  return keepsBlanks
    ? [{ start: tag[1] - 1, end: tag[1] - 1, text: ' xml:space="preserve"' }, written]
    : [written];
}

const sign =
  /<(?:[\w.-]+:)?t((?:\s[^<>]*)?)>([^<]*)<\/(?:[\w.-]+:)?t\s*>|<(?:[\w.-]+:)?(tab|ptab|noBreakHyphen|br|cr)(?:\s[^<>]*)?\/>/g;

/** The text elements and signs of a child of a paragraph, as far as its words stand in the line. */
function listPieces(xml: string, value: string, { text: [start, end], xml: [from, to] }: PartPlace): Piece[] {
  const all = readSigns(xml, from, to);
  const whole = all.map(({ words }) => words ?? '\t').join('');
  const wanted = value.slice(start, end).replaceAll('\n', '\t');
  // Blanks at the ends of a line are left out when it is read.
  const first = whole.indexOf(wanted);
  const isSure = whole.length === wanted.length || whole.indexOf(wanted, first + 1) < 0;
  // Deleted words, symbols and fields are read otherwise than they are written.
  if (first < 0 || !isSure)
    throw new UneditableDocument('変更する語が、フィールドや記号など編集できない箇所にかかっています');
  const pieces: Piece[] = [];
  let at = start - first;
  for (const one of all) {
    const { length } = one.words ?? ' ';
    const own: Span = [Math.max(start, at), Math.min(end, at + length)];
    if (own[0] < own[1]) pieces.push({ ...one, text: own, base: own[0] - at });
    at += length;
  }
  return pieces;
}

function readSigns(xml: string, from: number, to: number): Omit<Piece, 'text' | 'base'>[] {
  return [...xml.slice(from, to).matchAll(sign)].map(
    ({ 0: whole, 1: attributes, 2: content, 3: name, index }) => {
      const offset = from + index;
      if (name !== undefined) return { xml: [offset, offset + whole.length] };
      const preserves = /\bxml:space\s*=\s*["']preserve["']/.test(attributes);
      // Without that blanks at both ends are the file's and not the text's.
      const words = preserves ? decode(content) : decode(content).replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
      const open = offset + whole.indexOf('>') + 1;
      return {
        xml: [open, open + content.length],
        words,
        ...(!preserves && { tag: [offset, open] as Span }),
      };
    },
  );
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decode(content: string): string {
  return content.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex, decimal, name) =>
    name ? (entities[name] ?? whole) : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  );
}
