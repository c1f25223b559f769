import type { OutlineDepth } from '../../export/outline.ts';
import type { Correction } from '../../model/correction.ts';
import { walk } from '../../model/tree-walk.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { failWith } from '../terminal/fail-with.ts';
import { type InputOptions, parseInput } from '../terminal/parse-input.ts';
import { type ExitCode, exitCodes, type Surface, showsColours, writeAll } from '../terminal/surface.ts';

/** Options of `yakkan parse`. */
export interface ParseVerbOptions extends Omit<InputOptions, 'corrections'> {
  format: 'json' | 'outline';
  depth?: OutlineDepth;
  compact?: boolean;
  all?: boolean;
  /** File of corrections. */
  corrections?: string;
  /** Whether doubtful structure fails; if omitted, it is told and the exit code is 0. */
  strict?: boolean;
}

/** `yakkan parse FILE`: prints the model as JSON, or an outline. */
export async function runParse(path: string, options: ParseVerbOptions, surface: Surface): Promise<ExitCode> {
  let corrections: Correction[] | undefined;
  try {
    if (options.corrections !== undefined)
      corrections = await (await import('../terminal/read-corrections.ts')).readCorrections(
        options.corrections,
      );
  } catch (error) {
    if ((error as Error).name !== 'UnusableCorrections') throw error;
    return failWith((error as Error).message, surface, exitCodes.failed);
  }
  const input = { ...options, ...(corrections && { corrections }) };
  const documents = await parseInput(path, input as InputOptions & { all?: boolean }, surface);
  if (documents.length === 0) return exitCodes.failed;
  const pieces =
    options.format === 'json' ? writeModels(documents, options) : drawOutlines(documents, options, surface);
  await writeAll(surface.stdout, await pieces);
  return options.strict && documents.some(isDoubtful) ? exitCodes.failed : exitCodes.done;
}

/** Messages that say that the structure may not be what the text means. */
const structural: ReadonlySet<string> = new Set([
  'label-unplaced',
  'label-misread',
  'label-restored',
  'number-unread',
  'number-within',
  'lines-unmarked',
  'title-unread',
  'article-empty',
  'caption-missing',
  'depth-unsure',
  'number-gap',
  'duplicate-number',
  'several-documents',
]);

/** Whether a message or a close reading leaves the structure of a document in doubt. */
function isDoubtful({ tree, messages }: YakkanDocument): boolean {
  if (messages.some(({ ruleId }) => structural.has(ruleId))) return true;
  let doubtful = false;
  walk(tree, (node) => {
    if ('certainty' in node && node.certainty !== undefined) doubtful = true;
  });
  return doubtful;
}

async function writeModels(
  documents: YakkanDocument[],
  { all = false, compact = false }: ParseVerbOptions,
): Promise<Iterable<string>> {
  const { writeJson } = await import('../../export/json.ts');
  return (function* () {
    if (all) yield '[';
    for (const [index, document] of documents.entries()) {
      if (index > 0) yield ',\n';
      yield* writeJson(document, { compact });
    }
    yield all ? ']\n' : '\n';
  })();
}

async function drawOutlines(
  documents: YakkanDocument[],
  { depth = 'all' }: ParseVerbOptions,
  surface: Surface,
): Promise<Iterable<string>> {
  const [{ formatOutline }, { default: colours }] = await Promise.all([
    import('../../export/outline.ts'),
    import('picocolors'),
  ]);
  const { stdout } = surface;
  const { dim, bold } = colours.createColors(showsColours(stdout, surface));
  const width = stdout.columns === undefined ? {} : { width: Math.max(60, stdout.columns) };
  return documents.map(
    (document, index) => (index > 0 ? '\n' : '') + formatOutline(document, { depth, dim, bold, ...width }),
  );
}
