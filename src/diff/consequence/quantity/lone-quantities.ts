import type { Quantity } from '../../../model/annotation.ts';
import type { ClauseChange, TextRun } from '../../../model/comparison.ts';
import type { TreeIndex } from '../../../model/tree-index.ts';
import { isContainer } from '../../../model/tree-walk.ts';
import type { Match } from '../../align/match-sequence.ts';

type Trees = Record<'old' | 'new', TreeIndex>;

/** Characters before a number by which its place is known again. */
const reach = 6;
const digits = /^[0-9０-９〇一二三四五六七八九十百千万億.,，．]+/;

/**
 * Makes the function that says of a quantity which only one version has that the other says it all the same: in numerals that are
 * not read, without its unit, within a name, or in other words.
 */
export function makeToldAnyway(
  { old, new: young, runs = [] }: ClauseChange,
  matches: readonly Match<Quantity>[],
  trees: Trees,
): (was: Quantity | undefined, is: Quantity | undefined) => boolean {
  const words = { old: wordsOf(old, trees.old), new: wordsOf(young, trees.new) };
  const lone = {
    old: matches.flatMap(([was, is]) => (was && !is ? [was] : [])),
    new: matches.flatMap(([was, is]) => (is && !was ? [is] : [])),
  };
  return (was, is) => {
    if (was && is) return false;
    const [own, other] = was ? (['old', 'new'] as const) : (['new', 'old'] as const);
    const one = (was ?? is) as Quantity;
    if (isUnread(one, runs) || isPartOfNoun(one, trees[own])) return true;
    if (lone[other].some((rival) => saysTheSame(one, rival))) return true;
    const number = digits.exec(one.text)?.[0] ?? '';
    const before = wordsBefore(one, trees[own]);
    if (number === '' || before === '' || !holdsNumber(words[other], before + number)) return false;
    const rival = lone[other].find(({ text }) => text.startsWith(number));
    return (
      !rival || (rival.kind === one.kind && rival.value === one.value && rival.currency === one.currency)
    );
  };
}

/** 9か月後を迎えた and 9か月が経過した, 1日については and 1日について: one amount, put another way. */
function saysTheSame(one: Quantity, other: Quantity): boolean {
  const isPlain = [one, other].some(({ relation }) => relation === undefined || relation === 'each');
  return (
    isPlain &&
    one.kind === other.kind &&
    one.value === other.value &&
    one.unit === other.unit &&
    one.currency === other.currency
  );
}

/** Whether words stand in a text with a number at their end that does not go on. */
function holdsNumber(text: string, words: string): boolean {
  const at = text.indexOf(words);
  return at >= 0 && !digits.test(text.slice(at + words.length));
}

function wordsOf(ids: readonly string[], { byId }: TreeIndex): string {
  return ids
    .flatMap((id) => {
      const node = byId.get(id);
      return node && isContainer(node)
        ? node.children.map((leaf) => ('value' in leaf ? leaf.value : ''))
        : [];
    })
    .join('');
}

function wordsBefore({ at: [place] }: Quantity, { byId }: TreeIndex): string {
  const leaf = place && byId.get(place.leaf);
  return place && leaf && 'value' in leaf
    ? leaf.value.slice(Math.max(0, place.start - reach), place.start)
    : '';
}

const unread = /[IVXLC]{1,6}|[Ⅰ-Ⅻⅰ-ⅻ]/;

/** Whether what stands in place of a quantity may be the same one in numerals that are not read: 三分の二 → III分のII. */
function isUnread({ text }: Quantity, runs: readonly TextRun[]): boolean {
  return runs.some(({ kind, text: words }, place) => {
    if (kind === 'same' || !(words.includes(text) || text.includes(words.trim()))) return false;
    return [place - 1, place + 1].some(
      (at) => runs[at] && runs[at].kind !== 'same' && unread.test(runs[at].text),
    );
  });
}

/** 1か月平均所定労働時間数 is the name of a number, and promises no month. */
function isPartOfNoun({ kind, value, at, relation }: Quantity, { byId }: TreeIndex): boolean {
  const place = at.at(-1);
  const leaf = place && byId.get(place.leaf);
  if (
    kind !== 'duration' ||
    !/^PT?1[A-Z]$/.test(value) ||
    relation !== undefined ||
    !leaf ||
    !('value' in leaf)
  )
    return false;
  return /^[\p{sc=Han}\p{sc=Katakana}]{2}/u.test(leaf.value.slice(place.end, place.end + 2));
}
