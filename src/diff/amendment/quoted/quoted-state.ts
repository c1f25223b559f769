import type { ContainerType } from '../../../model/node-type.ts';
import { type Draft, type DraftNode, isDraft } from '../../../text/draft.ts';
import { type ArticleShape, type ListLevel, readArticleShape, readShapes } from './label-shape.ts';

/** Where quoted lines are put, which tells what their markers mean. */
export interface QuotedContext {
  /** The text that is amended. */
  root: Draft;
  /** The clause at hand. */
  near: Draft;
  /** What the sentence says that it puts in: 次の一項 → paragraph. */
  expected?: Draft['type'];
}

/** A paragraph or an item to which further lines may belong. */
export interface OpenList {
  node: Draft;
  shape: string;
  /** How far its line is indented. */
  indent: number;
}

/** What has been read of a quotation, and what is still open in it. */
export class QuotedState {
  readonly done: DraftNode[] = [];
  readonly shapes: ReadonlyMap<string, ListLevel>;
  readonly expected: Draft['type'] | undefined;
  /** How articles are labelled where the quotation may begin one as a list does. */
  readonly articles: ArticleShape | undefined;
  /** A caption that waits for its clause. */
  caption: string | undefined;
  /** The article, 附則 or 別表 that is open. */
  holder: Draft | undefined;
  /** Where paragraphs go: the article, else the 附則 or 別表. */
  open: Draft | undefined;
  /** The paragraph and the items open below it, outermost first. */
  lists: OpenList[] = [];
  table: Draft | undefined;
  /** Whether the next table has no column headings, as a row of tabs says. */
  isHeadless = false;
  /** Whether a blank line stands before the line at hand. */
  isBroken = false;
  contentsIndent = 0;

  constructor({ root, near, expected }: QuotedContext) {
    this.shapes = new Map([...readShapes(root), ...readShapes(near)]);
    this.expected = expected;
    this.articles = expected === 'article' ? readArticleShape(root) : undefined;
  }

  takeCaption(): { caption?: string } {
    const { caption } = this;
    this.caption = undefined;
    return caption === undefined ? {} : { caption };
  }

  /** The open paragraph, which an article without numbered ones begins by itself. */
  paragraph(): Draft | undefined {
    if (!this.open) return undefined;
    const last = this.open.children.at(-1);
    if (last && isDraft(last) && last.type === 'paragraph') return last;
    const node: Draft = { id: '', type: 'paragraph', number: '1', children: [] };
    this.open.children.push(node);
    return node;
  }

  countBelow(parent: Draft | undefined, type: ContainerType): number {
    return (parent?.children ?? this.done).filter((one) => isDraft(one) && one.type === type).length;
  }
}
