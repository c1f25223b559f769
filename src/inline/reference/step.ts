import { readArabicNumeral, readKanjiNumeral } from '../../text/numeral.ts';
import type { PointerLevel, PointerStep } from '../../text/pointer.ts';
import { type ReadNumber, readNumber, skipSpaces } from './read-number.ts';
import { isOtherWord, units } from './unit.ts';

/** A step that was read from width-folded text, and the offset after it. */
export interface ReadStep {
  step: PointerStep;
  end: number;
}

/** Kanji that begin what may stand behind a provision; others make a noun of what the number before counts. */
const goesOn = /^(?:[又及若並但中本前後柱各列該関所記掲規違適準等乃第附別同除参相見括当改]|以(?![上下内降]))/;
const counter = /^(?:[つ%％]|[.,][0-9]|[かヵヶ箇][月所年国]|[A-Za-z]|[ァ-ヺ][ァ-ヺー])/;

/** Whether the number after の counts something and is no branch: 第3条の一部, 第5条の2分の1, 第2号の一キログラム. */
function counts(folded: string, particle: string, end: number): boolean {
  const next = folded.slice(end, end + 3);
  // Where の is written ノ, so are the other particles.
  if (particle === 'の' && counter.test(next)) return true;
  return /^[\u3400-\u9fff]/.test(next) && !goesOn.test(next);
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
