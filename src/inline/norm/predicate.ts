import type { Morpheme } from '../../text/dictionary/morpheme.ts';
import { isMasked } from './clause-words.ts';

/** Index of the last verb that only describes a noun (当社が定める|方法), so that the subject before it is not the sentence's. */
export function findLastAttribute(morphemes: readonly Morpheme[]): number {
  for (let place = morphemes.length - 2; place > 0; place--) {
    const { pos } = morphemes[place];
    if (pos !== '動詞' && pos !== '助動詞' && pos !== '形容詞') continue;
    const next = morphemes[place + 1].detail === '空白' ? morphemes[place + 2] : morphemes[place + 1];
    if (next && isMasked(next)) return place;
    if (next?.pos === '名詞' && next.surface !== 'もの' && next.surface !== 'こと') return place;
  }
  return -1;
}

/** 総会は、会長が|招集する: what follows the subject is its verb and nothing that goes on. */
export function acts(morphemes: readonly Morpheme[], particle: number): boolean {
  return morphemes
    .slice(particle + 1)
    .every(
      ({ pos, detail, surface }) =>
        surface === '。' ||
        (pos !== '記号' &&
          detail !== '接続助詞' &&
          detail !== '係助詞' &&
          surface !== 'が' &&
          surface !== 'と' &&
          surface !== 'もの' &&
          surface !== 'こと'),
    );
}
