import { readLawNumber } from '../../text/law-number.ts';

/** What a text says of a statute in the bracket after its title. */
export interface LawBracket {
  number?: string;
  alias?: string;
  /** The short name holds in the clauses that are named only (第5条において「新法」という), not from here on. */
  limited?: boolean;
  /** Offset after the number, where other words may begin. */
  from: number;
  /** Offset after the bracket. */
  end: number;
}

const aliasPattern =
  /(?:(?:本[条項節章款][^「」()。]{0,20}、)?以下[^「」()]{0,30}|(?:(?:附則)?第|次|この|本[条項節章款])[^「」()。]{1,30}において)「([^「」]{1,40})」/y;
/** In brackets after a title; what else may stand between a law number and the alias. */
const beforeAlias = /(?:[。、,. ]|改正[^「」]{0,20})*/y;

/** Reads the bracket after a title: number, short name, or both; undefined where it says neither. */
export function readLawBracket(folded: string, open: number, close: number): LawBracket | undefined {
  if (folded[open] !== '(') return undefined;
  const number = readLawNumber(folded, open + 1);
  beforeAlias.lastIndex = number?.end ?? open + 1;
  beforeAlias.test(folded);
  aliasPattern.lastIndex = beforeAlias.lastIndex;
  const alias = aliasPattern.exec(folded);
  if (!number && !alias) return undefined;
  return {
    ...(number && { number: number.number }),
    ...(alias && { alias: alias[1] }),
    ...(alias && !alias[0].startsWith('以下') && { limited: true }),
    from: number?.end ?? open + 1,
    end: close + 1,
  };
}

const mostRemarks = 3;

/** Offset after the brackets that begin here: 法|（第3条を除く。）|第2条. */
export function skipRemarks(folded: string, from: number, pairs: ReadonlyMap<number, number>): number {
  let end = from;
  for (let count = 0; count < mostRemarks; count++) {
    const close = pairs.get(folded[end] === ' ' ? end + 1 : end);
    if (close === undefined || folded[close] !== ')') break;
    end = close + 1;
  }
  return end;
}
