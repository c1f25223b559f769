import { measureEdits } from './edit-distance.ts';
import { type NearTerm, splitTerm } from './near-terms.ts';

/** Shorter terms are near to too many words. */
export const shortest = 7;
/** Scripts of names; where one ends and another begins, a name may end. */
const scripts = [/\p{Script=Han}/u, /[ァ-ヶー・]/, /[A-Za-z0-9/]/];
/** Kanji that join names and are part of none. */
const joining = /[及又並若等各当]/;

/** Stretches of a text that differ from a term by one or two characters; what was told of one term is not told of another. */
export function* listSlips(
  text: string,
  near: readonly NearTerm[],
  known: ReadonlySet<string>,
): Generator<{ start: number; end: number; term: string; words: string }> {
  const taken = new Uint8Array(near.length === 0 ? 0 : text.length);
  for (const { term, side, at } of near) {
    const found = findNear(text, term, side, at);
    if (!found) continue;
    const [start, end] = found;
    const words = text.slice(start, end);
    if (isNearlyKnown(words, known) || taken.subarray(start, end).includes(1)) continue;
    taken.fill(1, start, end);
    yield { start, end, term, words };
  }
}

/** Whether words are a known one with at most two characters more. */
function isNearlyKnown(words: string, known: ReadonlySet<string>): boolean {
  for (let more = 0; more <= 2; more++) {
    for (let start = 0; start <= more; start++)
      if (known.has(words.slice(start, words.length - more + start))) return true;
  }
  return false;
}

/** The stretch that shares with a term the half that stands at a place, and differs from it by one or two characters. */
function findNear(
  text: string,
  term: string,
  side: NearTerm['side'],
  at: number,
): [number, number] | undefined {
  const limit = term.length >= 12 ? 2 : 1;
  if (side === 'start') return text.startsWith(term, at) ? undefined : nearest(text, term, limit, at, side);
  const end = at + splitTerm(term)[1].length;
  return text.endsWith(term, end) ? undefined : nearest(text, term, limit, end, side);
}

function nearest(
  text: string,
  term: string,
  limit: number,
  at: number,
  side: NearTerm['side'],
): [number, number] | undefined {
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
  return best;
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
