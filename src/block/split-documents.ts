import type { Block } from './choice/logical-line.ts';
import { looksLikeDocumentTitle } from './tree/front-matter.ts';

/** Whether the blocks behind a title begin a document of their own: its articles or chapters start again at 1. */
function beginsAnew(blocks: readonly Block[], from: number): boolean {
  for (let index = from; index < blocks.length && index < from + 30; index++) {
    const { type, marker } = blocks[index];
    if (type === 'article') return marker?.value === 1 && marker.branches.length === 0;
    if (type === 'heading' && marker?.value !== 1) return false;
    if (type === 'supplProvision' || type === 'dated') return false;
  }
  return false;
}

/**
 * Cuts the blocks of a file into its documents: a further one begins at a title (〇〇規約, or a heading of the first level)
 * behind articles, when its own articles begin at 1.
 */
export function splitDocuments(blocks: Block[]): Block[][] {
  const starts = [0];
  let articles = 0;
  let inToc = false;
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'toc') inToc = true;
    if (block.type === 'article') {
      articles++;
      if (block.body.text !== '' || block.marker?.value === 1) inToc = false;
    }
    if (articles === 0 || inToc) continue;
    const { line } = block;
    const heading = block.type === 'title' && line.depth === 1;
    const plain =
      block.type === 'text' &&
      line.role === 'text' &&
      line.listDepth === 0 &&
      !line.continues &&
      looksLikeDocumentTitle(block.body.text);
    if (!heading && !(plain && line.blankBefore + Number(line.pageBefore) > 0)) continue;
    if (!beginsAnew(blocks, index + 1)) continue;
    starts.push(index);
    articles = 0;
  }
  return starts.map((start, at) => blocks.slice(start, starts[at + 1] ?? blocks.length));
}
