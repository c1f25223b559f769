import { type HeadingType, headingTypes } from '../../src/model/node-type.ts';
import type { Container } from '../../src/model/node.ts';
import { isContainer, walk } from '../../src/model/tree-walk.ts';
import type { Layout } from './layout.ts';
import { printTree } from './print-tree.ts';
import { setLines } from './set-lines.ts';

/** A text in another layout, and the nodes that its tree must have. */
export interface Relaid {
  text: string;
  gold: GoldClause[];
}

export interface GoldClause {
  id: string;
  type: string;
  /** Its own sentences, without white space. */
  text: string;
}

const listed: ReadonlySet<string> = new Set([...headingTypes, 'article', 'paragraph', 'item', 'subitem', 'supplProvision']);

/** Sentences of a node itself, without white space and with misread glyphs put right. */
export function ownText(node: Container): string {
  return node.children
    .map((child) => (isContainer(child) || child.type !== 'sentence' ? '' : child.value))
    .join('')
    .normalize('NFKC')
    .replaceAll('收', '収')
    .replace(/\s/g, '');
}

/** Lists the clauses of a tree that are compared. */
export function listClauses(tree: Container): GoldClause[] {
  const clauses: GoldClause[] = [];
  walk(tree, (node) => {
    if (isContainer(node) && listed.has(node.type)) clauses.push({ id: node.id, type: node.type, text: ownText(node) });
  });
  return clauses;
}

/** Says which id each article has when numbering begins anew in each chapter: `art_8` → `chp_2__art_2`. */
function renumber(root: Container): Map<string, string> {
  const ids = new Map<string, string>();
  const visit = (node: Container): void => {
    let count = 0;
    for (const child of node.children) {
      if (!isContainer(child)) continue;
      if (child.type === 'article') ids.set(child.id, `${node.id}__art_${++count}`);
      else if (headingTypes.includes(child.type as HeadingType)) visit(child);
    }
  };
  visit(root);
  return ids;
}

function mapId(id: string, ids: ReadonlyMap<string, string>): string {
  const [article, ...below] = id.split('__');
  return [ids.get(article) ?? article, ...below].join('__');
}

/** Prints a clean tree in a layout; where the layout changes ids, the gold has the new ones. */
export function relayout(root: Container, layout: Layout): Relaid {
  const ids = layout.restart ? renumber(root) : new Map<string, string>();
  const numberOf = (article: Container): string => ids.get(article.id)?.split('_').at(-1) ?? article.number!;
  const text = setLines(printTree(root, layout, numberOf), layout);
  const gold = listClauses(root).map((clause) => ({ ...clause, id: mapId(clause.id, ids) }));
  if (layout.table !== 'items') return { text, gold };
  walk(root, (node, parent) => {
    if (!isContainer(node) || node.type !== 'table' || !parent) return;
    node.children.forEach((row, index) => {
      if (!isContainer(row) || row.head) return;
      const [term, meaning] = row.children.map((cell) => ownText(cell as Container));
      gold.push({ id: `${mapId(parent.id, ids)}__item_${index}`, type: 'item', text: `${term}${meaning}をいいます。` });
    });
  });
  return { text, gold };
}
