import { formatCitation } from '../../text/citation.ts';
import { foldTerm, foldTermWithMap } from '../../text/term-key.ts';
import { defineCheck } from '../define-check.ts';
import { findExcerpts, standsIn } from '../excerpt.ts';
import { measureEdits } from './edit-distance.ts';
import { makeNearLister, splitTerm } from './near-terms.ts';

/** Shorter terms are near to too many words. */
const shortest = 7;
/** A slip is made once or twice. */
const mostSlips = 3;
/** Scripts of names; where one ends and another begins, a name may end. */
const scripts = [/\p{Script=Han}/u, /[ァ-ヶー・]/, /[A-Za-z0-9/]/];
/** Kanji that join names and are part of none. */
const joining = /[及又並若等各当]/;

/** マルチコントローラサービス where マルチコントロールサービス is defined */
export const termNearDuplicate = defineCheck({
  id: 'term-near-duplicate',
  family: 'term',
  severity: 'warning',
  finds: '定義された用語とわずかに違う言葉（長音、小さい仮名、抜けた字）。',
  why: '用語の書き誤りであれば定義が及ばず、別の物であれば定義が要ります。',
  examples: {
    failing: [
      {
        text: '第1条（定義）\nこの規約において「マルチコントロールサービス」とは、機器を制御する役務をいう。\n第2条（料金）\n会員は、マルチコントローラサービスの料金を支払う。マルチコントロールサービスの解約は、届け出る。\n',
        quotes: ['マルチコントローラサービス'],
      },
      {
        text: '第1条（定義）\n国立研究開発法人通信機構（以下「国立研究開発法人通信機構」という。）は、調査する。\n第2条（料金）\n会員は、国立研究開発通信機構に届け出る。\n',
        quotes: ['国立研究開発通信機構'],
      },
    ],
    passing: [
      {
        text: '第1条（定義）\nこの規約において「データ通信サービスA」とは、甲の役務をいい、「データ通信サービスB」とは、乙の役務をいう。\n第2条（料金）\n会員は、データ通信サービスA及びデータ通信サービスBの料金を支払う。\n',
      },
    ],
  },
  *run({ document, index, ignoredTerms }) {
    const excerpts = findExcerpts(index);
    const terms = new Map(document.definitions.map((one) => [foldTerm(one.term), one]));
    // The name of an institution is in the title of the law that set it up.
    const laws = document.references.flatMap(({ law }) =>
      law?.title ? [foldTerm(law.title), foldTerm(law.title).replace(/法$/, '')] : [],
    );
    const known = [...new Set([...terms.keys(), ...laws])];
    const texts = index.sentences.map(({ sentence }) => foldTerm(sentence.value));
    const whole = texts.join('\n');
    const counts = new Map<string, number>();
    const countOf = (words: string) => {
      const count = counts.get(words) ?? countUpTo(whole, words, mostSlips + 1);
      counts.set(words, count);
      return count;
    };
    const long = known.filter((term) => term.length >= shortest);
    if (long.length === 0) return;
    const knownWords = new Set(known);
    const listNear = makeNearLister(long);
    for (const { sentence, clause, row } of index.sentences) {
      if (standsIn(excerpts, clause.id, index)) continue;
      const { key: text, toOriginal } = foldTermWithMap(sentence.value);
      const taken: [number, number][] = [];
      for (const term of listNear(text)) {
        for (const [start, end] of findNear(text, term)) {
          const words = text.slice(start, end);
          if (isNearlyKnown(words, knownWords)) continue;
          if (taken.some(([from, to]) => start < to && end > from)) continue;
          taken.push([start, end]);
          const [from, to] = [toOriginal(start), toOriginal(end - 1) + 1];
          const printed = sentence.value.slice(from, to);
          const definition = terms.get(term);
          if (ignoredTerms.has(printed) || !isSlip(words, term)) continue;
          // What is written so again and again is another thing.
          if (countOf(words) > mostSlips) continue;
          const where = definition ? `${formatCitation(definition.node, document.tree)}で定義された` : '';
          yield {
            node: (row ?? clause).id,
            at: [{ leaf: sentence.id, start: from, end: to }],
            reason: `「${printed}」は、${where}「${definition?.term ?? term}」とわずかに違います。同じものであれば表記をそろえてください。`,
            ...(definition && { related: [definition.node] }),
          };
        }
      }
    }
  },
});

