import type { Line, Mark, SourceText } from '../../model/line.ts';
import type { Container, Leaf, Node } from '../../model/node.ts';
import type { ContainerType, LeafType } from '../../model/node-type.ts';
import type { Point, Position, Span } from '../../model/position.ts';
import { isProviso, splitSentences } from '../../text/sentence.ts';
import { plainText } from '../../text/width.ts';
import { sliceText, spansOf } from '../source-text.ts';
import { RaisedWords } from './raised-words.ts';

/** Makes nodes whose positions point into one source. Ids are assigned when the tree is whole. */
export class NodeFactory {
  readonly #value: string;
  readonly #raised: RaisedWords;
  readonly #lineStarts: number[] = [0];
  #lastLine = 0;

  constructor(value: string, lines: readonly Line[] = []) {
    this.#value = value;
    this.#raised = new RaisedWords(lines);
    for (let index = 0; index < value.length; index++) {
      const code = value.charCodeAt(index);
      if (code === 0x0a || (code === 0x0d && value.charCodeAt(index + 1) !== 0x0a))
        this.#lineStarts.push(index + 1);
    }
  }

  /** Line and column of an offset; asked in rising order nearly always, so the search begins where the last one ended. */
  pointAt(offset: number): Point {
    const starts = this.#lineStarts;
    let line = this.#lastLine;
    if (starts[line] > offset || (starts[line + 4] ?? Infinity) <= offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle] <= offset) low = middle;
        else high = middle - 1;
      }
      line = low;
    } else {
      while (line + 1 < starts.length && starts[line + 1] <= offset) line++;
    }
    this.#lastLine = line;
    return { line: line + 1, column: offset - starts[line] + 1, offset };
  }

  positionOf(text: SourceText): Position {
    const spans = spansOf(text, this.#value);
    return this.#positionOfSpans(spans.length > 0 ? spans : [[0, 0]]);
  }

  #positionOfSpans(spans: Span[]): Position {
    let start = Infinity;
    let end = 0;
    for (const span of spans) {
      if (span[0] < start) start = span[0];
      if (span[1] > end) end = span[1];
    }
    const position: Position = { start: this.pointAt(start), end: this.pointAt(end) };
    if (spans.length > 1) position.spans = spans;
    return position;
  }

  leaf(type: LeafType, text: SourceText): Leaf {
    const position = this.positionOf(text);
    const whole = this.#asOneLine(position, text);
    return { type, position, value: whole.text, ...this.#marksOf(whole) };
  }

  /** Words of one line that were looked at in parts keep the space between them: （目的　第1章 総則）. */
  #asOneLine({ start, end, spans }: Position, words: SourceText): SourceText {
    if (spans || words.pieces.length < 2) return words;
    const text = this.#value.slice(start.offset, end.offset);
    const isOneLine = !/[^\S\t 　]/.test(text) && plainText(text) === plainText(words.text);
    return isOneLine ? { text, pieces: [[0, start.offset]] } : words;
  }

  #marksOf(text: SourceText): Pick<Leaf, 'marks'> {
    const marks = this.#raised.marksOf(text);
    return marks.length > 0 ? { marks } : {};
  }

  /** Cuts a text into sentences and hangs them under a node. */
  addSentences(to: Container, text: SourceText): void {
    for (const [start, end] of joinSigns(splitSentences(text.text), this.#raised.marksOf(text))) {
      const part = sliceText(text, start, end);
      to.children.push({
        type: 'sentence',
        id: '',
        position: this.positionOf(part),
        value: part.text,
        function: isProviso(part.text) ? 'proviso' : 'main',
        ...this.#marksOf(part),
      });
    }
  }

  /** The same where each line of the source ends because its author ended it: 住所：…⏎電話：… */
  addLines(to: Container, text: SourceText): void {
    const ends = text.pieces.flatMap(([at, offset], index) => {
      const next = text.pieces[index + 1];
      return next && /\n/.test(this.#value.slice(offset + next[0] - at, next[1])) ? [next[0]] : [];
    });
    let start = 0;
    for (const end of [...ends, text.text.length]) {
      const last = to.children.at(-1);
      if (last && 'value' in last && end > start) last.endsLine = true;
      this.addSentences(to, sliceText(text, start, end));
      start = end;
    }
  }

  container(type: ContainerType): Container {
    return { type, id: '', position: unplaced, children: [] };
  }

  setLabel(node: Container, label: SourceText): void {
    const trimmed = sliceText(label, 0, label.text.trimEnd().length);
    if (trimmed.text === '') return;
    node.label = trimmed.text;
    node.labelPosition = this.positionOf(trimmed);
  }

  /** Sets a caption; brackets belong to its position and not to its words. */
  setCaption(node: Container, caption: SourceText): void {
    const leading = caption.text.length - caption.text.trimStart().length;
    const trimmed = sliceText(caption, leading, caption.text.trimEnd().length);
    if (trimmed.text === '') return;
    node.caption = trimmed.text.replace(/^[（(【〔［[〈《＜<]\s*([\s\S]*?)\s*[）)】〕］\]〉》＞>]$/, '$1');
    // (目的: no bracket closes.
    node.caption = node.caption.replace(/^[（(【〔［[]\s*([^）)】〕］\]\s][^）)】〕］\]]*)$/, '$1');
    // 【第1章　総則】: the closing sign of a decorated heading stands in the caption's range, not in its words.
    if (/^[^【〔［[＜<《〈]*[】〕］\]＞>》〉]$/.test(node.caption))
      node.caption = node.caption.slice(0, -1).trimEnd();
    node.captionPosition = this.positionOf(trimmed);
    const start = trimmed.text.indexOf(node.caption);
    const { marks } = this.#marksOf(sliceText(trimmed, start, start + node.caption.length));
    if (marks) node.captionMarks = marks;
  }

  /** Gives every node the hull of what it holds. */
  setHulls(root: Container): void {
    const start = { line: 1, column: 1, offset: 0 };
    root.position = { start, end: this.pointAt(this.#value.length) };
    for (const child of root.children) if ('children' in child) this.#setHull(child);
  }

  #setHull(node: Container): Position {
    let start: Point | undefined;
    let end: Point | undefined;
    const take = (position: Position | undefined): void => {
      if (!position || position === unplaced) return;
      if (!start || position.start.offset < start.offset) start = position.start;
      if (!end || position.end.offset > end.offset) end = position.end;
    };
    take(node.captionPosition);
    take(node.labelPosition);
    for (const child of node.children) take('children' in child ? this.#setHull(child) : child.position);
    if (start && end) node.position = { start, end };
    // It may hold no character at all, and stands where what is above it says.
    if (node.position === unplaced) return node.position;
    let at = node.position.start;
    for (const child of node.children) {
      if (child.position === unplaced) placeEmpty(child, at);
      else at = child.position.end;
    }
    return node.position;
  }
}

/** The sign of a note behind the 。 of a sentence belongs to it: 従う。（注1） */
function joinSigns(sentences: readonly Span[], marks: readonly Mark[]): readonly Span[] {
  if (marks.length === 0) return sentences;
  const joined: Span[] = [];
  let first = 0;
  for (const [start, end] of sentences) {
    while (marks[first]?.end <= start) first++;
    let reach = start;
    for (let at = first; marks[at]?.kind === 'sup' && marks[at].start <= reach && reach < end; at++)
      reach = marks[at].end;
    const last = joined.at(-1);
    if (last && reach >= end) last[1] = end;
    else joined.push([start, end]);
  }
  return joined;
}

/** Stands for the position of a node that holds no character of the source. */
export const unplaced: Position = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
};

/** What holds no character stands where the one before it ends, and so does all that is in it. */
function placeEmpty(node: Node, at: Point): void {
  node.position = { start: at, end: at };
  if ('children' in node) for (const child of node.children) placeEmpty(child, at);
}
