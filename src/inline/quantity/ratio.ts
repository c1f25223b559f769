import { skipSpaces } from '../../text/sentence.ts';
import { type FoundQuantity, finish } from './found-quantity.ts';
import { type ExactNumber, readExactNumber, shiftPoint } from './number.ts';

interface Parts {
  value: string;
  end: number;
}

/** `100分の2` → 2/100; `8割` → 8/10; `2割5分3厘` → 253/1000; `1/30の割合` → 1/30; `年5分` → 5/100. */
export function readRatio(text: string, start: number, number: ExactNumber): FoundQuantity | undefined {
  const parts =
    readOver(text, number) ??
    readTenths(text, number) ??
    readRate(text, start, number) ??
    readSlash(text, number) ??
    readThousandths(text, number);
  return parts && finish(text, { kind: 'fraction', value: parts.value, start, end: parts.end }, 'number');
}

const ofDenominator = /\s*分\s*の\s*/y;

function readOver(text: string, number: ExactNumber): Parts | undefined {
  ofDenominator.lastIndex = number.end;
  if (!ofDenominator.test(text)) return undefined;
  const numerator = readExactNumber(text, ofDenominator.lastIndex);
  return numerator && { value: `${numerator.value}/${number.value}`, end: numerator.end };
}

/** 割 and what is smaller: each sign with its place behind the point. */
const places: readonly (readonly [sign: string, place: number])[] = [
  ['割', 1],
  ['分', 2],
  ['厘', 3],
  ['毛', 4],
];
/** 割引, 割増 of a number are a ratio; 割当て, 割合 are words of their own. */
const otherWord = /割(?!り?引き)り?[当合振引勘安高]/y;
const partOfWord = /[野類割離担析配譲岐解]/;

function readTenths(text: string, number: ExactNumber): Parts | undefined {
  const at = skipSpaces(text, number.end);
  otherWord.lastIndex = at;
  if (text[at] !== '割' || otherWord.test(text)) return undefined;
  if (text[at + 1] === '半' && !number.value.includes('.')) {
    return { value: `${Number(number.value) * 10 + 5}/100`, end: at + 2 };
  }
  return readPlaces(text, number, 0);
}

/** Numbers of the classical rates are told by what stands before: 年五分, 利率は年5分. */
const rateBefore = /(?:年|年利|月|月利|利率|利息|利子)(?:は|を|として|、)?(?:年|月)?\s*$/;
/** Behind 分 only a rate goes on with 厘: 二分|五厘. */
const thousandths = /^\s*[0-9一二三四五六七八九]\s*厘/;
const noRate = /\s*(?:間|以内|前|後|毎|ごと|の\s*[0-9一二三四五六七八九])/y;

function readRate(text: string, start: number, number: ExactNumber): Parts | undefined {
  const at = skipSpaces(text, number.end);
  const sign = text[at];
  if (sign === '厘' && !/(?:銭|日歩)\s*$/.test(text.slice(Math.max(0, start - 4), start)))
    return readPlaces(text, number, 2);
  if (sign !== '分') return undefined;
  if (thousandths.test(text.slice(at + 1, at + 12))) return readPlaces(text, number, 1);
  if (!rateBefore.test(text.slice(Math.max(0, start - 8), start))) return undefined;
  noRate.lastIndex = at + 1;
  // 1月5分 is no date either; a year's number before (2年5分) is.
  return noRate.test(text) || /[0-9一二三四五六七八九十]\s*[年月]\s*$/.test(text.slice(0, start))
    ? undefined
    : readPlaces(text, number, 1);
}

/** Adds up the places from the one that stands behind the first number. */
function readPlaces(text: string, first: ExactNumber, from: number): Parts | undefined {
  let number: ExactNumber | undefined = first;
  let end = first.end;
  let total = 0;
  let scale = 0;
  for (const [sign, place] of places.slice(from)) {
    if (!number) break;
    const at = skipSpaces(text, number.end);
    if (text[at] !== sign) continue;
    if (place > 1 && partOfWord.test(text[at + 1] ?? '')) break;
    const digits: number = number.value.split('.')[1]?.length ?? 0;
    const own = place + digits;
    total =
      total * 10 ** Math.max(0, own - scale) +
      Number(shiftPoint(number.value, digits)) * 10 ** Math.max(0, scale - own);
    scale = Math.max(scale, own);
    end = at + 1;
    number = digits > 0 ? undefined : readExactNumber(text, skipSpaces(text, end));
  }
  return scale === 0 ? undefined : { value: `${total}/${10 ** scale}`, end };
}

const slash = /\/(?=[0-9]+(?:以上|以下|未満|を[超越]|の(?:割合|額|金額)|相当|ずつ|を乗))/y;

function readSlash(text: string, number: ExactNumber): Parts | undefined {
  slash.lastIndex = number.end;
  if (number.kanji || !slash.test(text)) return undefined;
  const denominator = readExactNumber(text, slash.lastIndex);
  return denominator && { value: `${number.value}/${denominator.value}`, end: denominator.end };
}

function readThousandths(text: string, number: ExactNumber): Parts | undefined {
  const at = skipSpaces(text, number.end);
  const ends = text[at] === '‰' ? 1 : text.startsWith('パーミル', at) ? 4 : 0;
  return ends === 0 ? undefined : { value: `${number.value}/1000`, end: at + ends };
}
