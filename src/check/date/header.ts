import { type EventKind, readDatedEvents } from '../../text/dated-event.ts';
import { foldWidth } from '../../text/width.ts';
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
        text: '利用規程\n制定　平成16年4月1日規程第57号\n最終改正　令和3年9月13日規程第5号\n第1条（目的）\nこの規程は、利用の条件を定める。\n附則\nこの規程は、平成16年4月1日から施行する。\n附則（令和3年9月13日規程第5号）\nこの規程は、令和3年10月1日から施行する。\n',
      },
      {
        text: '利用規約\n令和7年4月1日現在\n第1条（目的）\nこの規約は、利用の条件を定める。\n附則\nこの規約は、令和5年4月1日から施行する。\n',
      },
    ],
  },
  *run({ document: { revisionHistory }, index }): Iterable<Draft> {
    const header = readHeader(index.root.children);
    if (header === undefined) return;
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

/**
 * The day that a note before the first clause says the text is as of, or takes effect on. A day of enactment (制定) is
 * none, and a later revision (改正) says that the day is an older one.
 */
function readHeader(children: readonly { type: string; value?: string }[]): string | undefined {
  const first = children.findIndex(({ type }) => type !== 'title' && type !== 'note' && type !== 'toc');
  const events = children
    .slice(0, Math.max(first, 0))
    .flatMap(({ value = '' }) => readDatedEvents(foldWidth(value)));
  const latest = (...kinds: readonly EventKind[]) =>
    events
      .filter(({ kind }) => kind !== undefined && kinds.includes(kind))
      .map(({ date }) => date)
      .toSorted()
      .at(-1);
  const header = latest('asOf', 'effect');
  const revised = latest('revision');
  return header !== undefined && (revised === undefined || revised <= header) ? header : undefined;
}
