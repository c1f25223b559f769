import type { Place } from '../../model/position.ts';
import { type Draft, defineCheck } from '../define-check.ts';
import { isQuoted, placeOf, scanSentences } from '../scan-sentences.ts';
import { findSameSense } from './same-sense.ts';
import { isQuotedWord, listSentenceWords, placeWords } from './sentence-words.ts';

/** Phrases that no two words of one sense make up: what a count, a noun or a verb has said already. */
const phrases: readonly (readonly [pattern: RegExp, once: string])[] = [
  [/(?:後|のち|あと)(?:で|ほど)後述/g, '後述'],
  [/(?:一番|最も)最[\p{Script=Han}]/gu, '最'],
  [/過半数(?:以上|を超える)/g, '過半数'],
  [/(?:返事|返答|回答)を返/g, '返'],
  [/違和感を感じ/g, '違和感'],
  [/被害を被/g, '被害'],
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
      { text: '第1条（通知）\n当社は、あらかじめ事前に通知する。\n', quotes: ['あらかじめ事前'] },
      {
        text: '第1条（写し）\n当事者は、それぞれ各自、写しを保有し、各一通ずつ作成する。引渡しは、再び再開し、未だ未定の事項を除く。\n',
        quotes: ['それぞれ各自', '各一通ずつ', '再び再開', '未だ未定'],
      },
      { text: '第1条（期間）\n発送には、約10日程度を要する。\n', quotes: ['約10日程度'] },
    ],
    passing: [
      {
        text: '第1条（期間）\n当社は、それぞれの会員に、4月1日以後、直ちに直接通知する。本人等以外の者は、全部又は一部を、各部署の定めごとに届け出る。\n',
      },
      { text: '第1条（通知）\n当社は、あらかじめ通知する。発送には、約10日を要する。契約ごとに定める。\n' },
      { text: '第1条（議決）\n総会は、過半数の同意により決する。各号に掲げる事項とする。\n' },
    ],
  },
  needsDictionary: true,
  *run(context): Iterable<Draft> {
    for (const [pattern, once] of phrases)
      for (const found of scanSentences(context.index, pattern))
        if (!isQuoted(found)) yield tell(found.node, placeOf(found), found.words, [once]);
    for (const sentence of listSentenceWords(context)) {
      const { value } = sentence.placed.sentence;
      for (const { first, last, once } of findSameSense(sentence.words)) {
        if (isQuotedWord(sentence, first)) continue;
        const words = value.slice(first.start, last.end);
        yield tell(sentence.node, placeWords(sentence, first, last), words, once);
      }
    }
  },
});

function tell(node: string, at: Place, words: string, once: readonly string[]): Draft {
  const enough = once.length > 1 ? `${once.map((word) => `「${word}」`).join('か')}の一方` : `「${once[0]}」`;
  return {
    node,
    at: [at],
    reason: `「${words}」は同じことを二度言っています。${enough}で足りないか確かめてください。`,
  };
}
