import type { Line } from '../../model/line.ts';
import { type ClassifiedLine, captionLength, particleAfterSpace, readBracket } from './form.ts';
import { readListMarker } from './marker/list.ts';
import { type Marker, skipSpace } from './marker/marker.ts';
import { mayBeOrdinal, readOrdinalLabel } from './marker/ordinal.ts';
import { classifyOrdinal } from './ordinal-form.ts';
import { classifyRemark } from './remark.ts';
import {
  classifyAppendix,
  classifyBracket,
  classifyDated,
  classifySupplementary,
  mayBeDated,
} from './special-form.ts';

/** Says what a line looks like by itself. */
export function classifyLine(line: Line): ClassifiedLine {
  const { text } = line;
  const listed = line.listLabel !== undefined || line.role === 'listItem';
  if (line.role === 'tableRow' || (!listed && text.includes('\t') && hasCells(text)))
    return { line, type: 'row', body: 0, strong: line.role === 'tableRow' };
  if (listed) {
    const remark = !line.listLabel && /^.?[注例]/.test(text) && classifyRemark(line, text);
    if (remark) return remark;
    const dated = !line.listLabel && mayBeDated(text.charCodeAt(0)) && classifyDated(line, text);
    return dated || classifyListItem(line, text);
  }
  const form = classifyLabelled(line, text) ?? classifyMarked(line, text);
  if (form) return form;
  return line.role === 'heading'
    ? { line, type: 'title', body: 0, strong: true }
    : { line, type: 'text', body: 0, strong: true };
}

/** 第3条, 第1章, 附則, 別表第一, （題）: what a label, a word or a bracket at the start says. */
function classifyLabelled(line: Line, text: string): ClassifiedLine | undefined {
  if (mayBeOrdinal(text)) {
    const marker = readOrdinalLabel(text);
    const ordinal = marker && classifyOrdinal(line, text, marker);
    if (ordinal) return ordinal;
  }
  const code = text.charCodeAt(0);
  const remark = remarkSigns.has(code) && classifyRemark(line, text);
  if (remark) return remark;
  if (text.length <= captionLength) return classifyShort(line, foldRadicals(text), code);
  if (!roundBrackets.has(code)) return undefined;
  const reversed = classifyBracket(line, text);
  return reversed?.type === 'article' ? reversed : undefined;
}

/** ２　…, (1) …, イ …: a list marker at the start. */
function classifyMarked(line: Line, text: string): ClassifiedLine | undefined {
  const marker = readListMarker(text);
  if (!marker) return undefined;
  const heading = line.role === 'heading';
  const word = marker.kind === 'paragraphWord';
  if (word && !heading && particleAfterSpace.test(text.slice(marker.body, marker.body + 12)))
    return { line, type: 'text', body: 0, strong: true };
  if (heading && marker.gap === 'none' && marker.kind === 'bullet') return undefined;
  const caption = word || heading ? readBracket(text, marker.body) : undefined;
  const whole = caption && skipSpace(text, caption[1]) === text.length ? caption : undefined;
  return {
    line,
    type: 'list',
    marker,
    ...(whole && { caption: whole }),
    body: whole ? text.length : marker.body,
    strong: heading || isStrong(marker),
  };
}

/** A tab parts cells unless it only stands between a marker and its text. */
function hasCells(text: string): boolean {
  const tab = text.indexOf('\t');
  if (text.indexOf('\t', tab + 1) >= 0) return true;
  const marker = text[0] === '第' ? readOrdinalLabel(text) : readListMarker(text);
  return !marker || marker.end !== tab;
}

function isStrong(marker: Marker): boolean {
  if (marker.doubtful) return false;
  if (marker.kind === 'digit' || marker.kind === 'kanji' || marker.kind === 'kana' || marker.kind === 'latin')
    return marker.gap !== 'none';
  return marker.kind !== 'dotted';
}

/** Folds Kangxi radicals (⽉ for 月), which OCR and some fonts put in place of the characters; lengths stay. */
function foldRadicals(text: string): string {
  return /[\u2e80-\u2fdf]/.test(text)
    ? text.replace(/[\u2e80-\u2fdf]/g, (radical) => radical.normalize('NFKC'))
    : text;
}

/** First characters of a 附則, of a word for an annex, of a caption. */
const supplementarySigns = codesOf('第附付【(（[［〔<＜《■◆●');
const appendixSigns = codesOf('別様書料覆<＜《');
const captionSigns = codesOf('（(【〔');
const roundBrackets = codesOf('（(');
const remarkSigns = codesOf('（(［[【〔〈<＜《注■◆解逐コ趣');

function codesOf(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((character) => character.charCodeAt(0)));
}

function classifyShort(line: Line, text: string, code: number): ClassifiedLine | undefined {
  const special = classifyWord(line, text, code);
  if (special) return special;
  const dated = mayBeDated(code) && text.length <= 40 ? classifyDated(line, text) : undefined;
  if (dated) return dated;
  return captionSigns.has(code) ? classifyBracket(line, text) : undefined;
}

/** 附則, 別表, 目次, 以上. */
function classifyWord(line: Line, text: string, code: number): ClassifiedLine | undefined {
  if (supplementarySigns.has(code)) return classifySupplementary(line, text) ?? classifyAppendix(line, text);
  if (appendixSigns.has(code)) return classifyAppendix(line, text);
  if (/^目\s*次$/.test(text)) return { line, type: 'toc', body: text.length, strong: true };
  if (/^以\s*上[。.]?$/.test(text)) return { line, type: 'end', body: 0, strong: true };
  return undefined;
}

function classifyListItem(line: Line, text: string): ClassifiedLine {
  const printed = line.listLabel ? undefined : readListMarker(text);
  return {
    line,
    type: 'list',
    marker: printed ?? listMarker(line),
    body: printed ? printed.body : 0,
    strong: true,
  };
}

/** The marker that the format gives a list item: the printed number, or the position where every item is printed `1.`. */
function listMarker(line: Line): Marker {
  const printed = line.listLabel && readListMarker(line.listLabel.text);
  const value = printed ? countedValue(printed, line.ordinal) : 0;
  return {
    kind: printed ? printed.kind : 'bullet',
    shape: printed ? printed.shape : 'bullet',
    value,
    branches: printed?.branches ?? [],
    end: 0,
    body: 0,
    gap: line.text === '' ? 'end' : 'wideSpace',
  };
}

/** The number of a printed label; where letters have two, or every member is printed `1.`, the one that the format counted. */
function countedValue({ value, other }: Marker, ordinal: number | undefined): number {
  if (ordinal !== undefined && (value === 1 || value < ordinal || other?.value === ordinal)) return ordinal;
  return value;
}
