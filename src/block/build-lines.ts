import type { Line, Source, SourceText } from '../model/line.ts';
import type { Message } from '../model/message.ts';
import type { Container } from '../model/node.ts';
import type { Span } from '../model/position.ts';
import { assembleBlocks } from './choice/assemble.ts';
import type { Reader } from './choice/candidate.ts';
import type { Choice } from './choice/choice.ts';
import { chooseReadings } from './choice/choose.ts';
import { tellDoubts } from './doubt/tell-doubts.ts';
import type { Evidence } from './evidence/evidence.ts';
import { lookAtLines } from './evidence/look.ts';
import { type MendedLines, mendLines } from './evidence/mend-lines.ts';
import { readProfile } from './evidence/profile.ts';
import { hangNotes, partNotes } from './note-lines.ts';
import { sliceText, spansOf } from './source-text.ts';
import { assignIds } from './tree/assign-ids.ts';
import { buildTree } from './tree/build-tree.ts';
import { type DocumentHead, readDocumentHead } from './tree/document-head.ts';
import { splitDocuments } from './tree/split-documents.ts';
import { NodeFactory } from './tree/tree-node.ts';

/** One document of a file: its tree with ids and positions, and what its head says. */
export interface BuiltDocument {
  tree: Container;
  facts: DocumentHead;
  messages: Message[];
}

/** What the lines of a source were built into. */
export interface BuiltSource {
  /** Nearly always one. */
  documents: BuiltDocument[];
  /** Ranges of the source that turned out to be layout: signs before printed labels. */
  ornaments: Span[];
  /** What each line shows and how it was read; absent where the format states its structure. */
  read?: { evidence: Evidence; choices: readonly Choice[]; notes: readonly Line[] };
}

/** What people said of lines, put in place of what these show. */
export interface Corrector {
  /** Words of the lines of which they said something. */
  words: ReadonlySet<string>;
  /** Corrects mended lines; `value` is the whole source. */
  correctLines: (mended: MendedLines, value: string) => MendedLines & { messages: readonly Message[] };
  correctEvidence: (evidence: Evidence) => void;
  readFixed: Reader['readFixed'];
}

function tellRestored(label: SourceText, factory: NodeFactory): Message {
  return {
    ruleId: 'label-restored',
    severity: 'info',
    reason: `${label.text} stood behind the first line of its text and was put before it. Check that the two belong together.`,
    position: factory.positionOf(label),
  };
}

/** Signs that set off headings and captions, where these were read as such. */
function ornamentsOf(choices: readonly Choice[], value: string): Span[] {
  return choices.flatMap(({ action, form: { ornament, closingOrnament, line } }) =>
    action === 'text' || action === 'goesOn'
      ? []
      : [ornament, closingOrnament].flatMap((range) =>
          range ? spansOf(sliceText(line, ...range), value) : [],
        ),
  );
}

/** Gives a tree its places and ids, and reads its head. */
export function finishTree(tree: Container, factory: NodeFactory, messages: Message[]): BuiltDocument {
  factory.setHulls(tree);
  assignIds(tree, messages);
  return { tree, facts: readDocumentHead(tree), messages };
}

/**
 * Builds the trees of all documents in the lines of a source: evidence → readings → choice → tree.
 * @param corrector outweighs all evidence; if omitted, nothing is corrected
 */
export function buildLines(source: Source, corrector?: Corrector): BuiltSource {
  const factory = new NodeFactory(source.value, source.lines);
  const { text, notes } = partNotes(source.lines, corrector?.words ?? new Set(), source.value);
  const mended = mendLines(text, source.value);
  const corrected = corrector?.correctLines(mended, source.value) ?? { ...mended, messages: [] };
  const evidence = lookAtLines(corrected, source.value);
  corrector?.correctEvidence(evidence);
  const profile = readProfile(evidence);
  const choices = chooseReadings({
    evidence,
    profile,
    wrapped: evidence.wrap !== undefined,
    readFixed: corrector?.readFixed,
  });
  const blocks = assembleBlocks(choices, evidence, source.value);
  hangNotes(blocks, notes);
  const documents = splitDocuments(blocks).map((split) => {
    const messages: Message[] = [];
    const tree = buildTree(split, profile, factory, messages);
    return finishTree(tree, factory, messages);
  });
  tellDoubts(choices, evidence, documents, factory);
  documents[0]?.messages.unshift(
    ...corrected.messages,
    ...corrected.restored.map((label) => tellRestored(label, factory)),
  );
  return {
    documents,
    ornaments: [...corrected.ornaments, ...ornamentsOf(choices, source.value)],
    read: { evidence, choices, notes: notes.flatMap((note) => note.lines) },
  };
}
