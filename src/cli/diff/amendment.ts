import { type AmendedDraft, writeInPlace } from '../../diff/amendment/apply/apply-amendment.ts';
import { writeAmendment } from '../../diff/amendment/write/write-amendment.ts';
import type { Comparison } from '../../model/comparison.ts';
import type { Container } from '../../model/node.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { failWith } from '../terminal/fail-with.ts';
import { parseMarkdown, parsePlain } from '../terminal/parse-plain.ts';
import { type ExitCode, exitCodes, type Surface } from '../terminal/surface.ts';
import { writeOutput } from '../terminal/write-output.ts';

/** Two revisions; their texts where they are known. */
export interface RevisionTexts {
  old: YakkanDocument;
  young: YakkanDocument;
  source?: string;
  newSource?: string;
}

/** Writes the 改め文 that turns the old revision into the new one, or says what cannot be expressed by one. */
export async function writeAmendmentText(
  { old, young, source, newSource }: RevisionTexts,
  comparison: Comparison,
  { output }: { output?: string },
  surface: Surface,
): Promise<ExitCode> {
  const reread = source === undefined ? undefined : rereadAs(old, source);
  const written = writeAmendment(old, young, comparison, {
    ...(reread && { reread }),
    ...(reread && newSource !== undefined && { newSource }),
  });
  if ('refused' in written) return failWith(written.reason, surface, exitCodes.failed);
  if (/\.docx$/i.test(output ?? '')) {
    const { writeAmendmentDocx } = await import('../../diff/amendment/write/write-amendment-docx.ts');
    return writeOutput(await writeAmendmentDocx(written.text), output, surface);
  }
  return writeOutput(written.text, output, surface);
}

/** How the amended text would be read that `yakkan amend` writes; nothing where the source cannot be edited. */
function rereadAs(old: YakkanDocument, source: string): ((amended: AmendedDraft) => Container) | undefined {
  const { format } = old.document.source;
  if (format !== 'plain' && format !== 'markdown') return undefined;
  const parse = format === 'markdown' ? parseMarkdown : parsePlain;
  return (amended) => parse(writeInPlace(amended, old, source));
}
