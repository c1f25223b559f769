import { circledValue, readArabicNumeral, readKanjiNumeral, readRomanNumeral } from '../../text/numeral.ts';
import type { PointerLevel, PointerStep } from '../../text/pointer.ts';

/** A step that was read from width-folded text, and the offset after it. */
export interface ReadStep {
  step: PointerStep;
  end: number;
}

const units: Readonly<Record<string, PointerLevel>> = {
  編: 'part',
  章: 'chapter',
  節: 'section',
  款: 'subsection',
  目: 'division',
  条: 'article',
  項: 'paragraph',
  号: 'item',
};

/** What makes another word of a unit before it: 前条件, 本項目, 第1号様式, 第2号被保険者, この目的. */
const otherWords: Readonly<Record<string, RegExp>> = {
  条: /[件例約文項理]/y,
  項: /[目番]/y,
  号: /(?![又及若並但中本前後柱各列以該関所記掲規違適準等乃第附但上下左右同括当除参類相一二三四五六七八九十])[\u3400-\u9fff]|[ァ-ヺー]{3}|以外の者/y,
  章: /[典魚]/y,
  節: /[税水電約目句度]/y,
  編: /[集成入者制隊曲]/y,
  款: /[項]/y,
  目: /[的標録次安視下指途盛玉立線黒当処論印尻覚星上方前障地配玩利]/y,
};

/** Kanji that begin what may stand behind a provision; others make a noun of what the number before counts. */
const goesOn = /^(?:[又及若並但中本前後柱各列該関所記掲規違適準等乃第附別同除参相見括当改]|以(?![上下内降]))/;
const counter = /^(?:[つ%％]|[.,][0-9]|か[月所年国]|[A-Za-z]|[ァ-ヺ][ァ-ヺー])/;

/** Whether the number after の counts something and is no branch: 第3条の一部, 第5条の2分の1, 第2号の一キログラム. */
function counts(folded: string, particle: string, end: number): boolean {
  const next = folded.slice(end, end + 3);
  // Where の is written ノ, so are the other particles.
  if (particle === 'の' && counter.test(next)) return true;
  return /^[\u3400-\u9fff]/.test(next) && !goesOn.test(next);
}

/** Offset of the first character at or after `at` that is no space; at most three spaces stand inside a pointer. */
export function skipSpaces(folded: string, at: number): number {
  let index = at;
  while (index < at + 3 && folded.charCodeAt(index) === 0x20) index++;
  return index;
}

/** Whether the word at an offset, after a unit, makes another word of it. */
export function isOtherWord(folded: string, unit: string, at: number): boolean {
  const pattern = otherWords[unit];
  pattern.lastIndex = at;
  return pattern.test(folded);
}

interface ReadNumber {
  number: string;
  end: number;
}

/** Reads the number of a step: `12`, `十二`, `①`, `(1)`. */
export function readNumber(folded: string, at: number): ReadNumber | undefined {
  const numeral = readArabicNumeral(folded, at) ?? readKanjiNumeral(folded, at);
  if (numeral) return { number: String(numeral.value), end: numeral.end };
  // ニ in katakana stands for 二 where a number must stand.
  if (folded[at] === 'ニ') return { number: '2', end: at + 1 };
  const roman = readRomanNumeral(folded, at);
  if (roman) return { number: String(roman.value), end: roman.end };
  const circled = circledValue(folded.charCodeAt(at));
  return circled > 0 ? { number: String(circled), end: at + 1 } : readBracketedNumber(folded, at);
}

/** Reads a number in brackets: `(1)`, `(一)` → 1. */
export function readBracketedNumber(folded: string, at: number): ReadNumber | undefined {
  if (folded[at] !== '(') return undefined;
  const start = skipSpaces(folded, at + 1);
  const numeral = readArabicNumeral(folded, start) ?? readKanjiNumeral(folded, start);
  if (!numeral) return undefined;
  const close = skipSpaces(folded, numeral.end);
  return folded[close] === ')' ? { number: String(numeral.value), end: close + 1 } : undefined;
}

/**
 * Reads a step by number, from 第 on: `第 9 条の2` → article 9-2.
 * ```
 * 第 9 条の2第1項
 * ^      ^ end 7
 * ```
 */
export function readNumberStep(folded: string, at: number): ReadStep | undefined {
  return folded[at] === '第' ? readNumberAndUnit(folded, skipSpaces(folded, at + 1)) : undefined;
}

/** Reads a step whose 第 is left out: `16号` of 第58条1項16号, `6条` of 第5条及び6条. */
export function readNumberAndUnit(folded: string, at: number): ReadStep | undefined {
  const read = readNumber(folded, at);
  if (!read) return undefined;
  const unitAt = skipSpaces(folded, read.end);
  const unit = folded[unitAt];
  const level = units[unit];
  const shared = level ? undefined : readSharedUnit(folded, read.end);
  if (shared) return { step: { level: shared, way: 'number', number: read.number }, end: read.end };
  if (!level || isOtherWord(folded, unit, unitAt + 1)) return undefined;
  let number = read.number;
  let end = unitAt + 1;
  for (let branch = readBranch(folded, end); branch; branch = readBranch(folded, end)) {
    number += `-${branch.number}`;
    end = branch.end;
  }
  return { step: { level, way: 'number', number }, end };
}

const sharing =
  /(?: ?(?:[、,・~〜]|及び|又は|および|または) ?第? ?(?:[0-9]{1,3}|[一二三四五六七八九十]{1,4}))+ ?([条項号])/y;

