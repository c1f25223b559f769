import { existsSync, readFileSync } from 'node:fs';

/** Where package.json lies, seen from the bundled command line and from the sources or the built modules. */
const places = ['../../package.json', '../../../package.json'];

/** The version in package.json. */
export function readVersion(): string {
  const place = places.map((path) => new URL(path, import.meta.url)).find((path) => existsSync(path))!;
  return JSON.parse(readFileSync(place, 'utf8')).version;
}
