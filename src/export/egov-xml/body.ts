import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Container, Node } from '../../model/node.ts';
import { headingTypes } from '../../model/node-type.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { emptyParagraph, writeArticle, writeParagraph, writeUntitledArticle } from './clause.ts';
import { textElement, type Writing, writeNumber } from './element.ts';

const headings: readonly string[] = headingTypes;
const names = ['Part', 'Chapter', 'Section', 'Subsection', 'Division'];
/** Which heading levels may stand right under one: 章 under 編, 節 under 章, 款 or 目 under 節, 目 under 款. */
const below: readonly (readonly number[])[] = [[1], [2], [3, 4], [4], []];

/** 本則: headings of one kind, or articles, or paragraphs; what does not fit is wrapped in a heading or article without a title. */
export function writeMainProvision(owner: Container, nodes: readonly Container[], writing: Writing): Element {
  const ranks = nodes.map(({ type }) => headings.indexOf(type)).filter((rank) => rank >= 0);
  if (ranks.length > 0) {
    const top = Math.min(2, ...ranks);
    return x('MainProvision', writeUnder(owner, nodes, [top], writing, false));
  }
  if (nodes.some(({ type }) => type === 'article'))
    return x('MainProvision', writeUnder(owner, nodes, [], writing, true));
  const paragraphs = nodes.length === 0 ? [emptyParagraph(owner)] : nodes;
  return x(
    'MainProvision',
    paragraphs.map((paragraph, index) =>
      paragraph.type === 'paragraph'
        ? writeParagraph(paragraph, index + 1, writing)
        : writeParagraph({ ...emptyParagraph(paragraph), children: [paragraph] }, index + 1, writing),
    ),
  );
}

/** 編 章 節 款 目. */
export function writeHeading(node: Container, rank: number, ordinal: number, writing: Writing): Element {
  const { label, caption, number, through, deleted } = node;
  const name = names[rank];
  const title = [label, caption].filter((part) => part !== undefined).join('　');
  const content = writeUnder(node, keepContainers(node, writing), below[rank], writing, true);
  return x(name, { Num: writeNumber(number, through, ordinal), ...(deleted && { Delete: 'true' }) }, [
    textElement(`${name}Title`, title),
    ...(content.length === 0 ? [writeUntitledArticle([emptyParagraph(node)], 1, writing)] : content),
  ]);
}

/** The containers among the children; a note has no place among articles. */
export function keepContainers({ id, children }: Container, writing: Writing): Container[] {
  return children.filter((child: Node): child is Container => {
    if (isContainer(child)) return true;
    writing.leftOut.push({
      node: id,
      reason: `a ${child.type} between clauses has no place: ${cut(child.value)}`,
    });
    return false;
  });
}

function cut(words: string): string {
  const characters = [...words];
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : words;
}

/** Articles first and then headings of an allowed rank, everything else wrapped so that it fits. */
function writeUnder(
  owner: Container,
  nodes: readonly Container[],
  ranks: readonly number[],
  writing: Writing,
  articlesFirst: boolean,
): Element[] {
  const elements: Element[] = [];
  let hasHeading = !articlesFirst;
  // Of two ranks that may stand here the first heading decides: 節 holds 款 or 目.
  const first = nodes.map(({ type }) => headings.indexOf(type)).find((rank) => ranks.includes(rank));
  const rank = first ?? ranks[0];
  let loose: Container[] = [];
  const flush = (): void => {
    if (loose.length === 0) return;
    const ordinal = elements.length + 1;
    if (hasHeading && rank !== undefined) {
      elements.push(wrapInHeading(owner, loose, rank, ordinal, writing));
    } else elements.push(...writeArticles(owner, loose, writing));
    loose = [];
  };
  for (const node of nodes) {
    const own = headings.indexOf(node.type);
    if (own < 0 || rank === undefined) loose.push(node);
    else {
      if (own !== rank) {
        loose.push(node);
        hasHeading = true;
        continue;
      }
      flush();
      hasHeading = true;
      elements.push(writeHeading(node, rank, elements.length + 1, writing));
    }
  }
  flush();
  return elements;
}

function wrapInHeading(
  owner: Container,
  nodes: readonly Container[],
  rank: number,
  ordinal: number,
  writing: Writing,
): Element {
  writing.leftOut.push({
    node: nodes[0].id,
    reason: `the standard has no ${nodes[0].type} right under ${owner.type}: it stands in a ${names[rank]} without a title`,
  });
  return x(names[rank], { Num: `0_${ordinal}` }, [
    x(`${names[rank]}Title`),
    ...writeUnder(owner, nodes, below[rank], writing, true),
  ]);
}

/** Articles; runs of anything else in an article without a title. */
function writeArticles(owner: Container, nodes: readonly Container[], writing: Writing): Element[] {
  const elements: Element[] = [];
  let run: Container[] = [];
  const flush = (): void => {
    if (run.length === 0) return;
    writing.leftOut.push({
      node: run[0].id,
      reason: `the standard has no ${run[0].type} right under ${owner.type}: it stands in an Article without a title`,
    });
    elements.push(writeUntitledArticle(run, elements.length + 1, writing));
    run = [];
  };
  for (const node of nodes) {
    if (node.type === 'article') {
      flush();
      elements.push(writeArticle(node, elements.length + 1, writing));
    } else if (headings.includes(node.type)) {
      const title = [node.label, node.caption].filter((part) => part !== undefined).join('　');
      writing.leftOut.push({
        node: node.id,
        reason: `a heading has no place under ${owner.type}: ${cut(title)}`,
      });
      flush();
      elements.push(...writeArticles(node, keepContainers(node, writing), writing));
    } else run.push(node);
  }
  flush();
  return elements;
}
