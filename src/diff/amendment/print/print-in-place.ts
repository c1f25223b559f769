import type { Container, Leaf, Node } from '../../../model/node.ts';
import { isContainer } from '../../../model/tree-walk.ts';
import { type Draft, type DraftNode, isDraft, isHeading } from '../../../text/draft.ts';
import type { PrintedSource } from '../../../text/leaf-source.ts';
import { findLongestOrder } from '../../align/longest-order.ts';
import { AmendmentRefused } from '../instruction.ts';
import { setLayout } from '../quoted/layout.ts';
import { FormBook } from './form-book.ts';
import { headEdits } from './head-edits.ts';
import { keepLines } from './keep-lines.ts';
import { type PrintedClause, printClauses } from './print-clause.ts';
import { printQuotedHead } from './print-quoted-head.ts';
import { applyEdits, type SourceEdit, SourcePage } from './source-page.ts';
import { wordSourceEdits } from './word-source-edits.ts';

/**
 * Writes an amended draft into the source that it was made from: what was not amended stays byte for byte, new clauses take the
 * form of their neighbours.
 * @throws {AmendmentRefused} if what was amended is torn in the source, so that it has no place
 */
export function printInPlace(root: Draft, source: PrintedSource, format: 'plain' | 'markdown'): string {
  return applyEdits(source.value, listEdits(root, source, format));
}

/**
 * The changes that write an amended draft into its source; they may touch one another.
 * @throws {AmendmentRefused} as `printInPlace`
 */
export function listEdits(root: Draft, source: PrintedSource, format: 'plain' | 'markdown'): SourceEdit[] {
  const { origin } = root;
  if (!origin) throw new TypeError('a draft that was made from no tree has no source');
  const page = new SourcePage(source);
  const printer = new InPlacePrinter(
    new FormBook(origin, page),
    source,
    format === 'markdown' && hasMarks(source.value),
  );
  printer.printChildren(root, origin, printer.edits);
  return printer.edits.map((edit) => behindDeletion(edit, printer.edits, page));
}

/** What is put in at the end of lines that are taken out comes behind these. */
function behindDeletion(edit: SourceEdit, edits: readonly SourceEdit[], page: SourcePage): SourceEdit {
  if (edit.start !== edit.end || !/^[\r\n]/.test(edit.text)) return edit;
  const gone = edits.find(
    ({ start, end, text }) =>
      text === '' && start < edit.start && edit.start < end && end === page.lineStart(end),
  );
  if (!gone) return edit;
  const { newline } = page;
  const text = edit.text.slice(newline.length);
  return { start: gone.end, end: gone.end, text: text.endsWith(newline) ? text : text + newline };
}

