/** What kinds of quantities are called. */
export const quantityNames: Readonly<Record<string, readonly [ja: string, en: string]>> = {
  duration: ['期間', 'period'],
  date: ['日付', 'date'],
  dateRange: ['期間', 'dates'],
  fraction: ['割合', 'rate'],
  percentage: ['割合', 'rate'],
  multiple: ['倍数', 'multiple'],
  money: ['金額', 'amount'],
  count: ['数', 'count'],
  rounding: ['端数', 'rounding'],
  time: ['時刻', 'time'],
  timeRange: ['時刻', 'times'],
  range: ['範囲', 'range'],
};
