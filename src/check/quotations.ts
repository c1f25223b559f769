/** Where quotations of a text open and close, ascending. */
interface Marks {
  value: string;
  opens: readonly number[];
  closes: readonly number[];
}

/** The text that was asked about last: a long sentence is asked about for each of its words. */
let last: Marks = { value: '', opens: [], closes: [] };

/** Whether a stretch of a sentence stands in 「」, where a text quotes another as it is. */
export function isQuotedAt(value: string, start: number, end: number): boolean {
  if (last.value !== value) last = readMarks(value);
  const { opens, closes } = last;
  const open = opens[countUpTo(opens, start) - 1];
  if (open === undefined) return false;
  const close = closes[countUpTo(closes, open)];
  return close !== undefined && close >= end;
}

function readMarks(value: string): Marks {
  const [opens, closes]: number[][] = [[], []];
  for (const { index, 0: mark } of value.matchAll(/[「『」』]/g))
    (mark === '「' || mark === '『' ? opens : closes).push(index);
  return { value, opens, closes };
}

/** How many of ascending numbers are not above one. */
function countUpTo(numbers: readonly number[], most: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
