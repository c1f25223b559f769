import type { Message } from '../model/message.ts';
import type { Container, HeadingType } from '../model/node.ts';
import { endsSentence } from '../text/sentence.ts';
import { isDeleted, isTitleLike, titleOnLine, titleOnNextLine } from './article.ts';
import { addFrontMatter, wholeText } from './front-matter.ts';
import type { Marker } from './label.ts';
import { ListLevels } from './list-levels.ts';
import type { Block } from './logical-line.ts';
import { inferOutline, type Outline } from './outline.ts';
import { addTable } from './table.ts';
import { findToc } from './toc.ts';
import type { NodeFactory } from './tree-node.ts';

const headingRank: Readonly<Record<HeadingType, number>> = {
  part: 1,
  chapter: 2,
  section: 3,
  subsection: 4,
  division: 5,
};

/** Sentences that go on a paragraph though they begin a line. */
const goesOnParagraph = /^(?:ただし|但し|但、|なお|この場合|また、|その場合|※|＊|注|[（(]注)/;

const openers: ReadonlySet<Block['type']> = new Set(['article', 'heading', 'title']);

/** A stretch of the document that has its own run of articles: the main provision, a 附則, an appendix. */
interface Scope {
  node: Container;
  headings: { rank: number; depth: number; node: Container }[];
  article: Container | undefined;
  levels: ListLevels;
}

/** Builds the tree of one document from its logical lines. Ids are assigned later. */
export class TreeBuilder {
  private readonly blocks: readonly Block[];
  private readonly factory: NodeFactory;
  private readonly messages: Message[];
  private readonly outline: Outline;
  private readonly root: Container;
  private readonly main: Scope;
  private scope: Scope;
  private pendingCaption: Block | undefined;
  private lastMainArticle: Marker | undefined;
  private articleDepth = 7;
  /** Index of the last block that is an article or a heading level: what comes behind is the end of the document. */
  private readonly lastStructure: number;

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

  build(): Container {
    const { blocks } = this;
    const toc = findToc(blocks);
    const [tocStart, tocEnd] = toc ?? [-1, -1];
    const firstArticle = blocks.find(
      (block, index) => block.type === 'article' && (index < tocStart || index >= tocEnd),
    );
    this.articleDepth = firstArticle?.line.role === 'heading' ? firstArticle.line.depth : 7;
    let front: Block[] = [];
    let inFront = true;
    for (let index = 0; index < blocks.length; index++) {
      if (index === tocStart) {
        addFrontMatter(front, this.root, this.factory);
        front = [];
        this.addToc(blocks.slice(tocStart, tocEnd));
        index = tocEnd - 1;
        continue;
      }
      const block = blocks[index];
      if (inFront && this.isFront(block, index, firstArticle !== undefined)) {
        front.push(block);
        continue;
      }
      if (inFront) {
        addFrontMatter(front, this.root, this.factory);
        inFront = false;
      }
      index += this.add(block, index);
    }
    if (inFront) addFrontMatter(front, this.root, this.factory);
    return this.root;
  }

  private isFront(block: Block, index: number, hasArticles: boolean): boolean {
    switch (block.type) {
      case 'heading':
      case 'article':
      case 'supplProvision':
        return false;
      case 'caption': {
        const next = this.blocks[index + 1];
        return !(next?.type === 'article' || (!hasArticles && next?.type === 'list'));
      }
      case 'list':
        return hasArticles;
      default:
        return true;
    }
  }

  private newScope(node: Container): Scope {
    return { node, headings: [], article: undefined, levels: new ListLevels(this.outline) };
  }

  private addToc(blocks: readonly Block[]): void {
    const toc = this.factory.container('toc');
    for (const [index, block] of blocks.entries()) {
      const text = wholeText(block);
      if (index === 0 && block.type === 'toc') this.factory.setLabel(toc, text);
      else if (text.text !== '') toc.children.push(this.factory.leaf('tocLine', text));
    }
    this.root.children.push(toc);
  }

  /** Adds one block; returns how many blocks behind it were taken as well. */
  private add(block: Block, index: number): number {
    const next = this.blocks[index + 1];
    switch (block.type) {
      case 'heading':
        return this.addHeading(block, index);
      case 'article':
        return this.addArticle(block, index);
      case 'supplProvision':
        return this.addSupplementary(block);
      case 'dated':
        return this.addDated(block, index);
      case 'appdx':
        return this.addAppendix(block, index);
      case 'caption':
        if (next?.type === 'article' || next?.type === 'list' || next?.type === 'text')
          this.pendingCaption = block;
        else this.addNote(block);
        return 0;
      case 'title':
        return this.addTitle(block, index);
      case 'list':
        this.addListed(block, index);
        return 0;
      case 'row':
        return this.addRows(index);
      case 'text':
        this.addText(block, index);
        return 0;
      default:
        this.addNote(block);
        return 0;
    }
  }

  private addNote(block: Block): void {
    const text = wholeText(block);
    if (text.text !== '')
      (this.scope.levels.deepest ?? this.scope.article ?? this.home()).children.push(
        this.factory.leaf('note', text),
      );
  }

  /** The heading level or scope that takes articles and direct paragraphs now. */
  private home(): Container {
    return this.scope.headings.at(-1)?.node ?? this.scope.node;
  }

  private closeArticle(): void {
    this.scope.article = undefined;
    this.scope.levels.clear();
  }

  private flushCaption(): void {
    if (this.pendingCaption) this.addNote(this.pendingCaption);
    this.pendingCaption = undefined;
  }

  private takeCaption(to: Container): void {
    if (this.pendingCaption?.caption) this.factory.setCaption(to, this.pendingCaption.caption);
    this.pendingCaption = undefined;
  }

  private addHeading(block: Block, index: number): number {
    this.flushCaption();
    const kind = block.marker!.kind as HeadingType;
    if (this.scope !== this.main && this.scope.node.type === 'appdx' && this.continuesMain(block))
      this.scope = this.main;
    const node = this.openHeading(kind, headingRank[kind], block.line.depth);
    this.factory.setLabel(node, block.label!);
    node.number = numberOf(block.marker!);
    if (block.marker!.through) node.through = String(block.marker!.through);
    if (block.caption) {
      if (isDeleted(block.caption.text)) node.deleted = true;
      this.factory.setCaption(node, block.caption);
      return 0;
    }
    if (titleOnNextLine(block, this.blocks[index + 1], this.blocks[index + 2])) {
      this.factory.setCaption(node, this.blocks[index + 1].body);
      return 1;
    }
    return 0;
  }

  private openHeading(type: HeadingType, rank: number, depth: number): Container {
    this.closeArticle();
    const { headings } = this.scope;
    while (headings.length > 0 && headings.at(-1)!.rank >= rank) headings.pop();
    const node = this.factory.container(type);
    this.home().children.push(node);
    headings.push({ rank, depth, node });
    return node;
  }

  /** Whether a heading or article behind an appendix takes up the main provision again. */
  private continuesMain(block: Block): boolean {
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

  private addArticle(block: Block, index: number): number {
    const marker = block.marker;
    if (
      marker &&
      this.scope !== this.main &&
      this.scope.node.type === 'appdx' &&
      !this.scope.article &&
      this.continuesMain(block)
    ) {
      this.scope = this.main;
    }
    this.closeArticle();
    const article = this.factory.container('article');
    this.home().children.push(article);
    this.scope.article = article;
    if (marker) {
      this.factory.setLabel(article, block.label!);
      article.number = numberOf(marker);
      if (marker.through) article.through = String(marker.through);
      if (this.scope === this.main) this.lastMainArticle = marker;
    }
    if (block.caption) {
      this.flushCaption();
      this.factory.setCaption(article, block.caption);
    } else {
      this.takeCaption(article);
    }
    const [next, afterNext] = [this.blocks[index + 1], this.blocks[index + 2]];
    if (titleOnLine(block, next) && !article.caption) {
      this.factory.setCaption(article, block.body);
      return 0;
    }
    if (!article.caption && titleOnNextLine(block, next, afterNext)) {
      this.factory.setCaption(article, next.body);
      return 1;
    }
    if (block.body.text !== '') {
      if (isDeleted(block.body.text)) article.deleted = true;
      this.openParagraph(undefined, block);
    } else if (article.caption && isDeleted(article.caption)) {
      article.deleted = true;
    }
    return 0;
  }

  private addSupplementary(block: Block): number {
    this.flushCaption();
    this.closeArticle();
    const node = this.openSupplementary();
    if (block.label) this.factory.setLabel(node, block.label);
    if (block.caption) this.factory.setCaption(node, block.caption);
    if (block.body.text !== '') node.children.push(this.factory.leaf('note', block.body));
    return 0;
  }

  private openSupplementary(): Container {
    const node = this.factory.container('supplProvision');
    this.root.children.push(node);
    this.scope = this.newScope(node);
    return node;
  }

  private addDated(block: Block, index: number): number {
    const text = wholeText(block);
    const open = this.scope.node;
    if (open.type === 'supplProvision') {
      this.flushCaption();
      const used = open.caption !== undefined || open.children.some((child) => child.type !== 'note');
      this.factory.setCaption(used ? this.openSupplementary() : open, text);
      return 0;
    }
    const tail = this.main.node.children.length > 0 && index > this.lastStructure;
    if (!tail) {
      this.addNote(block);
      return 0;
    }
    // A list of dates without the word 附則.
    this.flushCaption();
    this.closeArticle();
    this.factory.setCaption(this.openSupplementary(), text);
    return 0;
  }

  private addAppendix(block: Block, index: number): number {
    this.flushCaption();
    const withinArticle = block.line.role === 'heading' && block.line.depth > this.articleDepth;
    const goesOnAfter = withinArticle && index < this.lastStructure;
    if (!goesOnAfter || this.blocks[index + 1]?.type !== 'row') this.closeArticle();
    this.openAppendix(goesOnAfter ? this.home() : this.root);
    this.factory.setLabel(this.scope.node, block.label!);
    if (block.caption) this.factory.setCaption(this.scope.node, block.caption);
    return 0;
  }

  private openAppendix(home: Container): void {
    this.flushCaption();
    const node = this.factory.container('appdx');
    home.children.push(node);
    this.scope = this.newScope(node);
  }

  /** Whether a bare title stands before articles that begin at 1 again: 家族特約⏎第1条. */
  private opensOwnArticles(block: Block, index: number): boolean {
    const next = this.blocks[index + 1]?.type === 'caption' ? this.blocks[index + 2] : this.blocks[index + 1];
    if (next?.type !== 'article' || next.marker?.value !== 1 || next.marker.branches.length > 0) return false;
    if ((this.lastMainArticle?.value ?? 0) < 2 || this.scope.node.type === 'supplProvision') return false;
    return isTitleLike(block.body.text) && block.line.listDepth === 0;
  }

  /** A heading of the format without a label: 前文, an unnumbered chapter, or a caption of what follows. */
  private addTitle(block: Block, index: number): number {
    const { depth } = block.line;
    if (/^補\s*則$/.test(block.body.text) && index > this.lastStructure) {
      this.flushCaption();
      this.closeArticle();
      this.factory.setLabel(this.openSupplementary(), block.body);
      return 0;
    }
    let at = index + 1;
    while (at < this.blocks.length && !openers.has(this.blocks[at].type)) at++;
    const nextHeading = this.blocks[at];
    if (depth < this.articleDepth && this.scope === this.main && nextHeading?.type === 'article') {
      this.flushCaption();
      const outer = this.scope.headings.findLast((heading) => heading.depth < depth);
      const rank = Math.min(5, outer ? outer.rank + 1 : 2);
      const type = (['part', 'part', 'chapter', 'section', 'subsection', 'division'] as const)[rank];
      this.factory.setCaption(this.openHeading(type, rank, depth), block.body);
      return 0;
    }
    if (depth <= this.articleDepth) this.closeArticle();
    this.addNote(block);
    return 0;
  }

  private addListed(block: Block, index: number): void {
    const { levels } = this.scope;
    const marker = block.marker!;
    const hasArticle = this.scope.article !== undefined;
    const placed = levels.place(marker, block.line.listDepth, hasArticle, this.blocks, index);
    if (placed.level === 'paragraph') {
      const paragraph = this.openParagraph(placed.marker, block);
      levels.open(paragraph, placed.marker, block.line.listDepth, true);
      return;
    }
    if (this.pendingCaption) this.flushCaption();
    if (!levels.paragraph) this.openParagraph(undefined, undefined);
    levels.closeTo(placed.depth);
    const parent = levels.deepest!;
    const node = this.factory.container(parent.type === 'paragraph' ? 'item' : 'subitem');
    this.label(node, block, placed.marker);
    this.fill(node, block);
    parent.children.push(node);
    levels.open(node, placed.marker, block.line.listDepth, false);
    if (placed.gap) this.reportGap(node);
  }

  private label(node: Container, block: Block, marker: Marker): void {
    if (block.label) this.factory.setLabel(node, block.label);
    if (marker.kind === 'bullet') return;
    node.number = numberOf(marker);
    if (marker.through) node.through = String(marker.through);
  }

  private fill(node: Container, block: Block): void {
    if (block.caption) this.factory.setCaption(node, block.caption);
    if (isDeleted(block.body.text)) node.deleted = true;
    this.factory.addSentences(node, block.body);
  }

  private openParagraph(marker: Marker | undefined, block: Block | undefined): Container {
    const paragraph = this.factory.container('paragraph');
    this.takeCaption(paragraph);
    if (block && marker) this.label(paragraph, block, marker);
    if (block && (marker || block.type !== 'article')) this.fill(paragraph, block);
    else if (block) this.factory.addSentences(paragraph, block.body);
    (this.scope.article ?? this.home()).children.push(paragraph);
    this.scope.levels.openParagraph(paragraph);
    return paragraph;
  }

  private reportGap(node: Container): void {
    this.messages.push({
      ruleId: 'number-gap',
      severity: 'warning',
      reason: `${node.label} does not follow the number before it. Check whether a number is missing or misprinted.`,
      position: node.labelPosition ?? node.position,
    });
  }

  private addText(block: Block, index: number): void {
    const { levels, node } = this.scope;
    const paragraph = levels.paragraph;
    if (this.opensOwnArticles(block, index)) {
      this.openAppendix(this.root);
      this.factory.setLabel(this.scope.node, block.body);
      return;
    }
    if (!paragraph) {
      const next = this.blocks[index + 1];
      const titled =
        node.type === 'appdx' &&
        !this.scope.article &&
        (next?.type === 'list' || next?.type === 'caption' || next?.type === 'row');
      if (!titled || !isTitleLike(block.body.text)) this.openParagraph(undefined, block);
      else if (node.caption) this.addNote(block);
      else this.factory.setCaption(node, block.body);
      return;
    }
    if (this.pendingCaption) {
      if (levels.numbered || !endsSentence(block.body.text)) this.flushCaption();
      else {
        levels.closeTo(0);
        levels.clear();
        this.openParagraph(undefined, block);
        return;
      }
    }
    const item = levels.itemFor(block, this.blocks, index);
    if (item) {
      this.factory.addSentences(item, block.body);
      return;
    }
    const last = lastSentence(paragraph);
    const complete = endsSentence(block.body.text) && (last === undefined || endsSentence(last));
    const own =
      complete &&
      !goesOnParagraph.test(block.body.text) &&
      !levels.numbered &&
      !levels.numberedLater(this.blocks, index);
    if (own) {
      levels.clear();
      this.openParagraph(undefined, block);
      return;
    }
    levels.closeToParagraph();
    this.factory.addSentences(paragraph, block.body);
  }

  private addRows(index: number): number {
    this.flushCaption();
    let end = index + 1;
    while (this.blocks[end]?.type === 'row' && !this.blocks[end].line.head) end++;
    const rows = this.blocks.slice(index, end);
    const { levels } = this.scope;
    const holdsTables = this.scope.node.type === 'appdx' && !levels.paragraph;
    if (!levels.paragraph && !holdsTables) this.openParagraph(undefined, undefined);
    const owner = holdsTables ? this.home() : levels.ownerOfTable(rows[0]);
    addTable(rows, owner, this.factory, this.messages);
    return rows.length - 1;
  }
}

function lastSentence(paragraph: Container): string | undefined {
  const last = paragraph.children.findLast((child) => child.type === 'sentence');
  return last && 'value' in last ? last.value : undefined;
}

/** `第９条の２` → `9-2`. Of dotted numbers the last component counts: `1.2` → `2`. */
export function numberOf(marker: Marker): string {
  if (marker.kind === 'dotted') return String(marker.value);
  return [marker.value, ...marker.branches].join('-');
}
