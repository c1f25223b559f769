import type { Element } from 'hast';
import { h } from 'hastscript';
import { say } from '../say.ts';

/** What a chart can be drawn over. */
export interface ChartTools {
  /** Inputs by name, with what people call them. */
  across: readonly (readonly [name: string, label: string])[];
  shown: string;
  /** Days that the chart covers; absent where it is drawn over a number. */
  days?: number;
}

/** Days that a chart may cover. */
export const chartRanges: readonly number[] = [30, 90, 180, 365, 730];

/** Boxes that say over what, and how far, a chart is drawn. */
export function chartTools({ across, shown, days }: ChartTools): Element {
  return h('div', { className: 'chart-tools' }, [
    h('label', [
      say('横軸', 'Across'),
      h(
        'select',
        { id: 'chart-across' },
        across.map(([value, label]) => h('option', { value, selected: value === shown }, label)),
      ),
    ]),
    ...(days === undefined
      ? []
      : [
          h('label', [
            say('期間', 'Range'),
            h(
              'select',
              { id: 'chart-length' },
              chartRanges.map((range) =>
                h('option', { value: String(range), selected: range === days }, `${range}日`),
              ),
            ),
          ]),
        ]),
  ]);
}
