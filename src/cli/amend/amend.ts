import { applyAmendment } from '../../diff/amendment/apply/apply-amendment.ts';
import { AmendmentRefused } from '../../diff/amendment/instruction.ts';
import { parseAmendment } from '../../diff/amendment/read/parse-amendment.ts';
import { findDifference } from '../../diff/amendment/write/compare-trees.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { parseFile } from '../../parse.ts';
import { UnreadableSource } from '../../source/unreadable-source.ts';
import { renderTerms, type TermsFormat } from '../../text/render-terms.ts';
import { type InputOptions, parseInput } from '../terminal/parse-input.ts';
import { readInput, UnreadableInput } from '../terminal/read-input.ts';
import { reportMessages } from '../terminal/report.ts';
import { type ExitCode, exitCodes, type Surface } from '../terminal/surface.ts';
import { writeOutput } from '../terminal/write-output.ts';

/** Options of `yakkan amend`. */
export interface AmendVerbOptions extends InputOptions {
  output?: string;
  format?: TermsFormat;
}

/** `yakkan amend OLD AMENDMENT`: writes the amended text; where a sentence cannot be applied, nothing but the reason. */
export async function runAmend(
  oldPath: string,
  amendmentPath: string,
  options: AmendVerbOptions,
  surface: Surface,
): Promise<ExitCode> {
  const [old] = await parseInput(oldPath, { ...options, quiet: true }, surface);
  if (!old) return exitCodes.failed;
  try {
    const text = await amendText(old, await readAmendment(amendmentPath, surface), options);
    return await writeOutput(text, options.output, surface);
  } catch (error) {
    const known = [AmendmentRefused, UnreadableInput, UnreadableSource];
    if (!known.some((kind) => error instanceof kind)) throw error;
    const reason = (error as Error).message;
    await reportMessages(
      [{ ruleId: 'amendment-refused', severity: 'error', reason }],
      amendmentPath,
      surface,
    );
    return exitCodes.failed;
  }
}

async function readAmendment(path: string, surface: Surface): Promise<string> {
  const [{ bytes, name }, { readSource }] = await Promise.all([
    readInput(path, surface),
    import('../../source/read.ts'),
  ]);
  // As plain text whatever it is called: indentation is what tells quoted words from sentences.
  const { source } = await readSource(bytes, { name, format: 'plain' });
  return source.value;
}

function parseText(text: string, format: TermsFormat): Promise<YakkanDocument> {
  return parseFile(new TextEncoder().encode(text), { name: 'amended', format });
}

/** The amended text, once it is certain that its layout says what the tree says. */
async function amendText(old: YakkanDocument, amendment: string, options: AmendVerbOptions): Promise<string> {
  const instructions = parseAmendment(amendment);
  const isMarkdown = old.document.source.format === 'markdown';
  const layout = instructions[0]?.layout ?? (await chooseLayout(old, isMarkdown));
  if (layout === 'markdown') await assertSame(old, renderTerms(old.tree, layout), layout);
  const text = applyAmendment(old, instructions, layout);
  const format = options.format ?? (isMarkdown ? 'markdown' : 'plain');
  if (format === layout) return text;
  const amended = await parseText(text, layout);
  const converted = renderTerms(amended.tree, format);
  await assertSame(amended, converted, format);
  return converted;
}

/** Plain text, or where it cannot say what a Markdown text holds (lists without marks), Markdown. */
async function chooseLayout(old: YakkanDocument, isMarkdown: boolean): Promise<TermsFormat> {
  try {
    await assertSame(old, renderTerms(old.tree, 'plain'), 'plain');
    return 'plain';
  } catch (error) {
    if (error instanceof AmendmentRefused && isMarkdown) return 'markdown';
    throw error;
  }
}

/** @throws {AmendmentRefused} if a text does not have the clauses of a document */
async function assertSame(document: YakkanDocument, text: string, format: TermsFormat): Promise<void> {
  const difference = findDifference(document.tree, (await parseText(text, format)).tree);
  if (!difference) return;
  throw new AmendmentRefused(
    `The text cannot be written as ${format} without change: ${difference.left ?? difference.right} would be read otherwise (${difference.words.join(' → ').slice(0, 200)}). Mend its layout there, or try the other --format.`,
  );
}
