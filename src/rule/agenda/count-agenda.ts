import { plainText } from '../../text/width.ts';
import { type IsoDate, readDay } from '../calendar/period.ts';
import { countDeadline } from '../deadline/count-deadline.ts';
import { type CountedRecurring, countRecurring } from '../deadline/count-recurring.ts';
import { UnusableFacts } from '../rule-error.ts';
import type { AgendaItem } from './agenda-items.ts';

/** A day that deadlines are counted from, as the text names it. */
export interface AgendaEvent {
  /** As printed: 利用契約が終了した日. It is the name of the fact. */
  event: string;
  /** The clauses that count from it. */
  citations: string[];
}

/** One deadline of the document with its day. */
export interface AgendaEntry extends Omit<AgendaItem, 'count' | 'gap' | 'recurs'> {
  day: IsoDate;
  event: string;
  given: IsoDate;
  /** How it was counted, in Japanese. */
  convention: string;
}

/** A deadline that no day can be given to, and why. */
export type AgendaGap = Pick<AgendaItem, 'node' | 'citation' | 'period'> & { reason: string };

/** A day that comes again by itself: 毎月25日, 毎年4月1日. */
export interface AgendaRecurrence extends Omit<AgendaItem, 'count' | 'gap' | 'recurs' | 'event'> {
  count: CountedRecurring;
}

/** All deadlines of a document for the days that are known. */
export interface Agenda {
  /** By day. */
  entries: AgendaEntry[];
  /** Days of each month or year, in the order of the text. */
  recurring: AgendaRecurrence[];
  /** Days that are not given, in the order of the text. */
  missing: AgendaEvent[];
  /** Deadlines that the words do not let anybody count. */
  gaps: AgendaGap[];
}

/**
 * Counts deadlines that are listed already.
 * @param given days by the words of the event, or by the citation of the clause
 * @throws {UnusableFacts} if a name is none of their events or a day is none
 */
export function countAgenda(items: readonly AgendaItem[], given: Readonly<Record<string, unknown>>): Agenda {
  const facts = readFacts(given);
  const used = new Set<string>();
  const entries: AgendaEntry[] = [];
  const gaps: AgendaGap[] = [];
  const recurring: AgendaRecurrence[] = [];
  const missing = new Map<string, AgendaEvent>();
  for (const item of items) {
    const { event, node, citation, period } = item;
    if (item.recurs && item.count.kind === 'day') {
      const { count, gap: _gap, recurs: _recurs, ...said } = item;
      recurring.push({ ...said, count });
      continue;
    }
    if (item.gap !== undefined || event === undefined) {
      gaps.push({ node, citation, period, reason: item.gap ?? '' });
      continue;
    }
    const names = [eventKey(event), eventKey(citation)];
    for (const key of names) used.add(key);
    const day = facts.get(names[0]) ?? facts.get(names[1]);
    if (day !== undefined) {
      entries.push(toEntry(item, event, day));
      continue;
    }
    const asked = missing.get(names[0]) ?? { event, citations: [] };
    if (!asked.citations.includes(citation)) asked.citations.push(citation);
    missing.set(names[0], asked);
  }
  refuseUnknown(facts, used, given);
  entries.sort((left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0));
  return { entries, recurring, missing: [...missing.values()], gaps };
}

function toEntry(item: AgendaItem, event: string, given: IsoDate): AgendaEntry {
  const { count, gap: _gap, recurs: _recurs, ...said } = item;
  const { day, convention } =
    count.kind === 'period' ? countDeadline(count, given) : countRecurring(count, given);
  return { ...said, event, given, day, convention };
}

/** The name of an event without what printing varies. */
export function eventKey(words: string): string {
  return plainText(words);
}

function readFacts(given: Readonly<Record<string, unknown>>): Map<string, IsoDate> {
  return new Map(
    Object.entries(given).map(([name, value]) => {
      if (typeof value !== 'string')
        throw new UnusableFacts('agenda', [{ field: name, reason: 'must be a date, written "YYYY-MM-DD".' }]);
      try {
        readDay(value);
      } catch (error) {
        throw new UnusableFacts('agenda', [{ field: name, reason: (error as Error).message }]);
      }
      return [eventKey(name), value];
    }),
  );
}

function refuseUnknown(
  facts: ReadonlyMap<string, IsoDate>,
  used: ReadonlySet<string>,
  given: Readonly<Record<string, unknown>>,
): void {
  const unknown = Object.keys(given).filter((name) => facts.has(eventKey(name)) && !used.has(eventKey(name)));
  if (unknown.length === 0) return;
  throw new UnusableFacts(
    'agenda',
    unknown.map((field) => ({
      field,
      reason:
        'is no day that a deadline of this document is counted from; without --given the days are listed.',
    })),
  );
}
