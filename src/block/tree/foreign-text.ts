import type { Block } from '../choice/logical-line.ts';
import type { OpenTree } from './open-tree.ts';

const japanese = /[\u3041-\u30ff\u3400-\u9fff\uff66-\uff9d]/;
const sentence = /[A-Za-z]+(?:[ ,'’-]+[A-Za-z]+){3,}.*[.:;)]$/;

/**
 * Whether a block belongs to a translation that stands behind the Japanese text: it holds no Japanese character, and
 * it is a sentence behind a blank line, or goes on from one.
 */
export function isForeign(tree: OpenTree, index: number): boolean {
  const block = tree.blocks[index];
  const next: Block | undefined = tree.blocks[index + 1];
  const { text } = block.body;
  const words = isLatin(block);
  if (!words || block.type === 'row') {
    tree.inForeignText = false;
    return false;
  }
  if (
    !tree.inForeignText &&
    ((block.line.blankBefore > 0 && (begins(block) || (next && isLatin(next) && begins(next)))) ||
      isForeignToTheEnd(tree, index))
  ) {
    tree.inForeignText = true;
    tree.messages.push({
      ruleId: 'foreign-text',
      severity: 'warning',
      reason: `A text in another language begins with "${text.slice(0, 40)}"; it was kept as notes. Put it in a file of its own to parse it.`,
      position: tree.factory.positionOf(block.body),
    });
  }
  return tree.inForeignText;
}

const fewestBlocks = 4;

/** Whether no Japanese comes any more: a translation with numbers of its own. */
function isForeignToTheEnd({ blocks, lastJapanese }: OpenTree, index: number): boolean {
  return index > lastJapanese && blocks.length - index >= fewestBlocks && blocks.slice(index).some(begins);
}

/** Index of the last block that holds Japanese. */
export function findLastJapanese(blocks: readonly Block[]): number {
  return blocks.findLastIndex((block) => block.lines.some((line) => japanese.test(line.text)));
}

function isLatin(block: Block): boolean {
  // Nearly every block begins with a Japanese character, so that this ends at once.
  return block.lines.every((line) => !japanese.test(line.text)) && /[A-Za-z]/.test(block.body.text);
}

function begins({ body }: Block): boolean {
  return sentence.test(body.text) || /^Article\s+\d/.test(body.text);
}
