import { type Draft, defineCheck } from '../define-check.ts';

/** A text that says 令和8年2月1日現在 and whose last 附則 says 令和8年4月1日 */
export const dateHeader = defineCheck({
  id: 'date-header',
  family: 'date',
  severity: 'warning',
  finds: '文書の冒頭に示された日付より後の日付の附則。',
  why: '冒頭の日付か附則の日付のどちらかが改められておらず、いつの版か分かりません。',
  examples: {
    failing: [
      {
        text: '利用規約\n令和6年4月1日現在\n第1条（目的）\nこの規約は、利用の条件を定める。\n附則\nこの規約は、令和5年4月1日から施行する。\n附則（令和7年4月1日改定）\nこの規約は、令和7年4月1日から施行する。\n',
      },
    ],
    passing: [
      {
        text: '利用規約\n令和7年4月1日現在\n第1条（目的）\nこの規約は、利用の条件を定める。\n附則\nこの規約は、令和5年4月1日から施行する。\n',
      },
    ],
  },
  *run({ document: { document, revisionHistory }, index }): Iterable<Draft> {
    const header = document.effectiveDate;
    if (header === undefined || !isPrinted(index.root.children)) return;
    // What is to come into force later is told as such, often for single clauses.
    const whole = revisionHistory.flatMap(({ node, date, commencements }) => {
      const isWhole =
        commencements.length === 0 ||
        commencements.some(({ kind, provisions }) => kind === 'date' && provisions.length === 0);
      return date !== undefined && isWhole ? [{ node, date }] : [];
    });
    for (const { node, date } of whole) {
      if (date <= header) continue;
      yield {
        node,
        reason: `附則の日付（${date}）が、冒頭に示された日付（${header}）より後です。どちらかを改めてください。`,
      };
    }
  },
});

const asOf = /年.*(?:現在|最終改[定正]|施行|実施|適用)|(?:現在|最終改[定正]|施行|実施|適用).*年/;

/** A note before the first clause says what the text is as of; a day of enactment (制定) is not that. */
function isPrinted(children: readonly { type: string; value?: string }[]): boolean {
  const first = children.findIndex(({ type }) => type !== 'title' && type !== 'note' && type !== 'toc');
  return children.slice(0, Math.max(first, 0)).some(({ value = '' }) => asOf.test(value));
}
