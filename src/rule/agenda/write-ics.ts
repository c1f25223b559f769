import { addDays } from '../calendar/add-days.ts';
import type { IsoDate } from '../calendar/period.ts';
import { writeCalendarDay } from '../calendar/recurrence.ts';
import type { Agenda, AgendaEntry, AgendaRecurrence } from './count-agenda.ts';
import { listOccurrences } from './recurrence-rule.ts';

/** What a calendar file says of itself. */
export interface CalendarFacts {
  /** Id of the document; part of the lasting ids. */
  document: string;
  title: string;
  /** When the file was written, `20261129T000000Z` (RFC 5545 DTSTAMP, UTC). */
  stamp: string;
  /** The day from which days that come again are listed. */
  from: IsoDate;
}

const edgeNames = {
  until: '期限',
  on: '期日',
  from: 'この日から',
  term: '満了',
  open: '期限',
} as const;

/**
 * Writes deadlines as an iCalendar file (RFC 5545): one event of a whole day each, and one that is repeated for each day that
 * comes again; with ids that stay, so that reading a later file in again moves the event instead of adding one. Lines end
 * with CRLF and are folded at 75 octets.
 */
export function writeIcs(
  { entries, recurring }: Pick<Agenda, 'entries' | 'recurring'>,
  facts: CalendarFacts,
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//yakkan//agenda//JA',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(facts.title)}`,
    ...entries.flatMap((entry) =>
      writeEvent(entry, { id: entry.id, day: entry.day, description: describe(entry) }, facts),
    ),
    ...recurring.flatMap((one) => writeRecurrence(one, facts)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

type Said = Pick<AgendaEntry, 'citation' | 'edge' | 'period' | 'act' | 'who'>;

interface EventFacts {
  id: string;
  day: IsoDate;
  description: string;
  rule?: string;
}

function writeEvent(
  said: Said,
  { id, day, description, rule }: EventFacts,
  { document, stamp }: CalendarFacts,
) {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(`${id}.${document}@yakkan`)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${writeDate(day)}`,
    `DTEND;VALUE=DATE:${writeDate(addDays(day, 1))}`,
    ...(rule === undefined ? [] : [`RRULE:${rule}`]),
    `SUMMARY:${escapeText(summarise(said))}`,
    `DESCRIPTION:${escapeText(description)}`,
    `CATEGORIES:${escapeText(edgeNames[said.edge])}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function writeRecurrence(one: AgendaRecurrence, facts: CalendarFacts): string[] {
  const found = listOccurrences(one, facts.from);
  const description = [`${one.citation}: ${writeCalendarDay(one.count.day)}`, ...one.questions].join('\n');
  if ('rule' in found)
    return writeEvent(one, { id: one.id, day: found.first, description, rule: found.rule }, facts);
  return found.days.flatMap((day) =>
    writeEvent(one, { id: `${one.id}.${writeDate(day)}`, day, description }, facts),
  );
}

function summarise({ citation, edge, period, act, who }: Said): string {
  return `${edgeNames[edge]}: ${who === undefined ? '' : `${who} `}${period}${act}(${citation})`;
}

function describe({ event, given, convention, questions, forCase, citation }: AgendaEntry): string {
  return [
    `${citation}: 起算点は${event}(${given})`,
    ...(forCase === undefined ? [] : [`場合: ${forCase}`]),
    convention,
    ...questions,
  ].join('\n');
}

function writeDate(day: IsoDate): string {
  return day.replaceAll('-', '');
}

/** RFC 5545, 3.3.11: backslash, semicolon, comma and line break are escaped; other control characters may not stand there. */
function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\0-\x08\x0b-\x1f\x7f]/g, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

const mostOctets = 75;

/** RFC 5545, 3.1: no line has more than 75 octets; what goes on begins with a space, and no character is cut. */
function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > mostOctets) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
