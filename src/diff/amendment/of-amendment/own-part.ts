import { readNumeral } from '../../../text/numeral.ts';
import { splitInstrument } from '../read/split-instrument.ts';

/**
 * The rows of an amending text that hold its own 附則, or one of its 項 or 条: 附則第二項.
 * @returns nothing where there are none
 */
export function findOwnPart(
  rows: readonly string[],
  named: string,
): { start: number; end: number } | undefined {
  const last = splitInstrument(rows).at(-1);
  const tail = last ? last.line - 1 + last.rows.length : rows.length;
  if (!/^[\s　]*[附付][\s　]*則$/.test(rows[tail] ?? '')) return undefined;
  const wanted = /第(.+)([条項])$/.exec(named);
  if (!wanted) return { start: tail + 1, end: rows.length };
  const number = readNumeral(wanted[1], 0)?.value;
  const heads = rows.flatMap((row, index) => {
    const head = index > tail ? numberOf(row, wanted[2]) : undefined;
    return head === undefined ? [] : [{ index, head }];
  });
  // A first 項 has no number where it is the only one.
  const first = wanted[2] === '項' && heads[0]?.head !== 1 ? [{ index: tail + 1, head: 1 }] : [];
  const all = [...first, ...heads];
  const at = all.findIndex(({ head }) => head === number);
  return at < 0 ? undefined : { start: all[at].index, end: all[at + 1]?.index ?? rows.length };
}

function numberOf(row: string, unit: string): number | undefined {
  const words = row.trim();
  if (unit === '項') return /^[0-9０-９]+[\s　]/.test(words) ? readNumeral(words, 0)?.value : undefined;
  const found = words.startsWith('第') ? readNumeral(words, 1) : undefined;
  return found && words[found.end] === '条' ? found.value : undefined;
}
