import type { Quantity } from '../../../model/annotation.ts';
import { type Anchor, readAnchor } from '../../deadline/anchor.ts';
import { readEdge } from '../../deadline/edge.ts';
import { isInCondition, type RuleSentence } from '../../deadline/rule-sentence.ts';
import { toName } from '../names.ts';
import type { DraftCore } from '../rule-draft.ts';
import { findSameEvents } from './same-event.ts';

const hours = /^PT(\d+)H$/;

/** Drafts a limit of hours from an event: 連絡を受けた時から24時間以内に. */
export function draftHours(sentence: RuleSentence): DraftCore[] {
  return sentence.quantities.flatMap((quantity) => {
    const { kind, value, relation, at } = quantity;
    const isPlain = kind === 'duration' && hours.test(value) && quantity.unit === undefined;
    if (!isPlain || relation !== 'within' || sentence.text[at[0].start] === '\ue000') return [];
    if (readEdge(sentence, quantity) !== 'until' || isInCondition(sentence, at[0].start)) return [];
    const anchor = readAnchor(sentence, at[0].start, relation);
    return anchor.backward ? [] : [draftOne(sentence, quantity, anchor)];
  });
}

function draftOne(sentence: RuleSentence, quantity: Quantity, anchor: Anchor): DraftCore {
  const about = anchor.day?.replace(/日$/, '時') ?? '時間を数え始める時';
  const name = toName(about, '起算時');
  const count = Number(hours.exec(quantity.value)?.[1]);
  return {
    shape: 'deadline',
    kind: 'deadline',
    title: `${about}から${quantity.text.replace(/\s+/g, '')}`,
    inputs: { [name]: { kind: 'moment', about } },
    parameters: { 時間: quantity },
    outputs: { 期限: { kind: 'moment', about: '期限の日時(この時までなら間に合う)' } },
    formulas: { 期限: `later(${name}, 時間)` },
    answer: { give: ['期限'] },
    say: `${about}が{${name}}であるときの期限は{期限}。`,
    questions: [
      ...askStart(anchor, about),
      '時間は、夜間及び休日も含めて続けて数えました(民法第139条)。営業時間だけを数えるなら直してください。',
    ],
    examples: ['2026-04-01T09:30', '2026-12-31T23:00'].map((given) => ({
      given: { [name]: given },
      expect: { status: 'value', value: { 期限: addHours(given, count) } },
    })),
    ...(anchor.phrase && { carried: [anchor.phrase] }),
    casesUntil: quantity.at[0].end,
    consumed: [...(anchor.phrase ? [anchor.phrase.start] : []), ...findSameEvents(sentence, anchor.day)],
  };
}

function askStart({ kind, isAlternative }: Anchor, about: string): string[] {
  if (kind === 'day' && !isAlternative) return [];
  if (isAlternative) return ['起算の時が二つ以上並んでいます。どの時によるかを決めてください。'];
  return kind === 'condition'
    ? [`起算の時は書かれていません。「${about}」から数えました。よいですか。`]
    : ['起算の時が条文に書かれていません。「起算時」に何の時を入れるかを決め、説明を直してください。'];
}

function addHours(moment: string, count: number): string {
  return new Date(Date.parse(`${moment}:00Z`) + count * 3_600_000).toISOString().slice(0, 16);
}
