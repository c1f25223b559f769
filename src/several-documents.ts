import type { Source } from './model/line.ts';
import type { Message } from './model/message.ts';
import type { Container, Leaf } from './model/node.ts';
import type { Position, Span } from './model/position.ts';
import type { YakkanDocument } from './model/yakkan-document.ts';

/** The first document of a source, with the others as notes and a message that names them. */
export function joinDocuments(source: Source, [first, ...others]: readonly YakkanDocument[]): YakkanDocument {
  if (others.length === 0) return first;
  const syntax = [first, ...others].flatMap(({ document }) => document.source.syntax);
  const rest = others.map(({ tree }) => noteWhole(tree, { ...source, syntax }));
  return {
    ...first,
    document: { ...first.document, source: { ...first.document.source, syntax } },
    tree: { ...first.tree, children: [...first.tree.children, ...rest] },
    messages: [nameOthers(others), ...first.messages],
  };
}

/** A further document as one note, so that the model of the first holds every character of the file. */
function noteWhole(tree: Container, { value, syntax }: Source): Leaf {
  const [first, last] = [tree.children[0] ?? tree, tree.children.at(-1) ?? tree];
  const end = last.position.end;
  const spans: Span[] = [];
  let from = first.position.start.offset;
  for (const [start, stop] of syntax) {
    if (stop <= from || start >= end.offset) continue;
    if (/\S/.test(value.slice(from, start))) spans.push([from, start]);
    from = stop;
  }
  if (/\S/.test(value.slice(from, end.offset))) spans.push([from, end.offset]);
  const position: Position = { start: first.position.start, end, ...(spans.length > 1 && { spans }) };
  return {
    type: 'note',
    position,
    value: spans
      .map((span) => value.slice(...span))
      .join('')
      .trim(),
  };
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
