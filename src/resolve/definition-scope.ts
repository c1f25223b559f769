import type { Definition, Reference } from '../model/annotation.ts';
import type { Container } from '../model/node.ts';
import type { ContainerType } from '../model/node-type.ts';
import { ancestorsOf, type TreeIndex } from '../model/tree-index.ts';
import { isContainer } from '../model/tree-walk.ts';
import { numberedUnits } from '../text/citation/words.ts';
import type { PrintedDefinition } from '../text/printed-definition.ts';
import { foldWidth } from '../text/width.ts';
import { type FindNeighbour, neighboursOf } from './neighbour.ts';

const typeOfUnit: Readonly<Record<string, ContainerType>> = {
  ...Object.fromEntries(numberedUnits),
  附則: 'supplProvision',
  付則: 'supplProvision',
  別表: 'appdx',
  別紙: 'appdx',
  別記: 'appdx',
  表: 'table',
  特約: 'appdx',
};

/** この項, 次条, ハ, (2): the words of a limit that point from where they stand. */
const relative =
  /(?<way>この|本|当該|次|前)(?<unit>編|章|節|款|目|条|項|号|附則|付則|別表|別紙|別記|表|特約)(?![0-9一二三四五六七八九十])|(?<![ァ-ヶー])(?<marker>[イロハニホヘトチリヌルヲワカ]|\([0-9]{1,2}\))(?![ァ-ヶー])/g;

/**
 * Looks up where each definition holds and gives the ids: この項において → the paragraph, 次条において → the next
 * article, 第24条第2項において → what the reference there points to, 本約款において or nothing → the document.
 * Of several places it is the narrowest node that holds them all; with 以下 that node holds the definition too.
 * @param printed in document order
 * @param references resolved ones of the document; without them limits by number are taken for the whole document
 */
export function resolveDefinitions(
  index: TreeIndex,
  printed: readonly PrintedDefinition[],
  references: readonly Reference[] = [],
): Definition[] {
  const context = { index, referencesIn: groupByLeaf(references), findNeighbour: neighboursOf(index) };
  return printed.map(({ scope, fromHere, term, kind, text, node, aliases, byCitation, at }, place) => ({
    id: `def_${place + 1}`,
    term,
    kind,
    text,
    node,
    scope: scope ? findScope(context, node, scope) : index.root.id,
    ...(byCitation && { byCitation }),
    ...(fromHere && { fromHere }),
    ...(aliases && { aliases }),
    at,
  }));
}

function groupByLeaf(references: readonly Reference[]): Map<string, Reference[]> {
  const groups = new Map<string, Reference[]>();
  for (const reference of references) {
    const leaf = reference.at[0]?.leaf;
    if (leaf === undefined) continue;
    const group = groups.get(leaf);
    if (group) group.push(reference);
    else groups.set(leaf, [reference]);
  }
  return groups;
}

interface ScopeContext {
  index: TreeIndex;
  referencesIn: ReadonlyMap<string, Reference[]>;
  findNeighbour: FindNeighbour;
}

function findScope(
  context: ScopeContext,
  node: string,
  { words, at }: NonNullable<PrintedDefinition['scope']>,
): string {
  const { index, referencesIn } = context;
  const members = new Set<string>();
  const covered: [start: number, end: number][] = [];
  for (const { leaf, start, end, targets } of placedTargets(referencesIn.get(at.leaf) ?? [])) {
    if (leaf !== at.leaf || start < at.start || end > at.end) continue;
    for (const target of targets) if (index.byId.has(target)) members.add(target);
    if (targets.length > 0) covered.push([start - at.start, end - at.start]);
  }
  for (const found of foldWidth(words).matchAll(relative)) {
    if (covered.some(([start, end]) => found.index >= start && found.index < end)) continue;
    const target = findRelative(context, node, found.groups ?? {});
    if (target) members.add(target);
  }
  if (members.size === 0) return index.root.id;
  // 以下第9条までにおいて begins where the words stand.
  if (words.includes('まで')) members.add(node);
  return findCommonNode(index, [...members]);
}

function* placedTargets(references: readonly Reference[]) {
  for (const { at, targets } of references) {
    for (const place of at)
      yield { ...place, targets: targets.filter((to) => !to.document).map((to) => to.node) };
  }
}

function findRelative(
  { index, findNeighbour }: ScopeContext,
  node: string,
  { way, unit, marker }: Record<string, string | undefined>,
): string | undefined {
  const lineage = lineageOf(index, node);
  if (marker !== undefined) return findByMarker(lineage, marker);
  const type = typeOfUnit[unit ?? ''];
  const own = lineage.findIndex((container) => container.type === type);
  if (own < 0) return type === 'article' || type === 'paragraph' ? fallback(lineage) : undefined;
  if (way !== '次' && way !== '前') return lineage[own].id;
  return findNeighbour(lineage[own], way === '次' ? 1 : -1)?.id;
}

/** この条 in an annex or a 附則 without articles means what stands there instead. */
function fallback(lineage: readonly Container[]): string | undefined {
  return lineage.find(({ type }) => type === 'supplProvision' || type === 'appdx' || type === 'preamble')?.id;
}

function lineageOf(index: TreeIndex, node: string): Container[] {
  const own = index.byId.get(node);
  return own && isContainer(own) ? [own, ...ancestorsOf(index, node)] : ancestorsOf(index, node);
}

/** The nearest subitem that is printed with a marker: ハ, (2). */
function findByMarker(lineage: readonly Container[], marker: string): string | undefined {
  for (const { children } of lineage) {
    for (const child of children) {
      if (!isContainer(child) || child.label === undefined) continue;
      if (child.type !== 'item' && child.type !== 'subitem') continue;
      if (foldWidth(child.label).replace(/[ .,、)]+$/, '') === marker.replace(')', '')) return child.id;
    }
  }
  return undefined;
}

/** The narrowest container that holds all of the given nodes, or is the only one of them. */
function findCommonNode(index: TreeIndex, ids: readonly string[]): string {
  const [first, ...others] = ids.map((id) => lineageOf(index, id).map((container) => container.id));
  return first.find((id) => others.every((lineage) => lineage.includes(id))) ?? index.root.id;
}
