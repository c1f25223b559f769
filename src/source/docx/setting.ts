import type { LineStyle } from '../../model/line.ts';
import type { Style, Styles } from './styles.ts';
import { readNumber, readSwitch, readValue, type WordElement } from './xml.ts';

/** How the characters of a paragraph are set, counted by characters. */
export interface Setting {
  characters: number;
  bold: number;
  /** Characters by size, in half points. */
  sizes: Map<number, number>;
}

export function startSetting(): Setting {
  return { characters: 0, bold: 0, sizes: new Map() };
}

/** Ten points, where neither the document nor its styles name a size. */
const unnamedSize = 20;

/** Counts printed characters as their run sets them: by itself, by its style, by the paragraph's style. */
export function noteSetting(
  setting: Setting,
  count: number,
  own: WordElement | undefined,
  styles: Styles,
  paragraph: readonly Style[],
): void {
  const style = readValue(own, 'w:rStyle');
  const chain = [
    own,
    ...(style === undefined ? [] : styles.listChain(style).map(({ characters }) => characters)),
    ...paragraph.map(({ characters }) => characters),
    styles.defaults,
  ];
  const first = <Found>(read: (properties: WordElement) => Found | undefined): Found | undefined => {
    for (const properties of chain) {
      const found = properties && read(properties);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const size = first((properties) => readNumber(readValue(properties, 'w:sz'))) ?? unnamedSize;
  setting.characters += count;
  if (first((properties) => readSwitch(properties, 'w:b'))) setting.bold += count;
  setting.sizes.set(size, (setting.sizes.get(size) ?? 0) + count);
}

/** Adds what another paragraph counted, where the two are printed as one. */
export function addSetting(setting: Setting, other: Setting): void {
  setting.characters += other.characters;
  setting.bold += other.bold;
  for (const [size, count] of other.sizes) setting.sizes.set(size, (setting.sizes.get(size) ?? 0) + count);
}

/** The size in which most characters of some paragraphs are set; 0 where there are none. */
export function findBodySize(settings: readonly Setting[]): number {
  const all = startSetting();
  for (const setting of settings) addSetting(all, setting);
  return mostUsed(all);
}

/** How a paragraph stands out from the running text; nothing where it does not. */
export function describeStyle(setting: Setting, isCentred: boolean, bodySize: number): LineStyle | undefined {
  const ratio = bodySize > 0 ? Math.round((100 * mostUsed(setting)) / bodySize) / 100 : 1;
  const style: LineStyle = {
    ...(setting.characters > 0 && setting.bold === setting.characters && { bold: true }),
    ...(isCentred && { centred: true }),
    ...(setting.characters > 0 && ratio !== 1 && { size: ratio }),
  };
  return Object.keys(style).length > 0 ? style : undefined;
}

function mostUsed({ sizes }: Setting): number {
  let most = 0;
  let found = 0;
  for (const [size, count] of sizes) if (count > most) [most, found] = [count, size];
  return found;
}
