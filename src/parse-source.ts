import { type BuiltDocument, type BuiltSource, buildDocumentTrees } from './block/block.ts';
import { addDigests } from './block/tree/digest.ts';
import { annotate } from './inline/annotate.ts';
import { findEffectiveDate } from './inline/effective-date.ts';
import { detectRevisionHistory } from './inline/revision-history.ts';
import type { Source } from './model/line.ts';
import type { Message } from './model/message.ts';
import type { Container, Leaf } from './model/node.ts';
import type { Position, Span } from './model/position.ts';
import { indexTree } from './model/tree-index.ts';
import type { DocumentFacts, schemaVersion, YakkanDocument } from './model/yakkan-document.ts';
import { resolve } from './resolve/resolve.ts';

/** What is known about the file that a source was read from. */
export type FileFacts = Pick<DocumentFacts['source'], 'name' | 'encoding' | 'sha256'>;

// The type ties the value to the model; importing the value would load zod, which parsing does not need.
const version: typeof schemaVersion = '1.0.0';

/** Makes the documents of what the stage `block` built. */
export function parseBuilt(
  source: Source,
  file: FileFacts,
  { documents, ornaments }: BuiltSource,
): YakkanDocument[] {
  const read = { ...source, syntax: mergeSyntax(source.syntax, ornaments) };
  return shareSource(
    documents.map((built) => toDocument(digest(built), read, file)),
    read,
  );
}

/** The ranges of format syntax with those that turned out to be layout, in order. */
function mergeSyntax(syntax: readonly Span[], ornaments: readonly Span[]): Span[] {
  if (ornaments.length === 0) return syntax as Span[];
  return [...syntax, ...ornaments].sort((left, right) => left[0] - right[0]);
}

/**
 * Parses the first document of a source: source → block → inline → resolve → the model. A message names the others. Never throws
 * on text.
 */
export function parseFirst(source: Source, file: FileFacts): YakkanDocument {
  return joinDocuments(source, parseBuilt(source, file, buildDocumentTrees(source)));
}

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

function digest(built: BuiltDocument): BuiltDocument {
  addDigests(built.tree);
  return built;
}

function toDocument(
  built: BuiltDocument,
  source: Source,
  { name, encoding, sha256 }: FileFacts,
): YakkanDocument {
  const { tree, messages } = built;
  const index = indexTree(tree);
  const found = annotate(index);
  const linked = resolve(index, found);
  const { title, issuer }: Partial<DocumentFacts> = built.facts;
  const effective = findEffectiveDate(index, linked.references);
  return {
    schemaVersion: version,
    document: {
      ...(title !== undefined && { title }),
      ...(issuer !== undefined && { issuer }),
      ...(source.act && { act: source.act }),
      ...(effective && { effectiveDate: effective.date, effectiveDateFrom: effective.from }),
      source: {
        name,
        format: source.format,
        ...(encoding !== undefined && { encoding }),
        sha256,
        syntax: source.syntax,
      },
    },
    tree,
    definitions: linked.definitions,
    termUses: linked.termUses,
    references: linked.references,
    quantities: found.quantities,
    mutatisMutandis: linked.mutatisMutandis,
    revisionHistory: detectRevisionHistory(index, linked.references),
    messages: [...(holdsTerms(tree) ? [] : [noTerms]), ...messages, ...linked.messages],
  };
}

const noTerms: Message = {
  ruleId: 'no-terms',
  severity: 'error',
  reason:
    'The text holds no clause (第1条, numbered 項 or 号, 附則, 別表); check that it is the text of terms, and that its headings were not lost when it was extracted.',
};

/** Whether a tree holds anything that a person could cite as a clause; words without a marker make a preamble at most. */
function holdsTerms(tree: Container): boolean {
  return tree.children.some(
    (child) => 'children' in child && child.type !== 'preamble' && child.type !== 'toc',
  );
}

/** Gives each of several documents the format syntax in its part of the file. */
function shareSource(documents: YakkanDocument[], source: Source): YakkanDocument[] {
  if (documents.length < 2) return documents;
  const starts = documents.map(({ tree }) => startOf(tree));
  for (const [index, { document }] of documents.entries()) {
    const from = index === 0 ? 0 : starts[index];
    const to = starts[index + 1] ?? Number.POSITIVE_INFINITY;
    document.source.syntax = source.syntax.filter(([start]: Span) => start >= from && start < to);
  }
  return documents;
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

/** Offset at which the line begins that holds the first words of a document: marks before them belong to it. */
function startOf(tree: Container): number {
  const [first] = tree.children
    .map(({ position }) => position.start)
    .toSorted((left, right) => left.offset - right.offset);
  return first ? first.offset - (first.column - 1) : 0;
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