/** Whether a text has the marks of Markdown, and not only its tables. */
function hasMarks(source: string): boolean {
  return /^ {0,3}(?:#{1,6} |[-*+] |\d+[.)] )/m.test(source);
}

/** Offsets between which a clause stands, with the layout of its lines. */
interface Extent {
  start: number;
  end: number;
}

class InPlacePrinter {
  readonly edits: SourceEdit[] = [];
  readonly #page: SourcePage;

  constructor(
    readonly book: FormBook,
    readonly source: PrintedSource,
    readonly isMarkdown: boolean,
  ) {
    this.#page = book.page;
  }

  /** Changes what stands in a clause that stayed. */
  printChildren(node: Draft, origin: Container, edits: SourceEdit[]): void {
    const old = flatten(origin.children);
    const used = usedOrigins(node.children);
    const moved = this.#findMoved(node.children, old);
    for (const child of moved) used.delete(originOf(child) as Node);
    this.#deleteGone(old, used, edits);
    let anchor: number | undefined;
    for (let at = 0; at < node.children.length; at++) {
      const child = node.children[at];
      const from = originOf(child);
      if (from && !moved.has(child)) {
        anchor = this.#printKept(child, from, { parent: origin, edits });
        continue;
      }
      let end = at + 1;
      while (end < node.children.length && isPlaced(node.children[end], moved)) end++;
      const run = node.children.slice(at, end);
      const next = node.children
        .slice(end)
        .map(originOf)
        .find((one) => one !== undefined);
      this.#insert(run, { anchor, next, parent: origin }, edits);
      at = end - 1;
    }
  }

  /** Changes a node that stayed, or prints what stands instead of it; where it ends. */
  #printKept(
    child: DraftNode,
    from: Node,
    { parent, edits }: { parent: Container; edits: SourceEdit[] },
  ): number {
    const { start, end } = this.#extentOf(from);
    if (!isDraft(child)) {
      if (child.type !== 'block' && child.leaves) {
        const last = child.leaves[child.leaves.length - 1];
        edits.push(...wordSourceEdits(child, this.#page, this.source));
        return this.#page.tailOf(last.position.end.offset);
      }
      return end;
    }
    if (child.origin) {
      edits.push(...headEdits(child, child.origin, this.book));
      if (!isHeading(child)) this.printChildren(child, child.origin, edits);
      return end;
    }
    this.#assertWhole(from);
    const isOwnLine = start === this.#page.lineStart(start);
    if (child.lines && !isOwnLine) throw tellNoLine(child, from);
    const printed = child.lines
      ? this.#printQuoted(child.lines, start)
      : this.#print([child], start, parent).text;
    const page = this.#page;
    const text = isOwnLine
      ? keepLines(printed, page.value.slice(start, end), page.newline)
      : printed.trimStart();
    edits.push({ start, end, text });
    return end;
  }

  /** Lines in the layout of the text, as deep as the nearest clause of their kind beside them. */
  #printNewLines(
    type: Draft['type'],
    lines: readonly string[],
    near: number,
    parent: Container,
  ): PrintedClause {
    const beside = flatten(parent.children).filter((one) => one.type === type);
    const model = beside.findLast(({ position }) => position.start.offset < near) ?? beside[0];
    const blank = this.book.blankBefore(type, near);
    return {
      text: this.#printQuoted(lines, model?.position.start.offset ?? near),
      blankBefore: blank ?? (this.isMarkdown ? 1 : 0),
    };
  }

  #printQuoted(lines: readonly string[], near: number): string {
    const page = this.#page;
    const start = page.lineStart(near);
    const indent = /^[ \t　]*/.exec(page.value.slice(start, page.lineEnd(start)))?.[0] ?? '';
    const place = { book: this.book, near, isMarkdown: this.isMarkdown };
    const printHead = (line: string) => printQuotedHead(line, place);
    return setLayout(lines, { indent, isMarkdown: this.isMarkdown, printHead }).join(page.newline);
  }

  #print(nodes: readonly DraftNode[], near: number, parent: Container): PrintedClause {
    const place = { book: this.book, near, isMarkdown: this.isMarkdown };
    return printClauses(nodes, place, this.book.nestBelow(parent));
  }

  /** Puts new or moved clauses behind what stands before them, else before what follows, else into their empty holder. */
  #insert(
    run: readonly DraftNode[],
    { anchor, next, parent }: { anchor: number | undefined; next: Node | undefined; parent: Container },
    edits: SourceEdit[],
  ): void {
    const { newline } = this.#page;
    const near = anchor ?? next?.position.start.offset ?? parent.position.end.offset;
    const { text, blankBefore } = this.#printRun(run, near, parent);
    const gap = newline.repeat(1 + blankBefore);
    if (anchor !== undefined) {
      const isEnd = this.#page.lineEnd(anchor) === anchor;
      edits.push({ start: anchor, end: anchor, text: isEnd ? gap + text : gap + text + newline });
      return;
    }
    if (next) {
      const { start } = this.#extentOf(next);
      if (start === this.#page.lineStart(start)) edits.push({ start, end: start, text: text + gap });
      else edits.push({ start, end: start, text: text.trimStart() + newline });
      return;
    }
    const offset = this.#page.tailOf(headEnd(parent));
    edits.push({ start: offset, end: offset, text: gap + text });
  }

  #printRun(run: readonly DraftNode[], near: number, parent: Container): PrintedClause {
    const parts = run.map((node) => {
      const from = originOf(node);
      if (!from && isDraft(node) && node.lines)
        return this.#printNewLines(node.type, node.lines, near, parent);
      if (!from || !isDraft(node) || !node.origin) return this.#print([node], near, parent);
      const own: SourceEdit[] = [...headEdits(node, node.origin, this.book)];
      this.printChildren(node, node.origin, own);
      const { start, end } = this.#extentOf(from);
      return {
        text: applyEdits(this.#page.value, own, start, end),
        blankBefore:
          this.book.blankBefore(node.type, near) ?? this.#page.blankLinesBefore(this.#page.lineStart(start)),
      };
    });
    const [first, ...others] = parts;
    const { newline } = this.#page;
    const text = others.reduce(
      (sum, part) => sum + newline.repeat(1 + part.blankBefore) + part.text,
      first?.text ?? '',
    );
    return { text, blankBefore: first?.blankBefore ?? 0 };
  }

  /** Clauses that stand in another order than they did. */
  #findMoved(nodes: readonly DraftNode[], old: readonly Node[]): Set<DraftNode> {
    const ranks = new Map(old.map((node, index) => [node, index]));
    const members = nodes.flatMap((node) => {
      const rank = ranks.get(originOf(node) as Node);
      return rank === undefined ? [] : [{ member: node, rank, weight: 1 }];
    });
    const isInOrder = members.every(({ rank }, index) => index === 0 || members[index - 1].rank < rank);
    if (isInOrder) return new Set();
    const kept = findLongestOrder(members);
    return new Set(members.filter(({ member }) => !kept.has(member)).map(({ member }) => member));
  }

  #deleteGone(old: readonly Node[], used: ReadonlySet<Node>, edits: SourceEdit[]): void {
    for (const [index, node] of old.entries()) {
      if (used.has(node)) continue;
      this.#assertWhole(node);
      const { start, end } = this.#extentOf(node);
      const page = this.#page;
      const isOwnLine = start === page.lineStart(start) && end === page.lineEnd(end);
      if (isOwnLine) edits.push(this.#lineRange(start, end));
      else {
        const next = old[index + 1];
        const stop =
          next && used.has(next) && start !== page.lineStart(start) ? next.position.start.offset : end;
        edits.push({ start, end: Math.max(end, stop), text: '' });
      }
    }
  }

  /** Whole lines with the blank lines behind them, unless these alone part what stays; at the end of the text with those before. */
  #lineRange(start: number, end: number): SourceEdit {
    const page = this.#page;
    let stop = page.afterBreak(end);
    const isParted = start === 0 || page.blankLinesBefore(start) > 0;
    while (isParted && stop < page.value.length && page.value.slice(stop, page.lineEnd(stop)).trim() === '') {
      const after = page.afterBreak(page.lineEnd(stop));
      if (after === stop) break;
      stop = after;
    }
    if (page.value.slice(stop).trim() !== '') return { start, end: stop, text: '' };
    let from = start;
    while (from > 0) {
      const before = page.beforeBreak(from);
      if (before === from) break;
      const lineStart = page.lineStart(before);
      if (page.value.slice(lineStart, before).trim() !== '') {
        from = before;
        break;
      }
      from = lineStart;
    }
    return { start: from, end, text: '' };
  }

  #assertWhole(node: Node): void {
    if (!node.position.spans) return;
    const name = isContainer(node) ? node.id : node.value.slice(0, 20);
    throw new AmendmentRefused(`${name} is torn in the source; mend its layout there`);
  }

  #extentOf(node: Node): Extent {
    const { start, end } = node.position;
    const stop = isContainer(node) && isHeading(node) ? headEnd(node) : end.offset;
    return { start: this.#page.headOf(start.offset), end: this.#page.tailOf(stop) };
  }
}

