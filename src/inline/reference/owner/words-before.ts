import { documentNoun, findNameStart, findNounStart, likelyNoun } from './document-name.ts';

/** The words right before a pointer, as far as they may say whose provision it is. Offsets are UTF-16 units. */
export interface WordsBefore {
  /**
   * `document`: a name of a text; `version`: 旧, 改正前の; `noun`: any other noun that stands there without a particle;
   * `quoted`: words in quotation marks that are no such name.
   */
  kind: 'document' | 'version' | 'noun' | 'quoted';
  start: number;
  /** Without the marks around it and without the brackets behind it. */
  name: string;
  /** A word in brackets behind the name that tells it from others of the same name: 会員規約（法人用）. */
  qualifier?: string;
  /** Whether the name may as well be that of a thing: 募集要項. */
  likely?: boolean;
  /** Words as に定める stand between, so that the pointer may as well be this document's own. */
  loose?: boolean;
}

/** A sentence with what is needed to look back in it. */
export interface BackwardText {
  folded: string;
  /** Openers by closers. */
  openers: ReadonlyMap<number, number>;
}

const closeLink = /(?:の各?|中の?|のうち、?|内の)$/;
/** What amends is neither text wholly: …を加える改正規定|中|第26条の7. */
const amendment = /改正規定$/;
/** Names of documents that also name things, of which の tells something: 共同事業契約|の|第2条第3項各号に掲げる種別. */
const thing = /(?:契約|[^会社校学]書|基準|標準|通知|合意|約定|証券|規定|条項|ルール)$/;
const looseLink =
  /(?:の規定(?:中の?|のうち、?)|:|に(?:定め|規定す|掲げ)る|[のが]定め(?:る|た)|[にで]定め(?:る|られた)|にいう(?:ところの)?|に(?:規定さ|定めら)れ(?:る|た)|における|の規定(?:による|する)|に記載(?:の|する))$/;
/** Nouns that say when, where or how, and join words; a pointer behind them stands by itself. */
const adverb =
  /(?:[又及若並但後前際時間中上外内下限他等度毎尚既即旨迄宛付以者]|場合|都度|結果|以[降後前上内下外]|次第|原則|通常|直接|当然|別途|当該|[前上下左右]記|[前後上][掲出]|標記|冒頭|但書|[各次左右])$/;
const version = /(?:(?<![\u3400-\u9fff])[旧新]|(?:改正|変更|改定|改訂)[前後]|従前|現行|廃止前)$/;
const quotes: Readonly<Record<string, string>> = {
  '」': '「',
  '』': '『',
  '】': '【',
  '〕': '〔',
  '”': '“',
  '"': '"',
  '>': '<',
  '》': '《',
};
/** A document of one's own may be told from a person or thing by the bracket that names it: 合意（以下「…」という。）. */
const naming = /以下[^「」]{0,12}「|年[^「」()]{1,16}第[0-9〇一二三四五六七八九十百千]+号/;
/** 会員規約|（法人用）, but no date, no number and no remark. */
const qualifier = /^ ?\((?!以下|第|平成|令和|昭和)([^()。、「」0-9]{1,12}(?<!除く|限る|含む|以下同じ))\) ?$/;
const mostBrackets = 3;
const nameEnd = /[\u3400-\u9fffァ-ヺーA-Za-z」』]/;

/**
 * Reads the words right before an offset: `個別契約` of 個別契約第5条, `細則` of 「細則」（以下「甲」という。）の第5条.
 * @param floor offset before which nothing belongs to the words
 * @returns undefined where a particle, a mark or an adverb stands there, so that nothing owns what follows
 */
export function readWordsBefore(text: BackwardText, at: number, floor: number): WordsBefore | undefined {
  const { folded } = text;
  const { link, loose, direct, linked } = readLink(folded, at, floor);
  const { end, remark } = skipBrackets(text, linked);
  if (end <= 0) return undefined;
  const words =
    readQuoted(text, end) ??
    readDotted(folded, end, floor) ??
    readNoun(folded, end, end < linked ? 0 : floor);
  if (!words || words.name === '') return undefined;
  if (amendment.test(words.name)) return { ...words, kind: 'version' };
  // 甲法第3条の表のうち第5条の項: rows are headed by provisions of any text.
  if (words.name.endsWith('表')) return { ...words, kind: 'noun' };
  const isName = words.kind === 'document' || words.kind === 'version';
  // 「安全方針」の第3条: what is quoted and has articles is a text.
  const isNear = direct || (words.kind === 'quoted' && link && !loose);
  if (!isName && (!isNear || isRemarked(words, end < linked, remark))) return undefined;
  const isLoose = loose || (link && thing.test(words.name));
  const told = qualifier.exec(remark)?.[1];
  return { ...words, ...(isLoose && { loose: true }), ...(told !== undefined && { qualifier: told }) };
}

