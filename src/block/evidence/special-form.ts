import type { Line } from '../../model/line.ts';
import { afterReference, type ClassifiedLine, captionLength, type Range, readBracket } from './form.ts';
import { readListMarker } from './marker/list.ts';
import { skipSpace } from './marker/marker.ts';
import { readOrdinalLabel } from './marker/ordinal.ts';

const supplementary =
  /^(?:第[一二三四五六七八九十]+次改正(?:法律|法|令|規則|規程)?\s*)?[【（(［[〔<＜《■◆●]?\s*[附付]\s*則(?:\s*[】）)］\]〕>＞》])?(?:\s*[：:])?/;

/** `第３版`: some documents count their revisions instead of dating them. */
const edition = /^第\s*[0-9０-９一二三四五六七八九十]+(?:\.[0-9]+)?\s*版$/;

/** 附則, with what tells it from the others. */
export function classifySupplementary(line: Line, text: string): ClassifiedLine | undefined {
  const match = supplementary.exec(text);
  if (!match || text.length > captionLength) return undefined;
  const at = skipSpace(text, match[0].length);
  const bracket = readBracket(text, at);
  const rest = text.slice(bracket ? bracket[1] : at).trim();
  if (rest !== '' && rest !== '抄' && rest !== '（抄）' && rest !== '(抄)') {
    // `附則　この規約は、令和2年4月1日から施行します。`
    if (
      (at > match[0].length || /[：:]$/.test(match[0])) &&
      (rest.endsWith('。') || line.end === 'soft' || rest.length > 30) &&
      /施行|実施|適用|発効|効力/.test(rest) &&
      !/^第|^の/.test(rest)
    ) {
      return { line, type: 'supplProvision', body: at, strong: true };
    }
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
  /^[【［[〔（(<＜《]?(?:別[ 　]*[表記紙添図]|[附付][ 　]*表|付属書|附属書|第?\s*[0-9０-９一二三四五六七八九十]+\s*号(?:の[0-9０-９一二三四五六七八九十]+)?\s*様式|様[ 　]*式|書式|料[ 　]*金[ 　]*表|覚[ 　]*書)(?:\s*様式)?(?:\s*第?\s*[0-9０-９〇一二三四五六七八九十①-⑳]+(?:[-－‐―][0-9０-９]+)?(?:\s*(?:号様式|号の[0-9０-９一二三四五六七八九十]+|号|表))?(?:\s*の\s*[0-9０-９一二三四五六七八九十]+)?)?[】］\]〕）)>＞》]?/;

/** 別表第一（第三条関係）, 別紙料金表, 様式第1号. */
export function classifyAppendix(line: Line, text: string): ClassifiedLine | undefined {
  const match = appendixLabel.exec(text);
  // A comma may stand in a bracket: 別表第二（第四条、第六条関係）, 別表２ 旅費（日当、宿泊料）.
  if (!match || text.length > 60 || /[。、]/.test(text.replace(/[（(][^（）()。]*[）)]/g, '')))
    return undefined;
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
  /^[\s・【（(［[]*(?:(?:最終|初版)?(?:制定|改定|改正|改訂|施行|実施|適用|更新|発効|公布|策定|作成|公表)(?:年月)?日?\s*[：:\s]\s*)?(?:第\s*[0-9０-９一二三四五六七八九十]+\s*[版回]\s*)?(?:(?:明治|大正|昭和|平成|令和)\s*(?:元|[0-9０-９〇一二三四五六七八九十]+)|[0-9０-９〇一二三四五六七八九]{4})\s*[年./．／-]\s*[0-9０-９〇一二三四五六七八九十]+\s*[月./．／-]\s*[0-9０-９〇一二三四五六七八九十]+\s*日?\s*(?:付け?|に|より|から)?\s*[（(]?(?:[^\s。、]{0,8}(?:変更|改正|改定|改訂|制定|施行|実施|適用|発効|策定|公表|効力発生)[^\s。、]{0,4}(?:\s*[・･、及び]*\s*(?:施行|実施|適用|発効))?)?[）)】］\]\s]*$/;

export function classifyDated(line: Line, text: string): ClassifiedLine | undefined {
  if (text.length > 40 || !(dated.test(text) || edition.test(text))) return undefined;
  return { line, type: 'dated', caption: [0, text.length], body: text.length, strong: true };
}

const datedStarts = new Set(
  [...'平昭令大明第制改施最更実適発公策作初12１２二(（【・'].map((character) => character.charCodeAt(0)),
);

/** Whether a line that begins so could be a date; spares the others the pattern. */
export function mayBeDated(code: number): boolean {
  return datedStarts.has(code);
}

const digits = '[0-9０-９〇元一二三四五六七八九十百千]+';
/** Brackets that are never a caption: a law number, a date and what happened on it, 抄, a sentence. */
const neverCaption = new RegExp(
  `^抄$|^略$|.{8}(?:ます|です|ません|ください)$|^(?:明治|大正|昭和|平成|令和)\\s*${digits}\\s*年(?!度).*第\\s*${digits}\\s*号$|^(?:(?:明治|大正|昭和|平成|令和)\\s*${digits}|[0-9０-９]{4})\\s*[年./](?!度)[^、のに]*(?:日|改正|改定|制定|施行|変更)$`,
);
/** Brackets that seldom are one: a note, an example, a short name. */
const seldomCaption = /^以下|^注|^例|^備考|第\s*[0-9０-９〇一二三四五六七八九十百千]+\s*号$/;

/** A line that is one bracket is a caption; one with an article behind it is the reversed style （名称）第1条. */
export function classifyBracket(line: Line, text: string): ClassifiedLine | undefined {
  const bracket = readBracket(text, 0);
  if (!bracket) return undefined;
  const rest = skipSpace(text, bracket[1]);
  if (/^[（(【〔]\s*目\s*次\s*[）)】〕]$/.test(text))
    return { line, type: 'toc', body: text.length, strong: true };
  if (rest === text.length) {
    const inner = text.slice(1, bracket[1] - 1);
    if (readListMarker(text)?.body === text.length || inner.includes('。') || inner.trim() === '')
      return undefined;
    if (neverCaption.test(inner.trim())) return undefined;
    return { line, type: 'caption', caption: bracket, body: text.length, strong: !seldomCaption.test(inner) };
  }
  // `(2) 第29条（…）の規定に違反したとき` is an item.
  if (text[rest] !== '第' || readListMarker(text)) return undefined;
  const label = readOrdinalLabel(text.slice(rest));
  if (label?.kind !== 'article' || afterReference.test(text.slice(rest + label.end, rest + label.end + 12)))
    return undefined;
  const marker = { ...label, end: label.end + rest, body: label.body + rest };
  const inner = text.slice(1, bracket[1] - 1);
  if (inner.trim() === '' || inner.includes('。')) return undefined;
  return { line, type: 'article', marker, labelAt: rest, caption: bracket, body: marker.body, strong: true };
}
