import { type Draft, defineCheck } from '../define-check.ts';
import { isQuoted, placeOf, scanSentences } from '../scan-sentences.ts';

/** Words that say one thing twice, and what is left when it is said once. */
const pleonasms: readonly (readonly [pattern: RegExp, once: string])[] = [
  [/(?:あらかじめ|予め|事前に)[、]?(?:あらかじめ|予め|事前に)/g, 'あらかじめ'],
  [/(?:あらかじめ|予め|事前に)[、]?(?:予告|予約|予定)(?=[をすし])/g, '予告'],
  [/(?:まず|先ず)(?:最初|はじめ|初め)に/g, '最初に'],
  [/(?:後|のち|あと)(?:で|ほど)後述/g, '後述'],
  [
    /(?:約|およそ|おおよそ|概ね|おおむね)[0-9０-９一二三四五六七八九十百千万,，.．]+[\p{Script=Han}ぁ-んァ-ヶー%％]{1,3}(?:程度|前後|くらい|ぐらい|ほど)/gu,
    '「約」か「程度」',
  ],
  [/各(?![人自]ごと|[号条項]の)[\p{Script=Han}ァ-ヶー]{1,8}(?:ごと|毎)(?=に|の|と|で)/gu, '「各」か「ごと」'],
  [/(?:いまだ|未だ)に?未(?:定|了|済|払い?|納|完)/g, '未定'],
  [/(?:一番|最も)最[\p{Script=Han}]/gu, '最'],
  [/過半数(?:以上|を超える)/g, '過半数'],
  [/(?:返事|返答|回答)を返/g, '返'],
  [/(?:従来|以前|かねて)から(?:の)?従前/g, '従前'],
  [/違和感を感じ/g, '違和感'],
  [/(?:ただ|単に)[^、。]{1,12}のみだけ|だけのみ|のみだけ/g, 'のみ'],
  [/必ず必要|必ず必須/g, '必要'],
  [/(?:継続|引き続き)(?:して)?継続/g, '継続'],
];

/** あらかじめ事前に */
export const languagePleonasm = defineCheck({
  id: 'language-pleonasm',
  family: 'language',
  severity: 'info',
  finds: '同じ意味の語の重なり（「あらかじめ事前に」「約10日程度」「各会員ごとに」）。',
  why: '条件が二つあるように読めます。',
  source: '公用文作成の考え方（令和4年文化審議会建議）',
  examples: {
    failing: [
      { text: '第1条（通知）\n当社は、あらかじめ事前に通知する。\n', quotes: ['あらかじめ事前に'] },
      { text: '第1条（期間）\n発送には、約10日程度を要する。\n', quotes: ['約10日程度'] },
    ],
    passing: [
      { text: '第1条（通知）\n当社は、あらかじめ通知する。発送には、約10日を要する。契約ごとに定める。\n' },
      { text: '第1条（議決）\n総会は、過半数の同意により決する。各号に掲げる事項とする。\n' },
    ],
  },
  *run({ index }): Iterable<Draft> {
    for (const [pattern, once] of pleonasms)
      for (const found of scanSentences(index, pattern)) {
        if (isQuoted(found)) continue;
        const told = once.startsWith('「') ? `${once}の一方` : `「${once}」`;
        yield {
          node: found.node,
          at: [placeOf(found)],
          reason: `「${found.words}」は同じことを二度言っています。${told}で足りないか確かめてください。`,
        };
      }
  },
});
