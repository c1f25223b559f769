import { childElements, findChild, readNumber, readSwitch, readValue, type WordElement } from './xml.ts';

/** What styles say of paragraphs and characters, with what they inherit. */
export interface Styles {
  /** A style, what it is based on, what that is based on …; empty for an unknown one. The default for `undefined`. */
  listChain: (id: string | undefined) => readonly Style[];
  find: (id: string) => Style | undefined;
}

export interface Style {
  id: string;
  /** As Word names it in English: `heading 1`, `Title`, `toc 2`. */
  name: string;
  basedOn?: string;
  properties?: WordElement;
  hidden?: boolean;
}

/** Reads `styles.xml`; without it no style is known. */
export function readStyles(root: WordElement | undefined): Styles {
  const styles = new Map<string, Style>();
  let normal: string | undefined;
  for (const element of childElements(root, 'w:style')) {
    const id = element.attributes['w:styleId'];
    if (id === undefined) continue;
    const basedOn = readValue(element, 'w:basedOn');
    const properties = findChild(element, 'w:pPr');
    const hidden = readSwitch(element, 'w:rPr', 'w:vanish');
    styles.set(id, {
      id,
      name: readValue(element, 'w:name') ?? id,
      ...(basedOn !== undefined && { basedOn }),
      ...(properties && { properties }),
      ...(hidden !== undefined && { hidden }),
    });
    if (
      element.attributes['w:type'] === 'paragraph' &&
      /^(?:1|true|on)$/.test(element.attributes['w:default'] ?? '')
    )
      normal ??= id;
  }
  const chains = new Map<string, readonly Style[]>();
  const listChain = (id: string | undefined): readonly Style[] => {
    const start = id ?? normal;
    if (start === undefined) return [];
    const known = chains.get(start);
    if (known) return known;
    const chain = new Set<Style>();
    // A style that is based on itself ends the chain.
    for (let style = styles.get(start); style && !chain.has(style); style = styles.get(style.basedOn ?? ''))
      chain.add(style);
    chains.set(start, [...chain]);
    return [...chain];
  };
  return { listChain, find: (id) => styles.get(id) };
}

/** The first of a paragraph's own properties and those of its styles in which something is said. */
export function findProperty<Found>(
  own: WordElement | undefined,
  chain: readonly Style[],
  find: (properties: WordElement) => Found | undefined,
): Found | undefined {
  for (const properties of [own, ...chain.map((style) => style.properties)]) {
    const found = properties && find(properties);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Level of a heading: 0 for the title, 1 for `heading 1` or the outline level of Word; nothing for other paragraphs. */
export function findHeadingLevel(own: WordElement | undefined, chain: readonly Style[]): number | undefined {
  const outline = findProperty(own, chain, (properties) => readNumber(readValue(properties, 'w:outlineLvl')));
  const names = chain.map(({ name }) => name);
  if (names.some((name) => /^(?:title|表題)$/i.test(name))) return 0;
  if (outline !== undefined) return outline >= 0 && outline < 9 ? outline + 1 : undefined;
  const level = names.map((name) => /^(?:heading|見出し)[ 　]*([1-9])$/i.exec(name)?.[1]).find(Boolean);
  return level === undefined ? undefined : Number(level);
}

/** Twentieths of a point of one half-width column, where characters are 10.5 points wide. */
const column = 105;

/** Columns before the first line of a paragraph. */
export function measureIndentation(
  own: WordElement | undefined,
  level: WordElement | undefined,
  chain: readonly Style[],
): number {
  const read = (...names: string[]): number | undefined =>
    findProperty(own, [{ id: '', name: '', ...(level && { properties: level }) }, ...chain], (properties) => {
      const { attributes } = findChild(properties, 'w:ind') ?? { attributes: {} as Record<string, string> };
      return names.map((name) => readNumber(attributes[name])).find((value) => value !== undefined);
    });
  const left = read('w:left', 'w:start') ?? 0;
  const hanging = read('w:hanging');
  const first = hanging === undefined ? (read('w:firstLine') ?? 0) : -hanging;
  return Math.min(200, Math.max(0, Math.round((left + first) / column)));
}
