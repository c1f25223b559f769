import { nthOf, recurrenceOf, weekdayOf } from '../calendar/recurrence.ts';
import { askBrackets } from './ask-brackets.ts';
import { askBusinessDays } from './ask-deadline.ts';
import type { Phrase } from './phrase.ts';
import type { RecurringDay } from './recurring-day.ts';

/** What the words of a day of each month or year leave open, each as a question in Japanese. */
export function askRecurring(recurring: RecurringDay): string[] {
  return [
    ...askBase(recurring),
    ...askDay(recurring),
    ...(recurring.roll || nthOf(recurring.day) !== undefined ? askBusinessDays(recurring.sentence) : []),
    ...askBrackets(recurring.sentence, rollAt(recurring)),
  ];
}

function askBase({ base, shift, months }: RecurringDay): string[] {
  if (base.kind === 'closing')
    return [
      '締め日は、対象の日以後で最初に来る締め日としました。対象の日が何の日か(納入、検収など)を説明に書いてください。',
    ];
  if (base.kind === 'next')
    return [
      `「${base.words}」以後で最初に来る日としました。その日自身に当たるときは、その日とします。`,
      ...askPointer(base.words),
    ];
  if (base.kind === 'event') return askPointer(base.words);
  if (base.kind === 'unsaid' && shift === '')
    return ['どの月(年)のことかが文言から決まりません。入力の説明を直してください。'];
  if (base.kind === 'unsaid')
    return [`「${shift}」がどの月から数えるかが文言から決まりません。「対象の月」の説明を直してください。`];
  return base.kind === 'each' && months !== 0
    ? [`「${shift}」は「対象の月」から数えました。対象の月が何の月かを確かめてください。`]
    : [];
}

/** その日以後の|最初の3月31日: which day, the words say elsewhere. */
function askPointer(words: string): string[] {
  return /^(?:その|当該|同|この|かかる)(?:日|期日|月|時|年度?)$/.test(words)
    ? [`「${words}」がどの日かを確かめ、入力の説明を直してください。`]
    : [];
}

function askDay({ day, roll }: RecurringDay): string[] {
  const number = Number(/-(\d{2})$/.exec(day)?.[1] ?? 0);
  return [
    ...(recurrenceOf(day) === 'month' && number > 28 ? [`${number}日がない月は、月の末日としました。`] : []),
    ...(nthOf(day) === undefined
      ? []
      : [`「第${nthOf(day)}営業日」は、その月の初日から数えて${nthOf(day)}番目の営業日としました。`]),
    ...(weekdayOf(day) === undefined ? [] : ['週は月曜日から日曜日までとしました。']),
    ...(nthOf(day) === undefined ? [askClosed(roll)] : []),
  ];
}

/** What holds where the day is no business day. */
function askClosed(roll: RecurringDay['roll']): string {
  return roll
    ? `「${roll.words}」により${roll.to === 'next' ? '翌' : '前'}営業日としました。`
    : 'その日が休日に当たるときの扱いは計算していません(繰り上げも繰り下げもしていません)。';
}

/** Where in the sentence of a day it is said to which business day it is moved. */
export function rollAt({ roll, sentence }: RecurringDay): Phrase[] {
  return roll?.node === sentence.leaf.id ? [roll.at] : [];
}
