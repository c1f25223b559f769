import { readFileSync } from 'node:fs';

/** The version in package.json, which lies two folders above both the sources and the build. */
export function readVersion(): string {
  const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  return manifest.version;
}
