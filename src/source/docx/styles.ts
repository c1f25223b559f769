import { childElements, findChild, readNumber, readSwitch, readValue, type WordElement } from './xml.ts';

/** What styles say of paragraphs and characters, with what they inherit. */
export interface Styles {
  /** A style, what it is based on, what that is based on …; empty for an unknown one. The default for `undefined`. */
  listChain: (id: string | undefined) => readonly Style[];
  find: (id: string) => Style | undefined;
  /** How characters are set where no style says it. */
  defaults: WordElement | undefined;
}

export interface Style {
  id: string;
  /** As Word names it in English: `heading 1`, `Title`, `toc 2`. */
  name: string;
  basedOn?: string;
  properties?: WordElement;
  /** How its characters are set. */
  characters?: WordElement;
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
    const characters = findChild(element, 'w:rPr');
    const hidden = readSwitch(characters, 'w:vanish');
    styles.set(id, {
      id,
      name: readValue(element, 'w:name') ?? id,
      ...(basedOn !== undefined && { basedOn }),
      ...(properties && { properties }),
      ...(characters && { characters }),
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
  const defaults = findChild(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr');
  return { listChain, find: (id) => styles.get(id), defaults };
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

/** Way from the margin to the first line of a paragraph, in twentieths of a point. */
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
  return left + (hanging === undefined ? (read('w:firstLine') ?? 0) : -hanging);
}

/** Whether a paragraph is set in the middle between the margins. */
export function isCentred(own: WordElement | undefined, chain: readonly Style[]): boolean {
  return findProperty(own, chain, (properties) => readValue(properties, 'w:jc')) === 'center';
}
