import type { Quantity } from '../../model/annotation.ts';
import { findClosing } from './closing-day.ts';
import { type Phrase, readPhrase, wordsOf } from './phrase.ts';
import type { RuleSentence } from './rule-sentence.ts';

/**
 * What its month is counted from. `event`: the month of a day that the words name; `closing`: a closing day of the same
 * sentence (毎月20日締め); `next`: it is the first such day behind a day that the words name (任命日の次の3月31日); `each`: every month or year; `unsaid`: 翌月 of a month that the words do not name.
 */
export type RecurringBase =
  | { kind: 'event' | 'next'; words: string; phrase: Phrase }
  | { kind: 'closing'; quantity: Quantity }
  | { kind: 'each' | 'unsaid' };

const again = /毎週|各週|毎月|各月|毎年|各年/;
const nextAfter =
  /(?:の次の|の?(?:後|以後|以降)(?:の)?最初の|の?直後の|の?後に?(?:最初に)?(?:到来する|来る))[、\s]*$/;
const monthOf = /(?:の(?:属する|含まれる|ある))?月の?[、\s]*$/;

/** The words before a day of the month. */
interface Lead {
  /** Where the words before 翌月 end. */
  end: number;
  shift: string;
  quantity: Quantity;
  dates: readonly Quantity[];
}

/** Reads what the month of a day is counted from. */
export function readBase(sentence: RuleSentence, { end, shift, quantity, dates }: Lead): RecurringBase {
  const before = sentence.text.slice(0, end);
  const month = again.test(shift) ? undefined : readMonth(sentence, before, shift);
  if (month) return { kind: 'event', ...month };
  const next = shift === '' ? nextAfter.exec(before) : null;
  if (next) {
    const phrase = readPhrase(sentence, next.index);
    const words = wordsOf(sentence, phrase);
    return words.length >= 2 ? { kind: 'next', words, phrase } : { kind: 'unsaid' };
  }
  // 隔年7月1日 comes every other year, and which one is not said.
  if (/隔[年月週]の?$/.test(before)) return { kind: 'unsaid' };
  // Whose 3月31日 it is, stands before it in words that were not understood.
  if (shift === '' && /の[、\s]*$/.test(before)) return { kind: 'unsaid' };
  const closing = findClosing(sentence, quantity, dates);
  if (closing && shift !== '' && !again.test(shift)) return { kind: 'closing', quantity: closing };
  if (shift === '' || /^(?:毎|各|当月|同年)/.test(shift) || again.test(before)) return { kind: 'each' };
  return { kind: 'unsaid' };
}

/** 受領した日の属する月|の翌月, 退会する月|の前月, 発生日|の翌々月: the month of a day, or one that the words name. */
function readMonth(
  sentence: RuleSentence,
  before: string,
  shift: string,
): { words: string; phrase: Phrase } | undefined {
  const inMonth = (shift === '月' ? /の(?:属する|含まれる)$/.exec(before) : null) ?? monthOf.exec(before);
  const ofDay = !inMonth && /^[翌前]/.test(shift) ? /(?<=日)の[、\s]*$/.exec(before) : null;
  const match = inMonth ?? ofDay;
  if (!match) return undefined;
  const isNamed = ofDay || /の(?:属する|含まれる|ある)/.test(match[0]);
  const phrase = readPhrase(sentence, isNamed ? match.index : before.replace(/の?[、\s]*$/, '').length);
  const words = wordsOf(sentence, phrase);
  return words.length >= 2 && !/^(?:その|当該|同)/.test(words) ? { words, phrase } : undefined;
}
