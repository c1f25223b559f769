import { type Draft, defineCheck } from '../define-check.ts';
import { isQuoted, placeOf, scanSentences } from '../scan-sentences.ts';

/** Spellings that 現代仮名遣い does not have, and kana written once too often. */
const misspellings: readonly (readonly [pattern: RegExp, right: string])[] = [
  [/基ず(?=[くきいけか])/g, '基づ'],
  [/近ず(?=[くきいけか])/g, '近づ'],
  [/気ず(?=[くきいけか])/g, '気づ'],
  [/(?<=[0-9０-９一二三四五六七八九十少つ日月年円回人個枚件名])づつ/g, 'ずつ'],
  [/(?<=[のた])とうり(?=[と、にでの]|です)/g, 'とおり'],
  [/(?<=[ぁ-んァ-ヶ\p{Script=Han}])どうりに(?=行|し|す|[、])/gu, 'どおりに'],
  [/やむ(?:お|負)え(?=な|ず)/g, 'やむを得'],
  [/(?<![\p{Script=Han}ぁ-ん])いづれ/gu, 'いずれ'],
  [/支払ら(?=[うわいっ])/g, '支払'],
  [/(?<=[\p{Script=Han}])行こな(?=[うわいっ])/gu, '行'],
  [/承まわ/g, '承'],
  [/こんにちわ/g, 'こんにちは'],
  [/(?<![\p{Script=Han}])いう(?:ふう|風)おり/gu, 'いうとおり'],
  [/少くとも/g, '少なくとも'],
  [/味あ(?=[うわっ])/g, '味わ'],
  [/(?<=[ぁ-ん])ざる(?:お|負)えな/g, 'ざるを得な'],
];

/** All of them in one pattern: most sentences hold none, and are read once. */
const any = new RegExp(misspellings.map(([{ source }]) => `(?:${source})`).join('|'), 'u');

/** 本条に基ずき */
export const languageMisspelling = defineCheck({
  id: 'language-misspelling',
  family: 'language',
  severity: 'warning',
  finds: '仮名遣いの誤り（「基ずき」「1枚づつ」「やむおえない」）。',
  why: '校正を経ていない文と見え、ほかの規定の確かさも疑われます。',
  source: '現代仮名遣い（昭和61年内閣告示第1号）',
  examples: {
    failing: [
      {
        text: '第1条（処理）\n当社は、やむおえず休業する。\n',
        quotes: ['やむおえ'],
        fixed: '第1条（処理）\n当社は、やむを得ず休業する。\n',
      },
      { text: '第1条（処理）\n当社は、本条に基ずき処理する。\n', quotes: ['基ず'] },
    ],
    passing: [
      {
        text: '第1条（処理）\n当社は、本条に基づき、1枚ずつ処理する。次のとおりとする。やむを得ないときを除く。\n',
      },
    ],
  },
  ofCustom: true,
  *run({ index }): Iterable<Draft> {
    const sentences = index.sentences.filter(({ sentence }) => any.test(sentence.value));
    for (const [pattern, right] of misspellings)
      for (const found of scanSentences({ sentences }, pattern)) {
        if (isQuoted(found)) continue;
        const at = placeOf(found);
        const reason = `「${found.words}」は「${right}」の誤りです。改めてください。`;
        yield { node: found.node, at: [at], reason, fix: [{ at, text: right }] };
      }
  },
});
