import type { Piece, Source, SourceText } from './model/line.ts';
import type { Message } from './model/message.ts';
import type { Container, Leaf } from './model/node.ts';
import type { Position, Span } from './model/position.ts';
import type { YakkanDocument } from './model/yakkan-document.ts';

/** Makes leaves that point into a source. */
interface NoteFactory {
  leaf: (type: 'note', text: SourceText) => Leaf;
}

/**
 * The first document of a source, with the lines of the others as notes and a message that names them.
 * @param Factory makes their notes
 */
export function joinDocuments(
  source: Source,
  [first, ...others]: readonly YakkanDocument[],
  Factory: new (value: string) => NoteFactory,
): YakkanDocument {
  if (others.length === 0) return first;
  const factory = new Factory(source.value);
  const syntax = [first, ...others].flatMap(({ document }) => document.source.syntax);
  const rest = others.flatMap(({ tree }) => noteLines(tree, { ...source, syntax }, factory));
  return {
    ...first,
    document: { ...first.document, source: { ...first.document.source, syntax } },
    tree: { ...first.tree, children: [...first.tree.children, ...rest] },
    messages: [nameOthers(others), ...first.messages],
  };
}

/** Marks between words that end a line where a page is shown. */
const endsLine = /[\r\n]|<\/?(?:p|div|h[1-6]|li|[uod]l|d[td]|t[rdh]|br|section|article)\b/i;

/** A further document as notes, one for each of its lines, so that the model of the first holds every character of the file. */
function noteLines(tree: Container, { value, syntax }: Source, factory: NoteFactory): Leaf[] {
  const [first, last] = [tree.children[0] ?? tree, tree.children.at(-1) ?? tree];
  const stop = last.position.end.offset;
  const leaves: Leaf[] = [];
  let line: { text: string; pieces: Piece[] } = { text: '', pieces: [] };
  const flush = (): void => {
    if (line.text !== '') leaves.push(factory.leaf('note', line));
    line = { text: '', pieces: [] };
  };
  const add = (from: number, to: number): void => {
    for (const { 0: words, index } of value.slice(from, to).matchAll(/[^\r\n]+|[\r\n]+/g)) {
      const own = words.trim();
      if (/^[\r\n]/.test(words)) flush();
      else if (own !== '') {
        line.pieces.push([line.text.length, from + index + words.indexOf(own)]);
        line.text += own;
      }
    }
  };
  let from = first.position.start.offset;
  for (const [start, end] of syntax) {
    if (end <= from || start >= stop) continue;
    add(from, start);
    if (endsLine.test(value.slice(start, end))) flush();
    from = end;
  }
  add(from, stop);
  flush();
  return leaves;
}

function headOf(tree: Container): Position {
  return tree.children[0]?.position ?? tree.position;
}

function nameOthers(others: readonly YakkanDocument[]): Message {
  const names = others.map(({ document, tree }) => {
    return `「${document.title ?? 'no title'}」 (line ${headOf(tree).start.line})`;
  });
  return {
    ruleId: 'several-documents',
    severity: 'warning',
    reason: `The file holds ${others.length + 1} documents and only the first was parsed; the others are ${names.join(', ')}. Use --all to get all of them, or split the file.`,
    position: headOf(others[0].tree),
  };
}

/** Gives each of several documents the format syntax in its part of the file. */
export function shareSource(documents: YakkanDocument[]): YakkanDocument[] {
  if (documents.length < 2) return documents;
  const starts = documents.map(({ tree }) => startOf(tree));
  for (const [index, { document }] of documents.entries()) {
    const from = index === 0 ? 0 : starts[index];
    const to = starts[index + 1] ?? Number.POSITIVE_INFINITY;
    document.source.syntax = document.source.syntax.filter(([start]: Span) => start >= from && start < to);
  }
  return documents;
}

/** Offset at which the line begins that holds the first words of a document: marks before them belong to it. */
function startOf(tree: Container): number {
  const [first] = tree.children
    .map(({ position }) => position.start)
    .toSorted((left, right) => left.offset - right.offset);
  return first ? first.offset - (first.column - 1) : 0;
}

/** Adds the messages of the reader, each to the document in whose part of the file it stands. */
export function addMessages(documents: YakkanDocument[], messages: readonly Message[]): void {
  const starts = documents.map(({ tree }) => startOf(tree));
  for (const message of messages.toReversed()) {
    const offset = message.position?.start.offset ?? 0;
    const index = Math.max(
      0,
      starts.findLastIndex((start) => start <= offset),
    );
    documents[index].messages.unshift(message);
  }
}
