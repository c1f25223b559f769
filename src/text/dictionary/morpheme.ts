import { isMissing, MissingPackage } from '../missing-package.ts';
import type { ReadMorphemes } from './morpheme-type.ts';
import { readMorphemes } from './read-morphemes.ts';
import { loadTokenizer } from './tokenizer.ts';

export type { Morpheme, ReadMorphemes } from './morpheme-type.ts';

let loading: Promise<ReadMorphemes> | undefined;

/**
 * Loads the dictionary of kuromoji, once, and gives the function that splits texts: `契約者は` → 契約, 者, は.
 * Nothing is loaded until this is called.
 * @throws {MissingPackage} if kuromoji is not installed
 * @throws if the dictionary cannot be read; a later call tries again
 */
export function loadMorphemes(): Promise<ReadMorphemes> {
  loading ??= loadTokenizer().then(
    (tokenizer) => (text) => readMorphemes(tokenizer, text),
    (cause) => {
      loading = undefined;
      if (isMissing(cause, 'kuromoji'))
        throw new MissingPackage('The morphological dictionary', 'kuromoji', { cause });
      throw new Error('The dictionary of kuromoji cannot be loaded; install the packages again (npm ci).', {
        cause,
      });
    },
  );
  return loading;
}

/** The same where the dictionary is installed, and nothing where it is not. */
export async function findMorphemes(): Promise<ReadMorphemes | undefined> {
  try {
    return await loadMorphemes();
  } catch (error) {
    if (error instanceof MissingPackage) return undefined;
    throw error;
  }
}
