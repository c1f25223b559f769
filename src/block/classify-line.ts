import type { Line } from '../model/line.ts';
import { findCloser, isOpener } from '../text/bracket.ts';
import { isSpace } from '../text/sentence.ts';
import { isDeleted } from './article.ts';
import { type Marker, mayBeOrdinal, readListMarker, readOrdinalLabel } from './label.ts';

/** What a line looks like by itself; the lines around it may still say otherwise. */
export type LineType =
  | 'heading' // 第1章 総則
  | 'article' // 第3条（用語の定義）
  | 'list' // (1) … ２　… イ …
  | 'caption' // （施行期日）
  | 'supplProvision' // 附則（平成17年10月11日規則第3号）
  | 'dated' // 平成16年7月1日変更
  | 'appdx' // 別表第一（第三条関係）
  | 'toc' // 目次
  | 'row' // cells
  | 'title' // a heading of the source format that carries no label
  | 'end' // 以上
  | 'text';

/** `[start, end]` in the line's text. */
export type Range = [start: number, end: number];

export interface ClassifiedLine {
  line: Line;
  type: LineType;
  marker?: Marker;
  /** Brackets included. */
  caption?: Range;
  /** Where running text begins; the text's length where there is none. */
  body: number;
  /** Whether the form alone proves the type; a weak one also needs its number to fit. */
  strong: boolean;
}

/** Words that can only follow a reference to a provision, never its heading: 第24条（契約の解除）に沿って… */
const afterReference =
  /^(?:の(?!り)|に|は|を|が|と|で|へ|も|及|又|若|並|かつ|から|まで|より|ただし書|但書|本文|前段|後段|各号|柱書|第?[0-9０-９〇一二三四五六七八九十百千 　]+[項号条]|[、。，）)」』～〜]|以下|以降|以外|等|違反|関係|所定|記載)/;
const particleAfterSpace =
  /^(?:の(?:規定|定め|場合|各|第|いずれ|2|２|二)|に(?:規定|定め|掲げ|基づ|よ|おい|該当|違反|沿|従|準|関|係|つい|かかわ)|[はをがとへも](?=[^ぁ-ん])|及び|又は|若しくは|並びに|から|まで|[、。，）)」』～〜])/;

const captionLength = 120;
const headingLength = 80;

function skipSpace(text: string, from: number): number {
  let index = from;
  while (index < text.length && isSpace(text.charCodeAt(index))) index++;
  return index;
}

/** Finds a bracket that begins at `from`: `（適用範囲）` → its range. */
function readBracket(text: string, from: number): Range | undefined {
  if (!isOpener(text.charCodeAt(from)) || text[from] === '「' || text[from] === '『') return undefined;
  const close = findCloser(text, from);
  return close < 0 || close - from > captionLength ? undefined : [from, close + 1];
}

function classifyOrdinal(line: Line, text: string, marker: Marker): ClassifiedLine | undefined {
  const heading = line.role === 'heading';
  const body = marker.body;
  if (marker.kind === 'paragraphWord') {
    const caption = readBracket(text, body);
    const rest = skipSpace(text, caption ? caption[1] : body);
    if (!heading && (marker.gap === 'none' || afterReference.test(text.slice(body, body + 12))))
      return undefined;
    return {
      line,
      type: 'list',
      marker,
      ...(caption && rest === text.length && { caption }),
      body: rest,
      strong: heading,
    };
  }
  if (marker.kind === 'article') {
    const caption = readBracket(text, body);
    const rest = skipSpace(text, caption ? caption[1] : body);
    if (caption && isDeleted(text.slice(body))) return { line, type: 'article', marker, body, strong: true };
    if (rest === text.length)
      return { line, type: 'article', marker, ...(caption && { caption }), body: rest, strong: true };
    const gap = caption ? rest > caption[1] : marker.gap !== 'none';
    const following = text.slice(rest, rest + 12);
    if (!heading && (gap ? particleAfterSpace.test(following) : afterReference.test(following)))
      return undefined;
    if (heading && isDeleted(text.slice(body))) return { line, type: 'article', marker, body, strong: true };
    if (heading)
      return {
        line,
        type: 'article',
        marker,
        caption: caption ?? [body, text.length],
        body: caption ? rest : text.length,
        strong: true,
      };
    if (!gap && !caption && !/^[.．:：]/.test(following)) {
      return { line, type: 'article', marker, body: rest, strong: false };
    }
    return { line, type: 'article', marker, ...(caption && { caption }), body: rest, strong: gap };
  }
  if (text.length > headingLength || text.endsWith('。')) return undefined;
  if (marker.gap === 'none' && !heading && afterReference.test(text.slice(body, body + 12))) return undefined;
  if (marker.gap === 'space' && !heading && particleAfterSpace.test(text.slice(body, body + 12)))
    return undefined;
  return {
    line,
    type: 'heading',
    marker,
    ...(body < text.length && { caption: [body, text.length] as Range }),
    body: text.length,
    strong: true,
  };
}

const supplementary = /^[【（(［[〔]?\s*[附付]\s*則\s*[】）)］\]〕]?/;

