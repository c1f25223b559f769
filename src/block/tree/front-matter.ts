import type { Message } from '../../model/message.ts';
import type { Container } from '../../model/node.ts';
import { endsSentence } from '../../text/sentence.ts';
import type { Block } from '../choice/logical-line.ts';
import { looksLikeDocumentTitle } from '../evidence/part/part.ts';
import { joinTexts } from '../source-text.ts';
import { addTable } from './table.ts';
import type { NodeFactory } from './tree-node.ts';

/** The words of a block as printed. */
export function wholeText(block: Block): { text: string; pieces: [number, number][] } {
  return joinTexts(block.lines);
}

/** Whether a block may be the title; a number before it makes it one of several. */
function mayBeTitle({ type, marker }: Block): boolean {
  return type === 'text' || type === 'title' || (type === 'list' && marker?.kind === 'bullet');
}

/** `ホーム > 利用規定 > 預金規定`, `HOME > 約款`, `最上位 > 第1編 基本通則`. */
function isTrail(text: string): boolean {
  const steps = text.split(/\s*[>＞»›]\s*/).filter(Boolean);
  return steps.length >= 3 || (steps.length === 2 && /^(?:home|top|トップ|ホーム|最上位)/i.test(steps[0]));
}

/** What stands behind the trail of a page, `ホーム > 利用規定 > 普通預金規定`: menus stand before it. */
function behindTrail(blocks: readonly Block[]): readonly Block[] {
  const trail = blocks.findLastIndex(({ body: { text } }) => text.length <= 100 && isTrail(text));
  return trail >= 0 && trail < blocks.length - 1 ? blocks.slice(trail + 1) : blocks;
}

/**
 * Picks the line that is the title: of the highest headings of the format the one that ends like a title, else the first of
 * them; without headings, the first line that ends like one, else the first.
 */
function findTitle(blocks: readonly Block[]): Block | undefined {
  const headings = blocks.filter((block) => block.line.role === 'heading' && block.type === 'title');
  const highest = Math.min(...headings.map(({ line }) => line.depth));
  const top = headings.filter(({ line }) => line.depth === highest);
  if (top.length > 0) return top.find(({ body }) => looksLikeDocumentTitle(body.text)) ?? top[0];
  const first = behindTrail(blocks.slice(0, 12));
  const candidates = first.filter((block) => block.type === 'text' || block.type === 'title');
  return (
    // A sign before it makes a list of it: ○標準倉庫寄託約款.
    first.find((block) => mayBeTitle(block) && looksLikeDocumentTitle(block.body.text)) ??
    candidates.find(
      (block) =>
        block.body.text.length <= 60 &&
        !endsSentence(block.body.text) &&
        !/^(?:https?:|[（(]|(?:最終|一部)?改[正定訂]|制定|施行)/.test(block.body.text),
    )
  );
}

/** Hangs what stands before the first clause under the root: title, preamble, and notes such as date and issuer. */
export function addFrontMatter(
  blocks: readonly Block[],
  root: Container,
  factory: NodeFactory,
  messages: Message[],
): void {
  const title = findTitle(blocks);
  let preamble: Container | undefined;
  let rows: Block[] = [];
  // Rows behind the words of a preamble are its table; others are the cover.
  const closeTable = (): void => {
    if (rows.length === 0) return;
    let owner = preamble?.children.at(-1) as Container | undefined;
    if (!owner) {
      owner = factory.container('cover');
      root.children.push(owner);
    }
    addTable(rows, owner, factory, messages);
    rows = [];
  };
  for (const block of blocks) {
    if (block.type === 'row') {
      rows.push(block);
      continue;
    }
    closeTable();
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
      block.choice?.action !== 'note' &&
      (block.type === 'text' || block.type === 'list') &&
      (endsSentence(text.text) || preamble !== undefined);
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
  closeTable();
}
