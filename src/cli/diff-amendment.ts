import type { Comparison } from '../model/comparison.ts';
import type { YakkanDocument } from '../model/yakkan-document.ts';
import { failWith } from './fail-with.ts';
import { type ExitCode, exitCodes, type Surface } from './surface.ts';

/** Writes the 改め文 that turns the old revision into the new one. */
export async function writeAmendmentText(
  _old: YakkanDocument,
  _young: YakkanDocument,
  _comparison: Comparison,
  _options: { output?: string },
  surface: Surface,
): Promise<ExitCode> {
  return failWith('The 改め文 is not there yet.', surface, exitCodes.failed);
}