function classifySupplementary(line: Line, text: string): ClassifiedLine | undefined {
  const match = supplementary.exec(text);
  if (!match || text.length > captionLength) return undefined;
  const at = skipSpace(text, match[0].length);
  const bracket = readBracket(text, at);
  const rest = text.slice(bracket ? bracket[1] : at).trim();
  if (rest !== '' && rest !== '抄' && rest !== '（抄）' && rest !== '(抄)') {
    // `附則 平成17年10月1日施行`: what follows tells the blocks apart; `附則第2条の規定` is a reference.
    if (
      at === match[0].length ||
      !/^[^。、]*(?:年|版|[一二三四五六七八九十0-9０-９])/.test(rest) ||
      /[。、]/.test(rest)
    )
      return undefined;
    return { line, type: 'supplProvision', caption: [at, text.length], body: text.length, strong: true };
  }
  return {
    line,
    type: 'supplProvision',
    ...(bracket && { caption: bracket }),
    body: bracket ? bracket[1] : at,
    strong: true,
  };
}

const appendixLabel =
  /^[【［[〔（(<＜《]?(?:別表|別記|別紙|別添|別図|附表|付表|付属書|附属書|様式|書式|料金表|覚書)(?:\s*様式)?(?:\s*第?\s*[0-9０-９〇一二三四五六七八九十①-⑳]+(?:\s*(?:号様式|号の[0-9０-９一二三四五六七八九十]+|号|表))?(?:\s*の\s*[0-9０-９一二三四五六七八九十]+)?)?[】］\]〕）)>＞》]?/;

function classifyAppendix(line: Line, text: string): ClassifiedLine | undefined {
  const match = appendixLabel.exec(text);
  if (!match || text.length > 50 || /[。、]/.test(text)) return undefined;
  const end = match[0].length;
  const at = skipSpace(text, end);
  const bracket = readBracket(text, at);
  const rest = text.slice(bracket ? bracket[1] : at).trim();
  if (rest !== '' && !bracket) {
    const numbered = /[0-9０-９一二三四五六七八九十]/.test(match[0]);
    if (at === end && (numbered || !/^(?:料金表|一覧|明細|様式|規程|仕様)/.test(rest))) return undefined;
    if (/^(?:の|に|は|を|が|と|で|参照|及び|又は)/.test(rest)) return undefined;
  }
  if (bracket && rest !== '' && afterReference.test(rest)) return undefined;
  return {
    line,
    type: 'appdx',
    ...(at < text.length && { caption: [at, text.length] as Range }),
    marker: undefined,
    body: end,
    strong: true,
  };
}

