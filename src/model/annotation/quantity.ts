import { z } from 'zod';
import { at } from './at.ts';

/** A duration, date, fraction, amount or count (数量). */
export const quantity = z.object({
  /** `qty_3`: by its place among all quantities. */
  id: z.string(),
  /** In a corpus: what stays of it over all revisions. */
  lineage: z.string().optional(),
  /** What it measures. */
  kind: z.enum([
    'duration',
    'date',
    'dateRange',
    'fraction',
    'percentage',
    'multiple',
    'money',
    'count',
    'rounding',
    'time',
    'timeRange',
    'range',
  ]),
  /**
   * Exact: ISO 8601 duration (`P14D`) or date (`2026-02-01`, `--12-29` without a year, `--12-29/--01-03`);
   * `2/100`; yen; a decimal number; `floor`, `ceil`, `round` for rounding; `immediate`, `prompt` for 直ちに, 速やかに;
   * `month-end`, `corresponding-day` for 月末, 応当日; `-W-5` for 毎週金曜日, `business-day-5` for 第5営業日; a time of the day `17:30`, `09:00/17:00`; of a `range` its
   * two values as printed (`P2D/P3D`). `unknown` where what is printed is not exact (2か月半) or does not exist (4月31日).
   */
  value: z.string(),
  /** Why the value is `unknown`, in Japanese. */
  reason: z.string().optional(),
  /** Of a `range`: what its two values are. */
  of: z.enum(['duration', 'percentage', 'multiple', 'money', 'count']).optional(),
  /** How what is meant lies to the value: 以内 `within`, 以上 `orMore`, 未満 `under`, 前 `before`, 毎 `each`. */
  relation: z
    .enum(['before', 'within', 'after', 'from', 'until', 'over', 'orMore', 'orLess', 'under', 'each'])
    .optional(),
  /** Counter of a count: 人, 回, 部; days that are not all days: 営業日; money that is not yen: 米ドル; 日歩. */
  unit: z.string().optional(),
  /** ISO 4217 code of money that is not yen, where the words name one currency: 米ドル, but not ドル. */
  currency: z.string().optional(),
  /** The words, as printed: 14日前までに. */
  text: z.string(),
  /** Clause in which it stands. */
  node: z.string(),
  at,
});
export type Quantity = z.infer<typeof quantity>;
