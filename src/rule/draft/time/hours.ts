import type { Quantity } from '../../../model/annotation.ts';
import { countMinutes } from '../../calendar/period.ts';
import { type Anchor, readAnchor } from '../../deadline/anchor.ts';
import { readEdge } from '../../deadline/edge.ts';
import { isInCondition, type RuleSentence } from '../../deadline/rule-sentence.ts';
import { toName } from '../names.ts';
import type { DraftCore } from '../rule-draft.ts';
import { momentOutput } from './clock-time.ts';
import { findAround, findSameEvents } from './same-event.ts';

const outputs = {
  until: { name: '期限', about: momentOutput.about },
  from: { name: '始期', about: '最初に行える日時' },
} as const;
const hours = /^PT(?<count>\d+)(?<unit>[HM])$/;

/** Drafts a limit of hours or minutes from or before an event: 連絡を受けた時から24時間以内に, 授業開始の30分前までに. */
export function draftHours(sentence: RuleSentence): DraftCore[] {
  return sentence.quantities.flatMap((quantity) => {
    const { kind, value, relation, at } = quantity;
    const isPlain = kind === 'duration' && hours.test(value) && quantity.unit === undefined;
    if (!isPlain || relation === undefined || sentence.text[at[0].start] === '\ue000') return [];
    const edge = readEdge(sentence, quantity);
    if (edge !== 'until' && !(edge === 'from' && relation === 'before')) return [];
    const anchor = readAnchor(sentence, at[0].start, relation);
    // 過去24時間 and 24時間前からさかのぼって count otherwise.
    if (anchor.backward !== (relation === 'before')) return [];
    return [draftOne(sentence, quantity, anchor, outputs[edge])];
  });
}

function draftOne(
  sentence: RuleSentence,
  quantity: Quantity,
  anchor: Anchor,
  output: (typeof outputs)[keyof typeof outputs],
): DraftCore {
  const { about, isWholeDay } = nameMoment(anchor);
  const name = toName(about, '起算時');
  const minutes = countMinutes(quantity.value) * (anchor.backward ? -1 : 1);
  const inCondition = isInCondition(sentence, quantity.at[0].start);
  return {
    shape: 'deadline',
    kind: 'deadline',
    title: `${about}${anchor.backward ? 'の' : 'から'}${quantity.text.replace(/\s+/g, '')}`,
    inputs: { [name]: { kind: 'moment', about } },
    parameters: { 時間: quantity },
    outputs: { [output.name]: { kind: 'moment', about: output.about } },
    formulas: { [output.name]: `${anchor.backward ? 'earlier' : 'later'}(${name}, 時間)` },
    answer: { give: [output.name] },
    say: `${about}が{${name}}であるときの${output.name}は{${output.name}}。`,
    questions: [
      ...askStart(anchor, about),
      ...(isWholeDay ? [`「${anchor.day}」の何時から数えるかは、条文に書かれていません。`] : []),
      ...(hours.exec(quantity.value)?.groups?.unit === 'H'
        ? [
            '時間は、夜間及び休日も含めて続けて数えました(民法第139条)。営業時間だけを数えるなら直してください。',
          ]
        : []),
      ...(anchor.backward && output.name === '期限' && !/まで/.test(around(sentence, quantity))
        ? ['「前に」を「前までに」と読みました。']
        : []),
      ...(inCondition
        ? ['この期間は条件の一部です。期間を守ったかどうかで何が変わるかは、この下書きでは計算しません。']
        : []),
    ],
    examples: ['2026-04-01T09:30', '2026-12-31T23:00'].map((given) => ({
      given: { [name]: given },
      expect: { status: 'value', value: { [output.name]: addMinutes(given, minutes) } },
    })),
    ...(anchor.phrase && { carried: [anchor.phrase] }),
    ...(!inCondition && { casesUntil: quantity.at[0].end }),
    consumed: [
      ...(anchor.phrase ? [anchor.phrase.start] : []),
      ...findSameEvents(sentence, anchor.day),
      ...(inCondition ? findAround(sentence, quantity) : []),
    ],
  };
}

/** The words of a period with まで behind them. */
function around({ text }: RuleSentence, { text: words, at: [{ end }] }: Quantity): string {
  return `${words}${/^[\s\ue000]*まで/.exec(text.slice(end))?.[0] ?? ''}`;
}

function askStart({ kind, isAlternative }: Anchor, about: string): string[] {
  if (kind === 'day' && !isAlternative) return [];
  if (isAlternative) return ['起算の時が二つ以上並んでいます。どの時によるかを決めてください。'];
  return kind === 'condition'
    ? [`起算の時は書かれていません。「${about}」から数えました。よいですか。`]
    : ['起算の時が条文に書かれていません。「起算時」に何の時を入れるかを決め、説明を直してください。'];
}

function addMinutes(moment: string, minutes: number): string {
  return new Date(Date.parse(`${moment}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);
}

/** 授業開始の|日 → 授業開始の時, 借受開始時刻; of 利用日 it is not said when it begins. */
function nameMoment({ day }: Anchor): { about: string; isWholeDay: boolean } {
  if (day === undefined) return { about: '時間を数え始める時', isWholeDay: false };
  const named = day.replace(/(?<=[時刻点]|時間)の日$/, '');
  if (named !== day) return { about: named, isWholeDay: false };
  const isWholeDay = /\p{Script=Han}日$/u.test(day) || /(?:期日|期限|末)$/.test(day);
  return isWholeDay
    ? { about: `${day}の起算時刻`, isWholeDay }
    : { about: day.replace(/日$/, '時'), isWholeDay };
}
