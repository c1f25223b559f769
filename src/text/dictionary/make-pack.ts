import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Bytes of the header, which is padded with spaces. */
const headerBytes = 2048;

/** Packs the dictionary in a folder of kuromoji into one piece that is read without unpacking; dictionary-pack.ts describes it. */
export function makePack(folder: string, version: string): Uint8Array {
  const read = (name: string): Buffer => gunzipSync(readFileSync(join(folder, `${name}.dat.gz`)));
  const sections: Record<string, Uint8Array> = {
    base: read('base'),
    check: read('check'),
    costs: read('cc'),
    tokens: trim(read('tid')),
    ...packTargets(read('tid_map')),
    unknownTokens: trim(read('unk')),
    unknownFeatures: trim(read('unk_pos')),
    unknownTargets: trim(read('unk_map')),
    categories: read('unk_char'),
    compatibleCategories: read('unk_compat'),
    invocations: trim(read('unk_invoke')),
    // Last, since it is read piece by piece.
    features: trim(read('tid_pos')),
  };
  return join8(sections, version);
}

/** Leaves out the zeros behind the last entry, but for those that may belong to it. */
function trim(bytes: Buffer): Buffer {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  return bytes.subarray(0, Math.min(bytes.length, end + 4));
}

/** From (key, count, values …) to the values of all keys and where those of each key begin. */
function packTargets(map: Buffer): { targetStarts: Uint8Array; targets: Uint8Array } {
  const lists = new Map<number, number[]>();
  let values = 0;
  for (let at = 4; at + 8 <= map.length; ) {
    const key = map.readInt32LE(at);
    const count = map.readInt32LE(at + 4);
    const list = lists.get(key) ?? [];
    for (let index = 0; index < count; index++) list.push(map.readInt32LE(at + 8 + 4 * index));
    lists.set(key, list);
    values += count;
    at += 8 + 4 * count;
  }
  const size = [...lists.keys()].reduce((most, key) => Math.max(most, key + 1), 0);
  const targetStarts = new Int32Array(size + 1);
  const targets = new Int32Array(values);
  let place = 0;
  for (let key = 0; key < size; key++) {
    for (const value of lists.get(key) ?? []) targets[place++] = value;
    targetStarts[key + 1] = place;
  }
  return { targetStarts: bytesOf(targetStarts), targets: bytesOf(targets) };
}

function bytesOf({ buffer, byteOffset, byteLength }: Int32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Puts the header before the sections, each at a multiple of 8. */
function join8(sections: Readonly<Record<string, Uint8Array>>, version: string): Uint8Array {
  let end = headerBytes;
  const places: Record<string, [offset: number, bytes: number]> = {};
  for (const [name, bytes] of Object.entries(sections)) {
    places[name] = [end, bytes.length];
    end = Math.ceil((end + bytes.length) / 8) * 8;
  }
  const pack = Buffer.alloc(end);
  const header = JSON.stringify({ format: 'yakkan-dictionary-1', kuromoji: version, bytes: end, places });
  if (Buffer.byteLength(header) > headerBytes)
    throw new Error('The header of the dictionary pack is too long.');
  pack.fill(0x20, 0, headerBytes);
  pack.write(header, 0);
  for (const [name, bytes] of Object.entries(sections)) pack.set(bytes, places[name][0]);
  return pack;
}
