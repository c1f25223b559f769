import type { ContainerType } from '../../model/node-type.ts';
import { relabel } from '../amendment/numeral-style.ts';

/** Clauses whose printed numbers follow. */
const types: Readonly<Record<string, ContainerType>> = { 条: 'article', 項: 'paragraph', 号: 'item' };

/** 第12条, 第十二条の二, 3項; the branches behind it included. */
export const ordinal =
  /第?[0-9０-９〇一二三四五六七八九十百千]+[ 　]*([条項号])(?:の[0-9０-９〇一二三四五六七八九十]+)*/g;

/** The words from one number to another in a range: 第8条から第11条まで. */
export const rangeSign = /から|乃至|ないし|[〜～~]/;

/** Tells the new number of the clause of a type that words lead through; nothing where it is as before. */
export type NewNumber = (type: ContainerType) => string | undefined;

/**
 * Puts the new numbers into the words of a reference, each in its own script: 第十条（料金）第2項 → 第十一条（料金）第2項.
 * @returns nothing where a number cannot be written
 */
export function writeOrdinals(words: string, numberOf: NewNumber): string | undefined {
  let isLost = false;
  const written = words.replace(ordinal, (printed, unit: string, at: number) => {
    if (isInBrackets(words, at)) return printed;
    const number = numberOf(types[unit]);
    if (number === undefined) return printed;
    const label = relabel(printed, number);
    if (label === undefined) isLost = true;
    return label ?? printed;
  });
  return isLost ? undefined : written;
}

/** Whether an offset stands in a caption: 第8条（第3条の特則）. */
function isInBrackets(words: string, at: number): boolean {
  let depth = 0;
  for (const character of words.slice(0, at)) {
    if (/[（(]/.test(character)) depth++;
    if (/[）)]/.test(character)) depth--;
  }
  return depth > 0;
}
