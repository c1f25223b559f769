import * as zlib from 'node:zlib';

const directoryEnd = 0x06054b50;
const directoryEntry = 0x02014b50;
/** The end of the directory, and the longest comment behind it. */
const longestEnd = 22 + 65_535;

/**
 * The checksums (CRC-32) that a ZIP archive holds of its entries, unpacked, by name; the library that unpacks does not
 * look at them, and a changed byte may turn one character of the text into another.
 */
export function readChecksums(bytes: Uint8Array): ReadonlyMap<string, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sums = new Map<string, number>();
  let end = bytes.length - 22;
  const first = Math.max(0, bytes.length - longestEnd);
  while (end >= first && view.getUint32(end, true) !== directoryEnd) end--;
  if (end < first) return sums;
  const decoder = new TextDecoder();
  let at = view.getUint32(end + 16, true);
  for (let rest = view.getUint16(end + 10, true); rest > 0; rest--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== directoryEntry) break;
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    sums.set(decoder.decode(bytes.subarray(at + 46, nameEnd)), view.getUint32(at + 16, true));
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return sums;
}

/** Whether the content has the checksum; true where there is none, or where this Node (before 20.15) computes none. */
export function hasChecksum(content: Uint8Array, sum: number | undefined): boolean {
  return sum === undefined || typeof zlib.crc32 !== 'function' || zlib.crc32(content) === sum;
}
