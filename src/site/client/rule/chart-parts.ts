import type { ElementContent } from 'hast';
import type { BoundRule } from '../../../rule/index.ts';
import { chartRanges, chartTools } from '../../page/rule/chart-tools.ts';
import { type FieldSchema, kindOf } from '../../page/rule/field-schema.ts';
import { ruleChart, toDayNumber } from '../../page/rule/rule-chart.ts';
import { type ChartAxes, drawRange, findAxes } from './chart-points.ts';

/** What a reader chose to see. */
export interface ChartChoice {
  /** The fact along the chart. */
  across?: string;
  /** Days that it covers. */
  length?: number;
}

interface Schemas {
  inputs: FieldSchema;
  output: FieldSchema;
}

/** The chart of an answer over one of its facts, with what can be chosen; nothing where every line of it would be flat. */
export function chartParts(
  bound: BoundRule,
  asked: Parameters<typeof drawRange>[1],
  { inputs, output }: Schemas,
  chosen: ChartChoice,
): ElementContent[] {
  const axes = findAxes(inputs, output);
  if (!axes) return [];
  const first = chosen.across ?? axes.across[0];
  const ordered = [first, ...axes.across.filter((name) => name !== first)];
  for (const name of ordered) {
    const range = rangeOf(name, asked.given, { axes, inputs, chosen });
    const view = drawRange(bound, asked, { up: axes.up, across: name }, inputs, output, range);
    // A flat line explains nothing.
    if (new Set(view.points.map(({ y }) => y)).size < 2) continue;
    return [chartControls(axes, name, range, inputs), ...ruleChart(view)];
  }
  return [];
}

/** How far the chart goes: days as chosen, else so far that the day in the form is on it; of a number twice its value. */
function rangeOf(
  name: string,
  given: Readonly<Record<string, unknown>>,
  { axes, inputs, chosen }: { axes: ChartAxes; inputs: FieldSchema; chosen: ChartChoice },
): number {
  const isDay = (one: string) => kindOf(inputs.properties?.[one] ?? {}) === 'date';
  if (!isDay(name)) return Math.max(2 * Number(given[name] ?? 0), 10);
  if (chosen.length !== undefined) return chosen.length;
  const days = axes.across.flatMap((other) => {
    const value = given[other];
    return typeof value === 'string' && isDay(other) ? [toDayNumber(value)] : [];
  });
  const needed = days.length > 1 ? (Math.max(...days) - Math.min(...days)) * 1.2 : 0;
  return chartRanges.find((range) => range >= Math.max(needed, 90)) ?? chartRanges[chartRanges.length - 1];
}

function chartControls({ across: names }: ChartAxes, shown: string, range: number, inputs: FieldSchema) {
  const isDay = kindOf(inputs.properties?.[shown] ?? {}) === 'date';
  return chartTools({
    across: names.map((name) => [name, inputs.properties?.[name]?.description ?? name] as const),
    shown,
    ...(isDay && { days: range }),
  });
}
