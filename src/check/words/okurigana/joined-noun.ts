import type { Morpheme } from '../../../text/dictionary/morpheme.ts';

/** A noun that may be made of two verbs, as the dictionary cuts it: one word or two (申|込み). */
export interface JoinedNoun {
  first: Morpheme;
  last: Morpheme;
}

/** Reads 届け出|の and 申|込み|を: a noun of two kanji that is no part of a longer one. */
export function readJoinedNoun(words: readonly Morpheme[], place: number): JoinedNoun | undefined {
  const first = words[place];
  const before = words[place - 1];
  if (!isNounLike(first) || (before?.pos === '名詞' && before.end === first.start && before.detail !== '数'))
    return undefined;
  let last = first;
  let next = words[place + 1];
  // The dictionary takes 申込み for 申 and 込み.
  if (
    next &&
    next.start === last.end &&
    next.pos === '名詞' &&
    /^\p{Script=Han}[ぁ-ん]+$/u.test(next.surface)
  ) {
    last = next;
    next = words[place + 2];
  }
  if (next && (next.pos === '名詞' || /^\p{Script=Han}/u.test(next.surface))) return undefined;
  if (first.pos === '動詞' && !(next?.pos === '助詞' && /^[のをがは]$/.test(next.surface))) return undefined;
  const form = first === last ? first.surface : first.surface + last.surface;
  const kanji = form.replace(/[ぁ-ん]/g, '');
  if (!/^\p{Script=Han}{2,4}$/u.test(kanji) || /^\p{Script=Han}+[ぁ-ん]{3,}/u.test(form)) return undefined;
  return { first, last };
}

function isNounLike({ pos, detail, surface }: Morpheme): boolean {
  const mayBe =
    pos === '名詞'
      ? detail !== '固有名詞' && detail !== '数'
      : pos === '動詞' && /[いきぎしちにびみりえけげせてねべめれ]$/.test(surface);
  return mayBe && /\p{Script=Han}/u.test(surface);
}
