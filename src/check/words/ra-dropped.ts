import type { Morpheme, ReadMorphemes } from '../../text/dictionary/morpheme.ts';
import { type Draft, defineCheck } from '../define-check.ts';
import { listSentenceWords, placeWords } from './sentence-words.ts';

/** 届け先を変えれる, 映像を見れる */
export const languageRaDropped = defineCheck({
  id: 'language-ra-dropped',
  family: 'language',
  severity: 'warning',
  finds: '「ら」の抜けた可能の形（「見れる」「変えれる」）。',
  why: '規約の文としてくだけており、受け身や尊敬の形とも取り違えられます。「…ことができる」と書けば誤解がありません。',
  source: '公用文作成の考え方（令和4年文化審議会建議）',
  examples: {
    failing: [
      { text: '第1条（変更）\n会員は、届け先を変えれるものとする。\n', quotes: ['変えれる'] },
      { text: '第1条（閲覧）\n会員は、記録を見れる。\n', quotes: ['見れる'] },
    ],
    passing: [
      {
        text: '第1条（変更）\n会員は、届け先を変えられる。施設に入れる者は、会員とし、入会は認められない。\n',
      },
      { text: '第1条（情報）\n会員は、情報が流れ、又は流れたときは、当社に知らせる。\n' },
      { text: '第1条（期間）\n期間が切れるとき、又は売れる商品がないときは、当社に知れるまでに届け出る。\n' },
    ],
  },
  needsDictionary: true,
  *run(context): Iterable<Draft> {
    const { readMorphemes } = context;
    if (!readMorphemes) return;
    for (const sentence of listSentenceWords(context)) {
      for (let place = 0; place < sentence.words.length; place++) {
        const word = sentence.words[place];
        const last =
          isStem(word) && isShortEnding(sentence.words[place + 1]) ? sentence.words[place + 1] : word;
        if (last === word && !isShortVerb(word, readMorphemes)) continue;
        const words = sentence.placed.sentence.value.slice(word.start, last.end);
        yield {
          node: sentence.node,
          at: [placeWords(sentence, word, last)],
          reason: `「${words}」は「ら」が抜けています。「…られる」か「…ことができる」に改めてください。`,
        };
      }
    }
  },
});

/** 変え of 変える: a verb whose stem is its base without る. */
function isStem({ pos, base, surface }: Morpheme): boolean {
  return pos === '動詞' && base === `${surface}る`;
}

function isShortEnding(word: Morpheme | undefined): word is Morpheme {
  return word !== undefined && word.pos === '動詞' && word.detail === '接尾' && word.base === 'れる';
}

/** 見れる that the dictionary holds as a verb of its own: without れ it is a verb whose stem ends in the row of i or e. */
function isShortVerb({ pos, base }: Morpheme, readMorphemes: ReadMorphemes): boolean {
  if (pos !== '動詞' || !/^\p{Script=Han}れる$/u.test(base)) return false;
  const stem = base.slice(0, -2);
  const [verb, negation] = readMorphemes(`${stem}ないこと`);
  const isVerb = negation?.surface === 'ない' && verb.pos === '動詞' && verb.base === `${stem}る`;
  return (
    isVerb && (stem === '来' || /[イキギシジチヂニヒビピミリエケゲセゼテデネヘベペメ]$/.test(verb.reading))
  );
}
