import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { say } from '../say.ts';
import { writeDay } from './write-value.ts';

/** One point: a number of yen over a day or a number. */
export interface ChartPoint {
  /** Days since 1970-01-01, or the number itself. */
  x: number;
  y: number;
}

/** What the chart shows. */
export interface ChartView {
  points: readonly ChartPoint[];
  /** Names of the axes, in Japanese. */
  across: string;
  up: string;
  /** Whether `x` counts days. */
  areDays: boolean;
  /** The value in the form. */
  at?: ChartPoint;
}

const width = 640;
const height = 300;
const edge = { top: 16, right: 20, bottom: 44, left: 84 };
const dayLength = 86_400_000;

/** Days since 1970-01-01 of an ISO day, and back. */
export function toDayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / dayLength);
}
export function fromDayNumber(number: number): string {
  return new Date(number * dayLength).toISOString().slice(0, 10);
}

/** Draws an amount over a range of one input, with a table of the same for those who do not see it; nothing for less than two points. */
export function ruleChart(view: ChartView): Element[] {
  const { points, across, up, areDays, at } = view;
  if (points.length < 2) return [];
  const x = scaleLinear()
    .domain([points[0].x, points.at(-1)?.x ?? 0])
    .range([edge.left, width - edge.right]);
  const highest = Math.max(...points.map((point) => point.y), 1);
  const y = scaleLinear()
    .domain([0, highest])
    .nice(5)
    .range([height - edge.bottom, edge.top]);
  const draw = line<ChartPoint>(
    (point) => round(x(point.x)),
    (point) => round(y(point.y)),
  ).curve(curveStepAfter);
  const nameOf = (value: number) =>
    areDays ? fromDayNumber(Math.round(value)) : value.toLocaleString('ja-JP');
  const [first, last] = [points[0], points[points.length - 1]];
  const words = `${across}が${nameOf(first.x)}のとき${yen(first.y)}、${nameOf(last.x)}のとき${yen(last.y)}。`;
  return [
    s(
      'svg',
      {
        className: ['rule-chart'],
        viewBox: `0 0 ${width} ${height}`,
        role: 'img',
        ariaLabelledBy: 'chart-title chart-words',
      },
      [
        s('title', { id: 'chart-title' }, `${across}による${up}`),
        s('desc', { id: 'chart-words' }, words),
        s('g', { className: ['axis'] }, [
          ...y
            .ticks(5)
            .flatMap((tick) => [
              s('line', { x1: edge.left, x2: width - edge.right, y1: round(y(tick)), y2: round(y(tick)) }),
              s('text', { x: edge.left - 8, y: round(y(tick)) + 4, textAnchor: 'end' }, yen(tick)),
            ]),
          ...ticksOf(x, areDays).map((tick) =>
            s(
              'text',
              { x: round(x(tick)), y: height - edge.bottom + 20, textAnchor: 'middle' },
              areDays ? shortDay(tick) : nameOf(tick),
            ),
          ),
          s(
            'text',
            { x: width - edge.right, y: height - 6, textAnchor: 'end', className: ['axis-name'] },
            across,
          ),
        ]),
        s('path', { className: ['amount'], d: draw([...points]) ?? '' }),
        ...(at && at.x >= first.x && at.x <= last.x
          ? [s('circle', { className: ['here'], cx: round(x(at.x)), cy: round(y(at.y)), r: 5 })]
          : []),
      ],
    ),
    valueTable(view, nameOf),
  ];
}

/** The same values for those who do not see the chart. */
function valueTable({ points, across, up, areDays }: ChartView, nameOf: (value: number) => string): Element {
  return h('details', { className: 'chart-table' }, [
    h('summary', [say('グラフの値を表で見る', 'Values as a table')]),
    h('table', [
      h('thead', [
        h('tr', [h('th', { scope: 'col', lang: 'ja' }, across), h('th', { scope: 'col', lang: 'ja' }, up)]),
      ]),
      h(
        'tbody',
        pick(points, 13).map((point) =>
          h('tr', [
            h('th', { scope: 'row' }, areDays ? writeDay(nameOf(point.x)) : nameOf(point.x)),
            h('td', yen(point.y)),
          ]),
        ),
      ),
    ]),
  ]);
}

function ticksOf(x: { ticks: (count: number) => number[] }, areDays: boolean): number[] {
  const ticks = x.ticks(5);
  return areDays ? ticks.filter((tick) => Number.isInteger(tick)) : ticks;
}

function shortDay(number: number): string {
  const [year, month, day] = fromDayNumber(number).split('-').map(Number);
  return `${year}/${month}/${day}`;
}

function yen(value: number): string {
  return `${value.toLocaleString('ja-JP')}円`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Some of many, the first and the last among them. */
function pick<Value>(values: readonly Value[], most: number): Value[] {
  if (values.length <= most) return [...values];
  return Array.from(
    { length: most },
    (_, place) => values[Math.round((place * (values.length - 1)) / (most - 1))],
  );
}
