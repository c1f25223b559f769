import type { applyProvisions } from './apply-provisions.ts';
import { type BuiltDocument, type BuiltSource, buildLines, finishTree } from './block/build-lines.ts';
import { addDigests } from './block/tree/digest.ts';
import { NodeFactory } from './block/tree/tree-node.ts';
import { annotate } from './inline/annotate.ts';
import { findEffectiveDate } from './inline/effective-date.ts';
import { detectRevisionHistory } from './inline/revision-history.ts';
import type { Source } from './model/line.ts';
import type { Message } from './model/message.ts';
import type { Container } from './model/node.ts';
import type { Span } from './model/position.ts';
import { indexTree } from './model/tree-index.ts';
import type { DocumentFacts, schemaVersion, YakkanDocument } from './model/yakkan-document.ts';
import { resolve } from './resolve/resolve.ts';

/** What is known about the file that a source was read from. */
export type FileFacts = Pick<DocumentFacts['source'], 'name' | 'encoding' | 'sha256'>;

// The type ties the value to the model; importing the value would load zod, which parsing does not need.
const version: typeof schemaVersion = '1.0.0';

/** What reads 準用 and 読替え. */
type Apply = typeof applyProvisions;

/** Makes the documents of what the stage `block` built; each has the format syntax of the whole source. */
export function parseEach(
  source: Source,
  file: FileFacts,
  { documents, ornaments }: BuiltSource,
  apply: Apply,
): YakkanDocument[] {
  const read = { ...source, syntax: mergeSyntax(source.syntax, ornaments) };
  return documents.map((built) => toDocument(digest(built), read, file, apply));
}

/** The ranges of format syntax with those that turned out to be layout, in order. */
function mergeSyntax(syntax: readonly Span[], ornaments: readonly Span[]): Span[] {
  if (ornaments.length === 0) return syntax as Span[];
  return [...syntax, ...ornaments].sort((left, right) => left[0] - right[0]);
}

/** Signs of 準用 and 読替え, `とあるのは`; a line may end between any two. */
const mayApply = /準|[替換]|と\s*あ/;
const applyNothing: Apply = () => ({ mutatisMutandis: [], messages: [] });

/**
 * Parses the first document of a source: source → block → inline → resolve → the model. A message names the others. Never throws
 * on text. What few texts need is loaded for those.
 */
export async function parseFirst(source: Source, file: FileFacts): Promise<YakkanDocument> {
  const { structure, value } = source;
  const built = structure
    ? (await import('./block/structured/build-structured.ts')).buildStructured(
        structure,
        new NodeFactory(value),
        finishTree,
      )
    : buildLines(source);
  const apply = mayApply.test(value) ? (await import('./apply-provisions.ts')).applyProvisions : applyNothing;
  const documents = parseEach(source, file, built, apply);
  if (documents.length === 1) return documents[0];
  const { joinDocuments, shareSource } = await import('./several-documents.ts');
  return joinDocuments(source, shareSource(documents), NodeFactory);
}

function digest(built: BuiltDocument): BuiltDocument {
  addDigests(built.tree);
  return built;
}

function toDocument(
  built: BuiltDocument,
  source: Source,
  { name, encoding, sha256 }: FileFacts,
  apply: Apply,
): YakkanDocument {
  const { tree, messages } = built;
  const index = indexTree(tree);
  const found = annotate(index);
  const linked = resolve(index, found);
  const applied = apply(index, linked.references);
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
    mutatisMutandis: applied.mutatisMutandis,
    revisionHistory: detectRevisionHistory(index, linked.references),
    messages: [...(holdsTerms(tree) ? [] : [noTerms]), ...messages, ...applied.messages],
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
