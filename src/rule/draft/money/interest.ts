import type { Quantity } from '../../../model/annotation.ts';
import { readDay } from '../../calendar/period.ts';
import { reachOverNouns, readPhrase, wordsOf } from '../../deadline/phrase.ts';
import { conditionsOf, type RuleSentence } from '../../deadline/rule-sentence.ts';
import { headNoun, toName } from '../names.ts';
import type { DraftCore, DraftExample } from '../rule-draft.ts';
import { askRounding, roundBy, roundIn } from './rounding.ts';
import { type Span, spanOf } from './span.ts';
import { exactOf, writeAmount } from './write-amount.ts';

/** Drafts what a yearly rate gives for a number of days: 未払の額に対し、支払期日の翌日から支払の日まで年14.6%. */
export function draftInterest(
  sentence: RuleSentence,
  quantity: Quantity,
  rounding: Quantity | undefined,
): DraftCore {
  const said = findPrincipal(sentence, quantity.at[0].start);
  const principal = said ?? findUnpaid(sentence);
  const span = spanOf(sentence, quantity);
  const base = toName(principal ?? '', toName(headNoun(principal ?? ''), '元本'));
  const isPointer = span !== undefined && /^(?:その|当該|同)(?:日|期日)$/.test(span.from);
  const from = span && !isPointer ? toName(span.from, '支払期日') : '支払期日';
  const to = span && span.to !== span.from ? toName(span.to, '支払の日') : '支払の日';
  const shift = (span?.isNext === false ? 1 : 0) - (span?.isEve ? 1 : 0);
  const days = `days(${from}, ${to})${shift === 0 ? '' : shift > 0 ? ' + 1' : ' - 1'}`;
  return {
    shape: 'interest',
    kind: 'amount',
    title: `年${quantity.text.trim().replace(/^年/, '')}の割合による額`,
    inputs: {
      [base]: { kind: 'number', about: `${principal ?? '利率を乗じる額'}(円)`, least: 0 },
      [from]: { kind: 'day', about: nameStart(span, isPointer) },
      [to]: { kind: 'day', about: span?.to ?? '支払の日' },
    },
    parameters: { 年率: quantity, ...(rounding && { 端数: rounding }) },
    outputs: { 日数: { kind: 'number', about: '日数' }, 額: { kind: 'number', about: '額(円)' } },
    formulas: {
      日数: `greatest(${days}, 0)`,
      額: roundIn(`${base} * 年率 * 日数 / 365`, rounding),
    },
    answer: { give: ['日数', '額'] },
    say: '日数は{日数}日、額は{額}円。',
    questions: [
      ...(said === undefined && principal !== undefined
        ? [`利率を乗じる額を「${principal}」と読みました。`]
        : []),
      ...askInterest({ principal, span, isPointer, rounding }),
    ],
    examples: tryDays({ base, from, to, shift, quantity, rounding }),
    ...(span && { carried: span.at }),
    consumed: sayLate(sentence, span),
  };
}

/** Conditions that the number of days expresses already: 支払期日を過ぎても支払わないときは. */
function sayLate(sentence: RuleSentence, span: Span | undefined): number[] {
  if (!span) return [];
  return conditionsOf(sentence)
    .filter((one) => wordsOf(sentence, one).includes(span.from))
    .map(({ start }) => start);
}

function nameStart(span: Span | undefined, isPointer: boolean): string {
  if (!span) return '支払期日';
  const words = isPointer ? `「${span.from}」に当たる日` : span.from;
  return `${words}(${span.isNext ? '翌日から数える' : 'その日から数える'})`;
}

function askInterest({
  principal,
  span,
  isPointer,
  rounding,
}: {
  principal: string | undefined;
  span: Span | undefined;
  isPointer: boolean;
  rounding: Quantity | undefined;
}): string[] {
  return [
    ...askRounding(rounding),
    '1年を365日として計算しました。うるう年の日を366日で割る定めなら直してください。',
    ...(principal === undefined
      ? ['何の額に対する利率かが文言から決まりません。「元本」の説明を直してください。']
      : []),
    ...(span
      ? []
      : ['いつからいつまでの日数かが文言から決まりません。支払期日の翌日から支払の日までとしました。']),
    ...(span && !span.isNext ? [`「${span.from}」から数えるので、その日も日数に入れました。`] : []),
    ...(isPointer ? [`「${span?.from}」がどの日かを確かめ、入力の説明を直してください。`] : []),
    ...(span?.isEve ? [`「${span.to}の前日まで」とあるので、その日は日数に入れていません。`] : []),
  ];
}

/** On the day itself, one day later, and a year with a leap day. */
const spans = [
  ['2026-03-31', '2026-03-31'],
  ['2026-03-31', '2026-04-01'],
  ['2027-03-31', '2028-03-31'],
] as const;
const principalTried = 100_000;

function tryDays({
  base,
  from,
  to,
  shift,
  quantity,
  rounding,
}: {
  base: string;
  from: string;
  to: string;
  shift: number;
  quantity: Quantity;
  rounding: Quantity | undefined;
}): DraftExample[] {
  return spans.map(([first, last]) => {
    const between = readDay(first).until(readDay(last), { largestUnit: 'days' }).days;
    const counted = Math.max(0, between + shift);
    const amount = exactOf(quantity).mul(principalTried).mul(counted).div(365);
    return {
      given: { [base]: principalTried, [from]: first, [to]: last },
      expect: { status: 'value', value: { 日数: counted, 額: writeAmount(roundBy(amount, rounding)) } },
    };
  });
}

const principals = /(?:額|料|金|代金|費|債務|残高|費用|対価|報酬|賃料)等?$/;
const leads = /(?:に対し(?:て)?|につき|について|[にの](?=[、\s]*年(?:率|利)?[\s]*で?$))[、\s]*/g;

/** What the rate is of: 未払の料金|に対し, 未払の料金の額|に年14.5％. */
function findPrincipal(sentence: RuleSentence, end: number): string | undefined {
  for (const { index } of [...sentence.text.slice(0, end).matchAll(leads)].reverse()) {
    const words = wordsOf(sentence, readPhrase(sentence, index));
    // Whom one pays is no amount.
    if (words.length >= 2 && words.length <= 40 && principals.test(words)) return words;
  }
  return undefined;
}

/** What was not paid: 料金を|支払わないときは. */
const unpaid =
  /(?:の(?:支払い?|納付|弁済)を(?:怠|遅延|遅滞)|を(?:支払|納付|納入|弁済|お支払)(?:わ|し|い|され)?(?:ない|なかった|ません|ていない))/;

function findUnpaid(sentence: RuleSentence): string | undefined {
  const match = unpaid.exec(sentence.text);
  if (!match) return undefined;
  const { start, end } = readPhrase(sentence, match.index);
  // Who did not pay is no part of what was owed.
  const words = wordsOf(sentence, { start: reachOverNouns(sentence, start), end }).replace(
    /^.*が(?=[^うくすつぬむるた]+$)/su,
    '',
  );
  return words.length >= 2 && words.length <= 40 && principals.test(words) ? words : undefined;
}
