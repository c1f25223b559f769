import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import { CorpusError } from '../corpus-error.ts';

/** A file of an act in 法令標準XML. */
export interface ActFile {
  /** File name without folders: 412AC0000000061_20250401_….xml. */
  name: string;
  read: () => Promise<Uint8Array>;
}

/** Largest file that is unpacked, bytes: the largest act has 10 MB. */
const largest = 100_000_000;

/**
 * Lists the acts of a path: one XML file, all XML files of a folder and those below it, or of a ZIP.
 * @throws {CorpusError} if the path cannot be read or holds no XML file
 */
export async function listActs(path: string): Promise<ActFile[]> {
  let files: ActFile[];
  try {
    files = await list(path);
  } catch (cause) {
    if (cause instanceof CorpusError) throw cause;
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new CorpusError(`Cannot read ${path}: ${code === 'ENOENT' ? 'there is no such file' : message}.`, {
      cause,
    });
  }
  if (files.length > 0) return files;
  throw new CorpusError(`${path} holds no XML file; give acts in 法令標準XML, as e-Gov gives them.`);
}

async function list(path: string): Promise<ActFile[]> {
  if ((await stat(path)).isDirectory()) {
    const names = (await readdir(path, { recursive: true })).filter(isXml).toSorted();
    return names.map((name) => ({ name: basename(name), read: () => readFile(join(path, name)) }));
  }
  const bytes = await readFile(path);
  // A ZIP begins with PK, whatever its name.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return [{ name: basename(path), read: async () => bytes }];
  const names: string[] = [];
  const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    const isWanted = isXml(name) && originalSize <= largest;
    if (isWanted) names.push(name);
    return false;
  };
  unzipSync(bytes, { filter });
  return names.toSorted().map((name) => ({
    name: name.replace(/^.*\//, ''),
    // One at a time: all acts of a bulk download are more than fit into memory.
    read: async () => unzipSync(bytes, { filter: (entry) => entry.name === name })[name],
  }));
}

function isXml(name: string): boolean {
  return name.toLowerCase().endsWith('.xml') && !name.startsWith('__MACOSX');
}
