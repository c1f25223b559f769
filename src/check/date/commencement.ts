import { readDatedEvents } from '../../text/dated-event.ts';
import { foldWidth } from '../../text/width.ts';
import { type CheckContext, type Draft, defineCheck } from '../define-check.ts';
import { listDatedLeaves } from './dated-leaf.ts';

/** A day on which the whole text is said to take effect. */
interface Statement {
  date: string;
  /** Clause that says it. */
  node: string;
}

/** 令和7年10月1日施行 at the head, 令和7年4月1日から施行する in the only 附則 */
export const dateCommencement = defineCheck({
  id: 'date-commencement',
  family: 'date',
  severity: 'warning',
  finds: '冒頭に示された施行日がどの附則にもないもの、一つの条に二つある施行日。',
  why: 'いつから効力があるのか決まりません。',
  examples: {
    failing: [
      {
        text: '利用規約\n令和7年10月1日施行\n第1条（目的）\nこの規約は、利用の条件を定める。\n附則\nこの規約は、令和7年4月1日から施行する。\n',
      },
      {
        text: '利用規約\n第1条（目的）\nこの規約は、利用の条件を定める。\n第2条（施行）\nこの規約は、令和7年4月1日から施行する。（施行日：令和7年5月1日）\n',
      },
    ],
    passing: [
      {
        text: '利用規約\n令和7年10月1日施行\n第1条（目的）\nこの規約は、利用の条件を定める。\n附則\nこの規約は、令和5年4月1日から施行する。\n附則\nこの規約は、令和7年10月1日から施行する。\n',
      },
      {
        text: '利用規約\n第1条（目的）\nこの規約は、利用の条件を定める。\n附則\nこの規約は、令和7年4月1日から施行する。ただし、第1条の規定は、令和7年5月1日から施行する。\n',
      },
    ],
  },
  *run(context): Iterable<Draft> {
    const own = listStatements(context);
    yield* findTwice(context);
    yield* findInMain(context, own);
    const head = readHead(context);
    const dates = own.map(({ date }) => date);
    if (!head || dates.length === 0 || dates.includes(head.date)) return;
    const last = own[own.length - 1];
    // A later day in the 附則 is what date-header tells.
    if (dates.some((date) => date > head.date)) return;
    yield {
      node: context.index.root.id,
      ...head.place,
      related: [last.node],
      reason: `冒頭に施行日として示された日（${head.date}）の附則がなく、最後の附則は${last.date}です。どちらかを改めてください。`,
    };
  },
});

const whole =
  /^(?:本|この)(?:規約|約款|規程|規則|契約|会則|ポリシー)(?:は|の(?:施行|発効|適用開始|実施)(?:期)?日は)|^[（(](?:施行|発効)/;

/** An article, and no 附則, which may tell a history, that says two days: …10月1日から施行する。（施行日：11月1日） */
function* findTwice({ index }: CheckContext): Iterable<Draft> {
  const firsts = new Map<string, string>();
  for (const { sentence, clause, row } of index.sentences) {
    if (row || clause.id.startsWith('suppl') || !whole.test(sentence.value)) continue;
    for (const { kind, date, start, end } of readDatedEvents(foldWidth(sentence.value))) {
      if (kind !== 'effect') continue;
      const first = firsts.get(clause.id) ?? date;
      firsts.set(clause.id, first);
      if (first === date) continue;
      yield {
        node: clause.id,
        at: [{ leaf: sentence.id, start, end }],
        reason: `施行日が「${first}」と「${date}」の二つあります。どちらかを改めてください。`,
      };
    }
  }
}

/** 第9条 この規約は、令和6年10月1日から施行する。 where the only 附則 has another day; of several, one may tell a change. */
function* findInMain({ index }: CheckContext, own: readonly Statement[]): Iterable<Draft> {
  const [only, ...more] = own;
  if (!only || more.length > 0) return;
  for (const { sentence, clause, row } of index.sentences) {
    if (row || !/^(?:art|chp|part)_/.test(clause.id) || !whole.test(sentence.value)) continue;
    for (const { kind, date, start, end } of readDatedEvents(foldWidth(sentence.value))) {
      if (kind !== 'effect' || date === only.date) continue;
      yield {
        node: clause.id,
        at: [{ leaf: sentence.id, start, end }],
        related: [only.node],
        reason: `施行日が「${only.date}」と「${date}」の二つあります。どちらかを改めてください。`,
      };
    }
  }
}

/** The days on which each 附則 says that the whole text takes effect. */
function listStatements({ document }: CheckContext): Statement[] {
  return document.revisionHistory.flatMap(({ node, commencements }) =>
    commencements.flatMap(({ kind, date, provisions }) =>
      kind === 'date' && date !== undefined && provisions.length === 0 ? [{ node, date }] : [],
    ),
  );
}

/** The day that a line before the first clause names as that on which the text takes effect; none where others stand with it. */
function readHead({ index }: CheckContext): { date: string; place: Pick<Draft, 'at' | 'span'> } | undefined {
  const first = index.root.children.find(({ type }) => type !== 'title' && type !== 'note' && type !== 'toc');
  const before = first?.position.start.offset ?? 0;
  const events = [...listDatedLeaves(index)].flatMap(({ value, locate }) => {
    const { span } = locate(0, value.length);
    if (!span || span[0] >= before) return [];
    return readDatedEvents(foldWidth(value)).map((event) => ({
      ...event,
      place: locate(event.start, event.end),
    }));
  });
  const [only, ...more] = events;
  return only?.kind === 'effect' && more.length === 0 ? only : undefined;
}
