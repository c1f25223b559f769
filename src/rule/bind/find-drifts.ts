import type { DocumentClause } from '../clause-reference.ts';
import type { Rule } from '../define-rule.ts';
import type { ClauseScope } from './clause-scope.ts';

/** A clause whose words are no longer those that the rule was written against. */
export interface Drift extends DocumentClause {
  /** `gone`: the text has no such clause; `edited`: its words differ by more than bound quantities. */
  kind: 'gone' | 'edited';
  pinned: string;
  current?: string;
  /** Ids of the clause in the current text. */
  nodes: string[];
}

/** Pinned clauses whose words are others now, and those in which a reference leads elsewhere. */
export function findDrifts(
  rule: Rule,
  clauses: readonly ClauseScope[],
  { digests, meanings }: Readonly<Record<'digests' | 'meanings', Readonly<Record<string, string>>>>,
  keys: ReadonlyMap<ClauseScope, string>,
): { drifts: Drift[]; redirected: DocumentClause[] } {
  const redirected: DocumentClause[] = [];
  const drifts = Object.entries(rule.pins?.clauses ?? {}).flatMap(([key, pinned]): Drift[] => {
    const cut = key.indexOf('#');
    const place =
      cut < 0
        ? { document: rule.document, citation: key }
        : { document: key.slice(0, cut), citation: key.slice(cut + 1) };
    const current = digests[key];
    const [wasMeant, isMeant] = [rule.pins?.meanings?.[key], meanings[key]];
    const isSame = current === pinned || (wasMeant !== undefined && wasMeant === isMeant);
    if (isSame) {
      if (wasMeant !== undefined && isMeant !== undefined && wasMeant !== isMeant) redirected.push(place);
      return [];
    }
    if (current === undefined) return [{ ...place, kind: 'gone', pinned, nodes: [] }];
    const nodes = clauses.find((scope) => keys.get(scope) === key)?.ids ?? [];
    return [{ ...place, kind: 'edited', pinned, current, nodes }];
  });
  return { drifts, redirected };
}
