import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadRules } from '../../src/corpus/rules/load-rules.ts';
import { parseFile } from '../../src/parse.ts';
import { bindRule, evaluateBound, type RuleDocument } from '../../src/rule/index.ts';
import { isShared, listShared, titleFor } from '../block/shared-folder.ts';
import { beforeByMonths, boundaryDays, lastOfMonths, lengthOf, move, write } from './hand-calendar.ts';

const corpus = fileURLToPath(new URL('../../corpus/', import.meta.url));

/** What a rule answers for facts: `met 2026-04-11`. */
type Answer = (given: Record<string, unknown>, options?: Record<string, string>) => string;

async function answers(
  id: string,
  name: string,
  text: string,
  format: string,
): Promise<(rule: string) => Answer> {
  const model = await parseFile(new TextEncoder().encode(text), { name: `${id}.${format}` });
  const document: RuleDocument = { id, revision: name, model };
  const { rules } = await loadRules(corpus, id);
  return (wanted) => {
    const rule = rules.find((each) => each.name === wanted);
    if (!rule) throw new Error(`There is no rule ${wanted}.`);
    const bound = bindRule(rule, [document]);
    return (given, options) => {
      const { status, value } = evaluateBound(bound, { given, ...(options && { options }) });
      return [status, ...Object.values(value ?? {})].join(' ');
    };
  };
}

/** How many cases were compared, over all rules. */
const compared = { general: 0, carrier: 0 };

function compare(
  of: keyof typeof compared,
  cases: readonly (readonly [given: string, wanted: string])[],
): void {
  expect(cases.filter(([given, wanted]) => given !== wanted)).toEqual([]);
  compared[of] += cases.length;
}

/** The day itself and those around it, with whether an act on it is in time. */
const around = (deadline: string): (readonly [string, string])[] => [
  [move(deadline, -1), 'met'],
  [deadline, 'met'],
  [move(deadline, 1), 'not-met'],
];

describe('the rules of the general terms, counted by hand', async () => {
  const folder = new URL('general-terms/revisions/', new URL('../../corpus/', import.meta.url));
  const newest = readdirSync(folder).toSorted().at(-1) ?? '';
  const text = readFileSync(new URL(newest, folder), 'utf8');
  const ask = await answers('general-terms', newest.slice(0, 10), text, 'md');

  it.each([
    ['identity-documents', 10],
    ['change-report', 14],
    ['equipment-return', 14],
    ['surcharge-due', 10],
    ['refund-claim', 60],
  ])('%s is due %i days after', (name, days) => {
    const rule = ask(name);
    compare(
      'general',
      boundaryDays.flatMap((event) => {
        const deadline = move(event, days);
        return around(deadline).map(
          ([done, status]) => [rule({ event, done }), `${status} ${deadline}`] as const,
        );
      }),
    );
  });

  it('recalculation is due three months after', () => {
    const rule = ask('recalculation');
    compare(
      'general',
      boundaryDays.flatMap((event) => {
        const deadline = lastOfMonths(event, 3);
        return around(deadline).map(
          ([done, status]) => [rule({ event, done }), `${status} ${deadline}`] as const,
        );
      }),
    );
  });

  it.each([
    ['terms-change', 1],
    ['area-reduction', 3],
    ['abolition-notice', 3],
  ])('%s is due %i months before', (name, months) => {
    const rule = ask(name);
    compare(
      'general',
      boundaryDays.flatMap((event) => {
        const deadline = beforeByMonths(event, months);
        return around(deadline).map(
          ([notified, status]) => [rule({ event, notified }), `${status} ${deadline}`] as const,
        );
      }),
    );
  });

  it('maintenance is told thirty clear days before', () => {
    const rule = ask('maintenance-notice');
    compare(
      'general',
      boundaryDays.flatMap((start) =>
        around(move(start, -31)).map(
          ([notified, status]) => [rule({ start, notified }), `${status} ${move(start, -31)}`] as const,
        ),
      ),
    );
  });

  it('the cooling-off period counts its first day', () => {
    const rule = ask('cooling-off');
    compare(
      'general',
      boundaryDays.map((received) => {
        const last = move(received, 7);
        return [rule({ consumer: true, received, sent: last }), `met ${last} ${last}`] as const;
      }),
    );
  });

  it('the late charge is 14.5 % by the day, from the eleventh day on', () => {
    const rule = ask('late-charge');
    compare(
      'general',
      boundaryDays.flatMap((due) =>
        [1, 10, 11, 12, 30, 365, 366].map((after) => {
          const days = after <= 10 ? 0 : after - 1;
          const amount = Math.floor((98765 * 145 * days) / 365000);
          return [rule({ amount: 98765, due, paid: move(due, after) }), `value ${amount} ${days}`] as const;
        }),
      ),
    );
  });

  it('charges by the day take the days of the month', () => {
    const rule = ask('pro-rata');
    compare(
      'general',
      boundaryDays.map((started) => {
        const [year, month, day] = started.split('-').map(Number);
        const all = lengthOf(year, month);
        const days = all - day + 1;
        const amount = Math.floor((3001 * days) / all);
        return [
          rule({ monthly: 3001, month: write(year, month, 1), started }),
          `value ${amount} ${days}`,
        ] as const;
      }),
    );
  });

  it('were compared in more than 300 cases', () => {
    expect(compared.general).toBeGreaterThan(300);
  });
});

