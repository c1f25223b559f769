import type { PointerLevel, PointerStep } from '../../text/pointer.ts';
import { readNumber } from './read-number.ts';
import type { ReadStep } from './step.ts';
import { isOtherWord, units } from './unit.ts';

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
