import type { Quantity } from '../../../model/annotation.ts';
import type { RuleForm } from '../../../model/rule-form.ts';
import type { DraftCore } from '../rule-draft.ts';

/** What a limit gives that ends at a time of the day. */
export const momentOutput: RuleForm['outputs'][string] = {
  kind: 'moment',
  about: '期限の日時(この時までなら間に合う)',
};

/** Makes the last day of a draft the moment of that day at which it ends: 3営業日前の|午後5時までに. */
export function withClock(core: DraftCore, output: string, clock: Quantity | undefined): DraftCore {
  const formula = core.formulas?.[output];
  if (!clock || formula === undefined) return core;
  return {
    ...core,
    parameters: { ...core.parameters, 時刻: clock },
    outputs: { ...core.outputs, [output]: momentOutput },
    formulas: { ...core.formulas, [output]: `at(${formula}, 時刻)` },
    examples: core.examples.map(({ expect, ...one }) => {
      const day = expect.value?.[output];
      return typeof day === 'string'
        ? { ...one, expect: { ...expect, value: { ...expect.value, [output]: `${day}T${clock.value}` } } }
        : { ...one, expect };
    }),
  };
}

/** の午後5時までに, where there is a time of the day. */
export function clockWords(clock: Quantity | undefined): string {
  return clock ? `の${clock.text.replace(/\s+/g, '')}` : '';
}
