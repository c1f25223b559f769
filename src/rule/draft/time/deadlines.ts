import type { RuleForm } from '../../../model/rule-form.ts';
import { askDeadline } from '../../deadline/ask-deadline.ts';
import { businessDay } from '../../deadline/business-day.ts';
import { type Deadline, readDeadlines } from '../../deadline/list-deadlines.ts';
import type { RuleSentence } from '../../deadline/rule-sentence.ts';
import type { DraftCore } from '../rule-draft.ts';
import { listCarriedWords } from './carried-words.ts';
import { clockWords, withClock } from './clock-time.ts';
import { type EventInput, readEvent, tryDeadline, tryWindow, writeDeadline } from './deadline-formula.ts';
import { findAround, findSameEvents } from './same-event.ts';
import { shortenAct } from './short-act.ts';

const outputs = {
  until: { name: '期限', about: '期限の日(この日までなら間に合う)', title: '期限' },
  from: { name: '始期', about: '最初にこれが当てはまる日', title: '始期' },
  term: { name: '満了日', about: '期間の最後の日', title: '満了日' },
} as const;

/** Drafts a rule for each period of a sentence, and one for those that differ only by the case. */
export function draftDeadlines(sentence: RuleSentence): DraftCore[] {
  const deadlines = readDeadlines(sentence).filter(({ edge }) => edge !== 'open');
  const cases = deadlines.filter(({ forCase }) => forCase !== undefined);
  const first = cases[0];
  const isShared =
    cases.length > 1 &&
    cases.every(({ anchor, edge }) => anchor.day === first.anchor.day && edge === first.edge);
  const alone = isShared ? deadlines.filter(({ forCase }) => forCase === undefined) : deadlines;
  return [
    ...(isShared ? [draftCases(cases)] : []),
    ...alone.map((one, place) => ({
      ...draftOne(one),
      // What stands before another period belongs to that.
      ...(place > 0 && { casesFrom: alone[place - 1].quantity.at[0].end }),
    })),
  ];
}

/** 10日前から3日前まで: both days. */
function draftWindow(deadline: Deadline, since: NonNullable<Deadline['since']>, core: DraftCore): DraftCore {
  const event = readEvent(deadline);
  return {
    ...core,
    parameters: { 始まり: since, ...core.parameters },
    outputs: { 始期: { kind: 'day', about: '最初に行える日' }, ...core.outputs },
    formulas: {
      始期: `before(${event.expression}, 始まり, 「nth-day」)`,
      ...core.formulas,
    },
    answer: { give: ['始期', ...Object.keys(core.outputs)] },
    say: `${core.say.replace(/。$/, '')}、始期は{始期}。`,
    questions: [
      `「${since.text.trim()}」からは、前日を1日目としてさかのぼった日からとしました。`,
      ...(deadline.anchor.firstDay === 'next'
        ? [`「${deadline.quantity.text.trim()}」も、同じように数えた日(その日を含みます)としました。`]
        : []),
      ...core.questions,
    ],
    examples: tryWindow(deadline, since, event, core.examples),
  };
}

function draftOne(deadline: Deadline): DraftCore {
  const { since } = deadline;
  const core = draftEnd(deadline);
  return since && deadline.edge === 'until' ? draftWindow(deadline, since, core) : core;
}

function draftEnd(deadline: Deadline): DraftCore {
  return withClock(draftDay(deadline), outputs.until.name, deadline.clock);
}

function draftDay(deadline: Deadline): DraftCore {
  const output = outputs[deadline.edge as keyof typeof outputs];
  const event = readEvent(deadline);
  return {
    ...commonOf(deadline, event),
    parameters: { 期間: deadline.quantity, ...event.parameters },
    formulas: { [output.name]: writeDeadline(deadline, event.expression, '期間') },
    title: titleOf(deadline),
    examples: tryDeadline(deadline, event, output.name),
    ...(deadline.caseAt && { cases: [deadline.caseAt] }),
  };
}

