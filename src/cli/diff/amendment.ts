import { writeAmendment } from '../../diff/amendment/write/write-amendment.ts';
import type { Comparison } from '../../model/comparison.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { failWith } from '../terminal/fail-with.ts';
import { parseMarkdown, parsePlain } from '../terminal/parse-plain.ts';
import { type ExitCode, exitCodes, type Surface } from '../terminal/surface.ts';
import { writeOutput } from '../terminal/write-output.ts';

/** Writes the 改め文 that turns the old revision into the new one, or says what cannot be expressed by one. */
export async function writeAmendmentText(
  old: YakkanDocument,
  young: YakkanDocument,
  comparison: Comparison,
  { output }: { output?: string },
  surface: Surface,
): Promise<ExitCode> {
  const written = writeAmendment(old, young, comparison, { parse: parsePlain, parseMarkdown });
  if ('refused' in written) {
    const places = written.places.length > 0 ? ` (${written.places.join('、')})` : '';
    return failWith(`${written.reason}${places}`, surface, exitCodes.failed);
  }
  return writeOutput(written.text, output, surface);
}
