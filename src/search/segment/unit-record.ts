import { writeCitationKey } from '../unit/citation-key.ts';
import type { SearchUnit, UnitLeaf } from '../unit/unit.ts';

/** What is read of a unit when it is shown; the rest stands in the columns. */
export type UnitRecord = Pick<
  SearchUnit,
  'node' | 'lineage' | 'citation' | 'caption' | 'leaves' | 'terms' | 'citations'
>;

/**
 * How a unit is stored: four bytes say how long the head is and whether the words behind it are in UTF-16, which is shorter
 * for Japanese. The words are those of all leaves, one behind the other. Ids are told by what they begin with.
 */
type Head = [
  node: string,
  citation: string,
  /** 0 where it is that of the first leaf. */
  caption: string | 0,
  leaves: LeafRow[],
  terms: string[],
  /** Of the unit itself the node alone, which its citation tells. */
  citations: ([key: string, node: string] | 0)[],
  lineage?: string,
];
type LeafRow = [
  leaf: string,
  field: UnitLeaf['field'] | 0,
  /** 0 where it is the unit itself. */
  node: string | 0,
  length: number,
  /** The offset where there is one run that begins with the words; nothing where there is none. */
  source?: number | [number, number][],
];

const encoder = new TextEncoder();
const decoders = { narrow: new TextDecoder(), wide: new TextDecoder('utf-16le') };
const headBytes = 4;
const wideBit = 0x8000_0000;

const sentence = '__sent_';

/** Writes an id as what stands behind another one: `~#1` behind `art_5__para_1` for `art_5__para_1__sent_1`. */
function shorten(id: string, beginning: string): string {
  return id.startsWith(beginning) ? `~${id.slice(beginning.length).replace(sentence, '#')}` : id;
}

function lengthen(id: string, beginning: string): string {
  return id.startsWith('~') ? beginning + id.slice(1).replace('#', sentence) : id;
}

export function writeRecord(unit: SearchUnit): Uint8Array {
  const { node, citation, caption, leaves, terms, citations, lineage } = unit;
  const rows = leaves.map(({ leaf, field, node: owner, value, source }): LeafRow => {
    const held = owner === node ? 0 : shorten(owner, node);
    const row: LeafRow = [shorten(leaf, node), field ?? 0, held, value.length];
    if (source.length === 1 && source[0][0] === 0) row.push(source[0][1]);
    else if (source.length > 0) row.push(source);
    return row;
  });
  const head: Head = [
    node,
    citation,
    caption === leaves[0]?.value ? 0 : caption,
    rows,
    terms,
    citations.map((one) =>
      one.node === node && one.key === writeCitationKey(citation) ? 0 : [one.key, shorten(one.node, node)],
    ),
  ];
  if (lineage !== undefined) head.push(lineage);
  const headText = encoder.encode(JSON.stringify(head));
  const words = leaves.map(({ value }) => value).join('');
  const narrow = encoder.encode(words);
  const isWide = words.length * 2 < narrow.length;
  const body = isWide ? encodeWide(words) : narrow;
  const bytes = new Uint8Array(headBytes + headText.length + body.length);
  new DataView(bytes.buffer).setUint32(0, headText.length + (isWide ? wideBit : 0), true);
  bytes.set(headText, headBytes);
  bytes.set(body, headBytes + headText.length);
  return bytes;
}

function encodeWide(words: string): Uint8Array {
  const bytes = new Uint8Array(words.length * 2);
  for (let place = 0; place < words.length; place++) {
    const code = words.charCodeAt(place);
    bytes[2 * place] = code & 0xff;
    bytes[2 * place + 1] = code >> 8;
  }
  return bytes;
}

function measureHead(bytes: Uint8Array): { end: number; isWide: boolean } {
  const stated = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
  return { end: headBytes + (stated & ~wideBit), isWide: stated >= wideBit };
}

/** Reads the words of all leaves, one behind the other, and nothing else. */
export function readWords(bytes: Uint8Array): string {
  const { end, isWide } = measureHead(bytes);
  return decoders[isWide ? 'wide' : 'narrow'].decode(bytes.subarray(end));
}

export function readRecord(bytes: Uint8Array): UnitRecord {
  const { end } = measureHead(bytes);
  const [node, citation, caption, rows, terms, citations, lineage] = JSON.parse(
    decoders.narrow.decode(bytes.subarray(headBytes, end)),
  ) as Head;
  const words = readWords(bytes);
  let start = 0;
  const leaves = rows.map(([leaf, field, owner, length, source]): UnitLeaf => {
    const value = words.slice(start, start + length);
    start += length;
    return {
      leaf: lengthen(leaf, node),
      ...(field !== 0 && { field }),
      node: owner === 0 ? node : lengthen(owner, node),
      value,
      source: typeof source === 'number' ? [[0, source]] : (source ?? []),
    };
  });
  return {
    node,
    ...(lineage && { lineage }),
    citation,
    caption: caption === 0 ? (leaves[0]?.value ?? '') : caption,
    leaves,
    terms,
    citations: citations.map((one) =>
      one === 0 ? { key: writeCitationKey(citation), node } : { key: one[0], node: lengthen(one[1], node) },
    ),
  };
}
