import { scaleTime } from 'd3-scale';
import type { ElementContent } from 'hast';
import { h, s } from 'hastscript';
import type { YakkanDocument } from '../../../model/yakkan-document.ts';
import type { SiteDocument } from '../../data/site-corpus.ts';
import { say } from '../say.ts';

/** Units of the drawing; it scales with the page. */
const width = 960;
const margin = 24;
const rowHeight = 22;

/** What a supplementary provision says of a day. */
interface Told {
  label: string;
  date: string;
  /** Whether some of it comes into force on a condition. */
  isOpen: boolean;
}

/** Draws the revisions of a document as a row of marks for each few years, and lists them as a table for those who read. */
export function revisionTimeline(model: YakkanDocument, document: SiteDocument): ElementContent[] {
  const held = new Set(document.revisions.map(({ effective }) => effective));
  const told = model.revisionHistory.flatMap(({ label, date, commencements }): Told[] =>
    date === undefined
      ? []
      : [{ label, date, isOpen: commencements.some(({ kind }) => kind === 'condition') }],
  );
  const days = [...new Set([...told.map(({ date }) => date), ...held])].sort();
  if (days.length === 0)
    return [h('p', { className: 'empty' }, [say('日付のある附則がありません。', 'No dated 附則.')])];
  return [drawDays(days, held), listDays(days, held, told)];
}

function drawDays(days: readonly string[], held: ReadonlySet<string>): ElementContent {
  const [first, last] = [days[0], days[days.length - 1]];
  const scale = scaleTime()
    .domain([startOfYear(first, 0), startOfYear(last, 1)])
    .range([margin, width - margin]);
  const stacked = stack(days, (day) => scale(new Date(day)));
  const height = margin * 2 + rowHeight * Math.max(...stacked.map(({ row }) => row + 1));
  const years = scale.ticks(Math.min(12, Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1));
  return s(
    'svg',
    {
      className: 'chart',
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      ariaLabel: `${first}から${last}までの${days.length}回の改訂`,
    },
    [
      s('line', {
        className: 'axis',
        x1: margin,
        x2: width - margin,
        y1: height - margin,
        y2: height - margin,
      }),
      ...years.flatMap((year) => drawYear(year, scale(year), height)),
      ...stacked.map(({ day, x, row }) =>
        s(
          'circle',
          {
            className: held.has(day) ? 'dot is-held' : 'dot',
            cx: x,
            cy: height - margin - 12 - row * rowHeight * 0.6,
            r: held.has(day) ? 6 : 4,
          },
          [s('title', `${day}${held.has(day) ? '（本文あり）' : ''}`)],
        ),
      ),
    ],
  );
}

function drawYear(year: Date, x: number, height: number): ElementContent[] {
  return [
    s('line', { className: 'tick', x1: x, x2: x, y1: margin / 2, y2: height - margin }),
    s(
      'text',
      { className: 'tick-label', x, y: height - 6, textAnchor: 'middle' },
      String(year.getUTCFullYear()),
    ),
  ];
}

function listDays(days: readonly string[], held: ReadonlySet<string>, told: readonly Told[]): ElementContent {
  return h('details', [
    h('summary', [say(`表で見る（${days.length} 件）`, `As a table (${days.length})`)]),
    h('table', { className: 'plain', lang: 'ja' }, [
      h('thead', [
        h(
          'tr',
          ['日付', '附則', '本文'].map((name) => h('th', { scope: 'col' }, name)),
        ),
      ]),
      h(
        'tbody',
        days.toReversed().map((day) => {
          const own = told.filter(({ date }) => date === day);
          const labels = own.map(
            ({ label, isOpen }) => `${label}${isOpen ? '（条件付きの施行を含む）' : ''}`,
          );
          return h('tr', [
            h('td', day),
            h('td', labels.join('、')),
            h('td', held.has(day) ? [h('a', { href: `${day}.html` }, '開く')] : '–'),
          ]);
        }),
      ),
    ]),
  ]);
}

function startOfYear(day: string, more: number): Date {
  return new Date(Date.UTC(Number(day.slice(0, 4)) + more, 0, 1));
}

/** Lifts marks that would lie on one another. */
function stack(
  days: readonly string[],
  place: (day: string) => number,
): { day: string; x: number; row: number }[] {
  const ends: number[] = [];
  return days.map((day) => {
    const x = place(day);
    const free = ends.findIndex((end) => end < x - 9);
    const row = free < 0 ? ends.length : free;
    ends[row] = x;
    return { day, x, row };
  });
}
