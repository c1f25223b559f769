import { UnusableIndex } from './unusable-index.ts';

/** What a file of sections holds: arrays of numbers by name, and facts as JSON. */
export interface Sections {
  facts: Record<string, unknown>;
  arrays: Record<string, SectionArray>;
}
export type SectionArray = Uint8Array | Uint16Array | Uint32Array;

const magic = 0x31534b59; // YKS1
const alignment = 8;
const arrayTypes = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array } as const;

/** Writes arrays one behind the other so that they can be read as views, with a check sum in front. */
export function writeSections({ facts, arrays }: Sections): Uint8Array {
  let offset = 0;
  const places = Object.entries(arrays).map(([name, array]) => {
    const start = offset;
    offset = align(offset + array.byteLength);
    return [name, array.BYTES_PER_ELEMENT, start, array.length] as const;
  });
  const head = new TextEncoder().encode(JSON.stringify({ facts, places }));
  const body = align(12 + head.length);
  const bytes = new Uint8Array(body + offset);
  bytes.set(head, 12);
  for (const [name, , start] of places) {
    const { buffer, byteOffset, byteLength } = arrays[name];
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), body + start);
  }
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, head.length, true);
  view.setUint32(8, sumUp(bytes), true);
  return bytes;
}

/**
 * Reads what `writeSections` wrote.
 * @throws {UnusableIndex} where the bytes are not that
 */
export function readSections(given: Uint8Array, name: string): Sections {
  const bytes = given.byteOffset % alignment === 0 ? given : given.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || view.getUint32(0, true) !== magic)
    throw new UnusableIndex(`${name} is no file of an index`);
  if (sumUp(bytes) !== view.getUint32(8, true)) throw new UnusableIndex(`${name} is damaged`);
  const length = view.getUint32(4, true);
  const body = align(12 + length);
  const { facts, places } = JSON.parse(new TextDecoder().decode(bytes.subarray(12, 12 + length)));
  const arrays: Record<string, SectionArray> = {};
  for (const [key, width, start, count] of places as [string, 1 | 2 | 4, number, number][]) {
    arrays[key] = new arrayTypes[width](bytes.buffer as ArrayBuffer, bytes.byteOffset + body + start, count);
  }
  return { facts, arrays };
}

function align(offset: number): number {
  return Math.ceil(offset / alignment) * alignment;
}

/** Check sum over all behind its own place (FNV-1a by words; the length decides on the last ones). */
export function sumUp(bytes: Uint8Array): number {
  let sum = 0x811c9dc5 ^ bytes.length;
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  // The length of the head stands before the place of the sum.
  sum = Math.imul(sum ^ (words[1] ?? 0), 0x01000193);
  for (let index = 3; index < words.length; index++) sum = Math.imul(sum ^ words[index], 0x01000193);
  for (let index = words.length * 4; index < bytes.length; index++)
    sum = Math.imul(sum ^ bytes[index], 0x01000193);
  return sum >>> 0;
}
