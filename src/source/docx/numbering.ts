import { knowsFormat, writeNumber } from './number-format.ts';
import { findProperty, type Style, type Styles } from './styles.ts';
import { bulletSign } from './symbol.ts';
import { childElements, findChild, readNumber, readSwitch, readValue, type WordElement } from './xml.ts';

/** The number that Word prints before a paragraph. */
export interface AutomaticNumber {
  label: string;
  /** What parts it from the text: a full-width space for a tab. */
  separator: string;
  /** 0 is outermost. */
  level: number;
  /** Properties of paragraphs at this level. */
  properties?: WordElement;
}

/** Computes the automatic numbers of paragraphs, which must be asked for in their order. */
export interface Numbering {
  next: (own: WordElement | undefined, chain: readonly Style[]) => AutomaticNumber | undefined;
  /** Formats that the reader does not know, printed as decimal. */
  unknownFormats: ReadonlySet<string>;
}

interface Level {
  start: number;
  format: string;
  text: string;
  separator: string;
  /** Whether all numbers of the label are decimal. */
  isLegal: boolean;
  /** Index of the innermost level above whose numbers restart this one; -1 where none does. */
  restartedBy: number;
  style?: string;
  font?: string;
  properties?: WordElement;
}

interface List {
  /** Lists of one abstract definition count on together. */
  abstract: string;
  levels: ReadonlyMap<number, Level>;
  /** Levels that start anew with this list. */
  starts: ReadonlyMap<number, number>;
}

const deepestLevel = 8;
const separators: Readonly<Record<string, string>> = { tab: '　', space: '　', nothing: '' };

/** Reads `numbering.xml`; without it no paragraph has a number. */
export function readNumbering(root: WordElement | undefined, styles: Styles): Numbering {
  const lists = new ListTable(root, styles);
  /** Numbers reached, by abstract definition and level. */
  const reached = new Map<string, (number | undefined)[]>();
  const started = new Set<string>();
  const unknownFormats = new Set<string>();

  const count = (list: List, id: string, level: number): readonly number[] => {
    const counts = reached.get(list.abstract) ?? [];
    reached.set(list.abstract, counts);
    const first = list.starts.get(level);
    const key = `${id} ${level}`;
    const restarts = first !== undefined && !started.has(key);
    started.add(key);
    const startOf = (at: number): number => list.starts.get(at) ?? list.levels.get(at)?.start ?? 1;
    const last = counts[level];
    counts[level] = restarts || last === undefined ? startOf(level) : last + 1;
    for (let below = level + 1; below <= deepestLevel; below++) {
      const restartedBy = list.levels.get(below)?.restartedBy ?? below - 1;
      if (level <= restartedBy) counts[below] = undefined;
    }
    return Array.from({ length: level + 1 }, (_, at) => counts[at] ?? startOf(at));
  };

  return {
    unknownFormats,
    next: (own, chain) => {
      const found = findList(own, chain, lists);
      if (!found) return undefined;
      const { list, id, level } = found;
      const definition = list.levels.get(level);
      if (!definition) return undefined;
      const counts = count(list, id, level);
      const label = writeLabel(list, definition, counts, unknownFormats);
      return {
        label,
        separator: label === '' || /\s$/.test(label) ? '' : definition.separator,
        level,
        ...(definition.properties && { properties: definition.properties }),
      };
    },
  };
}

function writeLabel(
  list: List,
  level: Level,
  counts: readonly number[],
  unknownFormats: Set<string>,
): string {
  if (level.format === 'bullet') return bulletSign(level.text, level.font);
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const value = counts[at];
    if (value === undefined) return '';
    const own = list.levels.get(at)?.format ?? 'decimal';
    if (!knowsFormat(own)) unknownFormats.add(own);
    return writeNumber(value, level.isLegal && own !== 'none' ? 'decimal' : own);
  });
}

/** The list and level of a paragraph: its own, or those of its style. */
function findList(
  own: WordElement | undefined,
  chain: readonly Style[],
  lists: ListTable,
): { list: List; id: string; level: number } | undefined {
  const id = findProperty(own, chain, (properties) => readValue(properties, 'w:numPr', 'w:numId'));
  const list = id === undefined ? undefined : lists.find(id);
  if (!list || id === undefined) return undefined;
  const ownLevel = readNumber(readValue(own, 'w:numPr', 'w:ilvl'));
  const isOwn = readValue(own, 'w:numPr', 'w:numId') !== undefined;
  // A level names the style whose paragraphs stand at it; without a name the style says its level.
  const styled = [...list.levels].find(([, { style }]) => chain[0] && style === chain[0].id)?.[0];
  const inherited = findProperty(undefined, chain, (properties) =>
    readNumber(readValue(properties, 'w:numPr', 'w:ilvl')),
  );
  const level = ownLevel ?? (isOwn ? (styled ?? 0) : (styled ?? inherited ?? 0));
  return level < 0 || level > deepestLevel ? undefined : { list, id, level };
}

