import type { Quantity } from '../../model/annotation.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { foldWidth, plainText } from '../../text/width.ts';
import type { ClosedDays } from '../calendar/business-days.ts';
import { businessDay } from './business-day.ts';

/** Which days the text itself calls 営業日. */
export interface OwnBusinessDays {
  /** Id of the clause that defines it, and its words. */
  node: string;
  words: string;
  weekdays: number[];
  holidays: boolean;
  yearEnd?: Quantity;
  /** The business decides on further days: 当社が休業日と定める日. */
  isDesignated: boolean;
}

const weekdays = '月火水木金土日';
const range = new RegExp(`([${weekdays}])曜日?(?:から|〜|~|-)([${weekdays}])曜日?`);
const isDefinedByClosed = /以外|除[いくき]/;
const defines =
  /(?:休業日?|休日)(?:と(?:して)?)[^、。]{0,8}定め|定める(?:休業日|休日|日)|指定する(?:休業日|休日|日)/;

/** Reads what a text defines 営業日 to be; nothing where it does not, or in words that name no days of the week. */
export function readOwnBusinessDays({
  definitions,
  quantities,
}: YakkanDocument): OwnBusinessDays | undefined {
  const found = definitions.filter(({ term, scope }) => foldWidth(term) === businessDay && scope === 'root');
  if (found.length !== 1) return undefined;
  const [{ text, node }] = found;
  const words = plainText(text);
  const closed = readWeekdays(words);
  if (!closed) return undefined;
  const yearEnd = quantities.filter(
    (one) => one.node === node && one.kind === 'dateRange' && /^--\d{2}-\d{2}\/--/.test(one.value),
  );
  return {
    node,
    words: text.trim(),
    weekdays: closed,
    holidays: /祝日|休日に関する|法定休日|国民の休日|祭日/.test(words),
    ...(yearEnd.length === 1 && { yearEnd: yearEnd[0] }),
    isDesignated: defines.test(words),
  };
}

/** 土曜日、日曜日を除く日 → 6, 7; 月曜日から金曜日まで → 6, 7. */
function readWeekdays(words: string): number[] | undefined {
  const span = range.exec(words);
  if (span) {
    const [first, last] = [span[1], span[2]].map((day) => weekdays.indexOf(day) + 1);
    return [1, 2, 3, 4, 5, 6, 7].filter((day) => day < first || day > last);
  }
  const named = [...words.matchAll(/([月火水木金土日])(?:曜日?|(?=[・、]日曜|及び日曜))/g)].map(
    ([, day]) => weekdays.indexOf(day) + 1,
  );
  if (/土[・、]?日(?:[・、]?祝)?/.test(words)) named.push(6, 7);
  const days = [...new Set(named)].sort();
  return days.length > 0 && isDefinedByClosed.test(words) ? days : undefined;
}

/** The same as calendars take it, as plain JSON. */
export function toClosedDays({ weekdays: days, holidays, yearEnd }: OwnBusinessDays): ClosedDays {
  return { weekdays: days, holidays, ...(yearEnd && { yearEnd: yearEnd.value }) };
}
