import type { Message } from '../../model/message.ts';
import type { Container } from '../../model/node.ts';
import type { HeadingType } from '../../model/node-type.ts';
import type { Block } from '../choice/logical-line.ts';
import type { Marker } from '../evidence/marker/marker.ts';
import type { Profile } from '../evidence/profile.ts';
import { isDeleted, standWithTitles } from '../evidence/title.ts';
import { wholeText } from './front-matter.ts';
import { skipsParagraph } from './skips-paragraph.ts';
import type { NodeFactory } from './tree-node.ts';

/** A stretch of the document that has its own run of articles: the main provision, a 附則, an appendix. */
interface Scope {
  node: Container;
  headings: { rank: number; depth: number; node: Container }[];
  article: Container | undefined;
  lastArticle?: Marker;
  /** The open paragraph, and the open members of lists below it; the first may be the numbered paragraph itself. */
  paragraph: Container | undefined;
  levels: { node: Container; isParagraph: boolean }[];
}

/** Margins above it stand for readings that are right nearly always. */
const sureMargin = 1;

/** The tree of one document while it grows: what is open, and what the next block may hang on. */
export class OpenTree {
  readonly blocks: readonly Block[];
  readonly factory: NodeFactory;
  readonly messages: Message[];
  readonly profile: Profile;
  readonly root: Container;
  readonly main: Scope;
  scope: Scope;
  /** Index of the last block that is an article or a heading level: what comes behind is the end of the document. */
  readonly lastStructure: number;
  /** Index of the last block that holds Japanese. */
  lastJapanese = Number.POSITIVE_INFINITY;
  readonly titlesOnly: boolean;
  pendingCaption: Block | undefined;
  /** Whether the last block belonged to a text in another language. */
  inForeignText = false;

  constructor(blocks: readonly Block[], profile: Profile, factory: NodeFactory, messages: Message[]) {
    this.blocks = blocks;
    this.factory = factory;
    this.messages = messages;
    this.profile = profile;
    this.lastStructure = blocks.findLastIndex(
      (block) => block.type === 'article' || block.type === 'heading',
    );
    this.titlesOnly = standWithTitles(blocks);
    this.root = factory.container('root');
    this.main = this.newScope(this.root);
    this.scope = this.main;
  }

  newScope(node: Container): Scope {
    return { node, headings: [], article: undefined, paragraph: undefined, levels: [] };
  }

  /** The node that a further line belongs to. */
  get deepest(): Container | undefined {
    return this.scope.levels.at(-1)?.node ?? this.scope.paragraph;
  }

  addNote(block: Block): void {
    const text = wholeText(block);
    if (text.text !== '')
      (this.deepest ?? this.scope.article ?? this.home()).children.push(this.factory.leaf('note', text));
  }

  /** The heading level or scope that takes articles and direct paragraphs now. */
  home(): Container {
    return this.scope.headings.at(-1)?.node ?? this.scope.node;
  }

  closeArticle(): void {
    this.scope.article = undefined;
    this.closeParagraph();
  }

  closeParagraph(): void {
    this.scope.paragraph = undefined;
    this.scope.levels = [];
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

  openSupplementary(): Container {
    const node = this.factory.container('supplProvision');
    this.root.children.push(node);
    this.scope = this.newScope(node);
    return node;
  }

  /** Opens what is no clause: everything below it is kept as notes. */
  openApart(type: 'closing' | 'commentary'): void {
    this.closeArticle();
    const node = this.factory.container(type);
    this.root.children.push(node);
    this.scope = this.newScope(node);
  }

  /** Whether what comes now is no clause. */
  get isApart(): boolean {
    return this.scope.node.type === 'closing' || this.scope.node.type === 'commentary';
  }

  openAppendix(home: Container): void {
    this.flushCaption();
    const node = this.factory.container('appdx');
    home.children.push(node);
    this.scope = this.newScope(node);
  }

  openParagraph(marker: Marker | undefined, block: Block | undefined): Container {
    const paragraph = this.factory.container('paragraph');
    this.rate(paragraph, block);
    this.takeCaption(paragraph);
    if (block && marker) this.label(paragraph, block, marker);
    if (block && (marker || block.type !== 'article')) this.fill(paragraph, block);
    else if (block) this.factory.addSentences(paragraph, block.body);
    const siblings = (this.scope.article ?? this.home()).children;
    if (marker && this.scope.article && skipsParagraph(siblings, marker)) this.tellGap(paragraph);
    siblings.push(paragraph);
    this.scope.paragraph = paragraph;
    this.scope.levels = marker ? [{ node: paragraph, isParagraph: true }] : [];
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

  /** Says how sure the reading of a node is, where something else came near. */
  rate(node: Container, block: Block | undefined): void {
    const margin = block?.choice?.margin;
    if (margin === undefined || margin >= sureMargin) return;
    node.certainty = Math.max(0.01, Math.min(0.99, Math.round(100 / (1 + Math.exp(-margin))) / 100));
  }

  /** Tells that a number does not follow the one before it. */
  tellGap(node: Container): void {
    const reason = 'does not follow the number before it. Check whether a number is missing or misprinted.';
    this.#tell('number-gap', node, reason);
  }

  /** Tells that letters were read as digits in a label. */
  tellMisread(node: Container, { misread, value }: Marker): void {
    const reason = `was read as number ${value}. Check the label against the original.`;
    if (misread) this.#tell('label-misread', node, reason);
  }

  #tell(ruleId: string, node: Container, reason: string): void {
    const position = node.labelPosition ?? node.position;
    this.messages.push({ ruleId, severity: 'warning', reason: `${node.label} ${reason}`, position });
  }

  /** Adds a further line to a node: the line before it ends there. */
  addLine(node: Container, block: Block): void {
    const last = node.children.at(-1);
    if (last && !('children' in last) && last.type === 'sentence') last.endsLine = true;
    this.factory.addSentences(node, block.body);
  }
}

/** `第９条の２` → `9-2`. Of dotted numbers the last component counts: `1.2` → `2`. */
export function numberOf(marker: Marker): string {
  if (marker.kind === 'dotted') return String(marker.value);
  return [marker.value, ...marker.branches].join('-');
}
