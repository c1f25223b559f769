import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { formatCitation } from '../../text/citation.ts';
import { foldWidth } from '../../text/width.ts';
import type { IsoDate } from '../calendar/period.ts';
import { readDay } from '../calendar/period.ts';
import { askDeadline } from '../deadline/ask-deadline.ts';
import { countDeadline, isCountable } from '../deadline/count-deadline.ts';
import { type Deadline, listDeadlines } from '../deadline/list-deadlines.ts';
import { UnusableFacts } from '../rule-error.ts';

/** A day that deadlines are counted from, as the text names it. */
export interface AgendaEvent {
  /** As printed: 利用契約が終了した日. It is the name of the fact. */
  event: string;
  /** The clauses that count from it. */
  citations: string[];
}

/** One deadline of the document with its day. */
export interface AgendaEntry {
  /** Stays while the clause keeps its number: id of the sentence, and which of its deadlines. */
  id: string;
  node: string;
  citation: string;
  day: IsoDate;
  /** `until`: the last day in time; `from`: the first day on which something holds; `term`: the last day of what lasts. */
  edge: 'until' | 'from' | 'term';
  event: string;
  given: IsoDate;
  /** Who acts, where the words name somebody. */
  who?: string;
  forCase?: string;
  /** The words of the period and what is to be done. */
  period: string;
  act: string;
  /** How it was counted, in Japanese. */
  convention: string;
  /** What the words leave open, in Japanese. */
  questions: string[];
}

/** A deadline that no day can be given to, and why. */
export interface AgendaGap {
  node: string;
  citation: string;
  period: string;
  reason: string;
}

/** All deadlines of a document for the days that are known. */
export interface Agenda {
  /** By day. */
  entries: AgendaEntry[];
  /** Days that are not given, in the order of the text. */
  missing: AgendaEvent[];
  /** Deadlines that the words do not let anybody count. */
  gaps: AgendaGap[];
}

/**
 * Counts all deadlines of a document.
 * @param given days by the words of the event, or by the citation of the clause: `{ 解除の日: '2026-06-30' }`
 * @throws {UnusableFacts} if a name is none of the document's events or a day is none
 */
export function makeAgenda(model: YakkanDocument, given: Readonly<Record<string, unknown>>): Agenda {
  const facts = readFacts(given);
  const used = new Set<string>();
  const entries: AgendaEntry[] = [];
  const gaps: AgendaGap[] = [];
  const missing = new Map<string, AgendaEvent>();
  const counts = new Map<string, number>();
  for (const deadline of listDeadlines(model)) {
    const { sentence, quantity, anchor } = deadline;
    if (sentence.isOutside) continue;
    const node = sentence.leaf.id;
    const citation = formatCitation(sentence.clause.id, model.tree);
    const place = (counts.get(node) ?? 0) + 1;
    counts.set(node, place);
    if (!isCountable(deadline) || anchor.day === undefined || deadline.edge === 'open') {
      gaps.push({ node, citation, period: quantity.text, reason: whyNot(deadline) });
      continue;
    }
    const names = [eventKey(anchor.day), eventKey(citation)];
    const name = names.find((key) => facts.has(key));
    for (const key of names) used.add(key);
    const day = name === undefined ? undefined : facts.get(name);
    if (day === undefined) {
      const event = missing.get(names[0]) ?? { event: anchor.day, citations: [] };
      if (!event.citations.includes(citation)) event.citations.push(citation);
      missing.set(names[0], event);
      continue;
    }
    entries.push(makeEntry(deadline, { id: `${node}.${place}`, citation, given: day, event: anchor.day }));
  }
  refuseUnknown(facts, used, given);
  entries.sort((left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0));
  return { entries, missing: [...missing.values()], gaps };
}

function makeEntry(
  deadline: Deadline,
  { id, citation, given, event }: Pick<AgendaEntry, 'id' | 'citation' | 'given' | 'event'>,
): AgendaEntry {
  const { sentence, quantity, edge, forCase, act } = deadline;
  const { day, convention } = countDeadline(deadline, given);
  const who = sentence.norms.find(({ actor }) => actor !== undefined)?.actor;
  return {
    id,
    node: sentence.leaf.id,
    citation,
    day,
    edge: edge as AgendaEntry['edge'],
    event,
    given,
    ...(who !== undefined && { who }),
    ...(forCase !== undefined && { forCase }),
    period: quantity.text,
    act,
    convention,
    questions: askDeadline(deadline),
  };
}

/** The name of an event without what printing varies. */
export function eventKey(words: string): string {
  return foldWidth(words).replace(/\s+/g, '');
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

function whyNot({ edge, anchor }: Deadline): string {
  if (edge === 'open') return '期間の前後の文言から、いつまで(いつから)の期限かを決められません。';
  if (anchor.kind === 'pointer') return '「その日」などが指す日を、文言から決められません。';
  if (anchor.isAlternative) return '起算点が二つ以上並べられ、どれによるかは事実によります。';
  return '起算点が書かれていません。';
}
