import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the scripts and the style of the pages may lie: beside the bundled command line, or built from the sources. */
const places = ['../site/assets/', '../../dist/site/assets/', './assets/'];

/** Scripts and style that are not built; the message says how to build them. */
export class MissingAssets extends Error {
  override name = 'MissingAssets';
}

/**
 * Finds the folder with the scripts and the style of the pages.
 * @throws {MissingAssets} if it was not built
 */
export function findAssets(): string {
  const found = places
    .map((place) => fileURLToPath(new URL(place, import.meta.url)))
    .find((folder) => existsSync(`${folder}theme.css`));
  if (found) return found;
  throw new MissingAssets(
    'The scripts of the pages are not built; run `npm run build` in the folder of yakkan.',
  );
}
