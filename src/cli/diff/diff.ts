import { diffDocuments } from '../../diff/diff-documents.ts';
import { type Comparison, changeKind, consequence } from '../../model/comparison.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import type { ReadMorphemes } from '../../text/dictionary/morpheme.ts';
import { MissingPackage } from '../../text/missing-package.ts';
import { failWith } from '../terminal/fail-with.ts';
import { type InputOptions, parseInput } from '../terminal/parse-input.ts';
import { parseRevision } from '../terminal/parse-revision.ts';
import { type ExitCode, exitCodes, type Surface, writeAll } from '../terminal/surface.ts';
import { writeOutput } from '../terminal/write-output.ts';
import { renderComparison } from './render.ts';
import { type TableChoices, writeTable } from './table.ts';

interface DiffChoices extends TableChoices {
  format: 'text' | 'json' | 'table' | 'amendment' | 'redline';
  output?: string;
  failOn?: string;
  norms: boolean;
  tracked?: boolean;
  corpus: string;
  quiet?: boolean;
}

/** Both revisions, and the text of the old one as it was read, where a file was given. */
interface Revisions {
  documents: [YakkanDocument, YakkanDocument];
  source?: string;
  newSource?: string;
}

/** Names that `--fail-on` takes. */
const failKinds: readonly string[] = [...consequence.shape.kind.options, ...changeKind.options];

/** `yakkan diff OLD NEW`: compares two revisions, or the sides of the tracked changes of one file, and writes what the format asks for. */
export async function runDiff(
  oldName: string,
  newName: string | undefined,
  options: DiffChoices,
  surface: Surface,
): Promise<ExitCode> {
  const wanted = options.failOn?.split(',').map((name) => name.trim()) ?? [];
  const unknown = wanted.filter((name) => name !== 'any' && !failKinds.includes(name));
  if (unknown.length > 0) {
    const reason = `--fail-on does not know ${unknown.join(', ')}; it takes any, ${failKinds.join(', ')}.`;
    return failWith(reason, surface, exitCodes.wrongUsage);
  }
  if (options.format === 'redline' && options.output === undefined) {
    const reason = 'A Word document is not printed; name a file with --output redline.docx.';
    return failWith(reason, surface, exitCodes.wrongUsage);
  }
  if ((newName === undefined) !== (options.tracked ?? false)) {
    const reason = 'Give an old and a new revision, or one Word document and --tracked.';
    return failWith(reason, surface, exitCodes.wrongUsage);
  }
  const { choices, readMorphemes } = await loadWords(options, surface);
  const revisions =
    newName === undefined
      ? await readSides(oldName, choices, surface)
      : await readRevisions([oldName, newName], choices, surface);
  if (!revisions) return exitCodes.failed;
  const [old, young] = revisions.documents;
  const comparison = diffDocuments(old, young, readMorphemes ? { readMorphemes } : {});
  const written = await write(revisions, comparison, options, surface);
  return written === exitCodes.done ? judge(comparison, wanted, surface) : written;
}

/**
 * Loads the dictionary where it is needed: to compare what sentences do, and to mark changed words in a table. Where it is not
 * installed, the comparison does without, and says so.
 */
async function loadWords(
  options: DiffChoices,
  { stderr }: Surface,
): Promise<{ choices: DiffChoices; readMorphemes?: ReadMorphemes }> {
  if (!options.norms && options.format !== 'table') return { choices: options };
  const { loadMorphemes } = await import('../../text/dictionary/morpheme.ts');
  try {
    return { choices: options, readMorphemes: await loadMorphemes() };
  } catch (error) {
    if (!(error instanceof MissingPackage)) throw error;
    if (!options.quiet) stderr.write(`Changed obligations are not compared. ${error.message}\n`);
    return { choices: { ...options, norms: false } };
  }
}

async function readRevisions(
  names: readonly [string, string],
  { norms, corpus, quiet }: DiffChoices,
  surface: Surface,
): Promise<Revisions | undefined> {
  const documents: YakkanDocument[] = [];
  const sources: (string | undefined)[] = [];
  for (const name of names) {
    const held = await parseRevision(name, { corpus }, surface);
    if (held === 'failed') return undefined;
    let source: string | undefined;
    const onSource: InputOptions['onSource'] = (read) => {
      source = read.source.value;
    };
    const [document] = held
      ? [held]
      : await parseInput(name, { norms, quiet: quiet ?? true, onSource }, surface);
    if (!document) return undefined;
    documents.push(document);
    sources.push(source);
  }
  const [source, newSource] = sources;
  return {
    documents: [documents[0], documents[1]],
    ...(source !== undefined && { source }),
    ...(newSource !== undefined && { newSource }),
  };
}

/** The sides of the tracked changes of a Word document: as rejected, and as accepted. */
async function readSides(
  name: string,
  { norms, quiet }: DiffChoices,
  surface: Surface,
): Promise<Revisions | undefined> {
  const documents: YakkanDocument[] = [];
  for (const tracked of ['original', 'final'] as const) {
    const [document] = await parseInput(name, { norms, quiet: quiet ?? true, tracked }, surface);
    if (!document) return undefined;
    if (document.document.source.format !== 'docx') {
      failWith(
        `${name} is no Word document and has no tracked changes; give two files.`,
        surface,
        exitCodes.failed,
      );
      return undefined;
    }
    documents.push(document);
  }
  return { documents: [documents[0], documents[1]] };
}

async function write(
  { documents: [old, young], source, newSource }: Revisions,
  comparison: Comparison,
  options: DiffChoices,
  surface: Surface,
): Promise<ExitCode> {
  switch (options.format) {
    case 'json':
      return writeOutput(`${JSON.stringify(comparison, null, 2)}\n`, options.output, surface);
    case 'redline': {
      const { writeRedline } = await import('../../diff/redline/write-redline.ts');
      return writeOutput(writeRedline(old, young, comparison), options.output, surface);
    }
    case 'table':
      return writeTable(old, young, comparison, options, surface);
    case 'amendment':
      return (await import('./amendment.ts')).writeAmendmentText(
        {
          old,
          young,
          ...(source !== undefined && { source }),
          ...(newSource !== undefined && { newSource }),
        },
        comparison,
        options,
        surface,
      );
    default: {
      if (options.output !== undefined) {
        const text = await renderComparison(old, young, comparison);
        return writeOutput(text, options.output, surface);
      }
      await writeAll(surface.stdout, [await renderComparison(old, young, comparison, surface)]);
      return exitCodes.done;
    }
  }
}

/** Exit code 1 where the comparison holds what the caller does not want, with a line that says so. */
function judge({ changes, consequences }: Comparison, wanted: readonly string[], surface: Surface): ExitCode {
  const counts = new Map<string, number>();
  for (const kind of [...changes.flatMap(({ kinds }) => kinds), ...consequences.map(({ kind }) => kind)]) {
    if (wanted.includes('any') || wanted.includes(kind)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  if (counts.size === 0) return exitCodes.done;
  const found = [...counts].map(([kind, count]) => `${kind} ×${count}`).join(', ');
  surface.stderr.write(`The comparison holds what --fail-on names: ${found}.\n`);
  return exitCodes.failed;
}
