import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/*
 * The dictionary of kuromoji in one file, as make-pack.ts makes it: a header of 2048 bytes (JSON, padded
 * with spaces) and sections that begin at multiples of 8, so that each is read as an array of numbers where it lies.
 * The last, the features of words, is the largest and is read word by word.
 */

const headerBytes = 2048;
const format = 'yakkan-dictionary-1';
const sectionNames = [
  'base',
  'check',
  'costs',
  'tokens',
  'targetStarts',
  'targets',
  'unknownTokens',
  'unknownFeatures',
  'unknownTargets',
  'categories',
  'compatibleCategories',
  'invocations',
  'features',
] as const;
type SectionName = (typeof sectionNames)[number];

interface Header {
  format: string;
  kuromoji: string;
  bytes: number;
  places: Record<SectionName, [offset: number, bytes: number]>;
}

/** The parts of the dictionary, as views on the file's bytes. */
export interface DictionaryPack {
  /** Double array of the words in UTF-8. */
  base: Int32Array;
  check: Int32Array;
  /** Costs of two words side by side. */
  costs: Int16Array;
  tokens: Uint8Array;
  /** Reads the features of the token that has them at an offset. */
  readFeatures: (offset: number) => string;
  /** The tokens of word `n` are `targets[targetStarts[n]]` to before `targets[targetStarts[n + 1]]`. */
  targetStarts: Int32Array;
  targets: Int32Array;
  unknownTokens: Uint8Array;
  unknownFeatures: Uint8Array;
  unknownTargets: Uint8Array;
  categories: Uint8Array;
  compatibleCategories: Uint32Array;
  invocations: Uint8Array;
}

/**
 * Reads a dictionary pack; nothing where the file is missing, damaged or made of another version of kuromoji,
 * so that the package's own files are read instead.
 */
export function readDictionaryPack(file: URL, kuromoji: string): DictionaryPack | undefined {
  const descriptor = openPack(file);
  if (descriptor === undefined) return undefined;
  const size = fstatSync(descriptor).size;
  const header = readHeader(readRange(descriptor, 0, headerBytes), size);
  if (header?.kuromoji !== kuromoji || !isLittleEndian()) {
    closeSync(descriptor);
    return undefined;
  }
  const { places } = header;
  const [featuresOffset, featuresLength] = places.features;
  const { buffer } = readRange(descriptor, 0, featuresOffset);
  const readBytes = (name: SectionName) => new Uint8Array(buffer, ...places[name]);
  const readNumbers = (name: SectionName) => new Int32Array(buffer, places[name][0], places[name][1] >> 2);
  return {
    base: readNumbers('base'),
    check: readNumbers('check'),
    costs: new Int16Array(buffer, places.costs[0], places.costs[1] >> 1),
    tokens: readBytes('tokens'),
    readFeatures: (offset) => readText(descriptor, featuresOffset + offset, featuresOffset + featuresLength),
    targetStarts: readNumbers('targetStarts'),
    targets: readNumbers('targets'),
    unknownTokens: readBytes('unknownTokens'),
    unknownFeatures: readBytes('unknownFeatures'),
    unknownTargets: readBytes('unknownTargets'),
    categories: readBytes('categories'),
    compatibleCategories: new Uint32Array(
      buffer,
      places.compatibleCategories[0],
      places.compatibleCategories[1] >> 2,
    ),
    invocations: readBytes('invocations'),
  };
}

function openPack(file: URL): number | undefined {
  try {
    return openSync(file, 'r');
  } catch {
    return undefined;
  }
}

function readRange(descriptor: number, start: number, end: number): Buffer {
  // Uncleared memory: clearing it first would take as long as reading.
  const bytes = Buffer.allocUnsafeSlow(end - start);
  let length = 0;
  while (length < bytes.length) {
    const count = readSync(descriptor, bytes, length, bytes.length - length, start + length);
    if (count === 0) return bytes.subarray(0, length);
    length += count;
  }
  return bytes;
}

const mostFeatureBytes = 256;

/** Reads a text that a zero ends. */
function readText(descriptor: number, start: number, limit: number): string {
  for (let length = mostFeatureBytes; ; length *= 2) {
    const bytes = readRange(descriptor, start, Math.min(start + length, limit));
    const end = bytes.indexOf(0);
    if (end >= 0 || start + length >= limit) return bytes.toString('utf8', 0, end < 0 ? bytes.length : end);
  }
}

function readHeader(bytes: Uint8Array, size: number): Header | undefined {
  try {
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(0, headerBytes))) as Header;
    const isComplete =
      header.format === format &&
      header.bytes === size &&
      sectionNames.every((name) => isWithin(header, name));
    return isComplete ? header : undefined;
  } catch {
    return undefined;
  }
}

function isWithin({ bytes, places }: Header, name: SectionName): boolean {
  const [offset, length] = places[name];
  return offset % 8 === 0 && offset >= headerBytes && offset + length <= bytes;
}

function isLittleEndian(): boolean {
  return new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
}
