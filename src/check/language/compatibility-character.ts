import { defineCheck } from '../define-check.ts';
import { placeOf, scanSentences } from '../scan-sentences.ts';

/** One character for several or for a sign of its own: ㈱ Ⅲ ㎏ ㎡ № ℡ ㋿; circled numbers are markers of lists and stay. */
const compatible = /[\u2100-\u213f\u2150-\u218b\u3200-\u325f\u3280-\u33ff]/gu;

/** ㈱みなと健康 */
export const languageCompatibilityCharacter = defineCheck({
  id: 'language-compatibility-character',
  family: 'language',
  severity: 'info',
  finds: '機種に依存する文字（㈱、Ⅲ、㎏、№ など）。',
  why: '環境によって化け、検索では「(株)」や「kg」と一致しません。',
  examples: {
    failing: [
      { text: '第1条（適用）\nこの規約は、㈱見本の規約である。\n', quotes: ['㈱'] },
      { text: '第1条（重量）\n荷物は、20㎏以内とする。\n', quotes: ['㎏'] },
    ],
    passing: [{ text: '第1条（適用）\n会員は、①氏名、②住所を届け出る。荷物は、20kg以内とする。\n' }],
  },
  *run({ index }) {
    const seen = new Set<string>();
    for (const found of scanSentences(index, compatible)) {
      if (seen.has(found.words)) continue;
      seen.add(found.words);
      yield {
        node: found.node,
        at: [placeOf(found)],
        reason: `「${found.words}」は機種に依存する文字です。「${found.words.normalize('NFKC')}」などに改めてください。`,
      };
    }
  },
});