/** A line that is nothing but a date and what happened on it: `平成16年7月1日変更`, `（2024年4月1日 改正）`, `第３版 2024年4月1日`. */
const dated =
  /^[\s・【（(［[]*(?:第\s*[0-9０-９一二三四五六七八九十]+\s*[版回]\s*)?(?:(?:明治|大正|昭和|平成|令和)\s*(?:元|[0-9０-９〇一二三四五六七八九十]+)|[0-9０-９〇一二三四五六七八九]{4})\s*[年./．／-]\s*[0-9０-９〇一二三四五六七八九十]+\s*[月./．／-]\s*[0-9０-９〇一二三四五六七八九十]+\s*日?\s*(?:付け?|に|より|から)?\s*[（(]?(?:[^\s。、]{0,8}(?:変更|改正|改定|改訂|制定|施行|実施|適用|発効|策定|公表|効力発生)[^\s。、]{0,4}(?:\s*[・･及び]*\s*(?:施行|実施|適用|発効))?)?[）)】］\]\s]*$/;

function classifyDated(line: Line, text: string): ClassifiedLine | undefined {
  if (text.length > 40 || !dated.test(text)) return undefined;
  return { line, type: 'dated', caption: [0, text.length], body: text.length, strong: true };
}

function mayBeDated(code: number): boolean {
  // 平 昭 令 大 明 第 digits brackets
  return (
    code === 0x5e73 ||
    code === 0x662d ||
    code === 0x4ee4 ||
    code === 0x5927 ||
    code === 0x660e ||
    code === 0x7b2c ||
    code === 0x31 ||
    code === 0x32 ||
    code === 0xff11 ||
    code === 0xff12 ||
    code === 0x4e8c ||
    code === 0x28 ||
    code === 0xff08 ||
    code === 0x3010 ||
    code === 0x30fb
  );
}

/** Says what a line looks like by itself. */
export function classifyLine(line: Line): ClassifiedLine {
  const text = line.text;
  if (line.role === 'tableRow' || (text.includes('\t') && !line.cells && hasCells(text))) {
    return { line, type: 'row', body: 0, strong: line.role === 'tableRow' };
  }
  const code = text.charCodeAt(0);
  if (line.listLabel || line.role === 'listItem') {
    const listed = !line.listLabel && mayBeDated(code) && classifyDated(line, text);
    return listed || classifyListItem(line, text);
  }
  if (mayBeOrdinal(text)) {
    const marker = readOrdinalLabel(text);
    const ordinal = marker && classifyOrdinal(line, text, marker);
    if (ordinal) return ordinal;
  }
  if (text.length <= captionLength) {
    const special = classifyShort(line, foldRadicals(text), code);
    if (special) return special;
  }
  const marker = readListMarker(text);
  if (
    marker?.kind === 'paragraphWord' &&
    line.role !== 'heading' &&
    particleAfterSpace.test(text.slice(marker.body, marker.body + 12))
  ) {
    return { line, type: 'text', body: 0, strong: true };
  }
  if (marker && !(line.role === 'heading' && marker.gap === 'none' && marker.kind === 'bullet')) {
    const caption =
      marker.kind === 'paragraphWord' || line.role === 'heading' ? readBracket(text, marker.body) : undefined;
    const whole = caption && skipSpace(text, caption[1]) === text.length ? caption : undefined;
    return {
      line,
      type: 'list',
      marker,
      ...(whole && { caption: whole }),
      body: whole ? text.length : marker.body,
      strong: line.role === 'heading' || isStrong(marker),
    };
  }
  if (line.role === 'heading') return { line, type: 'title', body: 0, strong: true };
  return { line, type: 'text', body: 0, strong: true };
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
  if (marker.kind === 'digit' || marker.kind === 'kanji' || marker.kind === 'kana')
    return marker.gap !== 'none';
  return marker.kind !== 'latin' && marker.kind !== 'dotted';
}

/** Folds Kangxi radicals (⽉ for 月), which OCR and some fonts put in place of the characters; lengths stay. */
function foldRadicals(text: string): string {
  return /[\u2e80-\u2fdf]/.test(text)
    ? text.replace(/[\u2e80-\u2fdf]/g, (radical) => radical.normalize('NFKC'))
    : text;
}

function classifyShort(line: Line, text: string, code: number): ClassifiedLine | undefined {
  if (
    code === 0x9644 ||
    code === 0x4ed8 ||
    code === 0x3010 ||
    code === 0x28 ||
    code === 0xff08 ||
    code === 0x5b ||
    code === 0xff3b ||
    code === 0x3014
  ) {
    const special = classifySupplementary(line, text) ?? classifyAppendix(line, text);
    if (special) return special;
  } else if (
    code === 0x5225 ||
    code === 0x69d8 ||
    code === 0x66f8 ||
    code === 0x6599 ||
    code === 0x8986 ||
    code === 0x3c ||
    code === 0xff1c ||
    code === 0x300a
  ) {
    const special = classifyAppendix(line, text);
    if (special) return special;
  } else if (code === 0x76ee) {
    if (/^目\s*次$/.test(text)) return { line, type: 'toc', body: text.length, strong: true };
  } else if (code === 0x4ee5) {
    if (/^以\s*上[。.]?$/.test(text)) return { line, type: 'end', body: 0, strong: true };
  }
  if (mayBeDated(code) && text.length <= 40) {
    const special = classifyDated(line, text);
    if (special) return special;
  }
  if (code === 0xff08 || code === 0x28 || code === 0x3010 || code === 0x3014)
    return classifyBracket(line, text);
  return undefined;
}

/** Brackets that stand alone without being a caption: a law number, a date, a remark. */
const notCaption =
  /。|^以下|^注|^例|^抄$|^略$|第\s*[0-9０-９〇一二三四五六七八九十百千]+\s*号$|^(?:明治|大正|昭和|平成|令和|[0-9０-９]{4}\s*年)[^、]*(?:日|改正|改定|制定|施行|変更)$/;

/** A line that is one bracket is a caption; one with an article behind it is the reversed style （名称）第1条. */
function classifyBracket(line: Line, text: string): ClassifiedLine | undefined {
  const bracket = readBracket(text, 0);
  if (!bracket) return undefined;
  const rest = skipSpace(text, bracket[1]);
  if (/^[（(【〔]\s*目\s*次\s*[）)】〕]$/.test(text))
    return { line, type: 'toc', body: text.length, strong: true };
  if (rest === text.length) {
    const inner = text.slice(1, bracket[1] - 1);
    if (readListMarker(text)?.body === text.length || notCaption.test(inner) || inner.trim() === '')
      return undefined;
    return { line, type: 'caption', caption: bracket, body: text.length, strong: true };
  }
  // `(2) 第29条（…）の規定に違反したとき` is an item.
  if (text[rest] !== '第' || readListMarker(text)) return undefined;
  const label = readOrdinalLabel(text.slice(rest));
  if (label?.kind !== 'article' || afterReference.test(text.slice(rest + label.end, rest + label.end + 12)))
    return undefined;
  const marker = { ...label, end: label.end + rest, body: label.body + rest };
  return { line, type: 'article', marker, caption: bracket, body: marker.body, strong: true };
}

function classifyListItem(line: Line, text: string): ClassifiedLine {
  const marker = line.listLabel ? undefined : readListMarker(text);
  return { line, type: 'list', ...(marker && { marker }), body: marker ? marker.body : 0, strong: true };
}
