import { unzipSync } from 'fflate';
import { UnreadableSource } from '../unreadable-source.ts';
import { hasChecksum, readChecksums } from './checksum.ts';
import { readWordXml, type WordElement, type XmlForm } from './xml.ts';

/** Reads a part of a package; nothing where it has none of that path. */
export type ReadPart = (
  path: string,
  options?: { keepsPlaces?: boolean; form?: XmlForm },
) => WordElement | undefined;

const mostEntries = 10_000;
/** Bytes of all parts that are read, unpacked. */
const mostBytes = 200_000_000;
/** Bytes of one part: its elements take some ten times that. */
const mostPartBytes = 60_000_000;
/** Text shrinks to a tenth, a form of a thousand equal rows to a hundredth. */
const mostRatio = 300;
const smallPart = 1_000_000;

/**
 * Opens a package of XML parts; only the parts that are asked for are unpacked.
 * @throws {UnreadableSource} here or when a part is read, if the file is damaged or unpacks to too much
 */
export function openEntries(bytes: Uint8Array, file: string): ReadPart {
  const sizes = listEntries(bytes, file);
  const sums = readChecksums(bytes);
  let unpacked = 0;
  return (path, { keepsPlaces = false, form } = {}) => {
    const size = sizes.get(path);
    if (size === undefined) return undefined;
    unpacked += size;
    if (unpacked > mostBytes) refuseSize(file, `more than ${mostBytes / 1e6} MB`);
    const content = unpack(bytes, file, ({ name }) => name === path)[path];
    if (content.length !== size) throw damaged(file, `its part ${path} is cut off`);
    if (!hasChecksum(content, sums.get(path)))
      throw damaged(file, `its part ${path} is not as it was written`);
    return readWordXml(decodeXml(content), path, file, keepsPlaces, form);
  };
}

/** Sizes of the entries by name, unpacked. */
function listEntries(bytes: Uint8Array, file: string): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  let count = 0;
  unpack(bytes, file, ({ name, size, originalSize }) => {
    if (++count > mostEntries) refuseSize(file, `more than ${mostEntries} parts`);
    const isText = /\.(?:xml|rels)$/i.test(name);
    if (isText && originalSize > mostPartBytes)
      refuseSize(file, `a part of ${Math.round(originalSize / 1e6)} MB`);
    if (isText && originalSize > smallPart && originalSize > size * mostRatio)
      refuseSize(file, `a part ${Math.round(originalSize / Math.max(1, size))} times its size`);
    sizes.set(name, originalSize);
    return false;
  });
  return sizes;
}

function unpack(
  bytes: Uint8Array,
  file: string,
  filter: (entry: { name: string; size: number; originalSize: number }) => boolean,
): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof UnreadableSource) throw error;
    throw damaged(file, 'it cannot be unpacked', error);
  }
}

function damaged(file: string, why: string, cause?: unknown): UnreadableSource {
  return new UnreadableSource(
    `${file} is damaged (${why}); get the file again, or let Word repair it and save it as .docx.`,
    { cause },
  );
}

function refuseSize(file: string, what: string): never {
  throw new UnreadableSource(
    `${file} unpacks to ${what} and was not read; give the document without what makes it so large.`,
  );
}

/** Word writes UTF-8; other programs may write UTF-16 with a mark. */
function decodeXml(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
