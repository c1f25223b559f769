import type { Quantity } from '../../../model/annotation.ts';
import type { Phrase } from '../../deadline/phrase.ts';
import { conditionsOf, type RuleSentence } from '../../deadline/rule-sentence.ts';
import { toName } from '../names.ts';
import type { DraftCore } from '../rule-draft.ts';
import {
  type Bound,
  type FoundBound,
  holds,
  isForbidden,
  listBounds,
  nameBound,
  operators,
} from './bounds.ts';
import { lasts, readContinuity, readMeasure } from './measure.ts';
import { draftRatio } from './ratios.ts';

const ratios: ReadonlySet<Quantity['kind']> = new Set(['fraction', 'percentage', 'multiple']);

/** Drafts the test that a bound of a sentence sets: 会員総数の3分の2以上の出席, 損害額が10万円を超えるとき, 3人以上5人以下. */
export function draftThresholds(sentence: RuleSentence): DraftCore[] {
  const bounds = listBounds(sentence);
  const cores = bounds.flatMap((bound) => draftBound(sentence, bound) ?? []);
  if (bounds.length < 2) return cores;
  const question = `この文には基準が${bounds.length}つあります。すべてを要するか、いずれかで足りるかは計算していません。`;
  return cores.map((core) => ({ ...core, questions: [...core.questions, question] }));
}

function draftBound(sentence: RuleSentence, bound: FoundBound): DraftCore | undefined {
  const isRatio = ratios.has(bound.quantities[0].kind);
  const read = isRatio ? draftRatio(sentence, bound) : draftMeasure(sentence, bound);
  if (!read) return undefined;
  const { about, ...core } = read;
  const [{ at }] = bound.quantities;
  const within = conditionsOf(sentence).filter(({ start, end }) => at[0].start >= start && at[0].start < end);
  return {
    shape: 'threshold',
    kind: 'condition',
    outputs: {},
    ...core,
    questions: [
      ...(within.length > 0
        ? ['この基準は条件の一部です。満たしたときの効果は、この下書きでは計算しません。']
        : []),
      `「${nameBound(bound)}」は「${about}」についての基準と読みました。`,
      ...askBody(about),
      ...(/^行う回数/.test(about) ? ['何を行う回数かは、語句から決まりません。説明を直してください。'] : []),
      ...(isVague.test(about)
        ? [`「${about}」が何のものかは、語句から決まりません。説明を直してください。`]
        : []),
      ...(isRatio ? [] : askLength(sentence, bound, about)),
    ],
    carried: [...(core.carried ?? []), ...caseBehind(sentence, bound)],
    // Within a condition it says only whether that is met; other conditions are of what follows.
    ...(within.length > 0 && { casesUntil: 0 }),
    // The bound stands for the condition that holds it.
    consumed: within.map(({ start }) => start),
  };
}

/** 総会|の過半数: a meeting is no number. */
function askBody(about: string): string[] {
  const body = /^(?<name>[^の]*(?:会|会議|組合|団体))(?:のうち|に対する)/.exec(about)?.groups?.name;
  return body === undefined
    ? []
    : [`「${body}」は人数でも議決権数でもありません。何の数を母数とするかを決めてください。`];
}

/** 3か月以上の|期間にわたり, 3日以上の|日数: a word of measure that says not what it is of. */
const isVague = /^(?:[期時]間|[日週月年]数|月日|合計|総数|数量?|物品|もの)(?:の|$)/;

/** 入社|6か月未満の者, 入院|30日以上: whether it is the time since then, or how long it went on, is said by no word. */
function askLength(
  { text }: RuleSentence,
  { quantities: [{ kind, at }] }: FoundBound,
  about: string,
): string[] {
  const noun = /[\p{Script=Han}\p{Script=Katakana}]{2,}$/u.exec(text.slice(0, at[0].start).trimEnd())?.[0];
  return kind === 'duration' && noun !== undefined && !lasts.test(noun) && about.startsWith(noun)
    ? [`「${about}」が、その時からの長さか、続いた長さかは、語句から決まりません。説明を直してください。`]
    : [];
}

