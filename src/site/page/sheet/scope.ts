import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Container } from '../../../model/node.ts';
import { ancestorsOf, indexTree } from '../../../model/tree-index.ts';
import { citeClause } from '../../data/cite-clause.ts';
import type { ClauseData } from '../../data/clause-data.ts';

/** A clause with what its parts are asked by. */
export interface Scope {
  data: ClauseData;
  id: string;
  node: Container | undefined;
  /** Citation with the caption: `第12条（最低利用期間）`. */
  name: string;
  /** Headings above it, the outermost first. */
  path: string[];
  /** Words that an item goes on from. */
  chapeau: string[];
  /** Whether a clause is this one, or stands below it. */
  within: (node: string) => boolean;
  isWithin: (node: string, clause: string) => boolean;
  /** Where something stands, small, where it is not the clause itself. */
  cite: (node: string) => Element;
  /** The way to a clause of this or of another document. */
  link: (target: string) => Element;
}

export function makeScope(data: ClauseData, tree: Container, id: string): Scope {
  const index = indexTree(tree);
  const found = index.byId.get(id);
  const node = found && 'children' in found ? found : undefined;
  const above = node ? ancestorsOf(index, id).filter(({ type }) => type !== 'root') : [];
  const isWithin = (one: string, clause: string) => one === clause || one.startsWith(`${clause}__`);
  const article = [node, ...above].find((one) => one?.type === 'article');
  const citation = citeClause(data, id);
  return {
    data,
    id,
    node,
    name: article?.caption === undefined ? citation : `${citation}（${article.caption}）`,
    path: above
      .filter(({ type }) => headed.has(type))
      .map(({ label = '', caption = '' }) => `${label} ${caption}`.trim())
      .toReversed(),
    chapeau: above
      .filter(({ type }) => !headed.has(type) && type !== 'article')
      .map(({ label = '', children }) =>
        [label, ...children.map((child) => ('value' in child ? child.value : ''))].join('　').trim(),
      )
      .toReversed(),
    isWithin,
    within: (one) => isWithin(one, id),
    cite: (one) => h('small', { className: 'sheet-place' }, one === id ? '' : citeClause(data, one)),
    link: (target) => {
      const [document, other] = target.split('#');
      return other === undefined
        ? h('a', { href: `${data.revision}.html#${encodeURIComponent(target)}` }, citeClause(data, target))
        : h(
            'a',
            { href: `../${encodeURIComponent(document)}/index.html#${encodeURIComponent(other)}` },
            '別の文書',
          );
    },
  };
}

const headed: ReadonlySet<string> = new Set([
  'part',
  'chapter',
  'section',
  'subsection',
  'division',
  'supplProvision',
  'appdx',
]);
