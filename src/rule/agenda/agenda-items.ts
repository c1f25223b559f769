import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { formatCitation } from '../../text/citation.ts';
import { askDeadline } from '../deadline/ask-deadline.ts';
import { askRecurring } from '../deadline/ask-recurring.ts';
import { type Counted, isCountable } from '../deadline/count-deadline.ts';
import { type CountedRecurring, toCounted } from '../deadline/count-recurring.ts';
import { type Deadline, readDeadlines } from '../deadline/list-deadlines.ts';
import { toClosedDays } from '../deadline/own-business-days.ts';
import { type RecurringDay, readRecurringDays } from '../deadline/recurring-day.ts';
import { listSentences } from '../deadline/rule-sentence.ts';

/** A deadline of a document before any day is known, as plain JSON. */
export interface AgendaItem {
  /** Stays while the clause keeps its number: id of the sentence, and which of its deadlines. */
  id: string;
  /** Id of the sentence, and of the clause that holds it. */
  node: string;
  clause: string;
  citation: string;
  /** The day that it is counted from, as printed: 利用契約が終了した日. It is the name of the fact. */
  event?: string;
  /** Who acts, where the words name somebody. */
  who?: string;
  /** The case among several for which it is set: 海外旅行. */
  forCase?: string;
  /** `until`: the last day in time; `on`: the day itself; `from`: the first day on which something holds; `term`: its last day. */
  edge: Deadline['edge'] | 'on';
  /** How its day is counted from that of the event. */
  count: ({ kind: 'period' } & Counted) | ({ kind: 'day' } & CountedRecurring);
  /** It comes again each month or year by itself. */
  recurs?: boolean;
  /** The words of the period and what is to be done. */
  period: string;
  act: string;
  /** What the words leave open, in Japanese. */
  questions: string[];
  /** Why no day can be given to it, in Japanese; absent where one can. */
  gap?: string;
}

/** Lists the deadlines of the main provisions, and the days that come again each month or year. */
export function listAgendaItems(model: YakkanDocument): AgendaItem[] {
  return listSentences(model).flatMap((sentence) => {
    if (sentence.isOutside) return [];
    const found = [...readDeadlines(sentence), ...readRecurringDays(sentence)].sort(
      (left, right) => left.quantity.at[0].start - right.quantity.at[0].start,
    );
    return found.flatMap((one, place) => {
      const shared = sharedOf(one, place + 1, model);
      if (!('base' in one)) return [{ ...shared, ...ofPeriod(one) }];
      // A day of the calendar that bounds nothing (4月1日に始まる年度) is no deadline that was not understood.
      return one.edge === 'open' ? [] : [{ ...shared, ...ofDay(one, one.edge) }];
    });
  });
}

function sharedOf(
  { sentence, quantity, clock, act }: Deadline | RecurringDay,
  place: number,
  model: YakkanDocument,
) {
  const { leaf, clause, norms } = sentence;
  const who = norms.find(({ actor }) => actor !== undefined)?.actor;
  return {
    id: `${leaf.id}.${place}`,
    node: leaf.id,
    clause: clause.id,
    citation: formatCitation(clause.id, model.tree),
    ...(who !== undefined && { who }),
    period: `${quantity.text}${clock ? `の${clock.text.trim()}` : ''}`,
    act,
  };
}

type OwnParts = Omit<AgendaItem, keyof ReturnType<typeof sharedOf>>;

function ofPeriod(deadline: Deadline): OwnParts {
  const { quantity, edge, anchor, forCase, sentence } = deadline;
  const isSure = isCountable(deadline) && anchor.day !== undefined;
  return {
    edge,
    count: {
      kind: 'period',
      edge,
      anchor: { backward: anchor.backward, firstDay: anchor.firstDay },
      quantity: { value: quantity.value, ...(quantity.unit !== undefined && { unit: quantity.unit }) },
      ...(sentence.businessDays &&
        quantity.unit !== undefined && { closed: toClosedDays(sentence.businessDays) }),
    },
    ...(anchor.day !== undefined && { event: anchor.day }),
    ...(forCase !== undefined && { forCase }),
    questions: askDeadline(deadline),
    ...(!isSure && { gap: whyNot(deadline) }),
  };
}

function ofDay(recurring: RecurringDay, edge: 'until' | 'on'): OwnParts & { period: string } {
  const { base, recurs, words } = recurring;
  const event = 'words' in base ? base.words : base.kind === 'closing' ? '締め日までの分となる日' : undefined;
  return {
    edge,
    count: { kind: 'day', ...toCounted(recurring) },
    ...(recurs ? { recurs } : event !== undefined && { event }),
    period: words,
    questions: askRecurring(recurring),
    ...(!recurs &&
      event === undefined && { gap: 'どの月(年)から数えるか、又は毎月(毎年)のことかが書かれていません。' }),
  };
}

function whyNot({ edge, anchor }: Deadline): string {
  if (edge === 'open') return '期間の前後の文言から、いつまで(いつから)の期限かを決められません。';
  if (anchor.kind === 'pointer') return '「その日」などが指す日を、文言から決められません。';
  if (anchor.isAlternative) return '起算点が二つ以上並べられ、どれによるかは事実によります。';
  return '起算点が書かれていません。';
}
