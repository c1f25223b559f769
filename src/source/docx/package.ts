import { posix } from 'node:path';
import { UnreadableSource } from '../unreadable-source.ts';
import { openEntries, type ReadPart } from './entries.ts';
import { childElements, type WordElement } from './xml.ts';

/** A part of a package that the text is read from. */
export interface Part {
  path: string;
  root: WordElement;
}

/** The main part of a Word document, and the parts that it names. */
export interface DocxPackage {
  document: Part;
  /** The first part of a kind: `styles`, `numbering`, `footnotes`, `endnotes`. */
  findPart: (kind: string) => Part | undefined;
  /** All parts of a kind: `header`, `footer`. */
  listParts: (kind: string) => Part[];
}

/**
 * Opens a Word document; only the parts that are asked for are unpacked.
 * @throws {UnreadableSource} if the file is of another format, is damaged, or unpacks to too much
 */
export function openPackage(bytes: Uint8Array, file: string, keepsPlaces = false): DocxPackage {
  const read = openEntries(bytes, file);
  const path = findMain(read) ?? 'word/document.xml';
  const root = read(path, { keepsPlaces });
  if (root?.name !== 'w:document') {
    throw new UnreadableSource(
      `${file} is a package without a Word document in it (${root ? `its main part is <${root.name}>` : 'word/document.xml is missing'}); give a .docx file.`,
    );
  }
  const related = listRelated(read, path);
  const listParts = (kind: string): Part[] =>
    related
      .filter((relation) => relation.kind === kind)
      .flatMap((relation) => {
        const part = read(relation.path);
        return part ? [{ path: relation.path, root: part }] : [];
      });
  return { document: { path, root }, findPart: (kind) => listParts(kind)[0], listParts };
}

function findMain(read: ReadPart): string | undefined {
  return listTargets(read('_rels/.rels'), '').find(({ kind }) => kind === 'officeDocument')?.path;
}

function listRelated(read: ReadPart, path: string) {
  const folder = posix.dirname(path);
  return listTargets(read(posix.join(folder, '_rels', `${posix.basename(path)}.rels`)), folder);
}

function listTargets(relations: WordElement | undefined, folder: string): { kind: string; path: string }[] {
  return childElements(relations).flatMap(({ attributes }) => {
    const { Type, Target, TargetMode } = attributes;
    if (Type === undefined || Target === undefined || TargetMode === 'External') return [];
    const path = Target.startsWith('/') ? Target.slice(1) : posix.normalize(posix.join(folder, Target));
    return [{ kind: Type.slice(Type.lastIndexOf('/') + 1), path }];
  });
}