/** The lists of a document, by `w:numId`. */
class ListTable {
  private readonly nums = new Map<string, WordElement>();
  private readonly abstracts = new Map<string, WordElement>();
  private readonly found = new Map<string, List | undefined>();
  private readonly styles: Styles;

  constructor(root: WordElement | undefined, styles: Styles) {
    this.styles = styles;
    for (const num of childElements(root, 'w:num')) this.nums.set(num.attributes['w:numId'] ?? '', num);
    for (const abstract of childElements(root, 'w:abstractNum'))
      this.abstracts.set(abstract.attributes['w:abstractNumId'] ?? '', abstract);
  }

  /** Nothing for 0, which takes a number away, and for a list that is not defined. */
  find(id: string): List | undefined {
    if (!this.found.has(id)) this.found.set(id, this.read(id));
    return this.found.get(id);
  }

  private read(id: string): List | undefined {
    const num = this.nums.get(id);
    const abstract = num && this.followLinks(num);
    if (!num || !abstract) return undefined;
    const levels = new Map<number, Level>();
    const starts = new Map<number, number>();
    for (const element of childElements(abstract, 'w:lvl')) addLevel(levels, element);
    for (const override of childElements(num, 'w:lvlOverride')) {
      const at = readNumber(override.attributes['w:ilvl']) ?? 0;
      const replaced = findChild(override, 'w:lvl');
      if (replaced) addLevel(levels, replaced, at);
      const start = readNumber(readValue(override, 'w:startOverride'));
      if (start !== undefined) starts.set(at, start);
    }
    return { abstract: abstract.attributes['w:abstractNumId'] ?? '', levels, starts };
  }

  /** The abstract definition of a list; one that only links to a list style has it there. */
  private followLinks(num: WordElement): WordElement | undefined {
    const seen = new Set<WordElement>();
    let abstract = this.abstracts.get(readValue(num, 'w:abstractNumId') ?? '');
    while (abstract && !seen.has(abstract)) {
      seen.add(abstract);
      const link = readValue(abstract, 'w:numStyleLink');
      if (link === undefined) return abstract;
      const id = readValue(this.styles.find(link)?.properties, 'w:numPr', 'w:numId');
      const linked = id === undefined ? undefined : this.nums.get(id);
      const owner = [...this.abstracts.values()].find((other) => readValue(other, 'w:styleLink') === link);
      abstract = this.abstracts.get(readValue(linked, 'w:abstractNumId') ?? '') ?? owner;
    }
    return abstract;
  }
}

function addLevel(levels: Map<number, Level>, element: WordElement, at?: number): void {
  const index = readNumber(element.attributes['w:ilvl']) ?? at ?? 0;
  const restart = readNumber(readValue(element, 'w:lvlRestart'));
  const style = readValue(element, 'w:pStyle');
  const fonts = findChild(element, 'w:rPr', 'w:rFonts')?.attributes ?? {};
  const font = fonts['w:ascii'] ?? fonts['w:hAnsi'];
  const properties = findChild(element, 'w:pPr');
  levels.set(index, {
    start: readNumber(readValue(element, 'w:start')) ?? 0,
    format: readFormat(element),
    text: readValue(element, 'w:lvlText') ?? '',
    separator: separators[readValue(element, 'w:suff') ?? 'tab'] ?? '　',
    isLegal: readSwitch(element, 'w:isLgl') ?? false,
    restartedBy: restart === undefined ? index - 1 : Math.min(restart, index) - 1,
    ...(style !== undefined && { style }),
    ...(font !== undefined && { font }),
    ...(properties && { properties }),
  });
}

/** A custom format (`001, 002, …`) stands beside one for older programs. */
function readFormat(element: WordElement): string {
  const choice = findChild(element, 'mc:AlternateContent', 'mc:Choice', 'w:numFmt');
  const own = findChild(element, 'w:numFmt') ?? choice;
  const custom = own?.attributes['w:format']?.split(',')[0].trim();
  if (own?.attributes['w:val'] === 'custom' && custom !== undefined && /^0+1$/.test(custom)) return custom;
  const plain =
    findChild(element, 'w:numFmt') ?? findChild(element, 'mc:AlternateContent', 'mc:Fallback', 'w:numFmt');
  return plain?.attributes['w:val'] ?? 'decimal';
}
