import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answers, around, compare, compared } from './hand-answers.ts';
import { beforeByMonths, boundaryDays, lastOfMonths, lengthOf, move, write } from './hand-calendar.ts';

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
