import type { RuleForm, RuleFormException } from '../../model/rule-form.ts';
import type { AskedCase, Cases } from './conditions.ts';
import type { DraftCore, DraftExample } from './rule-draft.ts';

type Answer = NonNullable<RuleForm['answer']>;
const caseName = (place: number) => `場合${place + 1}`;
const exceptionName = (place: number) => `例外${place + 1}`;
/** この限りでない and its like take the main clause back; other ただし書 set something else. */
const takesBack =
  /この限りで(?:は)?(?:ありません|ない|あません)|適用(?:され|し)(?:ない|ません)|(?:要し|必要と?し?)(?:ない|ません)|除(?:く|きます)/;

/** Whether each condition is met, and each exception holds, as flags. */
export function inputForms({ when, unless }: Cases): RuleForm['inputs'] {
  return Object.fromEntries([
    ...when.map(({ words }, place) => [caseName(place), { kind: 'flag', about: words }] as const),
    ...unless.map(
      ({ words }, place) =>
        [exceptionName(place), { kind: 'flag', about: words, optional: true, default: false }] as const,
    ),
  ]);
}

/** The answer, in a table where it depends on conditions, and its exceptions. */
export function answerForm(
  core: DraftCore,
  { when, unless }: Cases,
  citation: string,
  provisos: readonly string[],
): Pick<RuleForm, 'answer' | 'table' | 'exceptions'> {
  const [parameter] = Object.keys(core.parameters);
  const main: Answer = {
    ...('test' in core.answer
      ? { test: core.answer.test }
      : { status: 'value' as const, give: core.answer.give }),
    reasons: [{ say: core.say, quote: parameter ?? citation }],
  };
  const otherwise: Answer = {
    status: 'not-met',
    reasons: [{ say: '条文の場合に当たらない。', quote: citation }],
  };
  const conditions = Object.fromEntries(when.map((_, place) => [caseName(place), true]));
  const exceptions = unless.map((one, place) =>
    exceptionForm(one, exceptionName(place), citation, provisos[0]),
  );
  return {
    ...(when.length === 0
      ? { answer: main }
      : {
          table: {
            hit: 'first' as const,
            rows: [
              { if: conditions, ...main },
              { if: {}, ...otherwise },
            ],
          },
        }),
    ...(exceptions.length > 0 && { exceptions }),
  };
}

function exceptionForm(
  { isProviso, words }: AskedCase,
  name: string,
  citation: string,
  proviso: string | undefined,
): RuleFormException {
  const quote = isProviso && proviso !== undefined ? proviso : citation;
  if (!isProviso || takesBack.test(words))
    return { when: name, answer: { status: 'not-met', reasons: [{ say: '例外に当たる。', quote }] } };
  return {
    when: name,
    answer: {
      status: 'unknown',
      missing: { [name]: 'ただし書が別の定めをしています。その内容は下書きにありません。' },
      reasons: [{ say: 'ただし書に当たる。', quote }],
    },
  };
}

/** The examples of the core with all conditions met, then one for each condition that is not, and each exception. */
export function exampleForms(core: DraftCore, { when, unless }: Cases): RuleForm['examples'] {
  const met = Object.fromEntries(when.map((_, place) => [caseName(place), true]));
  const [first] = core.examples;
  const changed: DraftExample[] = first
    ? [
        ...when.map(
          (_, place): DraftExample => ({
            title: `${caseName(place)}に当たらない`,
            given: { ...first.given, ...met, [caseName(place)]: false },
            expect: { status: 'not-met' },
          }),
        ),
        ...unless.map(
          ({ isProviso, words }, place): DraftExample => ({
            title: `${exceptionName(place)}に当たる`,
            given: { ...first.given, ...met, [exceptionName(place)]: true },
            expect: { status: !isProviso || takesBack.test(words) ? 'not-met' : 'unknown' },
          }),
        ),
      ]
    : [];
  return [...core.examples.map((one) => ({ ...one, given: { ...one.given, ...met } })), ...changed];
}