/** The unit that numbers share: 項 of 第1、2項. */
function readSharedUnit(folded: string, at: number): PointerLevel | undefined {
  sharing.lastIndex = at;
  const match = sharing.exec(folded);
  const unit = match?.[1];
  // 第二七・一〇号 is a number of the customs tariff.
  if (unit === '号' && match?.[0].includes('・')) return undefined;
  return unit === undefined || isOtherWord(folded, unit, sharing.lastIndex) ? undefined : units[unit];
}

function readBranch(folded: string, at: number): ReadNumber | undefined {
  const particle = skipSpaces(folded, at);
  if (folded[particle] !== 'の' && folded[particle] !== 'ノ') return undefined;
  const start = skipSpaces(folded, particle + 1);
  const numeral = readArabicNumeral(folded, start) ?? readKanjiNumeral(folded, start);
  if (!numeral) return undefined;
  return counts(folded, folded[particle], numeral.end)
    ? undefined
    : { number: String(numeral.value), end: numeral.end };
}

const relative =
  /(前々|前前|前|次|同|本|この|此の) ?(?:([0-9]{1,2}|[一二三四五六七八九十]{1,3}|ニ) ?(?:箇|個|か|ヶ)?)?(各)? ?([条項号章節款編目])/y;
const relativeWays: Readonly<Record<string, PointerStep['way']>> = {
  前: 'previous',
  前々: 'previous',
  前前: 'previous',
  次: 'next',
  同: 'same',
  本: 'own',
  この: 'own',
  此の: 'own',
};
/** What the character before makes of the first one: 以前, 目次, 協同, 日本; 各本条 are the articles that were named. */
const otherBeginnings: Readonly<Record<string, RegExp>> = {
  前: /[以直事午従戦生目名人建]/,
  次: /[目順逐年漸]/,
  同: /[協共合混異一不賛]/,
  本: /[各日基資標見製台根原絵謄抄]/,
};

/**
 * Reads a step by relation: `前二項` → the two paragraphs before; `同条`, `この章`, `前各号`.
 * @returns undefined for other words: 前条件, 日本, この目的
 */
export function readRelativeStep(folded: string, at: number): ReadStep | undefined {
  relative.lastIndex = at;
  const match = relative.exec(folded);
  if (!match) return undefined;
  const [, relation, printedCount, each, unit] = match;
  const end = relative.lastIndex;
  if (isOtherWord(folded, unit, end) || otherBeginnings[relation[0]]?.test(folded[at - 1] ?? ''))
    return undefined;
  const way = relativeWays[relation];
  const level = units[unit];
  if (each) return readEachPrevious(way, level, end);
  if (printedCount) return way === 'previous' ? readCounted(printedCount, level, end) : undefined;
  if (relation.length > 1 && way === 'previous')
    return { step: { level, way, count: 2, onlyLast: true }, end };
  return { step: way === 'previous' || way === 'next' ? { level, way, count: 1 } : { level, way }, end };
}

function readEachPrevious(way: PointerStep['way'], level: PointerLevel, end: number): ReadStep | undefined {
  return way === 'previous' ? { step: { level, way: 'eachPrevious' }, end } : undefined;
}

function readCounted(printed: string, level: PointerLevel, end: number): ReadStep | undefined {
  const count = Number(readNumber(printed, 0)?.number ?? 0);
  return count > 0 ? { step: { level, way: 'previous', count }, end } : undefined;
}

const each = /(次の?|つぎの|以下の?|下記の?|左の?|下の|当該|前記の?|上記の?)? ?各 ?([号項])(?!列記)/y;
const eachWays: Readonly<Record<string, PointerStep['way']>> = {
  当該: 'eachSame',
  前記: 'eachPrevious',
  前記の: 'eachPrevious',
  上記: 'eachPrevious',
  上記の: 'eachPrevious',
};

/** Reads 各号 and what leads to it: `次の各号` → the items that follow, `当該各号` → those just named. */
export function readEachStep(folded: string, at: number): ReadStep | undefined {
  each.lastIndex = at;
  const match = each.exec(folded);
  if (!match || isOtherWord(folded, match[2], each.lastIndex)) return undefined;
  // 各項 alone and 当該各項 may be the items of any list.
  if (match[2] === '項' && (match[1] === undefined || match[1] === '当該')) return undefined;
  const way = match[1] === undefined ? 'each' : (eachWays[match[1]] ?? 'eachFollowing');
  return { step: { level: match[2] === '項' ? 'paragraph' : 'item', way }, end: each.lastIndex };
}

const iroha = /[イロハニホヘトチリヌルヲワカヨタレソツネナラムアウエオキクケコ](?![ァ-ヺー])/y;
/** Where the text writes particles in katakana, these are particles: 第二号ヲ除ク, 第四号ニ掲グル, 又ハ第三十七条. */
const particle = /[ニヲハトヘ](?=[\u3400-\u9fff])(?![又及若並中本前後各])/y;

/** Reads a subitem by its kana: `イ` of 第2号イ. */
export function readKanaStep(folded: string, at: number): ReadStep | undefined {
  iroha.lastIndex = at;
  particle.lastIndex = at;
  if (!iroha.test(folded) || particle.test(folded)) return undefined;
  return { step: { level: 'subitem', way: 'number', number: folded[at] }, end: at + 1 };
}
