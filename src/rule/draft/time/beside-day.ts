import type { Quantity } from '../../../model/annotation.ts';
import { addDays } from '../../calendar/add-days.ts';
import { makeBusinessDays } from '../../calendar/business-days.ts';
import type { IsoDate } from '../../calendar/period.ts';
import { nameDay } from '../../deadline/anchor.ts';
import { askBusinessDays } from '../../deadline/ask-deadline.ts';
import { readClock } from '../../deadline/clock.ts';
import { toClosedDays } from '../../deadline/own-business-days.ts';
import { type Phrase, readPhrase, wordsOf } from '../../deadline/phrase.ts';
import { isInCondition, type RuleSentence } from '../../deadline/rule-sentence.ts';
import { toName } from '../names.ts';
import type { DraftCore } from '../rule-draft.ts';
import { momentOutput } from './clock-time.ts';
import { boundaryDays } from './deadline-formula.ts';
import { findAround, findSameEvents } from './same-event.ts';

/** Days beside another one, by how many days, or business days, they stand from it. */
const besides: Readonly<Record<string, { days: number } | { businessDays: number }>> = {
  前々日: { days: -2 },
  前日: { days: -1 },
  当日: { days: 0 },
  同日: { days: 0 },
  翌日: { days: 1 },
  翌々日: { days: 2 },
  前営業日: { businessDays: -1 },
  翌営業日: { businessDays: 1 },
};
const beside = new RegExp(`(?<joint>の)?(?<word>${Object.keys(besides).join('|')})の?[、\\s]*$`);

/** Drafts a limit at a time of a day beside another one: 利用日の前日の午後5時までに, 連絡を受けた日の翌営業日の正午までに. */
export function draftBesideDay(sentence: RuleSentence): DraftCore[] {
  return sentence.quantities.flatMap((clock) => {
    const [{ start }] = clock.at;
    if (clock.kind !== 'time' || readClock(sentence, start) !== clock) return [];
    const match = beside.exec(sentence.text.slice(0, start));
    return match?.groups ? [draftOne(sentence, clock, match.index, match.groups)] : [];
  });
}

function draftOne(
  sentence: RuleSentence,
  clock: Quantity,
  end: number,
  { word }: Readonly<Record<string, string | undefined>>,
): DraftCore {
  const [{ start }] = clock.at;
  const inCondition = isInCondition(sentence, start);
  const step = besides[word ?? ''];
  const phrase = readPhrase(sentence, end);
  const base = nameBase(sentence, phrase);
  const about = base ?? `「${word}」の元になる日`;
  const name = toName(base ?? '', '起算日');
  return {
    shape: 'deadline',
    kind: 'deadline',
    title: `${base === undefined ? '' : `${base}の`}${word}の${clock.text.replace(/\s+/g, '')}`,
    inputs: { [name]: { kind: 'day', about } },
    parameters: { 時刻: clock },
    outputs: { 期限: momentOutput },
    formulas: { 期限: `at(${writeStep(step, name)}, 時刻)` },
    answer: { give: ['期限'] },
    say: `${about}が{${name}}であるときの期限は{期限}。`,
    questions: [
      ...(base === undefined
        ? [`「${word}」がどの日から数えるかは、この文から決まりません。「起算日」の説明を直してください。`]
        : []),
      ...('businessDays' in step ? askBusinessDays(sentence) : []),
      ...(inCondition
        ? ['この期限は条件の一部です。守ったかどうかで何が変わるかは、この下書きでは計算しません。']
        : []),
    ],
    examples: boundaryDays.map((given) => ({
      given: { [name]: given },
      expect: { status: 'value', value: { 期限: `${countStep(sentence, step, given)}T${clock.value}` } },
    })),
    ...('businessDays' in step && sentence.businessDays && { businessDays: sentence.businessDays }),
    carried: [base === undefined ? { start: end, end: start } : { start: phrase.start, end: start }],
    ...(!inCondition && { casesUntil: clock.at[0].end }),
    consumed: [...findSameEvents(sentence, base), ...(inCondition ? findAround(sentence, clock) : [])],
  };
}

/** 授業日の|前日, 申込日|当日; nothing where the words name no day. */
function nameBase(sentence: RuleSentence, phrase: Phrase): string | undefined {
  const words = wordsOf(sentence, phrase);
  if (words.length < 2 || /^(?:その|当該|同|かかる|この|各)|[、はがをにで]$/.test(words)) return undefined;
  return nameDay(words);
}

function writeStep(step: (typeof besides)[string], name: string): string {
  if ('businessDays' in step)
    return step.businessDays < 0
      ? `businessDaysBefore(${name}, ${-step.businessDays})`
      : `businessDaysAfter(${name}, ${step.businessDays})`;
  if (step.days === 0) return name;
  return step.days < 0 ? `before(${name}, ${-step.days}日, 「nth-day」)` : `shift(${name}, ${step.days}日)`;
}

function countStep(
  { businessDays: own }: RuleSentence,
  step: (typeof besides)[string],
  given: IsoDate,
): IsoDate {
  if ('days' in step) return addDays(given, step.days);
  const days = makeBusinessDays(own && toClosedDays(own));
  return step.businessDays < 0
    ? days.before(given, -step.businessDays)
    : days.after(given, step.businessDays);
}
