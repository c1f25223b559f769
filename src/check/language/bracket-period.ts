import { type Draft, defineCheck } from '../define-check.ts';
import { type FoundWords, isQuoted, scanSentences } from '../scan-sentences.ts';

/** Predicates that close a bracket, by the custom that they share: naming a term, and limiting it. */
const closings: readonly RegExp[] = [
  /(?:という|といいます|と呼ぶ|と呼びます|をいう|をいいます|と総称する|と総称します|と略す|と略します)(。?)(?=[）)])/g,
  /(?:を除く|を除きます|を含む|を含みます|に限る|に限ります|同じ|同じです|同じとする|同じとします)(。?)(?=[）)])/g,
];
/** So many brackets show a custom, and so many times as many as do otherwise. */
const [fewest, times] = [3, 4];

/** （以下「作業員」という） among （以下「甲」という。） */
export const languageBracketPeriod = defineCheck({
  id: 'language-bracket-period',
  family: 'language',
  severity: 'info',
  finds:
    '括弧の中の文の終わりで、ほかと違って句点のないもの、又は句点のあるもの（「（以下「甲」という。）」の文書の「（以下「乙」という）」など）。',
  why: '別の文書から写した規定と見え、書き方がそろいません。',
  source: '公用文作成の考え方（令和4年文化審議会建議）',
  examples: {
    failing: [
      {
        text: '第1条（定義）\n当社（以下「甲」という。）、受託者（以下「乙」という。）、業務（以下「本業務」という。）及び成果（以下「成果物」という。）を定める。乙の従業員（以下「作業員」という）は、本業務を行う。\n',
        quotes: ['という'],
        fixed:
          '第1条（定義）\n当社（以下「甲」という。）、受託者（以下「乙」という。）、業務（以下「本業務」という。）及び成果（以下「成果物」という。）を定める。乙の従業員（以下「作業員」という。）は、本業務を行う。\n',
      },
    ],
    passing: [
      {
        text: '第1条（定義）\n当社（以下「甲」という。）、受託者（以下「乙」という。）、業務（以下「本業務」という。）及び成果（以下「成果物」という。）を定める。代金（消費税を含む）は、甲が支払う。\n',
      },
      { text: '第1条（定義）\n当社（以下「甲」という）と受託者（以下「乙」という。）を定める。\n' },
    ],
  },
  *run({ index }): Iterable<Draft> {
    for (const pattern of closings) {
      const found = [...scanSentences(index, pattern)].filter((one) => !isQuoted(one));
      const closed = found.filter(({ groups }) => groups[0] === '。');
      const open = found.filter(({ groups }) => groups[0] !== '。');
      const [usual, odd] = closed.length >= open.length ? [closed, open] : [open, closed];
      if (usual.length < fewest || usual.length < odd.length * times) continue;
      for (const one of odd) yield tell(one, usual.length);
    }
  },
});

function tell({ placed, node, start, end, words }: FoundWords, count: number): Draft {
  const leaf = placed.sentence.id;
  const isClosed = words.endsWith('。');
  return {
    node,
    at: [{ leaf, start, end }],
    reason: isClosed
      ? `この括弧の文は句点で終わりますが、ほかの${count}か所では句点がありません。書き方をそろえてください。`
      : `この括弧の文には句点がありませんが、ほかの${count}か所にはあります。書き方をそろえてください。`,
    fix: [
      isClosed
        ? { at: { leaf, start: end - 1, end }, text: '' }
        : { at: { leaf, start: end, end }, text: '。' },
    ],
  };
}
