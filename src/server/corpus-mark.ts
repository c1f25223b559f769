import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Times and sizes of the files that a corpus consists of: it changes whenever one of them, or what was built of them, does. */
export function markCorpus(folder: string): string {
  const marks: string[] = [markOf(join(folder, '.yakkan', 'manifest.json'))];
  for (const document of listFolder(folder)) {
    if (!document.isDirectory() || document.name.startsWith('.')) continue;
    const own = join(folder, document.name);
    marks.push(document.name, markOf(join(own, 'document.yaml')));
    for (const part of ['revisions', 'rules']) {
      for (const { name } of listFolder(join(own, part))) marks.push(name, markOf(join(own, part, name)));
    }
  }
  return marks.join(' ');
}

function listFolder(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return [];
  }
}

function markOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? `${found.mtimeMs}/${found.size}` : '-';
}
