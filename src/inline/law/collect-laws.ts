import type { TreeIndex } from '../../model/tree-index.ts';
import { foldWidth, plainText } from '../../text/width.ts';
import { findTitleStart } from './find-title.ts';
import { type LawBracket, readLawBracket } from './law-bracket.ts';
import { addName, type LawRegistry } from './law-registry.ts';
import { noLaw } from './title-start.ts';

const introduced =
  /(?:法律?|令|規則|条例|憲法|協定|条約|告示)[」』”"】]? ?\((?=以下|明治|大正|昭和|平成|令和|(?:附則)?第|次|この|本)/g;

/**
 * Collects the statutes that a document introduces, so that a number or a short name printed once holds for all:
 * `電気通信事業法(昭和59年法律第86号。以下「事業法」といいます。)` → both names, with the number.
 */
export function collectLaws(index: TreeIndex): LawRegistry {
  const registry: LawRegistry = {
    byName: new Map(),
    byNumber: new Map(),
    unclear: new Set(),
    byEnd: new Map(),
    composed: [],
  };
  const base = findBaseTitle(index);
  if (base !== undefined) {
    registry.base = { title: base };
    addName(registry, base, registry.base);
  }
  for (const { sentence } of index.sentences) {
    if (!mayIntroduce(sentence.value)) continue;
    const folded = foldWidth(sentence.value);
    introduced.lastIndex = 0;
    for (let match = introduced.exec(folded); match; match = introduced.exec(folded)) {
      const open = introduced.lastIndex - 1;
      let noun = folded[open - 1] === ' ' ? open - 1 : open;
      if (/[」』”"】]/.test(folded[noun - 1])) noun--;
      introduce(registry, folded, noun, open);
    }
  }
  return registry;
}

const orderTitle = /^(.{2,100}(?:法|法律))(?:施行(?:令|規則|細則)|の施行に関する(?:政令|省令|規則))$/;

/** 甲及び乙に関する法律 of the title 甲及び乙に関する法律施行令; a long title may be a note before the text. */
function findBaseTitle({ root }: TreeIndex): string | undefined {
  for (const child of root.children.slice(0, 4)) {
    if (!('value' in child)) return undefined;
    const match = orderTitle.exec(plainText(child.value.slice(0, 150)));
    if (match) return match[1];
  }
  return undefined;
}

function mayIntroduce(value: string): boolean {
  return (
    (value.includes('（') || value.includes('(')) &&
    (value.includes('以下') || value.includes('号') || value.includes('において「'))
  );
}

function introduce(registry: LawRegistry, folded: string, end: number, open: number): void {
  const bracket = readLawBracket(folded, open, folded.length);
  if (!bracket) return;
  const own = findTitleStart(registry, folded, end, 0);
  const start = findComposedStart(registry, folded, own, bracket);
  const title = folded.slice(start, end);
  if (/^(?:法|令)$/.test(title) && bracket.alias !== undefined) nameUnclear(registry, bracket.alias);
  if (
    title.length === 0 ||
    /^(?:この|本|同|当該)?(?:法律?|令|政令|省令|府令|条例|規則|法令|命令)$/.test(title)
  )
    return;
  // 規則(以下「…」という。) of one's own house is no statute; a number says that it is one.
  if (bracket.number === undefined && (noLaw.test(title) || !/(?:法|法律|施行令|施行規則)$/.test(title)))
    return;
  const law = registry.byName.get(title) ?? { title };
  if (bracket.number !== undefined) {
    law.number ??= bracket.number;
    registry.byNumber.set(bracket.number, law);
  }
  addName(registry, title, law);
  if (start < own || holdsProvision.test(title)) registry.composed.push(title);
  const { alias, limited } = bracket.alias === undefined ? (readSecond(folded, bracket) ?? bracket) : bracket;
  if (alias !== undefined) addName(registry, alias.replace(/ /g, ''), law, !limited);
}

/** The bracket behind the one with the number: 甲法（令和元年法律第1号）」|（以下「乙法」という。）. */
function readSecond(folded: string, { from }: LawBracket): LawBracket | undefined {
  const gap = /^\)[」』”"】]? ?(?=\()/.exec(folded.slice(from, from + 4));
  return gap ? readLawBracket(folded, from + gap[0].length, folded.length) : undefined;
}

/** 改正前の同法（以下「旧法」という。）: which act that is, is not said where the short name is given. */
function nameUnclear(registry: LawRegistry, alias: string): void {
  const law = { title: alias.replace(/ /g, '') };
  if (registry.byName.has(law.title)) return;
  registry.unclear.add(law);
  addName(registry, law.title, law);
}

const holdsProvision = /[法律令則]第[0-9〇一二三四五六七八九十百千]+条/;
const citation =
  /(?<noun>法律?|令|規則)(?<rest>(?:第[0-9〇一二三四五六七八九十百千]+[条項号](?:の[0-9〇一二三四五六七八九十]+)*)+(?:の規定)?(?:に規定する|に基づく|による))$/;

/** An order may bear the provision that it serves in its title: 甲法第二条に規定する|定義に関する内閣府令（平成5年…）. */
function findComposedStart(
  registry: LawRegistry,
  folded: string,
  start: number,
  { number }: LawBracket,
): number {
  const match = number === undefined ? null : citation.exec(folded.slice(Math.max(0, start - 50), start));
  if (!match?.groups || !/(?:令|規則)第/.test(number ?? '')) return start;
  return findTitleStart(registry, folded, start - match.groups.rest.length, 0);
}
