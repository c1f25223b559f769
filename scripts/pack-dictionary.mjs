// Packs the dictionary of kuromoji, once, into one file that is read without unpacking: dist/dictionary.pack, or
// the file that the first argument names.
// The layout is described in src/text/dictionary/dictionary-pack.ts.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const require = createRequire(import.meta.url);
const manifest = require.resolve('kuromoji/package.json');
const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
const read = (name) => gunzipSync(readFileSync(join(dirname(manifest), 'dict', `${name}.dat.gz`)));

const sections = {
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

/** Leaves out the zeros behind the last entry, but for those that may belong to it. */
function trim(bytes) {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  return bytes.subarray(0, Math.min(bytes.length, end + 4));
}

/** From (key, count, values …) to the values of all keys and where those of each key begin. */
function packTargets(map) {
  const lists = new Map();
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

function bytesOf({ buffer, byteOffset, byteLength }) {
  return Buffer.from(buffer, byteOffset, byteLength);
}

const align = (offset) => Math.ceil(offset / 8) * 8;
const headerBytes = 2048;
let end = headerBytes;
const places = {};
for (const [name, bytes] of Object.entries(sections)) {
  places[name] = [end, bytes.length];
  end = align(end + bytes.length);
}
const pack = Buffer.alloc(end);
const header = JSON.stringify({ format: 'yakkan-dictionary-1', kuromoji: version, bytes: end, places });
if (Buffer.byteLength(header) > headerBytes)
  throw new Error('The header of the dictionary pack is too long.');
pack.fill(0x20, 0, headerBytes);
pack.write(header, 0);
for (const [name, bytes] of Object.entries(sections)) bytes.copy(pack, places[name][0]);

const target = process.argv[2] ?? fileURLToPath(new URL('../dist/dictionary.pack', import.meta.url));
mkdirSync(dirname(target), { recursive: true });
// A reader never sees half a pack.
const draft = `${target}.${process.pid}`;
writeFileSync(draft, pack);
renameSync(draft, target);
