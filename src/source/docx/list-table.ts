import type { Styles } from './styles.ts';
import { childElements, findChild, readNumber, readSwitch, readValue, type WordElement } from './xml.ts';

/** A level of a list as it is defined. */
export interface Level {
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

export interface List {
  /** Lists of one abstract definition count on together. */
  abstract: string;
  levels: ReadonlyMap<number, Level>;
  /** Levels that start anew with this list. */
  starts: ReadonlyMap<number, number>;
}

const separators: Readonly<Record<string, string>> = { tab: '　', space: '　', nothing: '' };

/** The lists of a document, by `w:numId`. */
export class ListTable {
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