/** How often words stand in a text, counted no further than a limit. */
function countUpTo(text: string, words: string, limit: number): number {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0 && count < limit; at = text.indexOf(words, at + words.length))
    count++;
  return count;
}

/** Whether words are a known one with at most two characters more. */
function isNearlyKnown(words: string, known: ReadonlySet<string>): boolean {
  for (let more = 0; more <= 2; more++) {
    for (let start = 0; start <= more; start++)
      if (known.has(words.slice(start, words.length - more + start))) return true;
  }
  return false;
}

/** Stretches that share the first or the last half of a term and differ from it by one or two characters. */
function findNear(text: string, term: string): [number, number][] {
  const limit = term.length >= 12 ? 2 : 1;
  const [head, tail] = splitTerm(term);
  const half = head.length;
  const found: [number, number][] = [];
  for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
    if (text.startsWith(term, at)) continue;
    add(text, term, limit, at, 'start', found);
  }
  for (let at = text.indexOf(tail); at >= 0; at = text.indexOf(tail, at + 1)) {
    const end = at + half;
    if (text.slice(0, end).endsWith(term)) continue;
    add(text, term, limit, end, 'end', found);
  }
  return found;
}

function add(
  text: string,
  term: string,
  limit: number,
  at: number,
  side: 'start' | 'end',
  found: [number, number][],
): void {
  let best: [number, number] | undefined;
  let fewest = limit + 1;
  for (let length = term.length - limit; length <= term.length + limit; length++) {
    const [start, end] = side === 'start' ? [at, at + length] : [at - length, at];
    if (start < 0 || end > text.length || length < shortest - 1) continue;
    // A name is whole: what goes on in the same script is another word.
    if (side === 'start' ? isInside(text, end) : isInside(text, start)) continue;
    const edits = measureEdits(text.slice(start, end), term, limit);
    if (edits > 0 && edits < fewest) [best, fewest] = [[start, end], edits];
  }
  if (best) found.push(best);
}

/** Whether a place lies between two characters of one name. */
function isInside(text: string, at: number): boolean {
  const [before, after] = [text[at - 1] ?? '', text[at] ?? ''];
  return (
    !joining.test(before) &&
    !joining.test(after) &&
    scripts.some((one) => one.test(before) && one.test(after))
  );
}

/** Numbers, letters and opposites tell things from one another; kana and a missing character are slips. */
function isSlip(words: string, term: string): boolean {
  const strip = (text: string) => text.replace(/[0-9A-Za-z０-９Ａ-Ｚａ-ｚ\s/・]/g, '');
  if (strip(words) === strip(term)) return false;
  const { own, other, start, end } = trimShared(words, term);
  const difference = own + other;
  if (/[0-9A-Za-z一二三四五六七八九十甲乙丙丁上下前後新旧内外男女大小全半第非不無有再]/.test(difference))
    return false;
  if (/^[ァ-ヶー]+$/.test(difference)) return true;
  // 特定…, …等 and …法 are other words; a slip of kanji is within the word.
  const isOmission = own === '' || other === '';
  return (
    isOmission && start > 0 && end > 0 && (difference === '法人' || /^\p{Script=Han}$/u.test(difference))
  );
}

/** What is left of two words without what they begin and end with alike, and how much that is. */
function trimShared(left: string, right: string): { own: string; other: string; start: number; end: number } {
  let start = 0;
  while (start < Math.min(left.length, right.length) && left[start] === right[start]) start++;
  let end = 0;
  while (end < Math.min(left.length, right.length) - start && left.at(-1 - end) === right.at(-1 - end)) end++;
  return {
    own: left.slice(start, left.length - end),
    other: right.slice(start, right.length - end),
    start,
    end,
  };
}
