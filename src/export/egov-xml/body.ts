import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Container, Node } from '../../model/node.ts';
import { headingTypes } from '../../model/node-type.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { asParagraph, emptyParagraph, writeArticle, writeParagraph, writeUntitledArticle } from './clause.ts';
import { textElement, type Writing, writeNumber } from './element.ts';

const headings: readonly string[] = headingTypes;
const names = ['Part', 'Chapter', 'Section', 'Subsection', 'Division'];
/** Which heading levels may stand right under one: 章 under 編, 節 under 章, 款 or 目 under 節, 目 under 款. */
const below: readonly (readonly number[])[] = [[1], [2], [3, 4], [4], []];

/** 本則: headings of one kind, or articles, or paragraphs; what does not fit is wrapped in a heading or article without a title. */
export function writeMainProvision(owner: Container, nodes: readonly Node[], writing: Writing): Element {
  const ranks = nodes.map(({ type }) => headings.indexOf(type)).filter((rank) => rank >= 0);
  if (ranks.length > 0) {
    const top = Math.min(2, ...ranks);
    return x('MainProvision', writeUnder(owner, nodes, [top], writing, false));
  }
  if (nodes.some(({ type }) => type === 'article'))
    return x('MainProvision', writeUnder(owner, nodes, [], writing, true));
  const paragraphs = nodes.length === 0 ? [emptyParagraph(owner)] : nodes.map(asParagraph);
  return x(
    'MainProvision',
    paragraphs.map((paragraph, index) => writeParagraph(paragraph, index + 1, writing)),
  );
}

/** 編 章 節 款 目. */
export function writeHeading(node: Container, rank: number, ordinal: number, writing: Writing): Element {
  const { label, caption, number, through, deleted, children } = node;
  const name = names[rank];
  const title = [label, caption].filter((part) => part !== undefined).join('　');
  const content = writeUnder(node, children, below[rank], writing, true);
  return x(name, { Num: writeNumber(number, through, ordinal), ...(deleted && { Delete: 'true' }) }, [
    textElement(`${name}Title`, title),
    ...(content.length === 0 ? [writeUntitledArticle([emptyParagraph(node)], 1, writing)] : content),
  ]);
}

function cut(words: string): string {
  const characters = [...words];
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : words;
}

/** Articles first and then headings of an allowed rank, everything else wrapped so that it fits. */
function writeUnder(
  owner: Container,
  nodes: readonly Node[],
  ranks: readonly number[],
  writing: Writing,
  articlesFirst: boolean,
): Element[] {
  const elements: Element[] = [];
  let hasHeading = !articlesFirst;
  // Of two ranks that may stand here the first heading decides: 節 holds 款 or 目.
  const first = nodes.map(({ type }) => headings.indexOf(type)).find((rank) => ranks.includes(rank));
  const rank = first ?? ranks[0];
  let loose: Node[] = [];
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
    if (own < 0 || rank === undefined || !isContainer(node)) loose.push(node);
    else if (own === rank) {
      flush();
      hasHeading = true;
      elements.push(writeHeading(node, rank, elements.length + 1, writing));
    } else {
      loose.push(node);
      hasHeading = true;
    }
  }
  flush();
  return elements;
}

function wrapInHeading(
  owner: Container,
  nodes: readonly Node[],
  rank: number,
  ordinal: number,
  writing: Writing,
): Element {
  writing.leftOut.push({
    node: nodes[0].id ?? owner.id,
    reason: `the standard has no ${nodes[0].type} right under ${owner.type}: it stands in a ${names[rank]} without a title`,
  });
  return x(names[rank], { Num: `0_${ordinal}` }, [
    x(`${names[rank]}Title`),
    ...writeUnder(owner, nodes, below[rank], writing, true),
  ]);
}

/** Articles; runs of anything else in an article without a title. */
function writeArticles(owner: Container, nodes: readonly Node[], writing: Writing): Element[] {
  const elements: Element[] = [];
  let run: Node[] = [];
  const flush = (): void => {
    if (run.length === 0) return;
    writing.leftOut.push({
      node: run[0].id ?? owner.id,
      reason: `the standard has no ${run[0].type} right under ${owner.type}: it stands in an Article without a title`,
    });
    elements.push(writeUntitledArticle(run, elements.length + 1, writing));
    run = [];
  };
  for (const node of nodes) {
    if (!isContainer(node) || (node.type !== 'article' && !headings.includes(node.type))) run.push(node);
    else if (node.type === 'article') {
      flush();
      elements.push(writeArticle(node, elements.length + 1, writing));
    } else {
      const title = [node.label, node.caption].filter((part) => part !== undefined).join('　');
      writing.leftOut.push({
        node: node.id,
        reason: `a heading has no place under ${owner.type}: ${cut(title)}`,
      });
      if (title !== '') run.push({ type: 'note', position: node.position, value: title });
      flush();
      elements.push(...writeArticles(node, node.children, writing));
    }
  }
  flush();
  return elements;
}