/** The words behind a bound that end its case: 3日以上に及んだ|とき. What it measures is told by the name of the input. */
function caseBehind({ text }: RuleSentence, { quantities }: FoundBound): Phrase[] {
  const last = quantities[quantities.length - 1].at[0].end;
  const end = last + text.slice(last).search(/[、。,]|又は|または|若しくは|もしくは|かつ|$/);
  const tail = /(?:とき|場合)(?:に|は|おいて)*$/.exec(text.slice(last, end));
  return tail ? [{ start: last + tail.index, end }] : [];
}

type MeasureCore = Pick<
  DraftCore,
  'inputs' | 'answer' | 'say' | 'examples' | 'title' | 'parameters' | 'carried'
> & {
  about: string;
};

function draftMeasure(sentence: RuleSentence, bound: FoundBound): MeasureCore | undefined {
  const { quantities } = bound;
  const [first] = quantities;
  const measure = readMeasure(sentence, first, quantities[quantities.length - 1].at[0].end);
  const how = readContinuity(sentence, first);
  const about = measure?.startsWith(how.replace(/[しで].*$/, '')) ? measure : measure && `${how}${measure}`;
  const edges = quantities.flatMap((quantity) => readEdge(quantity) ?? []);
  if (about === undefined || edges.length < quantities.length) return undefined;
  // 6か月以上2年未満 is measured in months.
  if (edges.length === 2 && edges[0].unit !== edges[1].unit) return undefined;
  const name = toName(about, '対象の値');
  const isKept = isForbidden(sentence, bound);
  const parameters = edges.length === 1 ? ['基準'] : ['下限', '上限'];
  const test = edges
    .map(({ write }, place) => `${name} ${operators[quantities[place].relation]} ${write(parameters[place])}`)
    .join(' and ');
  const meets = (value: number) =>
    edges.every(({ edge }, place) => holds(value, edge, quantities[place].relation as Bound));
  return {
    about,
    title: `${about}が${nameBound(bound)}${isKept ? 'ことがないか' : 'か'}`,
    inputs: { [name]: { kind: 'number', about: unitOf(about, first), least: 0 } },
    parameters: Object.fromEntries(quantities.map((quantity, place) => [parameters[place], quantity])),
    answer: { test: isKept ? `not (${test})` : test },
    say: `${about}は{${name}}で、基準は${parameters.map((one) => `{${one}}`).join('、')}。`,
    examples: [...new Set(edges.flatMap(({ edge }) => [edge - 1, edge, edge + 1]))]
      .filter((value) => value >= 0 && Number.isSafeInteger(value))
      .map((value) => ({
        given: { [name]: value },
        expect: { status: meets(value) !== isKept ? 'met' : 'not-met' },
      })),
  };
}

function unitOf(about: string, { kind, unit }: Quantity): string {
  if (kind === 'money') return `${about}(${unit ?? '円'})`;
  return kind === 'count' && unit !== undefined ? `${about}(${unit})` : about;
}

/** What a measure is compared with: the quantity, or of a period its days, months or years. */
function readEdge({
  kind,
  value,
  unit,
}: Quantity): { edge: number; unit: string; write: (parameter: string) => string } | undefined {
  if (kind !== 'duration') {
    // An amount in dollars is no amount in yen.
    if (kind === 'money' && unit !== undefined) return undefined;
    return { edge: Number(value), unit: '', write: (parameter) => parameter };
  }
  const [, count, letter] = /^P(\d+)([DWMY])$/.exec(value) ?? [];
  if (count === undefined) return undefined;
  const writers: Readonly<Record<string, (parameter: string) => string>> = {
    D: (parameter) => `days(${parameter})`,
    W: (parameter) => `days(${parameter}) / 7`,
    M: (parameter) => `months(${parameter})`,
    Y: (parameter) => `months(${parameter}) / 12`,
  };
  return { edge: Number(count), unit: letter, write: writers[letter] };
}
