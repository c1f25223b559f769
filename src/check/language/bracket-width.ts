import { pairBrackets } from '../../text/bracket/bracket-pairs.ts';
import { foldWidth } from '../../text/width.ts';
import { defineCheck } from '../define-check.ts';

const wide: Readonly<Record<string, string>> = { '(': '（', ')': '）', '[': '［', ']': '］' };
const narrow: Readonly<Record<string, string>> = { '（': '(', '）': ')', '［': '[', '］': ']' };

/** （以下「甲」という。) */
export const languageBracketWidth = defineCheck({
  id: 'language-bracket-width',
  family: 'language',
  severity: 'warning',
  finds: '開く括弧と閉じる括弧の全角と半角の食い違い。',
  why: '見た目が不ぞろいになり、検索や機械での処理も誤ります。',
  examples: {
    failing: [
      {
        text: '第1条（目的）\n会員（以下「甲」という。)は、料金を支払う。\n',
        quotes: [')'],
        fixed: '第1条（目的）\n会員（以下「甲」という。）は、料金を支払う。\n',
      },
    ],
    passing: [{ text: '第1条（目的）\n会員（以下「甲」という。）は、料金(消費税を含む。)を支払う。\n' }],
  },
  *run({ index }) {
    for (const { sentence, clause, row } of index.sentences) {
      const { value } = sentence;
      for (const [open, close] of pairBrackets(foldWidth(value))) {
        const isWide = Object.hasOwn(narrow, value[open]);
        const right = isWide
          ? wide[value[close]]
          : Object.hasOwn(wide, value[open])
            ? narrow[value[close]]
            : undefined;
        if (right === undefined) continue;
        const at = { leaf: sentence.id, start: close, end: close + 1 };
        yield {
          node: (row ?? clause).id,
          at: [at],
          reason: `「${value[open]}」に対して「${value[close]}」で閉じられています。幅をそろえてください。`,
          fix: [{ at, text: right }],
        };
      }
    }
  },
});
