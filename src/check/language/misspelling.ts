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
  [/やむ(?:お|負)えな/g, 'やむを得な'],
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
/** Verbs of five rows whose causative takes せ, not させ: 行わ|させる, 読ま|させる. */
const causative =
  /(?:行わ|読ま|休ま|使わ|払わ|負わ|従わ|願わ|伺わ|行か|書か|置か|聞か|出さ|返さ|渡さ|示さ|移さ|待た|持た|呼ば|飲ま|住ま|選ば|学ば|送ら|取ら|知ら|守ら|作ら|入ら|戻ら|終わら|受け取ら|引き取ら|手伝わ|支払わ)させ/g;

/** 本条に基ずき, 確認を行わさせる */
export const languageMisspelling = defineCheck({
  id: 'language-misspelling',
  family: 'language',
  severity: 'warning',
  finds: '仮名遣いの誤り（「基ずき」「1枚づつ」「やむおえない」）と、余分な「さ」（「行わさせる」）。',
  why: '校正を経ていない文と見え、ほかの規定の確かさも疑われます。',
  source: '現代仮名遣い（昭和61年内閣告示第1号）',
  examples: {
    failing: [
      { text: '第1条（処理）\n当社は、本条に基ずき処理する。\n', quotes: ['基ず'] },
      { text: '第1条（確認）\n当社は、会員に確認を行わさせることがある。\n', quotes: ['行わさせ'] },
    ],
    passing: [
      {
        text: '第1条（処理）\n当社は、本条に基づき、1枚ずつ処理する。次のとおりとする。やむを得ないときを除く。\n',
      },
      { text: '第1条（確認）\n当社は、会員に確認を行わせ、書類を提出させることがある。\n' },
    ],
  },
  *run({ index }): Iterable<Draft> {
    for (const [pattern, right] of misspellings)
      for (const found of scanSentences(index, pattern)) {
        if (isQuoted(found)) continue;
        const at = placeOf(found);
        const reason = `「${found.words}」は「${right}」の誤りです。改めてください。`;
        yield { node: found.node, at: [at], reason, fix: [{ at, text: right }] };
      }
    for (const found of scanSentences(index, causative)) {
      const right = found.words.replace(/させ$/, 'せ');
      const at = placeOf(found);
      const reason = `「${found.words}」は「さ」が余分です。「${right}」に改めてください。`;
      yield { node: found.node, at: [at], reason, fix: [{ at, text: right }] };
    }
  },
});
