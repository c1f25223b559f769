import { type ContainerType, headingTypes } from '../../../model/node-type.ts';
import { type Draft, type DraftNode, type DraftWords, isDraft } from '../../../text/draft.ts';
import { wrapLine } from '../lines.ts';
import {
  type ArticleShape,
  type LineLabel,
  type ListLevel,
  readArticleShape,
  readShapes,
} from './label-shape.ts';
import { type QuotedHead, type QuotedLine, readQuotedLine } from './quoted-line.ts';
import { trimStart } from './table-line.ts';

/** Where quoted lines are put, which tells what their markers mean. */
export interface QuotedContext {
  /** The text that is amended. */
  root: Draft;
  /** The clause at hand. */
  near: Draft;
  /** What the sentence says that it puts in: 次の一項 → paragraph. */
  expected?: Draft['type'];
}

const levels: readonly string[] = headingTypes;

/** Reads quoted provisions into the clauses that they are; headings stand beside the articles below them. */
export function readQuoted(lines: readonly string[], context: QuotedContext): DraftNode[] {
  if (context.expected === 'line')
    return lines
      .filter((line) => line.trim() !== '')
      .map((line) => wrapLine({ type: 'note', value: line.trim() }));
  const reading = new QuotedReading(context);
  for (const line of lines) reading.add(line);
  return reading.finish();
}

const noHead = /^[\s　]*\t\s*$/;

interface OpenList {
  node: Draft;
  shape: string;
  /** How far its line is indented. */
  indent: number;
}

class QuotedReading {
  readonly #done: DraftNode[] = [];
  readonly #shapes: Map<string, ListLevel>;
  readonly #expected: Draft['type'] | undefined;
  readonly #articles: ArticleShape | undefined;
  #caption: string | undefined;
  /** The article, 附則 or 別表 that is open. */
  #holder: Draft | undefined;
  /** The paragraph and the items open below it, outermost first. */
  #lists: OpenList[] = [];
  #table: Draft | undefined;
  /** Whether the next table has no column headings, as a row of tabs says. */
  #isHeadless = false;
  /** Whether a blank line stands before the line at hand. */
  #isBroken = false;

  constructor({ root, near, expected }: QuotedContext) {
    this.#shapes = new Map([...readShapes(root), ...readShapes(near)]);
    this.#expected = expected;
    this.#articles = expected === 'article' ? readArticleShape(root) : undefined;
  }

  add(text: string): void {
    if (noHead.test(text)) {
      this.#isHeadless = true;
      return;
    }
    if (text.trim() === '') {
      this.#isBroken = true;
      return;
    }
    this.#addLine(text);
    this.#isBroken = false;
  }

  #addLine(text: string): void {
    if (this.#beginsUnlabelled(text) || this.#isContents(text)) return;
    const line = readQuotedLine(text);
    const indent = text.length - trimStart(text).length;
    if (line.kind !== 'row') this.#table = undefined;
    if (line.kind === 'caption') this.#flushCaption(line.caption);
    else if (line.kind === 'head') this.#addHead(line.head);
    else this.#addBelow(line, indent);
  }

