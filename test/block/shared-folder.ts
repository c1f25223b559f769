import { existsSync, readdirSync } from 'node:fs';

/** The folder of other people's texts, beside the repository. */
export const shared = new URL('../../../shared/', import.meta.url);

/** Whether a path below that folder is there. */
export function isShared(path: string): boolean {
  return existsSync(new URL(path, shared));
}

/** Names a group of tests, and says why it is skipped where its texts are missing. */
export function titleFor(what: string, path: string): string {
  return isShared(path) ? what : `${what} (skipped: no \`shared/${path}\` beside the repository)`;
}

/** Lists the files of a folder below `shared` whose names end so. */
export function listShared(folder: string, ending: RegExp): URL[] {
  return readdirSync(new URL(folder, shared))
    .filter((name) => ending.test(name))
    .toSorted()
    .map((name) => new URL(folder + name, shared));
}
