/** Numbers from 0 to 1 that a seed tells. */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const pick = <T>(from: readonly T[], random: () => number): T | undefined =>
  from[Math.floor(random() * from.length)];

interface Piece {
  start: number;
  end: number;
}

/** Elements of XML that are well-formed, by where they stand. */
function listElements(xml: string): Piece[] {
  const open: number[] = [];
  const found: Piece[] = [];
  for (const tag of xml.matchAll(/<(\/?)[A-Za-z][^<>]*?(\/?)>/g)) {
    const end = tag.index + tag[0].length;
    if (tag[1] !== '') found.push({ start: open.pop() ?? tag.index, end });
    else if (tag[2] !== '') found.push({ start: tag.index, end });
    else open.push(tag.index);
  }
  // The root and what stands right in it stay.
  return found.filter(({ start, end }) => end - start < xml.length / 2);
}

type Mutate = (xml: string, one: Piece, other: Piece, random: () => number) => string;
const cut = (xml: string, { start, end }: Piece): string => xml.slice(start, end);
const put = (xml: string, { start, end }: Piece, words: string): string =>
  xml.slice(0, start) + words + xml.slice(end);

/** What may befall the elements of a part that stays well-formed. */
const mutations: readonly Mutate[] = [
  (xml, one) => put(xml, one, ''),
  (xml, one) => put(xml, one, cut(xml, one).repeat(2)),
  (xml, one, other) => put(xml, one, cut(xml, other)),
  // Within itself, again and again.
  (xml, one, _, random) => {
    const words = cut(xml, one);
    const inner = words.indexOf('>') + 1;
    if (words.endsWith('/>')) return xml;
    let nested = words;
    for (let depth = 0; depth < 1 + random() * 6; depth++)
      nested = words.slice(0, inner) + nested + words.slice(inner);
    return put(xml, one, nested);
  },
  // Its tags without what is in them, and what is in them without its tags.
  (xml, one) => put(xml, one, cut(xml, one).replace(/^(<[^>]*[^/>]>)[\s\S]*(<\/[^>]*>)$/, '$1$2')),
  (xml, one) => put(xml, one, cut(xml, one).replace(/^<[^>]*[^/>]>([\s\S]*)<\/[^>]*>$/, '$1')),
  // Attributes lost, or with other values.
  (xml, one) => put(xml, one, cut(xml, one).replace(/\s[\w:]+="[^"]*"/, '')),
  (xml, one, _, random) =>
    put(
      xml,
      one,
      cut(xml, one).replace(
        /="[^"]*"/,
        `="${pick(['', '0', '-1', '99999999999', '甲', '1.5', 'true', '%1', '__proto__'], random)}"`,
      ),
    ),
  // Words where none should stand, or other words.
  (xml, one) => put(xml, { start: one.end, end: one.end }, '第１条　甲'),
  (xml, one) => put(xml, one, cut(xml, one).replace(/>[^<>]+</, '>\u3000\u200b第２章 𠮷&#x9;&#xA0;<')),
];

/** A part in which a few elements were changed, moved, doubled or nested; it stays well-formed. */
export function mutateXml(xml: string, random: () => number): string {
  let changed = xml;
  for (let count = 0; count < 1 + random() * 4; count++) {
    const elements = listElements(changed);
    const one = pick(elements, random);
    const other = pick(elements, random);
    const mutate = pick(mutations, random);
    if (one && other && mutate) changed = mutate(changed, one, other, random);
  }
  return changed;
}

/** The drawing of a PDF page with its operators moved, doubled, dropped or given other numbers. */
export function mutateOperators(drawing: string, random: () => number): string {
  const lines = drawing.split('\n');
  for (let count = 0; count < 1 + random() * 5; count++) {
    const at = Math.floor(random() * lines.length);
    const to = Math.floor(random() * lines.length);
    const kind = Math.floor(random() * 5);
    if (kind === 0) lines.splice(at, 1);
    else if (kind === 1) lines.splice(to, 0, lines[at]);
    else if (kind === 2) [lines[at], lines[to]] = [lines[to], lines[at]];
    else if (kind === 3)
      lines[at] = lines[at].replace(/-?\d+(?:\.\d+)?/, String(pick([0, -1, 1e9, 0.0001, -5000, 7], random)));
    else
      lines.splice(
        to,
        0,
        pick(['q', 'Q', 'BT', 'ET', '1 0 0 -1 0 0 cm', '0 1 -1 0 0 0 Tm', '9 Tr'], random)!,
      );
  }
  return lines.join('\n');
}

/** Rich Text whose control words and groups were moved, doubled, dropped or given other numbers; its braces stay in pairs. */
export function mutateControls(rtf: string, random: () => number): string {
  const pieces = rtf.split(/(?=\\[a-z'*]|[{}])/);
  const isPlain = (piece: string): boolean => !/[{}]/.test(piece);
  for (let count = 0; count < 1 + random() * 6; count++) {
    const at = 1 + Math.floor(random() * (pieces.length - 2));
    const to = 1 + Math.floor(random() * (pieces.length - 2));
    const kind = Math.floor(random() * 6);
    if (kind === 0 && isPlain(pieces[at])) pieces.splice(at, 1);
    else if (kind === 1 && isPlain(pieces[at])) pieces.splice(to, 0, pieces[at]);
    else if (kind === 2 && isPlain(pieces[at]) && isPlain(pieces[to]))
      [pieces[at], pieces[to]] = [pieces[to], pieces[at]];
    else if (kind === 3)
      pieces[at] = pieces[at].replace(/-?\d+/, String(pick([0, -1, 9_999_999_999, 77], random)));
    else if (kind === 4)
      pieces.splice(
        to,
        0,
        pick(
          ['\\cell ', '\\row ', '\\trowd', '\\nestrow ', '\\intbl', '\\itap9', '\\par ', '\\plain'],
          random,
        )!,
      );
    else pieces.splice(at, 0, pick(['{\\footnote ', '{\\*\\x ', '{\\shptxt ', '{', '{\\upr '], random)!, '}');
  }
  return pieces.join('');
}
