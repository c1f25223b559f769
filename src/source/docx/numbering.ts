import { type Level, type List, ListTable } from './list-table.ts';
import { knowsFormat, writeNumber } from './number-format.ts';
import { findProperty, type Style, type Styles } from './styles.ts';
import { bulletSign } from './symbol.ts';
import { readNumber, readValue, type WordElement } from './xml.ts';

/** The number that Word prints before a paragraph. */
export interface AutomaticNumber {
  label: string;
  /** What parts it from the text: a full-width space for a tab. */
  separator: string;
  /** 0 is outermost. */
  level: number;
  /** Which list it belongs to: lists of one definition count on together. */
  list: string;
  /** Whether the list counts; else its members have bullets or no sign at all. */
  ordered: boolean;
  /** The number that the level reached. */
  ordinal: number;
  /** Whether the label is words of the text that name a provision: 第１条, 第２章. */
  namesProvision: boolean;
  /** Properties of paragraphs at this level. */
  properties?: WordElement;
}

/** Computes the automatic numbers of paragraphs, which must be asked for in their order. */
export interface Numbering {
  next: (own: WordElement | undefined, chain: readonly Style[]) => AutomaticNumber | undefined;
  /** Formats that the reader does not know, printed as decimal. */
  unknownFormats: ReadonlySet<string>;
}

const deepestLevel = 8;
const uncounted = /^(?:bullet|none)$/;
/** In brackets or before other words it is the sign of a list: 【第１条】 */
const provision = /^第[^\s%]{1,8}[編部章節款目条](?:の[^\s]{1,4})?\s*$/;

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
      // Rich Text says how the number was printed; its definition may have lost characters.
      const printed = readValue(own, 'w:numPr', 'w:printed');
      const label = printed?.trim() ?? writeLabel(list, definition, counts, unknownFormats);
      return {
        label,
        separator: label === '' || /\s$/.test(label) ? '' : definition.separator,
        level,
        list: list.abstract,
        ordered: !uncounted.test(definition.format),
        ordinal: counts[level],
        namesProvision: provision.test(label),
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
