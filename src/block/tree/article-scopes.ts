import type { Container } from '../../model/node.ts';
import { headingTypes } from '../../model/node-type.ts';
import { isContainer } from '../../model/tree-walk.ts';

const headings: ReadonlySet<string> = new Set(headingTypes);

/** Where articles are numbered together: the main provision, a 附則, an annex. */
export interface ArticleScopes {
  /** Places of the articles in the order of the text, over all headings of their scope. */
  ordinals: ReadonlyMap<Container, number>;
  /** Containers whose articles carry the id of the container before their own. */
  prefixing: ReadonlySet<Container>;
}

function isScope({ type }: Container): boolean {
  return type === 'supplProvision' || type === 'appdx';
}

/** Finds the scopes of a tree, counts their articles, and says below which containers ids need a prefix. */
export function findScopes(root: Container): ArticleScopes {
  const ordinals = new Map<Container, number>();
  const prefixing = new Set<Container>();
  const visit = (node: Container, restarting: boolean): void => {
    for (const child of node.children) {
      if (!isContainer(child)) continue;
      if (isScope(child)) {
        const own = restarts(child);
        countArticles(child, own, ordinals);
        if (!own) prefixing.add(child);
        visit(child, own);
      } else if (headings.has(child.type)) {
        if (restarting) prefixing.add(child);
        visit(child, restarting);
      }
    }
  };
  const restarting = restarts(root);
  countArticles(root, restarting, ordinals);
  visit(root, restarting);
  return { ordinals, prefixing };
}

/** Whether article numbers come more than once among the articles that one scope holds. */
function restarts(scope: Container): boolean {
  const runs: string[][] = [];
  const collect = (node: Container): void => {
    const run: string[] = [];
    for (const child of node.children) {
      if (!isContainer(child)) continue;
      if (child.type === 'article') run.push(child.number ?? '');
      else if (headings.has(child.type)) collect(child);
    }
    if (run.length > 0) runs.push(run);
  };
  collect(scope);
  // One misread number is a duplicate; numbering restarts where 1 is followed by 2 a second time.
  return (
    runs.filter((run) => run.some((number, at) => number === '1' && run[at + 1] === '2')).length > 1 ||
    (runs.length > 1 &&
      runs.filter((run) => run[0] === '1').length > 1 &&
      runs.every((run) => run[0] === '1'))
  );
}

/** Counts the articles of a scope in the order of the text; where numbering restarts, anew below each heading. */
function countArticles(scope: Container, restarting: boolean, ordinals: Map<Container, number>): void {
  let count = 0;
  const visit = (node: Container): void => {
    for (const child of node.children) {
      if (!isContainer(child)) continue;
      if (child.type === 'article') ordinals.set(child, ++count);
      else if (headings.has(child.type)) {
        const outer = count;
        if (restarting) count = 0;
        visit(child);
        if (restarting) count = outer;
      }
    }
  };
  visit(scope);
}
