import type { ChangeKind } from '../../model/comparison.ts';
import type { Container } from '../../model/node.ts';
import { headingTypes } from '../../model/node-type.ts';
import { ancestorsOf, type TreeIndex } from '../../model/tree-index.ts';
import { type ClauseText, indentOf, type Side } from './clause-lines.ts';

/** A clause of the old revision beside the same clause of the new one; one is absent where it has no partner there. */
export interface PairedClause {
  old?: ClauseText;
  new?: ClauseText;
  kinds: readonly ChangeKind[];
  /** Where a moved clause came from or went to: （第10条から移動）. */
  note?: { side: Side; text: string };
  /** The article, heading, 附則 or 別表 in whose rows this stands. */
  group: string;
  /** The clause directly below the group that this belongs to; the group itself for its heading. */
  block: string;
  indent: number;
  /** Set where a moved clause stood: `old` holds its label, `note` says where it went. */
  isMark?: true;
}

/** A pair with the clause of the old revision that it was, whose words may stand in another pair. */
export interface FormerPair extends PairedClause {
  from: string | null;
}

const groupTypes: ReadonlySet<string> = new Set([
  'root',
  ...headingTypes,
  'article',
  'supplProvision',
  'appdx',
  'preamble',
]);

/** Where the row of a clause stands. */
export function placeOf(id: string, tree: TreeIndex): Pick<PairedClause, 'group' | 'block' | 'indent'> {
  const node = tree.byId.get(id) as Container;
  const above = ancestorsOf(tree, id);
  const chain = [node, ...above];
  const home = chain.findIndex(({ type }) => groupTypes.has(type));
  return { group: chain[home].id, block: chain[Math.max(home - 1, 0)].id, indent: indentOf(node, above) };
}
