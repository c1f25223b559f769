import { addDays } from '../calendar/add-days.ts';
import type { IsoDate } from '../calendar/period.ts';
import type { AgendaEntry } from './count-agenda.ts';

/** What a calendar file says of itself. */
export interface CalendarFacts {
  /** Id of the document; part of the lasting ids. */
  document: string;
  title: string;
  /** When the file was written, `20261129T000000Z` (RFC 5545 DTSTAMP, UTC). */
  stamp: string;
}

const edgeNames = { until: '期限', from: 'この日から', term: '満了', open: '期限' } as const;

/**
 * Writes deadlines as an iCalendar file (RFC 5545): one event of a whole day each, with an id that stays, so that reading a
 * later file in again moves the event instead of adding one. Lines end with CRLF and are folded at 75 octets.
 */
export function writeIcs(entries: readonly AgendaEntry[], { document, title, stamp }: CalendarFacts): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//yakkan//agenda//JA',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(title)}`,
    ...entries.flatMap((entry) => [
      'BEGIN:VEVENT',
      `UID:${escapeText(`${entry.id}.${document}@yakkan`)}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${writeDate(entry.day)}`,
      `DTEND;VALUE=DATE:${writeDate(addDays(entry.day, 1))}`,
      `SUMMARY:${escapeText(summarise(entry))}`,
      `DESCRIPTION:${escapeText(describe(entry))}`,
      `CATEGORIES:${escapeText(edgeNames[entry.edge])}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function summarise({ citation, edge, period, act, who }: AgendaEntry): string {
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
