import { describe, expect, it } from 'vitest';
import { readForms } from '../../../src/corpus/rules/form/read-forms.ts';

const long = `id: club/late-charge
title: 遅延損害金
kind: amount
implements: [第1条]
inputs:
  amount: { kind: yen, about: 未払の額 }
  late: { kind: count, about: 遅れた日数, optional: true }
outputs: { charge: { kind: yen, about: 遅延損害金 } }
options:
  yen: { about: 一円に満たない額, choices: { down: 切り捨てる。, up: 切り上げる。 }, default: down }
formulas: { raw: amount / 100 }
tables:
  rounded:
    rows:
      - { if: { yen: down }, is: floor(raw) }
      - { if: { yen: up }, is: ceil(raw) }
table:
  rows:
    - { if: { late: missing }, status: unknown, missing: { late: 遅れた日数が分からない。 } }
    - if: { late: '0' }
      status: not-met
      give: []
      reasons: [{ say: 遅れていない。, quote: 第1条 }]
    - { if: {}, status: value, give: { charge: rounded } }
examples:
  - given: [amount, late, yen]
    expect: [status, charge, missing]
    rows:
      - [150, 1, '-', value, 1, '-']
      - [150, 1, up, value, 2, '-']
  - { given: { amount: 1, late: 0 }, expect: { status: not-met } }
`;
const short = `id: club/late-charge
title: 遅延損害金
kind: amount
implements: [第1条]
inputs:
  amount: { kind: yen, about: 未払の額 }
  late: { kind: count, about: 遅れた日数, optional: true }
outputs: { charge: { kind: yen, about: 遅延損害金 } }
options:
  yen: { about: 一円に満たない額, choices: { down: 切り捨てる。, up: 切り上げる。 } }
formulas: { raw: amount / 100 }
tables:
  rounded:
    - { if: { yen: down }, is: floor(raw) }
    - { if: { yen: up }, is: ceil(raw) }
table:
  - { if: { late: missing }, unknown: { late: 遅れた日数が分からない。 } }
  - { if: { late: '0' }, not-met: [], say: 遅れていない。, quote: 第1条 }
  - { if: {}, value: { charge: rounded } }
examples:
  - [amount, late, yen, status, charge, missing]
  - [150, 1, '-', value, 1, '-']
  - [150, 1, up, value, 2, '-']
  - { given: { amount: 1, late: 0 }, expect: { status: not-met } }
`;

/** Where and what is wrong with the short form after a change. */
function problemsOf(from: string, to: string) {
  expect(short).toContain(from);
  return readForms(short.replace(from, to)).problems.map(
    ({ line, column, reason }) => `${line}:${column} ${reason}`,
  );
}

describe('a form that is written in short', () => {
  it('is the same form', () => {
    const [one, other] = [long, short].map((text) => readForms(text));
    expect([one.problems, other.problems]).toEqual([[], []]);
    expect(other.rules[0].form).toEqual(one.rules[0].form);
    expect(other.rules[0].examples).toEqual(one.rules[0].examples);
  });

  it('tells what is wrong at the place where it was written', () => {
    expect(problemsOf('value: { charge: rounded }', 'value: { charg: rounded }')).toEqual([
      expect.stringMatching(/^19:\d+ 「charg」という出力はありません。/),
    ]);
    expect(problemsOf("late: '0'", 'lates: 0')).toEqual([
      expect.stringMatching(/^18:\d+ 「lates」という名前/),
    ]);
    expect(problemsOf('is: ceil(raw)', 'is: ceil(rau)')).toEqual([expect.stringMatching(/^15:\d+ .*rau/)]);
    expect(problemsOf('quote: 第1条 }', 'quote: 第1条, each: lat }')).toEqual([
      expect.stringMatching(/^18:\d+ .*lat/),
    ]);
    expect(problemsOf('unknown: { late: 遅れ', "unknown: { late: '{lat}遅れ").length).toBeGreaterThan(0);
    expect(problemsOf("[150, 1, up, value, 2, '-']", '[150, 1, up]')).toEqual([
      expect.stringMatching(/^23:5 この行には3個/),
    ]);
    expect(problemsOf('[amount, late, yen, status, charge', '[amount, lat, yen, status, charge')).toEqual([
      expect.stringMatching(/^21:14 「lat」という入力/),
    ]);
  });

  it('is refused where it says two things at once', () => {
    expect(problemsOf('not-met: [],', 'not-met: [], status: met,')[0]).toMatch(
      /^18:\d+ .*一緒に書けません。/,
    );
    expect(problemsOf('value: { charge: rounded }', 'value: { charge: rounded }, met: []')[0]).toMatch(
      /^19:/,
    );
    expect(problemsOf(', quote: 第1条', '')[0]).toMatch(/^18:\d+ say と quote は二つとも/);
    expect(problemsOf('  - [amount, late, yen, status, charge, missing]\n', '')[0]).toMatch(
      /^21:\d+ この行の上に、列の名前の行/,
    );
  });
});
