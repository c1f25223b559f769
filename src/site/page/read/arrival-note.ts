import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { citeClause, type NamedClauses } from '../../data/cite-clause.ts';
import type { FoundPlace } from '../../place/clause-places.ts';
import { say } from '../say.ts';

/** A reader who came from a clause of another revision. */
export interface Arrival {
  from: string;
  /** Citation of the clause in that revision. */
  clause: string;
  revision: string;
  found: FoundPlace;
  /** Clauses of this revision. */
  clauses: NamedClauses;
}

/** What became of a clause on the way to another revision; `undefined` where it is called the same here. */
export function arrivalNote({
  from,
  clause,
  revision,
  found,
  clauses,
}: Arrival): ElementContent[] | undefined {
  if (found.state === 'here') {
    const here = citeClause(clauses, found.node);
    if (here === clause) return undefined;
    return [
      say(
        `${from}の${clause}は、${revision}の本文では${here}です。`,
        `${clause} of ${from} is ${here} in the text of ${revision}.`,
      ),
    ];
  }
  if (found.state === 'merged')
    return [
      say(
        `${from}の${clause}は、${revision}の本文では次の条項に当たります（分割又は統合）。`,
        `${clause} of ${from} was split or merged; in the text of ${revision} see`,
      ),
      ...found.nodes.flatMap((node): ElementContent[] => [
        { type: 'text', value: ' ' },
        h('a', { href: `#${encodeURIComponent(node)}`, lang: 'ja' }, citeClause(clauses, node)),
      ]),
    ];
  if (found.state === 'ended')
    return [
      say(
        `${from}の${clause}は${found.gone}の改訂でなくなり、${revision}の本文にはありません。近くの条項を表示しています。`,
        `${clause} of ${from} is gone since ${found.gone}, so the text of ${revision} has none; this is what stands near it.`,
      ),
    ];
  return [
    say(
      `${from}の${clause}は${found.since}に追加された条項で、${revision}の本文にはありません。近くの条項を表示しています。`,
      `${clause} of ${from} came with ${found.since}, so the text of ${revision} has none; this is what stands near it.`,
    ),
  ];
}

/** What became of a clause to which a lasting link leads; `undefined` for words that no link of ours has. */
export function lastingNote(state: string, day: string, revision: string): ElementContent[] | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  if (state === 'ended')
    return [
      say(
        `この条項は${day}の本文にはありません。最後に定めていた${revision}の本文を表示しています。`,
        `The text of ${day} does not have this clause; this is the text of ${revision}, the last that had it.`,
      ),
    ];
  if (state === 'not-yet')
    return [
      say(
        `この条項は${day}の本文にはまだありません。最初に定めた${revision}の本文を表示しています。`,
        `The text of ${day} does not have this clause yet; this is the text of ${revision}, the first that has it.`,
      ),
    ];
  if (state === 'merged')
    return [
      say(
        'この条項はほかの条項に統合又は分割されました。引き継いだ条項を表示しています。',
        'This clause was merged or split; this is one that took it over.',
      ),
    ];
  return undefined;
}