describe.skipIf(!isShared('seed/'))(titleFor("the carrier's rules, counted by hand", 'seed/'), async () => {
  const [file] = isShared('seed/') ? listShared('seed/', /\.txt$/) : [];
  if (!file) return;
  const ask = await answers('internet-service-general', '2026-02-01', readFileSync(file, 'utf8'), 'txt');

  it('the suspension is told fourteen clear days before', () => {
    const rule = ask('suspension-notice');
    compare(
      'carrier',
      boundaryDays.flatMap((start) =>
        around(move(start, -15)).map(
          ([notified, status]) =>
            [rule({ ground: '1', start, notified }), `${status} ${move(start, -15)} false`] as const,
        ),
      ),
    );
  });

  it('the abolition is told three months before', () => {
    const rule = ask('abolition-notice');
    compare(
      'carrier',
      boundaryDays.flatMap((abolished) => {
        const deadline = beforeByMonths(abolished, 3);
        return around(deadline).map(
          ([notified, status]) => [rule({ abolished, notified }), `${status} ${deadline} false`] as const,
        );
      }),
    );
  });

  it('the late charge grows every thirty days', () => {
    const rule = ask('late-charge');
    compare(
      'carrier',
      boundaryDays.flatMap((due) =>
        [0, 1, 10, 11, 30, 31, 59, 60, 61, 89, 90, 365].map((days) => {
          const steps = days < 31 ? 0 : Math.floor((days - 30) / 30);
          const amount = days <= 10 ? 0 : Math.floor((33333 * (20 + 15 * steps)) / 1000);
          return [
            rule({ amount: 33333, due, paid: move(due, days) }),
            `value ${amount} ${days} ${days <= 10 ? 0 : steps}`,
          ] as const;
        }),
      ),
    );
  });

  it('termination is possible two months after a stop', () => {
    const rule = ask('carrier-termination');
    compare(
      'carrier',
      boundaryDays.flatMap((stopped) => {
        const from = move(lastOfMonths(stopped, 2), 1);
        const asked = { ground: '3', stopped, notified: stopped };
        return [
          [rule({ ...asked, terminated: from }), `met ${from} 第1号`] as const,
          [rule({ ...asked, terminated: move(from, -1) }), `not-met ${from} 第1号`] as const,
        ];
      }),
    );
  });

  it('an heir has two weeks', () => {
    const rule = ask('succession');
    compare(
      'carrier',
      boundaryDays.flatMap((opened) => {
        const deadline = move(opened, 14);
        const notice = (date: string) => rule({ opened, notices: [{ heir: '甲', date }] });
        return [
          [notice(deadline), `met ${deadline} 甲 false`] as const,
          [notice(move(deadline, 1)), `not-met ${deadline} ${opened}`] as const,
        ];
      }),
    );
  });

  it('what cannot be in this order is refused', () => {
    for (const [name, given] of [
      ['change-of-name', { happened: '2026-04-01', notified: '2026-03-01', documents: true, promptly: true }],
      ['corporate-succession', { happened: '2026-04-01', notified: '2026-03-31' }],
      ['failure-contact', { happened: '2026-04-01', notified: '2026-03-31' }],
      ['credentials', { stolen: '2026-04-01', reported: '2026-03-31' }],
      ['succession', { opened: '2026-04-01', notices: [{ heir: '甲', date: '2026-03-31' }] }],
    ] as const)
      expect(() => ask(name)(given)).toThrow(/前には.*第\d+条/);
  });

  it('were compared in more than 300 cases', () => {
    expect(compared.carrier).toBeGreaterThan(300);
  });
});
