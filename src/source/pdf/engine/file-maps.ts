import { inflateSync } from 'node:zlib';
import { findUnicode, readUnicodeMap, type UnicodeMap } from './unicode-map.ts';

/** The maps to Unicode of a file, by the names of the fonts. */
export interface FileMaps {
  all: readonly UnicodeMap[];
  byFont: ReadonlyMap<string, readonly UnicodeMap[]>;
}

/** A map, or a stream of the dictionaries of fonts, is not longer than this. */
const longestStream = 1 << 20;
const longestText = 1 << 24;
/** How far before its stream an object may begin. */
const longestHead = 2000;

/**
 * Finds the maps to Unicode in the bytes of a file. PDFium leaves out a map from the first range on that crosses a row
 * of 256 codes, as Quartz writes them; what it left out is looked up here. An encrypted file gives none.
 */
export function findFileMaps(bytes: Uint8Array): FileMaps {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const maps = new Map<string, UnicodeMap>();
  const dictionaries = [file];
  for (const { number, head, start, end } of findStreams(file)) {
    const text = inflate(bytes.subarray(start, end), head);
    if (text.includes('begincmap')) maps.set(number, readUnicodeMap(text));
    else if (/\/ObjStm\b/.test(head)) dictionaries.push(text);
  }
  const byFont = new Map<string, UnicodeMap[]>();
  for (const text of dictionaries)
    for (const [dictionary, number] of text.matchAll(/<<[^<>]*\/ToUnicode\s+(\d+)\s+\d+\s+R[^<>]*>>/g)) {
      const name = /\/BaseFont\s*\/([^\s/<>[\]()]+)/.exec(dictionary)?.[1];
      const map = maps.get(number);
      if (!name || !map) continue;
      const printed = name.replace(/#([\da-f]{2})/gi, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      );
      byFont.set(printed, [...(byFont.get(printed) ?? []), map]);
    }
  return { all: [...maps.values()], byFont };
}

/** What a code of a font stands for; nothing where no map says it, or where maps that may be meant differ. */
export function findInMaps({ all, byFont }: FileMaps, font: string, code: number): string | undefined {
  const found = (byFont.get(font) ?? all).flatMap((map) => findUnicode(map, code) ?? []);
  return new Set(found).size === 1 ? found[0] : undefined;
}

function* findStreams(file: string): Generator<{ number: string; head: string; start: number; end: number }> {
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 6)) {
    const end = file.indexOf('endstream', at);
    if (end === -1) return;
    const before = file.slice(Math.max(0, at - longestHead), at);
    const [, number, head] = /.*\b(\d+)\s+\d+\s+obj\b(.*)$/s.exec(before) ?? [];
    const start = at + 6 + (file.startsWith('\r\n', at + 6) ? 2 : 1);
    if (number && end - start < longestStream && !/\/(?:Image|FontFile|Length1)\b/.test(head))
      yield { number, head, start, end };
    at = end + 3;
  }
}

function inflate(bytes: Uint8Array, head: string): string {
  if (!/\/Filter\b/.test(head)) return Buffer.from(bytes).toString('latin1');
  if (!/\/FlateDecode\b/.test(head) || /\/(?:Predictor|Crypt|ASCII\w+|LZWDecode)\b/.test(head)) return '';
  try {
    return inflateSync(bytes, { finishFlush: 2, maxOutputLength: longestText }).toString('latin1');
  } catch {
    return '';
  }
}
