import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Consequence } from '../../../model/comparison.ts';
import { consequenceNames, effectNames, type ValueName } from '../../../text/value-names.ts';
import { say } from '../say.ts';

/** A clause of one revision, as people cite it. */
export interface CitedClause {
  id: string;
  citation: string;
}

/** What a change brings about, with the clauses that it concerns cited. */
export interface CitedConsequence {
  kind: Consequence['kind'];
  reason: string;
  /** Who is worse off by it, and how. */
  worse?: { party: string; effect: NonNullable<Consequence['effect']> };
  old?: CitedClause;
  new?: CitedClause;
  /** In the new revision. */
  concerns: readonly CitedClause[];
}

/** Two revisions, and what the change from one to the other brings about. */
export interface ConsequenceView {
  old: string;
  new: string;
  consequences: readonly CitedConsequence[];
}

/** What the changes bring about, the gravest first, each with the clauses that it concerns. */
export function consequenceList(view: ConsequenceView): Element {
  const groups = groupConsequences(view.consequences);
  return h('section', { className: 'consequences', id: 'consequences' }, [
    h('h2', [say('この改訂で確かめること', 'What to look at')]),
    ...(groups.length === 0
      ? [
          h('p', { className: 'find-note' }, [
            say(
              '数値、引用、定義に影響する変更は見つかりません。',
              'No change touches numbers, references or definitions.',
            ),
          ]),
        ]
      : groups.map(({ kind, name, own }, place) => {
          return h(
            'details',
            { className: `consequence-kind is-${kind}`, open: place < 3 || own.length < 6 },
            [
              h('summary', [say(...name), h('span', { className: 'facet-count' }, String(own.length))]),
              h(
                'ul',
                own.map((one) => consequenceItem(one, view)),
              ),
            ],
          );
        })),
  ]);
}

interface Group {
  kind: Consequence['kind'] | 'worse-off';
  name: ValueName;
  own: readonly CitedConsequence[];
}

/** What makes somebody worse off, then each kind. */
function groupConsequences(consequences: readonly CitedConsequence[]): Group[] {
  const kinds = Object.keys(consequenceNames) as Consequence['kind'][];
  const groups: Group[] = [
    {
      kind: 'worse-off',
      name: ['不利になり得る変更', 'who is worse off'],
      own: consequences.filter(({ worse }) => worse),
    },
    ...kinds.map(
      (kind): Group => ({
        kind,
        name: consequenceNames[kind],
        own: consequences.filter((one) => one.kind === kind && !one.worse),
      }),
    ),
  ];
  return groups.filter(({ own }) => own.length > 0);
}

function consequenceItem(
  { reason, worse, old, new: young, concerns }: CitedConsequence,
  view: ConsequenceView,
): Element {
  const link = (revision: string, { id, citation }: CitedClause): Element =>
    h(
      'a',
      { href: `../${encodeURIComponent(revision)}.html#${encodeURIComponent(id)}`, lang: 'ja' },
      citation,
    );
  const places: ElementContent[] = [
    ...(old ? [h('span', [say('旧 ', 'old '), link(view.old, old)])] : []),
    ...(young ? [h('span', [say('新 ', 'new '), link(view.new, young)])] : []),
    ...(concerns.length > 0
      ? [
          h('span', [
            say('関係する条項 ', 'concerns '),
            ...concerns.flatMap((clause, place) => [
              ...(place > 0 ? [text('、')] : []),
              link(view.new, clause),
            ]),
          ]),
        ]
      : []),
  ];
  return h('li', [
    ...(worse ? [h('strong', [`${worse.party}：`, say(...effectNames[worse.effect])]), text('　')] : []),
    h('span', { lang: 'ja' }, reason),
    ...(places.length > 0 ? [h('span', { className: 'consequence-places' }, places)] : []),
  ]);
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
