import type { Container, Node } from '../../../model/node.ts';
import { type Draft, type DraftNode, isDraft, isHeading } from '../../../text/draft.ts';
import type { PrintedSource } from '../../../text/leaf-source.ts';
import { type Beside, followsDirectly, headingOf, isPlaced, tellNoLine } from './beside.ts';
import { deleteGone } from './delete-gone.ts';
import { findMoved } from './find-moved.ts';
import { FormBook, type PrintPlace } from './form-book.ts';
import { headEdits } from './head-edits.ts';
import { keepLines } from './keep-lines.ts';
import { blanksBetween, type PrintedClause, printClauses } from './print-clause.ts';
import { printNewLines, printQuoted } from './print-layout.ts';
import { assertWhole, extentOf, flatten, headEnd, originOf, usedOrigins } from './source-extent.ts';
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
  const placed = printer.edits.map((edit) => behindDeletion(edit, printer.edits, page));
  return keepLines(placed, page);
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
    const moved = findMoved(node.children, old);
    for (const child of moved) used.delete(originOf(child) as Node);
    edits.push(...deleteGone(old, used, this.#page));
    let anchor: number | undefined;
    let isBelowHeading = false;
    for (let at = 0; at < node.children.length; at++) {
      const child = node.children[at];
      const from = originOf(child);
      if (from && !moved.has(child)) {
        anchor = this.#printKept(child, from, { parent: origin, edits });
        isBelowHeading = isDraft(child) && isHeading(child);
        continue;
      }
      let end = at + 1;
      while (end < node.children.length && isPlaced(node.children[end], moved)) end++;
      const run = node.children.slice(at, end);
      const next = node.children
        .slice(end)
        .map(originOf)
        .find((one) => one !== undefined);
      this.#insert(run, { anchor, isBelowHeading, next, parent: origin }, edits);
      isBelowHeading = false;
      at = end - 1;
    }
  }

  /** Changes a node that stayed, or prints what stands instead of it; where it ends. */
  #printKept(
    child: DraftNode,
    from: Node,
    { parent, edits }: { parent: Container; edits: SourceEdit[] },
  ): number {
    const { start, end } = extentOf(from, this.#page);
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
    assertWhole(from);
    const isOwnLine = start === this.#page.lineStart(start);
    if (child.lines && !isOwnLine) throw tellNoLine(child, from);
    const printed = child.lines
      ? printQuoted(child.lines, this.#placeAt(start))
      : this.#print([child], start, parent).text;
    edits.push({ start, end, text: isOwnLine ? printed : printed.trimStart() });
    return end;
  }

  #placeAt(near: number): PrintPlace {
    return { book: this.book, near, isMarkdown: this.isMarkdown };
  }

  #print(nodes: readonly DraftNode[], near: number, parent: Container): PrintedClause {
    return printClauses(nodes, this.#placeAt(near), this.book.nestBelow(parent));
  }

  /** Puts new or moved clauses behind what stands before them, else before what follows, else into their empty holder. */
  #insert(
    run: readonly DraftNode[],
    { anchor, isBelowHeading, next, parent }: Beside,
    edits: SourceEdit[],
  ): void {
    const { newline } = this.#page;
    const near = anchor ?? next?.position.start.offset ?? parent.position.end.offset;
    const { text, blankBefore } = this.#printRun(run, near, parent);
    const gap = newline.repeat(1 + blankBefore);
    // The blank lines below a heading stay there.
    const isBeforeNext = isBelowHeading && next !== undefined && followsDirectly(next, anchor, this.#page);
    if (anchor !== undefined && !isBeforeNext) {
      const isEnd = this.#page.lineEnd(anchor) === anchor;
      edits.push({ start: anchor, end: anchor, text: isEnd ? gap + text : gap + text + newline });
      return;
    }
    if (next) {
      const { start } = extentOf(next, this.#page);
      if (start === this.#page.lineStart(start)) edits.push({ start, end: start, text: text + gap });
      else edits.push({ start, end: start, text: text.trimStart() + newline });
      return;
    }
    const offset = this.#page.tailOf(headEnd(parent));
    edits.push({ start: offset, end: offset, text: gap + text });
  }

  #printRun(run: readonly DraftNode[], near: number, parent: Container): PrintedClause {
    const parts = run.map((node, at) => {
      const from = originOf(node);
      const heading = headingOf(node, run[at - 1], this.#placeAt(near));
      if (heading !== undefined) return { text: heading, blankBefore: 1 };
      if (!from && isDraft(node) && node.lines)
        return printNewLines(node.type, node.lines, parent, this.#placeAt(near));
      if (!from || !isDraft(node) || !node.origin) return this.#print([node], near, parent);
      const own: SourceEdit[] = [...headEdits(node, node.origin, this.book)];
      this.printChildren(node, node.origin, own);
      const { start, end } = extentOf(from, this.#page);
      return {
        text: applyEdits(this.#page.value, own, start, end),
        blankBefore:
          this.book.blankBefore(node.type, near) ?? this.#page.blankLinesBefore(this.#page.lineStart(start)),
      };
    });
    const { newline } = this.#page;
    const gapBefore = (at: number) => 1 + blanksBetween(run[at - 1], run[at], parts[at], this.#placeAt(near));
    const text = parts.reduce(
      (sum, part, at) => (at === 0 ? part.text : sum + newline.repeat(gapBefore(at)) + part.text),
      '',
    );
    return { text, blankBefore: parts[0]?.blankBefore ?? 0 };
  }
}
