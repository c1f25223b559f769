import type { TreeIndex } from '../model/tree-index.ts';
import { isContainer } from '../model/tree-walk.ts';
import { resolveCitation } from '../text/citation.ts';
import { plainText } from '../text/width.ts';

/** The nodes that a provision means in a text, or why it means none. */
export type ProvisionNodes = { nodes: string[] } | { missing: string } | { ambiguous: string[] };

const range =
  /^(?<from>.*?第[^第条項号]+(?<unit>条(?:の[0-9一二三四五六七八九十百]+)*|項|号))(?:から|~|〜|乃至)(?<to>第?[^第条項号]+(?:条(?:の[0-9一二三四五六七八九十百]+)*|項|号))(?:まで)?/;
const part = /(?:本文|ただし書|但書|前段|後段|柱書)$/;

/**
 * Finds the nodes of a provision: `第1条第2項第3号`, `第1条各号`, `第1項から第3項まで`, `附則第2条`, without what only
 * names a part of it (ただし書). Members of a range are those that stand between its ends, branches included.
 */
export function findProvision(provision: string, index: TreeIndex): ProvisionNodes {
  const plain = plainText(provision).replace(part, '');
  const match = range.exec(plain);
  if (!match?.groups) return locate(plain, index);
  const { from, unit, to } = match.groups;
  const first = locate(from, index);
  const stem = from.slice(0, from.lastIndexOf('第'));
  const last = locate(unit.startsWith('条') && !stem.includes('附則') ? to : stem + to, index);
  if (!('nodes' in first)) return first;
  if (!('nodes' in last)) return last;
  return { nodes: between(first.nodes[0], last.nodes[0], index) };
}

function locate(citation: string, index: TreeIndex): ProvisionNodes {
  const cited = resolveCitation(citation, index.root);
  if (cited.status === 'missing') return { missing: citation };
  if (cited.status === 'ambiguous') return { ambiguous: cited.ids };
  const clauses = cited.ids.map((id) =>
    index.byId.get(id)?.type === 'sentence' ? (index.parentOf.get(id) ?? id) : id,
  );
  return { nodes: [...new Set(clauses)] };
}

/** All nodes of the type of the first from it to the last, in printed order; of two places under different heads these alone. */
function between(first: string, last: string, index: TreeIndex): string[] {
  const type = index.byId.get(first)?.type;
  const members = index.containers
    .filter((node) => isContainer(node) && node.type === type)
    .map(({ id }) => id);
  const [from, to] = [members.indexOf(first), members.indexOf(last)];
  return from >= 0 && to >= from && to - from < 500 ? members.slice(from, to + 1) : [first, last];
}
