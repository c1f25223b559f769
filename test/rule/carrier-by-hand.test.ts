import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isShared, listShared, titleFor } from '../block/shared-folder.ts';
import { answers, around, compare, compared } from './hand-answers.ts';
import { beforeByMonths, boundaryDays, lastOfMonths, lengthOf, move, write } from './hand-calendar.ts';

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

  it('a business day is none of the closed ones', () => {
    const rule = ask('business-day');
    const isClosed = (date: string) =>
      holidays2026.includes(date) ||
      weekdayOf(date) >= 5 ||
      date.slice(5) >= '12-29' ||
      date.slice(5) <= '01-03';
    const days = Array.from({ length: 365 }, (_, place) => move('2026-01-01', place));
    compare(
      'carrier',
      days.slice(0, 360).map((date) => {
        const next = days.slice(days.indexOf(date)).find((day) => !isClosed(day));
        const [status, ...words] = rule({ date }).split(' ');
        return [`${status} ${words.at(-1)}`, `${isClosed(date) ? 'not-met' : 'met'} ${next}`] as const;
      }),
    );
    expect(rule({ date: '2026-04-01', designated: ['2026-04-01', '2026-04-02'] })).toBe(
      'not-met 指定休日 2026-04-03',
    );
  });

  it('a month is charged in part where it begins or ends within it', () => {
    const rule = ask('pro-rata');
    const asked = (more: object) => rule({ monthly: 3000, formulaResult: 1234, ...more });
    compare(
      'carrier',
      boundaryDays.flatMap((date) => {
        const [year, month, day] = date.split('-').map(Number);
        const isFirst = day === 1;
        const isLast = day === lengthOf(year, month);
        const other = write(year === 2026 ? 2029 : 2025, month, 10);
        return [
          [asked({ month: date, started: date }), isFirst ? 'value 3000 ' : 'value 1234 1'],
          [asked({ month: date, ended: date }), isLast ? 'value 3000 ' : 'value 1234 2'],
          [asked({ month: date, changed: date }), isFirst ? 'value 3000 ' : 'value 1234 3'],
          [asked({ month: other, started: date, ended: date, changed: date }), 'value 3000 '],
        ] as const;
      }),
    );
  });

  it('a change is told before the day on which it begins', () => {
    const rule = ask('terms-change');
    compare(
      'carrier',
      boundaryDays.flatMap((changed) => [
        [rule({ changed, affected: true, notified: move(changed, -1) }), `met ${changed}`] as const,
        [rule({ changed, affected: true, notified: changed }), `not-met ${changed}`] as const,
        [rule({ changed, affected: false }), `met ${changed}`] as const,
        [rule({ changed }), 'unknown'] as const,
      ]),
    );
  });

  it('a report counts its days, and a person judges whether it was prompt', () => {
    for (const name of ['change-of-name', 'corporate-succession', 'failure-contact']) {
      const rule = ask(name);
      const papers = name === 'failure-contact' ? {} : { documents: true };
      compare(
        'carrier',
        boundaryDays.flatMap((happened) =>
          [0, 1, 29, 60].flatMap((days) => {
            const given = { happened, notified: move(happened, days), ...papers };
            return [
              [rule({ ...given, promptly: true }), `met ${days}`] as const,
              [rule({ ...given, promptly: false }), `not-met ${days}`] as const,
            ];
          }),
        ),
      );
    }
  });

  it('what is owed with a payment, and twice what was evaded', () => {
    const [tax, surcharge, stop] = ['consumption-tax', 'surcharge', 'charge-during-stop'].map(ask);
    compare(
      'carrier',
      [0, 1, 9, 10, 11, 99, 12345, 33333, 1_000_000].flatMap((amount) => [
        ...[8, 10].flatMap((rate) => {
          const given = { amount, taxable: true, rate: `${rate}/100` };
          const [whole, part] = [Math.floor((amount * rate) / 100), (amount * rate) % 100];
          const [up, half] = [whole + (part > 0 ? 1 : 0), whole + (part >= 50 ? 1 : 0)];
          return [
            [tax(given), `value ${whole} ${amount + whole}`] as const,
            [tax(given, { fraction: 'ceil' }), `value ${up} ${amount + up}`] as const,
            [tax(given, { fraction: 'round' }), `value ${half} ${amount + half}`] as const,
          ];
        }),
        [tax({ amount, taxable: false }), `value 0 ${amount}`] as const,
        [surcharge({ evaded: amount }), `value ${2 * amount} ${3 * amount}`] as const,
        [
          surcharge({ evaded: amount }, { original: 'included' }),
          `value ${2 * amount} ${2 * amount}`,
        ] as const,
        [stop({ charge: amount }), `value ${amount}`] as const,
      ]),
    );
  });

  it('a surcharge is due as a charge is', () => {
    const rule = ask('surcharge-payment');
    compare(
      'carrier',
      boundaryDays.flatMap((due) => {
        const given = { claim: 'surcharge', due, method: '振込', paidBy: '振込' };
        return [
          [rule({ ...given, paid: due }), `met ${due} ${move(due, 10)}`] as const,
          [rule({ ...given, paid: move(due, 1) }), `not-met ${due} ${move(due, 10)}`] as const,
          [rule({ ...given, paid: due, paidBy: '現金' }), `not-met ${due} ${move(due, 10)}`] as const,
        ];
      }),
    );
  });

  it('a stop is told before it begins', () => {
    const rule = ask('stop-of-use');
    compare(
      'carrier',
      boundaryDays.flatMap((start) =>
        ['1', '2', '3', '4'].flatMap((ground) => {
          const given = { grounds: [ground], start };
          return [
            [rule({ ...given, notified: move(start, -1) }), `met true ${ground}`] as const,
            [rule({ ...given, notified: move(start, 1) }), `not-met false ${ground}`] as const,
            [rule({ ...given, urgent: true }), `met true ${ground}`] as const,
          ];
        }),
      ),
    );
  });

  it('a customer is free on the day that the notice arrives, or the service ends', () => {
    const rule = ask('customer-termination');
    compare(
      'carrier',
      boundaryDays.flatMap((day) => [
        [rule({ case: 'abolished', abolished: day }), `value ${day}`] as const,
        [
          rule({ case: 'purpose-lost', arrived: day, unusable: true, purposeLost: true }),
          `value ${day}`,
        ] as const,
        [
          rule({ case: 'purpose-lost', arrived: day, unusable: true, purposeLost: false }),
          'not-met',
        ] as const,
        [rule({ case: 'ordinary', arrived: day, byForm: false }), 'not-met'] as const,
      ]),
    );
  });

  it('a stolen password is told at once', () => {
    const rule = ask('credentials');
    compare(
      'carrier',
      boundaryDays.flatMap((stolen) => [
        [rule({ stolen, reported: stolen }), 'met'] as const,
        [rule({ stolen, reported: move(stolen, 1) }), 'unknown'] as const,
        [rule({ stolen, reported: stolen, usedByOthers: true }), 'not-met 第三者の利用'] as const,
      ]),
    );
  });

  it('conditions hold as their truth tables say', () => {
    const [measure, secret, secrecy, data, area, which] = [
      'cyber-measure',
      'trade-secret',
      'communication-secrecy',
      'personal-data',
      'eligibility',
      'precedence',
    ].map(ask);
    const flags = [true, false];
    compare('carrier', [
      ...['1', '2', '3', '4', '5'].flatMap((number) =>
        flags.flatMap((one) =>
          flags.map((two) => {
            const asks = number < '3';
            const given = {
              measure: number,
              lawful: true,
              attacked: one,
              consent: two,
              hindrance: one,
              optedOut: two,
            };
            const holds = asks ? one && two : number === '3' ? one : number === '4' ? !two : true;
            return [measure(given), `${holds ? 'met' : 'not-met'} ${asks}`] as const;
          }),
        ),
      ),
      ...flags.flatMap((designated) =>
        flags.flatMap((isExcluded) =>
          flags.map((isAllowed) => {
            const given = {
              holder: 'customer',
              designated,
              exclusions: isExcluded ? ['2'] : [],
              reasons: isAllowed ? ['law'] : [],
            };
            const because = !designated
              ? '営業秘密でない'
              : isExcluded
                ? '除外される情報'
                : isAllowed
                  ? '準用される許容'
                  : '';
            return [secret(given), because === '' ? 'not-met 営業秘密' : `met ${because}`] as const;
          }),
        ),
      ),
      ...[[], ['consent'], ['business', 'law']].map(
        (reasons) =>
          [secrecy({ reasons }), `${reasons.length > 0 ? 'met' : 'not-met'} ${reasons.join(',')}`] as const,
      ),
      ...flags.flatMap((consent) =>
        flags.map(
          (necessary) =>
            [
              data({ act: 'provide', consent, necessary }),
              consent && necessary ? 'met 必要な限度' : 'not-met',
            ] as const,
        ),
      ),
      ...flags.flatMap((consumer) =>
        flags.map(
          (inJapan) =>
            [
              area({ consumer, inJapan }),
              consumer ? 'not-met 一般消費者' : inJapan ? 'met' : 'not-met 提供区域の外',
            ] as const,
        ),
      ),
      [which({ individual: '30日', general: '14日' }), 'value individual 30日'],
      [which({ individual: '14日', general: '14日' }), 'value both 14日'],
      [which({ general: '14日' }), 'value general 14日'],
    ]);
  });

  it('each ground alone suffices', () => {
    const [application, change, harassment] = ['application', 'change-request', 'harassment'].map(ask);
    const effects = 'refuse,no-liability,terminate,report';
    compare('carrier', [
      ...['1', '2', '3', '4', '5', '6', '7'].flatMap(
        (ground) =>
          [
            [application({ grounds: [ground] }), `value may-refuse ${ground} in-writing`],
            [application({ grounds: [ground], electronic: true }), `value may-refuse ${ground} by-e-mail`],
            [change({ providedFor: true, grounds: [ground] }), 'met true in-writing'],
            [change({ providedFor: false, grounds: [ground] }), 'not-met'],
          ] as const,
      ),
      ...Array.from(
        { length: 10 },
        (_, place) => [harassment({ acts: [String(place + 1)] }), `met ${effects}`] as const,
      ),
      [harassment({ unreasonableDemand: false, unacceptableManner: false, unlawful: false }), 'not-met '],
    ]);
  });

  it('were asked for all 27 rules, in more than 300 cases', () => {
    expect(compared.asked.size).toBe(27);
    expect(compared.carrier).toBeGreaterThan(300);
  });
});

/** The public holidays of 2026, as the Cabinet Office lists them. */
const holidays2026 =
  '01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23'
    .split(' ')
    .map((day) => `2026-${day}`);

/** 0 Monday to 6 Sunday; 1 January 2026 is a Thursday. */
function weekdayOf(date: string): number {
  let days = 0;
  for (let at = '2026-01-01'; at < date; at = move(at, 1)) days++;
  return (days + 3) % 7;
}
