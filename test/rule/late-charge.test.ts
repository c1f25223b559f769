import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRules } from '../../src/corpus/rules/load-rules.ts';
import { bindRule, evaluateBound } from '../../src/rule/index.ts';
import { parseText } from './rule-text.ts';

const id = 'internet-service-general';
const { rules } = await loadRules(fileURLToPath(new URL('../../corpus/', import.meta.url)), id);
const rule = rules.find(({ name }) => name === 'late-charge')!;

// Words of our own with the same quantities: the rule is stale for them and computes when asked to.
const text = `# 見本

## 第34条（遅れた支払）

支払を怠ったときは、次項の額を加える。ただし、期日の次の日から10日以内の支払には、加えない。

2　加える額は、次の区分による。

(1) 未払の期間が30日以内　100分の2
(2) 未払の期間が30日を超える場合　100分の2及び31日目から30日ごとに1000分の15（端数は切り捨てます）
`;
const document = await parseText(text, id);
const bound = bindRule(rule, [document]);

const charge = (given: unknown, options: Record<string, string> = {}) =>
  evaluateBound(bound, { given, options, allowStale: true });

/** The charge once more: walks through the days in thousandths of the debt. */
function walkDays(debt: bigint, days: number): bigint {
  let thousandths = 0n;
  let inSpan = 0;
  for (let day = 1; day <= days; day++) {
    if (day === 11) thousandths = 20n;
    if (day <= 30) continue;
    inSpan += 1;
    if (inSpan < 30) continue;
    thousandths += 15n;
    inSpan = 0;
  }
  return (debt * thousandths) / 1000n;
}

const dayLength = 86_400_000;
const writeDay = (days: number) => new Date(days * dayLength).toISOString().slice(0, 10);

describe('the late charge', () => {
  it('binds the quantities of the words', () => {
    expect(bound.problems).toEqual([]);
    expect(
      Object.fromEntries(Object.values(bound.parameters).map(({ name, value }) => [name, value])),
    ).toEqual(rule.pins?.values);
  });

  it.each(
    rule.examples.map((example, index) => [index + 1, JSON.stringify(example.given), example] as const),
  )('example %i holds: %s', (_index, _given, { given, options, expect: expected }) => {
    const { status, value, missing } = charge(given, options);
    expect(status).toBe(expected.status);
    if (expected.value !== undefined) expect(value).toEqual(expected.value);
    if (expected.missing) expect(missing?.map(({ fact }) => fact)).toEqual(expected.missing);
  });

  it('agrees with a computation that is written differently', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.bigInt(0n, 2_000_000n), fc.bigInt(0n, 10n ** 24n)),
        // 1970 to 2090.
        fc.integer({ min: 0, max: 43_800 }),
        fc.oneof(
          fc.integer({ min: -40, max: 400 }),
          fc.constantFrom(0, 1, 10, 11, 29, 30, 31, 59, 60, 61, 89, 90, 91, 119, 120, 121),
        ),
        (debt, due, late) => {
          const given = {
            amount: debt <= Number.MAX_SAFE_INTEGER ? Number(debt) : debt.toString(),
            due: writeDay(due),
            paid: writeDay(due + late),
          };
          const { value } = charge(given) as { value: { amount: number | string } };
          expect(BigInt(value.amount)).toBe(walkDays(debt, late));
        },
      ),
      { numRuns: 10_000 },
    );
  });

  it('never falls when payment is later', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 0, max: 500 }), (amount, late) => {
        const [first, second] = [late, late + 1].map((days) => {
          const given = { amount, due: '2026-03-31', paid: writeDay(20_543 + days) };
          return (charge(given).value as { amount: number }).amount;
        });
        expect(second).toBeGreaterThanOrEqual(first);
      }),
      { numRuns: 100 },
    );
  });
});
