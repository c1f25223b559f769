import type { Morpheme } from '../../../text/dictionary/morpheme.ts';

/** A noun and the verb that stands behind it, with the particle between the two or none: 保証金|を|返還. */
export interface Complement {
  /** Place of the noun in the list of words. */
  place: number;
  noun: string;
  particle?: string;
  verb: string;
  /** Whether the verb is a noun of an act that is not done here: 権利行使 in 権利行使の方法. */
  isCompound: boolean;
}

/** Lists the nouns of a sentence that lead to the verb right behind them. */
export function* readComplements(words: readonly Morpheme[]): Generator<Complement> {
  for (let place = 0; place < words.length; place++) {
    const word = words[place];
    const noun = nounOf(words, place);
    if (noun === undefined) continue;
    const [next, second] = [words[place + 1], words[place + 2]];
    if (!next) continue;
    const verb = verbAt(words, place + 1);
    const isDone = word.detail === 'サ変接続' && isDoing(next);
    if (verb !== undefined && !isDone) yield { place, noun, verb, isCompound: false };
    else if (next.pos === '名詞' && next.detail === 'サ変接続')
      yield { place, noun, verb: next.base, isCompound: true };
    else if (next.pos === '助詞' && next.detail === '格助詞' && /^[をがに]$/.test(next.surface) && second) {
      const governed = verbAt(words, place + 2);
      if (governed !== undefined)
        yield { place, noun, particle: next.surface, verb: governed, isCompound: false };
    }
  }
}

/** A noun that may be an object, with the word that it is joined to: 利用者, 保証金. 3通 and 30日 count, 結果 and 翌日 say when. */
function nounOf(words: readonly Morpheme[], place: number): string | undefined {
  const [before, { pos, detail, base }] = [words[place - 1], words[place]];
  if (pos !== '名詞' || !/\p{L}/u.test(base)) return undefined;
  if (detail === '接尾')
    return before?.pos === '名詞' && before.detail !== '数' ? before.base + base : undefined;
  return /^(?:一般|サ変接続|形容動詞語幹|ナイ形容詞語幹|固有名詞|代名詞)$/.test(detail) ? base : undefined;
}

/** 返還 of 返還する, 定める. */
function verbAt(words: readonly Morpheme[], place: number): string | undefined {
  const [word, next] = [words[place], words[place + 1]];
  if (word?.pos === '動詞')
    return word.detail === '自立' && word.base !== 'する' && /^\p{Script=Han}/u.test(word.base)
      ? word.base
      : undefined;
  return word?.detail === 'サ変接続' && isDoing(next) ? word.base : undefined;
}

function isDoing(word: Morpheme | undefined): boolean {
  return word?.pos === '動詞' && word.base === 'する';
}
