import type { Morpheme } from '../../text/dictionary/morpheme.ts';
import { type Draft, defineCheck } from '../define-check.ts';
import { listMaskedWords, placeWords } from './sentence-words.ts';

/** Words that carry no sense of their own between two negations: …ない|こと|は|ない, …ない|わけ|で|は|ない. */
const light =
  /^(?:こと|事|もの|わけ|訳|の|は|が|も|で|と|に|する|し|ある|あり|いう|いえ|言え|限ら|限り|ない|なら|なけれ|ば|ませ|ます|よう|よく|とは|では|には|ても|なく|なくて|でき|という|必要|努め)$/;
/** A duty: …なければ|なら|ない. */
const duty = /(?:なけれ|なく)(?:て)?(?:ば|は)(?:なら|いけ)(?:ない|ませ)/;

/** 応じないことはない */
export const languageDoubleNegation = defineCheck({
  id: 'language-double-negation',
  family: 'language',
  severity: 'info',
  finds: '二重否定（「…しないことはない」「…しないわけではない」）。',
  why: '結局するのかしないのかを読み誤ります。肯定の形に改めると誤解がありません。',
  source: '公用文作成の考え方（令和4年文化審議会建議）',
  examples: {
    failing: [
      { text: '第1条（請求）\n当社は、会員の請求に応じないことはない。\n', quotes: ['ないことはない'] },
      {
        text: '第1条（請求）\n当社は、申込みを受けないわけではありません。\n',
        quotes: ['ないわけではありません'],
      },
    ],
    passing: [
      {
        text: '第1条（義務）\n会員は、料金を支払わなければならない。支払わないときは、利用することができない。\n',
      },
      {
        text: '第1条（義務）\n会員は、届け出ないで利用してはならない。やむを得ないときは、この限りでない。\n',
      },
    ],
  },
  needsDictionary: true,
  *run(context): Iterable<Draft> {
    for (const sentence of listMaskedWords(context)) {
      const { words } = sentence;
      let first: number | undefined;
      for (let place = 0; place < words.length; place++) {
        const word = words[place];
        if (isNegation(word)) {
          const said =
            first === undefined ? '' : sentence.placed.sentence.value.slice(words[first].start, word.end);
          if (first !== undefined && said !== 'ないない' && !duty.test(said)) {
            yield {
              node: sentence.node,
              at: [placeWords(sentence, words[first], word)],
              reason: `「${said}」は否定が重なっています。肯定の形に改められないか確かめてください。`,
            };
          }
          first = isDuty(words, place) ? undefined : place;
        } else if (!light.test(word.surface)) first = undefined;
      }
    }
  },
});

function isNegation({ base, pos, surface }: Morpheme): boolean {
  if (pos === '助動詞') return base === 'ない' || (base === 'ん' && surface === 'ん') || base === 'ぬ';
  return pos === '形容詞' && base === 'ない';
}

/** なけれ|ば|なら|ない: the first of the two is no negation that is taken back. */
function isDuty(words: readonly Morpheme[], place: number): boolean {
  const said = words
    .slice(place, place + 4)
    .map(({ surface }) => surface)
    .join('');
  return /^(?:なけれ|なく)(?:て)?[ばは]/.test(said) && duty.test(said);
}
