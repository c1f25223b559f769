import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { changeNames } from '../../../text/value-names.ts';
import type { ClauseChange } from '../../data/clause-history.ts';
import type { Scope } from './scope.ts';
import { sheetPart, tag } from './sheet-part.ts';

/** What each revision did to the clause, word by word, the youngest first. */
export function historyPart(
  { within, cite }: Scope,
  changes: Readonly<Record<string, readonly ClauseChange[]>>,
): Element[] {
  const steps = Object.entries(changes).flatMap(([node, own]) =>
    within(node) ? own.map((step) => ({ ...step, shown: node })) : [],
  );
  return sheetPart(
    '改正の経過',
    'History',
    steps
      .toSorted((left, right) => (left.effective < right.effective ? 1 : -1))
      .map(({ effective, kinds, node, shown, runs }) => [
        node === undefined
          ? effective
          : h('a', { href: `${effective}.html#${encodeURIComponent(node)}` }, effective),
        ' ',
        ...kinds.flatMap((kind) => [tag(changeNames[kind]), ' ']),
        cite(shown),
        ...(runs.some(([kind]) => kind !== 'same')
          ? [
              h(
                'p',
                { className: 'sheet-words' },
                shortenRuns(runs).map(([kind, text]): ElementContent => {
                  if (kind === 'same') return { type: 'text', value: text };
                  return h(kind === 'added' ? 'ins' : 'del', text);
                }),
              ),
            ]
          : []),
      ]),
  );
}

/** Words that stayed are shortened where they are many: …………30日以内に…… */
function shortenRuns(runs: ClauseChange['runs']): ClauseChange['runs'] {
  const around = 24;
  return runs.map(([kind, text], at): ClauseChange['runs'][number] => {
    if (kind !== 'same' || text.length <= 2 * around) return [kind, text];
    const head = at === 0 ? '' : text.slice(0, around);
    const tail = at === runs.length - 1 ? '' : text.slice(-around);
    return [kind, `${head}……${tail}`];
  });
}
