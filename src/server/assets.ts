import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mediaTypes } from '../site/site-page.ts';

/** A file that pages load: a script or the style sheet. */
export interface Asset {
  /** Way from the root of the site: `assets/read.js`. */
  path: string;
  type: string;
  content: Uint8Array;
}

/** Assets that were not built; its message says how to. */
export class MissingAssets extends Error {
  override name = 'MissingAssets';
}

/** Where the assets lie, seen from the bundle and from the sources. */
const places = ['../site/assets/', '../../dist/site/assets/'] as const;
const types: Readonly<Record<string, string>> = { '.js': mediaTypes.script, '.css': mediaTypes.style };

/**
 * Reads the assets of the site, as they were built with the program.
 * @throws {MissingAssets} if they were not
 */
export function readAssets(): Asset[] {
  const folder = places.map((place) => new URL(place, import.meta.url)).find((place) => existsSync(place));
  const names = folder ? readdirSync(folder) : [];
  const assets = names.flatMap((name) => {
    const type = types[extname(name)];
    return type === undefined || folder === undefined
      ? []
      : [{ path: `assets/${name}`, type, content: readFileSync(fileURLToPath(new URL(name, folder))) }];
  });
  if (assets.length > 0) return assets;
  throw new MissingAssets('The scripts and styles of the pages are not built; run `npm run build`.');
}
