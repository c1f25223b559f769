import { writeAmendment } from '../diff/amendment/write-amendment.ts';
import type { Comparison } from '../model/comparison.ts';
import type { YakkanDocument } from '../model/yakkan-document.ts';
import { failWith } from './fail-with.ts';
import { parseMarkdown, parsePlain } from './parse-plain.ts';
import { type ExitCode, exitCodes, type Surface } from './surface.ts';
import { writeOutput } from './write-output.ts';

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
