import type { TreeIndex } from '../../model/tree-index.ts';
import { type Draft, defineCheck } from '../define-check.ts';
import { placeOf, scanSentences } from '../scan-sentences.ts';

/** Signs without a form: zero-width ones, the soft hyphen, marks of direction; a joiner between other scripts has a use. */
const invisible =
  /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0001}]|(?<=[\p{Script=Han}ぁ-ヿ])(?:[\u200c\u200d]|\u00a0(?=[\p{Script=Han}ぁ-ヿ]))/gu;
const names: Readonly<Record<string, string>> = {
  '\u00ad': 'ソフトハイフン',
  '\u200b': '幅のない空白',
  '\u00a0': '改行しない空白',
};

/** 会\u200b員 */
export const languageInvisible = defineCheck({
  id: 'language-invisible',
  family: 'language',
  severity: 'warning',
  finds: '語の中の目に見えない文字（幅のない空白、ソフトハイフンなど）。',
  why: '見た目は同じでも別の語であり、検索でも見つかりません。',
  examples: {
    failing: [
      {
        text: '第1条（目的）\nこの規約は、会\u200b員に関する規\u00ad約である。\n',
        quotes: ['\u200b', '\u00ad'],
        fixed: '第1条（目的）\nこの規約は、会員に関する規約である。\n',
      },
    ],
    passing: [{ text: '第1条（目的）\nこの規約は、会員 に関する規約である。\n' }],
  },
  *run({ index }): Iterable<Draft> {
    yield* findInCaptions(index);
    for (const found of scanSentences(index, invisible)) {
      const { value } = found.placed.sentence;
      const around = value.slice(Math.max(0, found.start - 4), found.end + 4).replace(found.words, '');
      yield {
        node: found.node,
        at: [placeOf(found)],
        reason: `「${around}」の中に目に見えない文字（${names[found.words] ?? '制御文字'}）があります。取り除いてください。`,
        fix: [{ at: placeOf(found), text: '' }],
      };
    }
  },
});

/** The same in captions, which are no sentences. */
function* findInCaptions({ containers }: TreeIndex): Generator<Draft> {
  for (const { id, caption = '' } of containers) {
    const found = caption.match(invisible);
    if (!found) continue;
    const right = caption.replace(invisible, '');
    const reason = `「${right}」の中に目に見えない文字（${names[found[0]] ?? '制御文字'}）があります。取り除いてください。`;
    yield { node: id, field: { node: id, field: 'caption' }, reason };
  }
}