  #addBelow(line: Exclude<QuotedLine, { kind: 'caption' | 'head' }>, indent: number): void {
    this.#beginCaptioned();
    if (line.kind === 'listed') this.#addListed(line.marker, line.words, indent);
    else {
      // What stands less deep than an item belongs to what holds that.
      if (!this.#table)
        while ((this.#lists.at(-1)?.indent ?? 0) > indent && this.#lists.length > 0) this.#lists.pop();
      if (line.kind === 'row') this.#addRow(line.cells, line.isRule);
      else this.#addWords(line.words);
    }
  }

  /** An article without a number begins with its caption: （目的）. */
  #beginCaptioned(): void {
    const isUnnumbered = !this.#open || (this.#open.type === 'article' && this.#open.label === undefined);
    if (this.#caption === undefined || this.#expected !== 'article' || !isUnnumbered) return;
    const node: Draft = { id: '', type: 'article', ...this.#takeCaption(), children: [] };
    this.#done.push(node);
    this.#lists = [];
    this.#holder = node;
    this.#open = node;
  }

  finish(): DraftNode[] {
    if (this.#caption !== undefined) this.#addWords(`（${this.#caption}）`);
    return this.#done;
  }

  /** Lines of a 目次 name headings and are none: they stand deeper than its own. */
  #isContents(text: string): boolean {
    const indent = text.length - text.trimStart().length;
    if (readQuotedLine(text).kind === 'head' && text.replace(/\s/g, '') === '目次')
      this.#contentsIndent = indent;
    else if (this.#open?.type === 'toc' && (this.#expected === 'toc' || indent > this.#contentsIndent)) {
      this.#open.children.push({ type: 'tocLine', value: text.trim() });
      return true;
    }
    return false;
  }

  #contentsIndent = 0;

  /** 附則 and 前文 that are told by a heading of their own: 令和九年四月一日施行. */
  #beginsUnlabelled(text: string): boolean {
    const type = this.#expected;
    if ((type !== 'supplProvision' && type !== 'preamble') || this.#done.length > 0) return false;
    if (readQuotedLine(text).kind === 'head') return false;
    const words = text.trim();
    const own = type === 'preamble' ? { label: words } : { caption: words };
    const node: Draft = {
      id: '',
      type,
      ...(type === 'preamble' && words.endsWith('。') ? {} : own),
      children: [],
    };
    this.#done.push(node);
    this.#holder = node;
    this.#open = node;
    if (type === 'preamble' && words.endsWith('。')) this.#addWords(words);
    return true;
  }

  #flushCaption(next: string): void {
    if (this.#caption !== undefined) this.#addWords(`（${this.#caption}）`);
    this.#caption = next;
  }

  #takeCaption(): { caption?: string } {
    const caption = this.#caption;
    this.#caption = undefined;
    return caption === undefined ? {} : { caption };
  }

  #addHead({ type, label, number, through, caption, words }: QuotedHead): void {
    const above = this.#takeCaption();
    const own = {
      id: '',
      type,
      label,
      ...(number !== undefined && { number }),
      ...(through !== undefined && { through }),
      ...above,
      ...(caption !== undefined && { caption }),
    };
    const node: Draft = { ...own, children: [] };
    const isInside =
      this.#holder && (this.#holder.type === 'supplProvision' || this.#holder.type === 'appdx');
    if (isInside && type === 'article') this.#holder?.children.push(node);
    else this.#done.push(node);
    this.#lists = [];
    if (levels.includes(type)) return;
    if (!isInside || type !== 'article') this.#holder = node;
    this.#open = node;
    if (type === 'article' && /^削\s*除$/.test(words)) node.deleted = true;
    if (words !== '') this.#addWords(words);
  }

  /** Where paragraphs go: the article, else the 附則 or 別表. */
  #open: Draft | undefined;

  /** 10. 通知: where a text numbers its articles so, the first such line and those that count on from it begin one. */
  #beginsArticle({ label, shape, number }: LineLabel, words: string, indent: number): boolean {
    if (this.#expected !== 'article' || shape !== this.#articles?.shape || number === undefined) return false;
    const last = this.#done.findLast((node): node is Draft => isDraft(node) && node.type === 'article');
    const isNext = last ? Number(number) === Number(last.number) + 1 && indent === 0 : !this.#open;
    if (!isNext) return false;
    const isCaption = this.#articles.hasCaptions && words !== '' && !words.endsWith('。');
    this.#addHead({
      type: 'article',
      label,
      number,
      ...(isCaption && { caption: words.replace(/^[（(](.*)[）)]$/, '$1') }),
      words: isCaption ? '' : words,
    });
    return true;
  }

  #addListed(marker: LineLabel, words: string, indent: number): void {
    if (this.#beginsArticle(marker, words, indent)) return;
    const level = this.#levelOf(marker, indent);
    const node: Draft = {
      id: '',
      type: level.type,
      label: marker.label,
      ...(marker.number !== undefined && { number: marker.number }),
      ...this.#takeCaption(),
      ...(/^削\s*除。?$/.test(words) && { deleted: true }),
      children: words === '' ? [] : [{ type: 'words', value: words }],
    };
    this.#lists = this.#lists.slice(0, level.depth);
    const parent = this.#lists.at(-1)?.node ?? (level.type === 'paragraph' ? this.#open : this.#paragraph());
    if (node.number === undefined) node.number = String(this.#countBelow(parent, level.type) + 1);
    if (parent) parent.children.push(node);
    else this.#done.push(node);
    this.#lists.push({ node, shape: marker.shape, indent });
  }

  #countBelow(parent: Draft | undefined, type: ContainerType): number {
    return (parent?.children ?? this.#done).filter((one) => isDraft(one) && one.type === type).length;
  }

  /** The open paragraph, which an article without numbered ones begins by itself. */
  #paragraph(): Draft | undefined {
    if (!this.#open) return undefined;
    const last = this.#open.children.at(-1);
    if (last && isDraft(last) && last.type === 'paragraph') return last;
    const node: Draft = { id: '', type: 'paragraph', number: '1', children: [] };
    this.#open.children.push(node);
    return node;
  }

  #levelOf({ shape, number }: LineLabel, indent: number): { type: ListLevel; depth: number } {
    const open = this.#lists.findLastIndex((list) => list.shape === shape && list.indent <= indent);
    const last = this.#lists.at(-1);
    // Deeper than the line above with its marker: a list within that one.
    const isInner =
      open >= 0 && this.#lists[open].indent < indent && last !== undefined && last.indent < indent;
    if (isInner)
      return { type: last.node.type === 'paragraph' ? 'item' : 'subitem', depth: this.#lists.length };
    // Another sign at the indent of an open list goes on in that list, and not in the one around it.
    const beside = this.#lists.findLastIndex((list) => list.indent === indent);
    if (open >= 0 && beside > open)
      return { type: this.#lists[beside].node.type as ListLevel, depth: beside };
    if (open >= 0) return { type: this.#lists[open].node.type as ListLevel, depth: open };
    if (shape.endsWith('項')) return { type: 'paragraph', depth: 0 };
    const isFirst = this.#lists.length === 0 && this.#done.length === 0;
    if (isFirst && isList(this.#expected)) return { type: this.#expected, depth: 0 };
    // The first number of an article without words of its own counts its paragraphs.
    const isBare = this.#open?.type === 'article' && this.#open.children.length === 0;
    if (isBare && number === '1' && /^(?:N|N\.)$/.test(shape)) return { type: 'paragraph', depth: 0 };
    const inner = this.#lists.at(-1)?.node.type;
    const known = this.#shapes.get(shape);
    const isDeeper = this.#lists.some(
      ({ node, indent: above }) => node.type === 'paragraph' && above < indent,
    );
    const isPlain = /^(?:N|N\.|①)$/.test(shape);
    if (
      !isDeeper &&
      this.#isNextParagraph(number) &&
      (known === 'paragraph' || (known === undefined && isPlain))
    )
      return { type: 'paragraph', depth: 0 };
    if (inner === 'item' || inner === 'subitem') return { type: 'subitem', depth: this.#lists.length };
    if (known === 'subitem' && inner !== undefined) return { type: 'subitem', depth: this.#lists.length };
    return { type: 'item', depth: inner === 'paragraph' ? 1 : 0 };
  }

  /** Whether a number goes on from the paragraph before, or begins an article that has none. */
  #isNextParagraph(number: string | undefined): boolean {
    if (!this.#open) return true;
    const paragraphs = this.#open.children.filter((one) => isDraft(one) && one.type === 'paragraph');
    return Number(number) === paragraphs.length + 1;
  }

  #addRow(cells: readonly string[], isRule: boolean): void {
    if (isRule) {
      const first = this.#table?.children[0];
      if (first && isDraft(first)) first.head = true;
      return;
    }
    const row: Draft = {
      id: '',
      type: 'tableRow',
      children: cells.map((value) => ({
        id: '',
        type: 'tableCell',
        children: value === '' ? [] : [{ type: 'words', value }],
      })),
    };
    if (
      this.#expected === 'tableRow' &&
      this.#done.every((one) => isDraft(one) && one.type === 'tableRow') &&
      !this.#open
    ) {
      this.#done.push(row);
      return;
    }
    if (!this.#table) {
      this.#table = { id: '', type: 'table', ...(this.#isHeadless && { isHeadless: true }), children: [] };
      this.#isHeadless = false;
      const parent =
        this.#lists.at(-1)?.node ?? (this.#open?.type === 'appdx' ? this.#open : this.#paragraph());
      (parent?.children ?? this.#done).push(this.#table);
    }
    this.#table.children.push(row);
  }

  #addWords(words: string): void {
    const at = this.#lists.at(-1)?.node;
    const last = at?.children.at(-1);
    if (at) {
      if (this.#isBroken && at.type !== 'subitem' && at.type !== 'item' && this.#open)
        this.#beginParagraph(words);
      else if (last && !isDraft(last) && last.type === 'words') last.value += words;
      else at.children.push({ type: 'words', value: words });
      return;
    }
    if (!this.#open) {
      this.#done.push({ type: 'words', value: words } satisfies DraftWords);
      return;
    }
    if (this.#open.type === 'toc') {
      this.#open.children.push({ type: 'tocLine', value: words });
      return;
    }
    this.#addToParagraph(words);
  }

  #addToParagraph(words: string): void {
    const node = this.#paragraph();
    const last = node?.children.at(-1);
    if (!node) return;
    if (!last || isDraft(last) || last.type !== 'words') {
      node.children.push({ type: 'words', value: words });
      return;
    }
    const isRunning =
      !this.#isBroken && (!last.value.endsWith('。') || /^(?:ただし|但し|この場合)/.test(words));
    if (isRunning) last.value += words;
    else this.#beginParagraph(words);
  }

  /** A paragraph without a number. */
  #beginParagraph(words: string): void {
    const number = String(this.#countBelow(this.#open, 'paragraph') + 1);
    this.#lists = [];
    this.#open?.children.push({
      id: '',
      type: 'paragraph',
      number,
      children: [{ type: 'words', value: words }],
    });
  }
}

function isList(type: Draft['type'] | undefined): type is ListLevel {
  return type === 'paragraph' || type === 'item' || type === 'subitem';
}
