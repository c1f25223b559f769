import { compareWithStandard } from '../../compare/compare-with-standard.ts';
import type { StandardComparison } from '../../model/review/standard-comparison.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import type { ReadMorphemes } from '../../text/dictionary/morpheme.ts';
import { MissingPackage } from '../../text/missing-package.ts';
import { failWith } from '../terminal/fail-with.ts';
import { parseInput } from '../terminal/parse-input.ts';
import { parseRevision } from '../terminal/parse-revision.ts';
import { type ExitCode, exitCodes, type Surface } from '../terminal/surface.ts';
import { writeOutput } from '../terminal/write-output.ts';

type Format = 'text' | 'json' | 'html' | 'docx';

/** Options of `yakkan compare`. */
export interface CompareChoices {
  format?: Format;
  output?: string;
  norms: boolean;
  corpus: string;
  quiet?: boolean;
}

const formatsByEnd: readonly (readonly [RegExp, Format])[] = [
  [/\.docx$/i, 'docx'],
  [/\.json$/i, 'json'],
  [/\.html?$/i, 'html'],
];

const writers: Readonly<Record<Format, (comparison: StandardComparison) => Promise<string | Uint8Array>>> = {
  text: async (comparison) =>
    (await import('../../compare/table/write-text.ts')).writeStandardText(comparison),
  json: async (comparison) => `${JSON.stringify(comparison, null, 2)}\n`,
  html: async (comparison) =>
    (await import('../../compare/table/write-html.ts')).writeStandardHtml(comparison),
  docx: async (comparison) =>
    (await import('../../compare/table/write-docx.ts')).writeStandardDocx(comparison),
};

/** `yakkan compare OURS STANDARD`: sets a text beside a standard text and writes what the format asks for. */
export async function runCompare(
  ours: string,
  standard: string,
  options: CompareChoices,
  surface: Surface,
): Promise<ExitCode> {
  const { output } = options;
  const format =
    options.format ?? formatsByEnd.find(([pattern]) => pattern.test(output ?? ''))?.[1] ?? 'text';
  if (format === 'docx' && output === undefined) {
    const reason = 'A Word document is not printed; name a file with --output comparison.docx.';
    return failWith(reason, surface, exitCodes.wrongUsage);
  }
  const readMorphemes = options.norms ? await loadWords(options, surface) : undefined;
  const documents: YakkanDocument[] = [];
  for (const name of [ours, standard]) {
    const document = await readText(name, options, readMorphemes !== undefined, surface);
    if (!document) return exitCodes.failed;
    documents.push(document);
  }
  const comparison = compareWithStandard(documents[0], documents[1], readMorphemes ? { readMorphemes } : {});
  return writeOutput(await writers[format](comparison), output, surface);
}

async function loadWords({ quiet }: CompareChoices, { stderr }: Surface): Promise<ReadMorphemes | undefined> {
  const { loadMorphemes } = await import('../../text/dictionary/morpheme.ts');
  try {
    return await loadMorphemes();
  } catch (error) {
    if (!(error instanceof MissingPackage)) throw error;
    if (!quiet) stderr.write(`Words are told apart by their characters alone. ${error.message}\n`);
    return undefined;
  }
}

async function readText(
  name: string,
  { corpus, quiet }: CompareChoices,
  norms: boolean,
  surface: Surface,
): Promise<YakkanDocument | undefined> {
  const held = await parseRevision(name, { corpus }, surface);
  if (held === 'failed') return undefined;
  if (held) return held;
  const [document] = await parseInput(name, { norms, quiet: quiet ?? true }, surface);
  return document;
}
