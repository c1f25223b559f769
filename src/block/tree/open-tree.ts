import type { Message } from '../../model/message.ts';
import type { Container } from '../../model/node.ts';
import type { HeadingType } from '../../model/node-type.ts';
import type { Block } from '../choice/logical-line.ts';
import type { Marker } from '../evidence/marker/marker.ts';
import { isDeleted } from '../evidence/title.ts';
import { ListLevels } from '../list-levels.ts';
import { inferOutline, type Outline } from '../outline.ts';
import { wholeText } from './front-matter.ts';
import type { NodeFactory } from './tree-node.ts';

/** A stretch of the document that has its own run of articles: the main provision, a 附則, an appendix. */
interface Scope {
  node: Container;
  headings: { rank: number; depth: number; node: Container }[];
  article: Container | undefined;
  levels: ListLevels;
}

/** The tree of one document while it grows: what is open, and what the next block may hang on. */
export class OpenTree {
  readonly blocks: readonly Block[];
  readonly factory: NodeFactory;
  readonly messages: Message[];
  readonly root: Container;
  readonly main: Scope;
  scope: Scope;
  lastMainArticle: Marker | undefined;
  /** Heading level of the articles in the source format; 7 where they are no headings. */
  articleDepth = 7;
  /** Index of the last block that is an article or a heading level: what comes behind is the end of the document. */
  readonly lastStructure: number;
  pendingCaption: Block | undefined;
  /** Whether the last block belonged to a text in another language. */
  inForeignText = false;
  readonly outline: Outline;

  constructor(blocks: readonly Block[], factory: NodeFactory, messages: Message[]) {
    this.blocks = blocks;
    this.factory = factory;
    this.messages = messages;
    this.outline = inferOutline(blocks);
    this.lastStructure = blocks.findLastIndex(
      (block) => block.type === 'article' || block.type === 'heading',
    );
    this.root = factory.container('root');
    this.main = this.newScope(this.root);
    this.scope = this.main;
  }

  /** Adds a block as text of what is open, whatever it looked like. */
  addLoose(block: Block): void {
    const owner = this.scope.levels.deepest;
    if (owner) this.factory.addSentences(owner, wholeText(block));
    else this.addNote(block);
  }

  newScope(node: Container): Scope {
    return { node, headings: [], article: undefined, levels: new ListLevels(this.outline) };
  }

  addNote(block: Block): void {
    const text = wholeText(block);
    if (text.text !== '')
      (this.scope.levels.deepest ?? this.scope.article ?? this.home()).children.push(
        this.factory.leaf('note', text),
      );
  }

  /** The heading level or scope that takes articles and direct paragraphs now. */
  home(): Container {
    return this.scope.headings.at(-1)?.node ?? this.scope.node;
  }

  closeArticle(): void {
    this.scope.article = undefined;
    this.scope.levels.clear();
  }

  flushCaption(): void {
    if (this.pendingCaption) this.addNote(this.pendingCaption);
    this.pendingCaption = undefined;
  }

  takeCaption(to: Container): void {
    if (this.pendingCaption?.caption) this.factory.setCaption(to, this.pendingCaption.caption);
    this.pendingCaption = undefined;
  }

  openHeading(type: HeadingType, rank: number, depth: number): Container {
    this.closeArticle();
    const { headings } = this.scope;
    while (headings.length > 0 && headings.at(-1)!.rank >= rank) headings.pop();
    const node = this.factory.container(type);
    this.home().children.push(node);
    headings.push({ rank, depth, node });
    return node;
  }

  /** Whether a heading or article behind an appendix takes up the main provision again. */
  continuesMain(block: Block): boolean {
    const marker = block.marker!;
    if (marker.kind === 'article')
      return (
        this.lastMainArticle !== undefined &&
        marker.value === this.lastMainArticle.value + 1 &&
        marker.value > 1
      );
    const last = this.main.headings.find(({ node }) => node.type === marker.kind)?.node.number;
    return last !== undefined && marker.value === Number.parseInt(last, 10) + 1;
  }

  openSupplementary(): Container {
    const node = this.factory.container('supplProvision');
    this.root.children.push(node);
    this.scope = this.newScope(node);
    return node;
  }

  openAppendix(home: Container): void {
    this.flushCaption();
    const node = this.factory.container('appdx');
    home.children.push(node);
    this.scope = this.newScope(node);
  }

  openParagraph(marker: Marker | undefined, block: Block | undefined): Container {
    const paragraph = this.factory.container('paragraph');
    this.takeCaption(paragraph);
    if (block && marker) this.label(paragraph, block, marker);
    if (block && (marker || block.type !== 'article')) this.fill(paragraph, block);
    else if (block) this.factory.addSentences(paragraph, block.body);
    (this.scope.article ?? this.home()).children.push(paragraph);
    this.scope.levels.openParagraph(paragraph);
    return paragraph;
  }

  label(node: Container, block: Block, marker: Marker): void {
    if (block.label) this.factory.setLabel(node, block.label);
    if (marker.kind === 'bullet') return;
    node.number = numberOf(marker);
    if (marker.through) node.through = String(marker.through);
  }

  fill(node: Container, block: Block): void {
    if (block.caption) this.factory.setCaption(node, block.caption);
    if (isDeleted(block.body.text)) node.deleted = true;
    this.factory.addSentences(node, block.body);
  }
}

/** `第９条の２` → `9-2`. Of dotted numbers the last component counts: `1.2` → `2`. */
export function numberOf(marker: Marker): string {
  if (marker.kind === 'dotted') return String(marker.value);
  return [marker.value, ...marker.branches].join('-');
}
