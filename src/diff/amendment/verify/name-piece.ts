import type { Node } from '../../../model/node.ts';
import { unitOf } from '../../../text/citation/words.ts';
import type { DraftNode } from '../../../text/draft.ts';
import { writeOrdinal } from '../numeral-style.ts';

type Piece = Node | DraftNode;

/** What clauses are called that have no number. */
const names: Readonly<Record<string, string>> = {
  root: '題名',
  toc: '目次',
  preamble: '前文',
  supplProvision: '附則',
  appdx: '別表',
  table: '表',
  tableRow: '表の項',
  tableCell: '表の欄',
  subitem: '細目',
  cover: '頭書',
  closing: '後文',
  commentary: '解説',
  line: '行',
};

/** Characters of the words of a piece that are shown. */
const most = 30;

/** Names a piece of a text for people: 第3条（目的）, 第2号「通信料」, by its words alone what has no name; — for nothing. */
export function namePiece(piece: Piece | undefined): string {
  if (piece === undefined) return '—';
  const words = wordsOf(piece);
  const shown = words.length > most ? `${words.slice(0, most)}…` : words;
  if (!('children' in piece)) return `「${shown}」`;
  const caption = piece.caption === undefined ? '' : `（${piece.caption}）`;
  const own = labelOf(piece) + caption;
  return caption === '' && shown !== '' ? `${own}「${shown}」` : own;
}

function labelOf({ type, label, number }: Extract<Piece, { children: unknown }>): string {
  const unit = unitOf.get(type as never);
  if (unit !== undefined && number !== undefined) return writeOrdinal(number, unit, 'half');
  return label ?? names[type] ?? '';
}

function wordsOf(piece: Piece): string {
  if ('lines' in piece && piece.lines) return piece.lines.join('');
  if ('value' in piece) return piece.value.trim();
  if (!('children' in piece)) return '';
  for (const child of piece.children) {
    const words = wordsOf(child);
    if (words !== '') return words;
  }
  return '';
}
