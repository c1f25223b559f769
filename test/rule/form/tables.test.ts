import { describe, expect, it } from 'vitest';
import { readForms } from '../../../src/corpus/rules/form/read-forms.ts';
import { findTableProblems } from '../../../src/rule/form/table/find-table-problems.ts';

/** Problems of a table whose rows are these conditions, over inputs of every kind. */
function inspect(rows: readonly string[], hit = 'unique', more = '') {
  const { rules, problems } = readForms(`id: terms/table
title: 表
kind: condition
implements: [第1条]
inputs:
  days: { kind: count, about: 日数 }
  share: { kind: number, about: 割合 }
  due: { kind: day, about: 期日 }
  paid: { kind: day, about: 支払日, optional: true }
  urgent: { kind: flag, about: 緊急か }
  cause: { kind: choice, about: 原因, choices: [own, other, none] }
  grounds: { kind: choices, about: 事由, choices: ['1', '2', '3'] }
outputs: {}
formulas: { limit: due + 10, later: due + 20 }
${more}table:
  hit: ${hit}
  rows:
${rows.map((row) => `    - { if: { ${row} }, status: met }`).join('\n')}
examples: []
`);
  expect(problems).toEqual([]);
  return findTableProblems({ rule: rules[0], parameters: {} }).map(
    ({ kind, rows: own, reason }) => `${kind} ${own.join(' ')} ${reason}`,
  );
}

describe('a table without gaps and overlaps', () => {
  it.each([
    [['days: 0..30', 'days: 31..60', "days: '> 60'"]],
    [["days: '< 1'", 'days: 1..9', "days: '>= 10'"]],
    [["share: '< 0.5'", 'share: 0.5', "share: '> 1/2'"]],
    [['urgent: true', 'urgent: false']],
    [['cause: own', 'cause: other', 'cause: none']],
    [['cause: own', 'cause: "!= own"']],
    [['cause: "own, other"', 'cause: none']],
    [['grounds: none', 'grounds: some']],
    [["due: '< 2026-04-01'", "due: '>= 2026-04-01'"]],
    [['due: 2026-04-01', "due: '< 2026-04-01'", "due: '>= 2026-04-02'"]],
    [['paid: missing', 'paid: <= limit', "paid: '> limit'"]],
    [['urgent: true', 'urgent: false, days: <= 10', "urgent: false, days: '> 10'"]],
    [['urgent: true, cause: own', 'urgent: false, cause: own', 'cause: "other, none"']],
  ])('is left alone: %j', (rows) => {
    expect(inspect(rows)).toEqual([]);
  });

  it.each([
    [['paid: <= due', 'paid: <= limit', "paid: '-'"]],
    [['paid: <= due', 'paid: <= limit', 'paid: <= later', "paid: '> later'"]],
    [["grounds: '1'", "grounds: '2'", 'grounds: none', "days: '-'"]],
    [['urgent: true', 'cause: own', "days: '-'"]],
  ])('and one that takes the first row: %j', (rows) => {
    expect(inspect(rows, 'first')).toEqual([]);
  });
});

/** Random numbers that are the same at each run. */
function makeRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

interface Condition {
  days: readonly [number, number];
  urgent?: boolean;
  cause?: string;
}
const causes = ['own', 'other', 'none'];
const top = 1_000_000;

/** Cuts all values into rows that neither overlap nor leave a gap. */
function makeWhole(random: (below: number) => number): Condition[] {
  const limits = [...new Set(Array.from({ length: 1 + random(3) }, () => 5 + random(90)))].sort(
    (a, b) => a - b,
  );
  return [0, ...limits.map((limit) => limit + 1)].flatMap((low, place): Condition[] => {
    const days = [low, limits[place] ?? top] as const;
    const way = random(3);
    if (way === 0) return [{ days }];
    if (way === 1) return [true, false].map((urgent) => ({ days, urgent }));
    return causes.map((cause) => ({ days, cause }));
  });
}

function write({ days: [low, high], urgent, cause }: Condition): string {
  return [
    high === top ? `days: '>= ${low}'` : `days: ${low}..${high}`,
    ...(urgent === undefined ? [] : [`urgent: ${urgent}`]),
    ...(cause === undefined ? [] : [`cause: ${cause}`]),
  ].join(', ');
}

/** How many rows fit, found by trying values one by one. */
function countFits(rows: readonly Condition[]): number[] {
  const days = Array.from({ length: 120 }, (_, day) => day);
  return days.flatMap((day) =>
    [true, false].flatMap((urgent) =>
      causes.map(
        (cause) =>
          rows.filter(
            ({ days: [low, high], ...row }) =>
              day >= low &&
              day <= high &&
              (row.urgent ?? urgent) === urgent &&
              (row.cause ?? cause) === cause,
          ).length,
      ),
    ),
  );
}

describe('what was planted in tables', () => {
  const seeds = Array.from({ length: 20 }, (_, seed) => seed + 1);

  it('is found: 20 of 20 gaps, and nothing before', () => {
    const found = seeds.filter((seed) => {
      const random = makeRandom(seed * 7919);
      const whole = makeWhole(random);
      expect(inspect(whole.map(write))).toEqual([]);
      const at = random(whole.length);
      const [low, high] = whole[at].days;
      const narrower = high - low > 1 && random(2) === 0;
      const broken = narrower
        ? whole.with(at, { ...whole[at], days: [low + 1, high] })
        : whole.length > 1
          ? whole.toSpliced(at, 1)
          : whole.with(at, { ...whole[at], days: [low + 1, high] });
      expect(countFits(broken)).toContain(0);
      return inspect(broken.map(write)).some((finding) => finding.startsWith('table-gap'));
    });
    expect(found).toHaveLength(20);
  });

  it('is found: 20 of 20 overlaps', () => {
    const found = seeds.filter((seed) => {
      const random = makeRandom(seed * 104729);
      const whole = makeWhole(random);
      const at = random(whole.length);
      const [low, high] = whole[at].days;
      const wider: Condition =
        low > 0 ? { ...whole[at], days: [low - 1, high] } : { days: [high, high], urgent: true };
      const broken = low > 0 ? whole.with(at, wider) : [...whole, wider];
      expect(countFits(broken).some((count) => count > 1)).toBe(true);
      const findings = inspect(broken.map(write));
      return findings.some((finding) => finding.startsWith('table-overlap'));
    });
    expect(found).toHaveLength(20);
  });

  it('is told with the values', () => {
    expect(inspect(['days: 0..30', 'days: 32..60', "days: '>= 60'"])).toEqual([
      'table-gap  daysが30超32未満の場合の行がない。',
      'table-overlap 2 3 daysが60の場合に、2行目と3行目の両方が当てはまる。',
    ]);
    expect(inspect(['urgent: true', 'urgent: false, cause: own'])).toEqual([
      'table-gap  urgentがいいえ、causeがotherの場合の行がない。',
      'table-gap  urgentがいいえ、causeがnoneの場合の行がない。',
    ]);
    expect(inspect(["paid: '< limit'", "paid: '> limit'"])).toEqual([
      'table-gap  paidがlimitの場合の行がない。',
    ]);
    expect(inspect(['days: <= 30', 'days: 10', "days: '-'"], 'first')).toEqual([
      'idle-row 2 2行目は、前の行に先に当てはまるか、条件が成り立たないので、使われない。',
    ]);
  });

  it('does not see a whole number between others, and none below zero', () => {
    expect(inspect(['days: 0', "days: '>= 1'"])).toEqual([]);
    expect(inspect(['share: 0', "share: '>= 1'"])).toHaveLength(2);
  });
});