/** 国内旅行にあっては14日以内に、海外旅行にあっては21日以内に: one rule that asks for the case. */
function draftCases(deadlines: readonly Deadline[]): DraftCore {
  const [first] = deadlines;
  const output = outputs[first.edge as keyof typeof outputs];
  const event = readEvent(first);
  const common = commonOf(first, event);
  const names = deadlines.map(({ forCase = '' }) => forCase);
  return {
    ...common,
    inputs: { ...common.inputs, 場合分け: { kind: 'choice', about: 'どの場合か', choices: names } },
    parameters: {
      ...Object.fromEntries(deadlines.map(({ quantity }, place) => [`期間${place + 1}`, quantity])),
      ...event.parameters,
    },
    tables: {
      [output.name]: {
        hit: 'first',
        collect: 'list',
        rows: deadlines.map((deadline, place) => ({
          if: { 場合分け: `「${names[place]}」` },
          is: writeDeadline(deadline, event.expression, `期間${place + 1}`),
        })),
      },
    },
    title: `${shortenAct(deadlines[deadlines.length - 1])}(${first.anchor.day ?? '起算日'}からの期間は場合による)`,
    examples: deadlines.flatMap((deadline, place) =>
      tryDeadline(deadline, event, output.name, 2).map((one) => ({
        ...one,
        given: { ...one.given, 場合分け: names[place] },
      })),
    ),
  };
}

function commonOf(
  deadline: Deadline,
  event: EventInput,
): Omit<DraftCore, 'parameters' | 'title' | 'examples'> {
  const { edge, anchor, inCondition, sentence, quantity } = deadline;
  const output = outputs[edge as keyof typeof outputs];
  const questions = [...askAnchor(deadline), ...askDeadline(deadline)];
  if (inCondition)
    questions.push(
      'この期間は条件の一部です。期間を守ったかどうかで何が変わるかは、この下書きでは計算しません。',
    );
  // A condition that is the day itself is no case beside it.
  const consumed = [...(anchor.phrase ? [anchor.phrase.start] : []), ...findSameEvents(sentence, anchor.day)];
  return {
    shape: 'deadline',
    kind: 'deadline',
    inputs: { [event.name]: { kind: 'day', about: event.about } },
    outputs: { [output.name]: { kind: 'day', about: output.about } } as RuleForm['outputs'],
    answer: { give: [output.name] },
    say: `${event.about}が{${event.name}}であるときの${output.title}は{${output.name}}。`,
    questions,
    ...(quantity.unit === businessDay && sentence.businessDays && { businessDays: sentence.businessDays }),
    carried: listCarriedWords(deadline),
    // What follows the period says how or to what end it is done.
    ...(!inCondition && { casesUntil: quantityEnd(deadline) }),
    // What the period is part of is no case of its own.
    consumed: inCondition ? [...consumed, ...findAround(sentence, quantity)] : consumed,
  };
}

function quantityEnd({ quantity, clock }: Deadline): number {
  return (clock ?? quantity).at[0].end;
}

function askAnchor({ anchor }: Deadline): string[] {
  if (anchor.kind === 'unsaid')
    return [
      '起算点が条文に書かれていません。「起算日」に何の日を入れるかを決め、名前と説明を直してください。',
    ];
  if (anchor.kind === 'pointer')
    return [
      '起算点の「その日」「当該日」などが指す日を、この文だけからは決められません。「起算日」の説明を直してください。',
    ];
  if (anchor.isAlternative)
    return [
      '起算点が二つ以上並んでいます。どの日によるかを決めてください(早い方か、遅い方か、場合によるか)。',
    ];
  return [];
}

function titleOf(deadline: Deadline): string {
  const { quantity, edge, anchor } = deadline;
  const what = shortenAct(deadline);
  const from = anchor.day === undefined ? '' : `${anchor.day}${anchor.backward ? 'の' : 'から'}`;
  const end = { until: '', from: '(始期)', term: '(満了)', open: '' }[edge];
  return `${what === '' ? '' : `${what}: `}${from}${quantity.text.replace(/\s+/g, '')}${clockWords(deadline.clock)}${end}`;
}
