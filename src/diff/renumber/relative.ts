import type { ContainerType } from '../../model/node-type.ts';
import { unitOf } from '../../text/citation/words.ts';
import type { Draft } from '../../text/draft.ts';
import { readNumeral } from '../../text/numeral.ts';
import { type NumeralScript, writeNumeral, writeOrdinal } from '../amendment/numeral-style.ts';

/** 前条, 前々項, 前2項, 次号: how a reference names a neighbour. */
const relative = /^(前|次)(々)?([0-9０-９一二三四五六七八九十]*)([条項号])/;
/** More clauses than this are not named one by one. */
const mostNamed = 4;
const types: Readonly<Record<string, ContainerType>> = { 条: 'article', 項: 'paragraph', 号: 'item' };

/** A reference that names neighbours of its own clause. */
export interface RelativeWords {
  type: ContainerType;
  isBefore: boolean;
  count: number;
  /** 前々条: only the farthest is meant. */
  isFar: boolean;
  /** UTF-16 length of the words. */
  length: number;
  printedCount: string;
}

/** Reads how a reference begins: `前2項の規定` → two paragraphs before. */
export function readRelative(words: string): RelativeWords | undefined {
  const match = relative.exec(words);
  if (!match) return undefined;
  const [{ length }, side, twice, printedCount, unit] = match;
  const count = twice ? 2 : printedCount === '' ? 1 : (readNumeral(printedCount, 0)?.value ?? 1);
  return {
    type: types[unit],
    isBefore: side === '前',
    count,
    isFar: twice !== undefined,
    length,
    printedCount,
  };
}

/**
 * Writes a relative reference anew where its neighbours are others now: as it was where that is still right, with another count
 * where a clause was put in between or taken away, else with numbers.
 * @param list the clauses in their new order
 * @param meant those that the reference meant and that are still there, in their new order
 * @returns nothing where no words can say it
 */
export function writeRelative(
  { type, isBefore, count, isFar, printedCount }: RelativeWords,
  {
    list,
    own,
    meant,
    script,
    prefix,
  }: { list: readonly Draft[]; own: Draft; meant: readonly Draft[]; script: NumeralScript; prefix: string },
): string | undefined {
  const unit = unitOf.get(type) ?? '';
  const side = isBefore ? '前' : '次';
  const places = meant.map((one) => list.indexOf(one));
  const at = list.indexOf(own);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  if (isFar) {
    const isSame = places[0] === at + (isBefore ? -2 : 2);
    return isSame ? `${side}々${unit}` : prefix + writeOrdinal(meant[0].number ?? '', unit, script);
  }
  const near = isBefore ? last === at - 1 : first === at + 1;
  const span = list.slice(first, last + 1);
  const isWhole = span.every((one) => meant.includes(one) || one.origin === undefined);
  // One neighbour is one, and what is put in between is none of it.
  if (near && isWhole && (count > 1 || span.length === 1)) {
    if (span.length === count) return `${side}${printedCount}${unit}`;
    if (span.length === 1) return `${side}${unit}`;
    return `${side}${writeNumeral(span.length, scriptOf(printedCount, script))}${unit}`;
  }
  const named = (
    isWhole ? span : meant.toSorted((left, right) => list.indexOf(left) - list.indexOf(right))
  ).map(({ number = '' }) => writeOrdinal(number, unit, script));
  if (isWhole && named.length > 2) return `${prefix}${named[0]}から${named.at(-1)}まで`;
  if (named.length > mostNamed) return undefined;
  return named.length === 1
    ? prefix + named[0]
    : `${prefix}${named.slice(0, -1).join('、')}及び${named.at(-1)}`;
}

function scriptOf(printed: string, usual: NumeralScript): NumeralScript {
  if (/[0-9]/.test(printed)) return 'half';
  if (/[０-９]/.test(printed)) return 'full';
  return printed === '' ? usual : 'kanji';
}
