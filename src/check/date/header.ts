import type { Container } from '../../model/node.ts';
import { type EventKind, readDatedEvents } from '../../text/dated-event.ts';
import { foldWidth } from '../../text/width.ts';
import { type Draft, defineCheck } from '../define-check.ts';

/** A text that says 令和8年2月1日現在 and whose last 附則 says 令和8年4月1日 */
export const dateHeader = defineCheck({
  id: 'date-header',
  family: 'date',
  severity: 'warning',
  finds: '文書の冒頭に示された日付より後の日付の附則、冒頭で制定の日より前とされた改定の日。',
  why: '冒頭の日付か附則の日付のどちらかが改められておらず、いつの版か分かりません。',
  examples: {
    failing: [
      {
        text: '会員規約\n2021年8月24日改訂（2022年4月1日制定）\n第1条（目的）\nこの規約は、会員の条件を定める。\n',
        quotes: ['2021年8月24日改訂（2022年4月1日制定）'],
      },
      {
        text: '利用規約\n令和6年4月1日現在\n第1条（目的）\nこの規約は、利用の条件を定める。\n附則\nこの規約は、令和5年4月1日から施行する。\n附則（令和7年4月1日改定）\nこの規約は、令和7年4月1日から施行する。\n',
      },
    ],
    passing: [
      {
        text: '会員規約\n2021年4月1日制定、2022年8月24日改訂\n第1条（目的）\nこの規約は、会員の条件を定める。\n',
      },
      {
        text: '利用規程\n制定　平成16年4月1日規程第57号\n最終改正　令和3年9月13日規程第5号\n第1条（目的）\nこの規程は、利用の条件を定める。\n附則\nこの規程は、平成16年4月1日から施行する。\n附則（令和3年9月13日規程第5号）\nこの規程は、令和3年10月1日から施行する。\n',
      },
      {
        text: '利用規約\n令和7年4月1日現在\n第1条（目的）\nこの規約は、利用の条件を定める。\n附則\nこの規約は、令和5年4月1日から施行する。\n',
      },
    ],
  },
  *run({ document: { revisionHistory }, index }): Iterable<Draft> {
    yield* findEarlyRevisions(index.root);
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

/** 2021年8月24日改訂（2022年4月1日制定）: what is revised was made before, as the line says itself. */
function* findEarlyRevisions({ id, children }: Container): Generator<Draft> {
  for (const child of children) {
    if (child.type !== 'note' || !('value' in child)) continue;
    const events = readDatedEvents(foldWidth(child.value));
    const made = events.find(({ kind }) => kind === 'enactment')?.date;
    const early = events.find(({ kind, date }) => kind === 'revision' && made !== undefined && date < made);
    if (made === undefined || !early) continue;
    yield {
      node: id,
      span: [child.position.start.offset, child.position.end.offset],
      reason: `改定の日付（${early.date}）が、制定の日付（${made}）より前です。どちらかを改めてください。`,
    };
  }
}