/** The words that link a name to a pointer, の or に定める, and where the name ends. */
function readLink(
  folded: string,
  at: number,
  floor: number,
): { link: boolean; loose: boolean; direct: boolean; linked: number } {
  const spaceless = skipSpacesBack(folded, at);
  const tail = folded.slice(Math.max(floor, spaceless - 12), spaceless);
  const link = looseLink.exec(tail) ?? closeLink.exec(tail);
  return {
    link: link !== null,
    loose: looseLink.test(tail),
    direct: link === null && spaceless === at,
    linked: skipSpacesBack(folded, spaceless - (link?.[0].length ?? 0)),
  };
}

/** Whether a noun is only remarked on in the bracket behind it, which gives it no name. */
function isRemarked({ kind }: WordsBefore, isBracketed: boolean, remark: string): boolean {
  return kind === 'noun' && isBracketed && !naming.test(remark);
}

/** The words before a name that make another version of it: 改正前の|見本規約, 旧|規約. */
export function readVersion(folded: string, start: number): string | undefined {
  const before = folded.slice(Math.max(0, start - 8), start).replace(/の$/, '');
  return version.exec(before)?.[0];
}

function skipSpacesBack(folded: string, at: number): number {
  let end = at;
  while (end > 0 && folded[end - 1] === ' ') end--;
  return end;
}

/** Offset before the round brackets that end here, and what stands in them. */
function skipBrackets({ folded, openers }: BackwardText, from: number): { end: number; remark: string } {
  let end = from;
  for (let count = 0; count < mostBrackets; count++) {
    const open = folded[end - 1] === ')' ? openers.get(end - 1) : openOfMark(folded, end);
    if (open === undefined) break;
    end = skipSpacesBack(folded, open);
  }
  return { end, remark: folded.slice(end, from) };
}

/** Offset of the 【 of a mark that tells a name from others: 会員規約|【法人用】, but not 【会員規約】. */
function openOfMark(folded: string, end: number): number | undefined {
  const closer = folded[end - 1];
  if (closer !== '】' && closer !== '〕') return undefined;
  const open = lastWithin(folded, quotes[closer], end - 2);
  const isName = open < 0 || documentNoun.test(folded.slice(open + 1, end - 1).trim());
  return isName || !nameEnd.test(folded[open - 1] ?? '') ? undefined : open;
}

function readQuoted({ folded, openers }: BackwardText, end: number): WordsBefore | undefined {
  const closer = folded[end - 1];
  const opener = quotes[closer];
  if (opener === undefined) return undefined;
  const open = openers.get(end - 1) ?? lastWithin(folded, opener, end - 2);
  if (open < 0 || end - open > 120) return undefined;
  const name = folded.slice(open + 1, end - 1).trim();
  if (documentNoun.test(name)) return { kind: 'document', start: open, name };
  return '】〕>》'.includes(closer) ? undefined : { kind: 'quoted', start: open, name };
}

/** The last place of a mark before an offset, no farther than a name is long. */
function lastWithin(folded: string, mark: string, from: number): number {
  const least = Math.max(0, from - 120);
  const at = folded.slice(least, from + 1).lastIndexOf(mark);
  return at < 0 ? -1 : least + at;
}

function readNoun(folded: string, end: number, floor: number): WordsBefore | undefined {
  const start = findNounStart(folded, end, floor);
  const name = folded.slice(start, end);
  if (version.test(name)) return { kind: 'version', start, name };
  if (documentNoun.test(name)) {
    const first = findNameStart(folded, start, floor);
    return { kind: 'document', start: first, name: folded.slice(first, end) };
  }
  if (likelyNoun.test(name)) return { kind: 'document', start, name, likely: true };
  if (
    name === '' ||
    adverb.test(name) ||
    endsInNumber.test(name) ||
    isOldStyle(folded.slice(Math.max(0, start - 60), end + 60), name)
  )
    return undefined;
  return { kind: 'noun', start, name };
}

/** 取引約定書・|第3条: a dot parts a document from its article. */
function readDotted(folded: string, end: number, floor: number): WordsBefore | undefined {
  if (folded[end - 1] !== '・') return undefined;
  const words = readNoun(folded, end - 1, floor);
  return words?.kind === 'document' ? words : undefined;
}

/** The end of a list of numbers, or of a pointer, is no name. */
const endsInNumber = /^[0-9]+$|^[ァ-ヺ]{1,2}$|[〇一二三四五六七八九十・/]$/;
const oldParticle =
  /[\u3400-\u9fff](?:[ノニヲハガトテルスシビヒタ]|スル|ニハ|[スシ]テ)$|ノ[\u3400-\u9fff]|[\u3400-\u9fff][ニヲ]/;

/** Texts that write particles in katakana: 船長ハ第3条, 前項ニ於テ準用スル第3条. */
function isOldStyle(around: string, name: string): boolean {
  return oldParticle.test(name) || !/[\u3041-\u3096]/.test(around);
}
