import type { Container } from '../../model/node.ts';
import type { Block } from '../choice/logical-line.ts';
import { structural } from '../evidence/form.ts';
import { readListMarker } from '../evidence/marker/list.ts';
import type { Marker } from '../evidence/marker/marker.ts';
import { isDeleted, isTitleLike, titleOnLine, titleOnNextLine } from '../evidence/title.ts';
import { sliceText } from '../source-text.ts';
import { numberOf, type OpenTree } from './open-tree.ts';

/** Adds an article, with its caption from before, behind or below its label. */
export function addArticle(tree: OpenTree, block: Block, index: number): number {
  const article = openArticle(tree, block);
  if (block.marker) labelArticle(tree, article, block, block.marker);
  if (block.caption) {
    tree.flushCaption();
    tree.factory.setCaption(article, block.caption);
  } else {
    tree.takeCaption(article);
  }
  const title = takeTitle(tree, article, block, index);
  if (title) return title.taken;
  if (block.body.text !== '') {
    if (isDeleted(block.body.text)) article.deleted = true;
    const numbered = cutFirstLabel(tree, block);
    tree.openParagraph(numbered?.marker, numbered ?? block);
  } else if (article.caption && isDeleted(article.caption)) {
    article.deleted = true;
  }
  return 0;
}

function openArticle(tree: OpenTree, block: Block): Container {
  // A heading within the article before, with nothing below it.
  if (tree.pendingCaption?.type === 'title') tree.flushCaption();
  if (block.choice?.returns) tree.scope = tree.main;
  tree.closeArticle();
  // An unnumbered heading closes the ones of its own level.
  const rank = block.choice?.form.rank;
  while (rank !== undefined && (tree.scope.headings.at(-1)?.rank ?? 0) > rank) tree.scope.headings.pop();
  const article = tree.factory.container('article');
  tree.home().children.push(article);
  tree.scope.article = article;
  tree.rate(article, block);
  return article;
}

function labelArticle(tree: OpenTree, article: Container, block: Block, marker: Marker): void {
  tree.factory.setLabel(article, block.label!);
  article.number = numberOf(marker);
  tree.tellMisread(article, marker);
  const last = tree.scope.lastArticle;
  if (last && tree.scope.node.type !== 'supplProvision' && marker.value > (last.through ?? last.value) + 1)
    tree.tellGap(article);
  tree.scope.lastArticle = marker;
  if (marker.through) article.through = String(marker.through);
}

/** Whether the paragraphs of an article have captions: one stands before a numbered paragraph further on. */
function captionsParagraphs({ blocks }: OpenTree, index: number): boolean {
  const isParagraph = (at: number) =>
    blocks[at]?.type === 'list' && blocks[at].choice?.place?.at === 'paragraph';
  if (!isParagraph(index)) return false;
  for (let at = index + 1; at < blocks.length && !structural.has(blocks[at].type); at++)
    if (blocks[at].type === 'caption' && isParagraph(at + 1)) return true;
  return false;
}

/** Takes the caption behind or below the label; says how many blocks it took, undefined where there is none. */
function takeTitle(
  tree: OpenTree,
  article: Container,
  block: Block,
  index: number,
): { taken: number } | undefined {
  const [next, afterNext] = [tree.blocks[index + 1], tree.blocks[index + 2]];
  if (next?.choice?.action === 'captionBehind' && next.caption) {
    if (article.caption === undefined) tree.factory.setCaption(article, next.caption);
    else if (captionsParagraphs(tree, index + 2)) tree.pendingCaption = next;
    else article.children.push(tree.factory.leaf('note', next.caption));
    return { taken: 1 };
  }
  if (article.caption) return undefined;
  const isFolded = (!next || next.type === 'article') && isTitleLike(block.body.text) && tree.titlesOnly;
  if (isFolded || titleOnLine(block, next, afterNext)) {
    tree.factory.setCaption(article, block.body);
    return { taken: 0 };
  }
  if (!titleOnNextLine(block, next, afterNext)) return undefined;
  tree.factory.setCaption(article, next.body);
  return { taken: 1 };
}

/** The first paragraph on the article's own line with its number: `第１条（目的）１．甲は、`. */
export function cutFirstLabel(tree: OpenTree, block: Block): (Block & { marker: Marker }) | undefined {
  const marker = readListMarker(block.body.text);
  if (marker?.value !== 1 || marker.gap === 'end' || !tree.profile.paragraphShapes.has(marker.shape))
    return undefined;
  const { body } = block;
  return {
    ...block,
    type: 'list',
    marker,
    label: sliceText(body, 0, marker.end),
    body: sliceText(body, marker.body, body.text.length),
    caption: undefined,
  };
}
