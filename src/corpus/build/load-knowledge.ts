import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Background } from '../../search/knowledge/background.ts';
import { type Kin, readKin } from '../../search/knowledge/kin.ts';

/** What is known of words beside the texts of a corpus. */
export interface Knowledge {
  background: Background;
  kin: Kin;
  /** Of both. */
  digest: string;
}

const here = dirname(fileURLToPath(import.meta.url));
/** Beside the sources or their modules, or above the bundled command line. */
const folders = ['../../search/knowledge', '../search/knowledge'].map((folder) => join(here, folder));

/** Loads how common words are at large, and which words are near in meaning to others. */
export function loadKnowledge(): Knowledge {
  const folder = folders.find((place) => existsSync(join(place, 'kin.bin'))) ?? folders[0];
  const [background, kin] = ['background.json', 'kin.bin'].map((name) => readFileSync(join(folder, name)));
  return {
    background: JSON.parse(background.toString('utf8')),
    kin: readKin(new Uint8Array(kin), 'kin.bin'),
    digest: createHash('sha256').update(background).update(kin).digest('hex'),
  };
}