function tellNoLine({ label, type }: Draft, from: Node): AmendmentRefused {
  const refusal = new AmendmentRefused(`${label ?? type} does not begin a line of its own`);
  if (isContainer(from)) refusal.clause = from.id;
  return refusal;
}

function isPlaced(node: DraftNode, moved: ReadonlySet<DraftNode>): boolean {
  return originOf(node) === undefined || moved.has(node);
}

/** What a node of a draft stands for in the old tree. */
function originOf(node: DraftNode): Node | undefined {
  if (isDraft(node)) return node.origin ?? node.insteadOf;
  return node.type === 'block' ? undefined : node.leaves?.[0];
}

function usedOrigins(nodes: readonly DraftNode[]): Set<Node> {
  const used = new Set<Node>();
  for (const node of nodes) {
    const from = originOf(node);
    if (from) used.add(from);
    if (!isDraft(node) && node.type !== 'block') for (const leaf of node.leaves ?? []) used.add(leaf as Leaf);
  }
  return used;
}

/** Where the label, the caption and the words of a clause itself end. */
function headEnd({ labelPosition, captionPosition, position, children }: Container): number {
  const own = children.filter((child) => !isContainer(child)).map((child) => child.position.end.offset);
  const ends = [labelPosition, captionPosition].flatMap((place) => (place ? [place.end.offset] : []));
  const all = [...ends, ...own];
  return all.length > 0 ? Math.max(...all) : position.start.offset;
}

/** Headings stand beside what they hold, as in a draft. */
function flatten(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) =>
    isContainer(node) && isHeading(node) ? [node, ...flatten(node.children)] : [node],
  );
}
