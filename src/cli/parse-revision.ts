import { existsSync } from 'node:fs';
import type { YakkanDocument } from '../model/yakkan-document.ts';
import type { Surface } from './surface.ts';

/**
 * Reads a revision of the corpus by its name, `general-terms@2024-04-01`; without a date the newest one.
 * @returns `undefined` where the name is that of a file, `failed` where the corpus cannot give it, which has been reported
 */
export async function parseRevision(
  name: string,
  _options: { corpus: string; norms: boolean },
  _surface: Surface,
): Promise<YakkanDocument | 'failed' | undefined> {
  if (name === '-' || existsSync(name)) return undefined;
  return undefined;
}
