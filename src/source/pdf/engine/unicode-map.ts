/** What the codes of a font stand for, as a CMap to Unicode says. */
export interface UnicodeMap {
  characters: ReadonlyMap<number, string>;
  ranges: readonly { low: number; high: number; text: string }[];
}

const section = /beginbf(char|range)(.*?)endbf\1/gs;
const pair = /<\s*([\da-f]+)\s*>\s*<([\da-f\s]*)>/gi;
const range = /<\s*([\da-f]+)\s*>\s*<\s*([\da-f]+)\s*>\s*(?:<([\da-f\s]*)>|\[([^\]]*)\])/gi;
/** No code of a font takes more than two bytes where it stands for characters. */
const highestCode = 0xffff;

/** Reads a CMap to Unicode; what is no such thing gives an empty map. */
export function readUnicodeMap(text: string): UnicodeMap {
  const characters = new Map<number, string>();
  const ranges: UnicodeMap['ranges'][number][] = [];
  for (const [, kind, body] of text.matchAll(section)) {
    if (kind === 'char')
      for (const [, code, shown] of body.matchAll(pair))
        characters.set(Number.parseInt(code, 16), readHex(shown));
    else
      for (const [, from, to, shown, list] of body.matchAll(range)) {
        const low = Number.parseInt(from, 16);
        const high = Math.min(Number.parseInt(to, 16), highestCode);
        if (shown !== undefined) ranges.push({ low, high, text: readHex(shown) });
        else
          [...list.matchAll(/<([\da-f\s]*)>/gi)].forEach(([, each], index) => {
            characters.set(low + index, readHex(each));
          });
      }
  }
  return { characters, ranges };
}

/** What a code stands for; nothing where the map does not say. */
export function findUnicode({ characters, ranges }: UnicodeMap, code: number): string | undefined {
  const own = characters.get(code);
  if (own !== undefined) return own;
  const found = ranges.find(({ low, high }) => low <= code && code <= high);
  if (!found || found.text === '') return undefined;
  const last = found.text.charCodeAt(found.text.length - 1) + code - found.low;
  return found.text.slice(0, -1) + String.fromCharCode(last);
}

function readHex(digits: string): string {
  const units = digits.replace(/\s/g, '').match(/[\da-f]{4}/gi) ?? [];
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
}
