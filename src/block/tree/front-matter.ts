import type { Container } from '../../model/node.ts';
import { endsSentence } from '../../text/sentence.ts';
import type { Block } from '../choice/logical-line.ts';
import { joinTexts } from '../source-text.ts';
import type { NodeFactory } from './tree-node.ts';

/** Words that the title of terms, regulations and statutes ends with. */
const titleWord =
  /(?:約款|規約|規程|規定|規則|細則|会則|定款|条項|約定|契約書|覚書|要綱|要領|内規|ポリシー|ガイドライン|法|令|条例|通則|総則)(?:[」』)）】\s]|（[^）]*）|\([^)]*\))*$/;

/** Whether a line could be the title of a document: 〇〇契約約款. */
export function looksLikeDocumentTitle(text: string): boolean {
  return (
    text.length <= 100 &&
    titleWord.test(text) &&
    !text.includes('。') &&
    !/^[（(]|^[「【]?(?:目次|附則|付則)/.test(text)
  );
}

/** The words of a block as printed. */
export function wholeText(block: Block): { text: string; pieces: [number, number][] } {
  return joinTexts(block.lines);
}

const titleTypes: ReadonlySet<Block['type']> = new Set(['text', 'title', 'list']);

/** Picks the line that is the title: a first-level heading of the format, else the first that ends like one, else the first. */
function findTitle(blocks: readonly Block[]): Block | undefined {
  const heading = blocks.find((block) => block.line.role === 'heading' && block.type === 'title');
  if (heading) return heading;
  const first = blocks.slice(0, 12);
  const candidates = first.filter((block) => block.type === 'text' || block.type === 'title');
  return (
    // A sign before it makes a list of it: ○標準倉庫寄託約款.
    first.find((block) => titleTypes.has(block.type) && looksLikeDocumentTitle(block.body.text)) ??
    candidates.find(
      (block) =>
        block.body.text.length <= 60 &&
        !endsSentence(block.body.text) &&
        !/^(?:https?:|[（(]|(?:最終|一部)?改[正定訂]|制定|施行)/.test(block.body.text),
    )
  );
}

/** Hangs what stands before the first clause under the root: title, preamble, and notes such as date and issuer. */
export function addFrontMatter(blocks: readonly Block[], root: Container, factory: NodeFactory): void {
  const title = findTitle(blocks);
  let preamble: Container | undefined;
  for (const block of blocks) {
    const text = wholeText(block);
    if (block === title) {
      root.children.push(factory.leaf('title', text));
      continue;
    }
    if (block.type === 'title' && /^前\s*文$/.test(block.body.text) && !preamble) {
      preamble = factory.container('preamble');
      factory.setLabel(preamble, text);
      root.children.push(preamble);
      continue;
    }
    const runs =
      (block.type === 'text' || block.type === 'list') && (endsSentence(text.text) || preamble !== undefined);
    if (!runs || text.text.length < 12) {
      if (text.text !== '') root.children.push(factory.leaf('note', text));
      continue;
    }
    if (!preamble) {
      preamble = factory.container('preamble');
      root.children.push(preamble);
    }
    const paragraph = factory.container('paragraph');
    factory.addSentences(paragraph, text);
    preamble.children.push(paragraph);
  }
}
