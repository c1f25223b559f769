import type { Message } from '../../model/message.ts';
import type { Container } from '../../model/node.ts';
import type { Block, SetNote } from '../choice/logical-line.ts';
import type { LineType } from '../evidence/form.ts';
import { looksLikeDocumentTitle } from '../evidence/part/part.ts';
import type { Profile } from '../evidence/profile.ts';
import { addArticle } from './add-article.ts';
import { addListed, addRows, addText } from './add-clause.ts';
import { addHeading, addTitle, isUnnumberedHeading } from './add-heading.ts';
import { addNotes } from './add-notes.ts';
import { addClosing, addEnd, addPart, addRemark } from './add-part.ts';
import { addAppendix, addDated, addSupplementary } from './add-supplementary.ts';
import { findLastJapanese, isForeign } from './foreign-text.ts';
import { addFrontMatter, wholeText } from './front-matter.ts';
import { OpenTree } from './open-tree.ts';
import type { NodeFactory } from './tree-node.ts';

/** Adds one block to the tree; returns how many blocks behind it were taken as well. */
type Adder = (tree: OpenTree, block: Block, index: number) => number;

const adders: Readonly<Record<LineType, Adder>> = {
  heading: addHeading,
  article: addArticle,
  supplProvision: addSupplementary,
  dated: addDated,
  appdx: addAppendix,
  caption: addCaption,
  title: addTitle,
  list: alone(addListed),
  row: addRows,
  text: alone(addText),
  toc: addNote,
  end: alone(addEnd),
  closing: alone(addClosing),
  remark: alone(addRemark),
  part: alone(addPart),
};

/** Of an adder that takes no further block. */
function alone(add: (tree: OpenTree, block: Block, index: number) => void): Adder {
  return (tree, block, index) => {
    add(tree, block, index);
    return 0;
  };
}

function addNote(tree: OpenTree, block: Block): number {
  tree.addNote(block);
  return 0;
}

/** A caption waits for the article, paragraph or text that it names. */
function addCaption(tree: OpenTree, block: Block, index: number): number {
  const next = tree.blocks[index + 1]?.type;
  tree.flushCaption();
  if (next === 'article' || next === 'list' || next === 'text') tree.pendingCaption = block;
  else tree.addNote(block);
  return 0;
}

/** Builds the tree of one document from its logical lines. Ids are assigned later. */
export function buildTree(
  blocks: readonly Block[],
  profile: Profile,
  factory: NodeFactory,
  messages: Message[],
): Container {
  const tree = new OpenTree(blocks, profile, factory, messages);
  tree.lastJapanese = findLastJapanese(blocks);
  let front: Block[] = [];
  let inFront = true;
  let notes: SetNote[] = [];
  const takeNotes = (taken: readonly Block[], isEnd = false): void => {
    for (const block of taken) if (block.notes) notes = [...notes, ...block.notes];
    // Notes of a caption stand in what it names.
    if (notes.length === 0 || (tree.pendingCaption && !isEnd)) return;
    addNotes(tree, notes, isEnd);
    notes = [];
  };
  const closeFront = (): void => {
    addFrontMatter(front, tree.root, factory, messages);
    takeNotes(front);
    front = [];
  };
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block.type === 'toc') {
      closeFront();
      const start = index;
      index += addToc(tree, index);
      takeNotes(blocks.slice(start, index + 1));
      continue;
    }
    if (inFront && isFront(tree, block, index, front)) {
      front.push(block);
      continue;
    }
    if (inFront) closeFront();
    inFront = false;
    if (isForeign(tree, index)) {
      tree.root.children.push(factory.leaf('note', wholeText(block)));
      takeNotes([block]);
      continue;
    }
    const start = index;
    // （令和2年5月10日改正）: a day amid the clauses.
    index += adders[block.choice?.action === 'note' ? 'remark' : block.type](tree, block, index);
    takeNotes(blocks.slice(start, index + 1), index === blocks.length - 1);
  }
  if (inFront) closeFront();
  tree.flushCaption();
  return tree.root;
}

/** Whether a block still stands before the first clause. */
function isFront(tree: OpenTree, block: Block, index: number, front: readonly Block[]): boolean {
  const { blocks } = tree;
  const { hasArticles } = tree.profile;
  switch (block.type) {
    case 'heading':
    case 'article':
    case 'supplProvision':
      return false;
    case 'caption': {
      const next = blocks[index + 1];
      return !(next?.type === 'article' || (!hasArticles && next?.type === 'list'));
    }
    case 'title':
      return !isChapter(tree, block, index, front);
    case 'list':
      return hasArticles && block.choice?.place?.at !== 'paragraph';
    case 'text':
      return block.choice?.place?.at !== 'paragraph';
    default:
      return true;
  }
}

/** Whether a heading right before an article, behind the title of the document, is a chapter without a number. */
function isChapter(tree: OpenTree, block: Block, index: number, front: readonly Block[]): boolean {
  const titles = front.filter(({ type, line }) => type === 'title' && line.depth <= block.line.depth);
  if (titles.length === 0 || !isUnnumberedHeading(tree, block, index)) return false;
  // Of equal headings the first that ends as titles do is the title; the issuer may stand before it.
  const isTitle = ({ body, line }: Block) =>
    line.depth === block.line.depth && looksLikeDocumentTitle(body.text);
  if (!isTitle(block) || titles.some(isTitle)) return true;
  // # 見本アプリ⏎## プライバシーポリシー: the only heading of its depth names the text, and the one above the site.
  const further = tree.blocks
    .slice(index + 1)
    .some(({ type, line }) => type === 'title' && line.depth <= block.line.depth);
  return (
    titles.some(({ line }) => line.depth < block.line.depth) &&
    (further || titles.some(({ body }) => looksLikeDocumentTitle(body.text)))
  );
}

/** Adds the lines of a table of contents; returns how many blocks behind the first were taken. */
function addToc(tree: OpenTree, start: number): number {
  const toc = tree.factory.container('toc');
  let end = start;
  for (; tree.blocks[end]?.type === 'toc'; end++) {
    const text = wholeText(tree.blocks[end]);
    if (end === start && /目\s*次[）)】〕]?$/.test(text.text)) tree.factory.setLabel(toc, text);
    else if (text.text !== '') toc.children.push(tree.factory.leaf('tocLine', text));
  }
  tree.home().children.push(toc);
  return end - start - 1;
}
