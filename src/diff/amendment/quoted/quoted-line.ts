import { findCloser } from '../../../text/bracket/bracket.ts';
import { type NumberedType, typeOfUnit } from '../../../text/citation/words.ts';
import { readNumeral } from '../../../text/numeral.ts';
import { type LineLabel, readLineLabel } from './label-shape.ts';
import { isTabbed, trimLine } from './table-line.ts';

/** A heading or an article that begins a quoted line. */
export interface QuotedHead {
  type: NumberedType | 'supplProvision' | 'appdx' | 'toc';
  label: string;
  number?: string;
  through?: string;
  /** Without brackets. */
  caption?: string;
  words: string;
}

/** What a quoted line is. */
export type QuotedLine =
  | { kind: 'head'; head: QuotedHead }
  | { kind: 'caption'; caption: string }
  | { kind: 'row'; cells: string[]; isRule: boolean }
  | { kind: 'listed'; marker: LineLabel; words: string }
  | { kind: 'words'; words: string };

/** Tells what a quoted line is by how it begins. */
export function readQuotedLine(line: string): QuotedLine {
  const words = trimLine(line);
  const head = readOrdinalHead(words) ?? readNamedHead(words);
  if (head) return { kind: 'head', head };
  if (
    /^[（(]/.test(words) &&
    findCloser(words, 0) === words.length - 1 &&
    !/^[（(][0-9０-９一二三四五六七八九十ァ-ヶ]{1,3}[）)]$/.test(words)
  )
    return { kind: 'caption', caption: words.slice(1, -1) };
  if (isTabbed(line) || /^\|.*\|$/.test(words)) return readRow(words);
  const marker = readLineLabel(words);
  return marker ? { kind: 'listed', marker, words: words.slice(marker.end) } : { kind: 'words', words };
}

function readRow(words: string): QuotedLine {
  const cells = words.startsWith('|')
    ? words
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim())
    : words.split('\t').map((cell) => cell.trim());
  return { kind: 'row', cells, isRule: cells.every((cell) => /^:?-{3,}:?$/.test(cell)) };
}

/** 第一条の二, 第２章　総則, 第三条から第五条まで　削除. */
function readOrdinalHead(words: string): QuotedHead | undefined {
  const first = readOrdinal(words, 0);
  if (!first) return undefined;
  const range = /^(?:から|及び|～|―)/.exec(words.slice(first.end));
  const last = range && readOrdinal(words, first.end + range[0].length);
  const close = last && (words.startsWith('まで', last.end) ? 2 : 0);
  const end = last ? last.end + (close ?? 0) : first.end;
  const isArticle = first.type === 'article';
  const after = words.slice(end);
  // 第五条の規定により and 第五条に: running words that begin with a pointer.
  // 第５条：運営委員会: what stands behind a colon is the caption.
  const isNamed = /^[：:]/.test(after) && !after.endsWith('。');
  if (after !== '' && !isNamed && !/^[\s　（(]/.test(after)) return undefined;
  const own = { type: first.type, label: words.slice(0, end), number: first.number };
  const through = last ? { through: last.number } : {};
  if (!isArticle || isNamed) {
    const named = after.replace(/^[：:]/, '').trim();
    const caption = isNamed ? named.replace(/^[（(](.*)[）)]$/, '$1') : named;
    return { ...own, ...through, ...(caption !== '' && { caption }), words: '' };
  }
  const { caption, rest } = takeCaption(after);
  return { ...own, ...through, ...(caption !== undefined && { caption }), words: rest };
}

function takeCaption(text: string): { caption?: string; rest: string } {
  const start = text.search(/\S/);
  if (start < 0 || !/[（(]/.test(text[start])) return { rest: text.trim() };
  const close = findCloser(text, start);
  const behind = text.slice(close + 1);
  // A bracket that runs on into the sentence is no caption: （略）の者は.
  if (close < 0 || (behind !== '' && start > 0 && !/^[\s　]/.test(behind))) return { rest: text.trim() };
  return { caption: text.slice(start + 1, close), rest: behind.trim() };
}

function readOrdinal(
  text: string,
  start: number,
): { type: NumberedType; number: string; end: number } | undefined {
  if (text[start] !== '第') return undefined;
  const space = /^[\s　]*/.exec(text.slice(start + 1))?.[0].length ?? 0;
  const main = readNumeral(text, start + 1 + space);
  const inner = main && (/^[\s　]*/.exec(text.slice(main.end))?.[0].length ?? 0);
  const type = main && typeOfUnit.get(text[main.end + (inner ?? 0)]);
  if (!main || !type || type === 'paragraph' || type === 'item') return undefined;
  const numbers = [main.value];
  let end = main.end + (inner ?? 0) + 1;
  while (text[end] === 'の') {
    const branch = readNumeral(text, end + 1);
    if (!branch) break;
    numbers.push(branch.value);
    end = branch.end;
  }
  return { type, number: numbers.join('-'), end };
}

const named =
  /^(?:([附付][\s　]*則)|(目[\s　]*次)$|((?:別表|別記|別紙|別図|様式|書式|料金表|特約)(?:第?[0-9０-９一二三四五六七八九十]+(?:号(?:様式)?|表)?)?(?:の[0-9０-９一二三四五六七八九十]+)?))(?=$|[\s　（(])/;

function readNamedHead(words: string): QuotedHead | undefined {
  const found = named.exec(words);
  if (!found) return undefined;
  const type = found[1] ? 'supplProvision' : found[2] ? 'toc' : 'appdx';
  const { caption, rest } = takeCaption(words.slice(found[0].length));
  // 別表　料金: a title without brackets.
  if (type === 'appdx' && caption === undefined && rest !== '')
    return /[。]/.test(rest) ? undefined : { type, label: found[0], caption: rest, words: '' };
  return { type, label: found[0].trim(), ...(caption !== undefined && { caption }), words: rest };
}
