import { findNearTitleStart } from '../../law/near-title.ts';
import { findTitlesEndingAt } from '../../law/title-index.ts';
import type { TreeIndex } from '../../model/tree-index.ts';
import { readLawNumber } from '../../text/law-number.ts';
import type { LawName } from '../../text/pointer.ts';
import { foldWidth } from '../../text/width.ts';
import { findLongTitleStart, findShortTitleStart, isTitleCharacter, noLaw } from './title-start.ts';

/** The statutes that a document names, by title and by the short names that it gives them. */
export interface LawRegistry {
  byName: Map<string, LawName>;
  byNumber: Map<string, LawName>;
  /** Short names for 同法. */
  unclear: Set<LawName>;
  /** Names by their last two characters, longest first. */
  byEnd: Map<string, string[]>;
  /** Titles that hold the name and a provision of another statute: 甲法第二条に規定する定義に関する内閣府令. */
  composed: string[];
  /** The statute of which the document is the 施行令 or 施行規則, by its own title. */
  base?: LawName & { title: string };
}

/** What a text says of a statute in the bracket after its title. */
export interface LawBracket {
  number?: string;
  alias?: string;
  /** The short name holds in the clauses that are named only (第5条において「新法」という), not from here on. */
  limited?: boolean;
  /** Offset after the number, where other words may begin. */
  from: number;
  /** Offset after the bracket. */
  end: number;
}

const introduced =
  /(?:法律?|令|規則|条例|憲法|協定|条約|告示)[」』”"】]? ?\((?=以下|明治|大正|昭和|平成|令和|(?:附則)?第|次|この|本)/g;
const aliasPattern =
  /(?:(?:本[条項節章款][^「」()。]{0,20}、)?以下[^「」()]{0,30}|(?:(?:附則)?第|次|この|本[条項節章款])[^「」()。]{1,30}において)「([^「」]{1,40})」/y;
/** In brackets after a title; what else may stand between a law number and the alias. */
const beforeAlias = /(?:[。、,. ]|改正[^「」]{0,20})*/y;

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

/** The statute of a law number; a new one without a title where the document names none. */
export function findLawByNumber({ byNumber }: LawRegistry, number: string): LawName {
  const known = byNumber.get(number);
  if (known) return known;
  const law = { number };
  byNumber.set(number, law);
  return law;
}

const orderTitle = /^(.{2,100}(?:法|法律))(?:施行(?:令|規則|細則)|の施行に関する(?:政令|省令|規則))$/;

/** 甲及び乙に関する法律 of the title 甲及び乙に関する法律施行令; a long title may be a note before the text. */
function findBaseTitle({ root }: TreeIndex): string | undefined {
  for (const child of root.children.slice(0, 4)) {
    if (!('value' in child)) return undefined;
    const match = orderTitle.exec(foldWidth(child.value.slice(0, 150)).replace(/\s/g, ''));
    if (match) return match[1];
  }
  return undefined;
}

/**
 * The whole title of the document's statute around a word at an offset: 消費税法及び甲に関する法律 at the first 法.
 * @returns the offset of its first character, or -1
 */
export function findBaseAround({ base }: LawRegistry, folded: string, at: number, floor: number): number {
  if (!base) return -1;
  const { title } = base;
  for (let inner = title.indexOf('法'); inner >= 0; inner = title.indexOf('法', inner + 1)) {
    if (at - inner >= floor && folded.startsWith(title, at - inner)) return at - inner;
  }
  return -1;
}

/** Notes that a document is an act of this title, so that its title is read wherever it stands. */
export function nameOwnAct(registry: LawRegistry, title: string): void {
  if (/法律?$/.test(title) && !registry.byName.has(title)) addName(registry, title, { title });
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

/** The title with a provision in it that begins at an offset. */
export function findWholeTitle(
  { composed, byName }: LawRegistry,
  folded: string,
  start: number,
): { law: LawName; end: number } | undefined {
  const title = composed.find((each) => folded.startsWith(each, start));
  const law = title === undefined ? undefined : byName.get(title);
  return law && title !== undefined ? { law, end: start + title.length } : undefined;
}

const ordinance = /施行(?:令|規則|法|細則|条例)$|の施行に関する(?:政令|省令|規則)$/;

/** Finds where a title begins, back from its end; the title of a 施行令 begins where that of its statute does. */
export function findTitleStart(registry: LawRegistry, folded: string, end: number, floor: number): number {
  const suffix = ordinance.exec(folded.slice(Math.max(floor, end - 9), end));
  const baseEnd = suffix && end - suffix[0].length > floor ? end - suffix[0].length : end;
  const known =
    findNameEndingAt(registry, folded, end, floor) ?? findNameEndingAt(registry, folded, baseEnd, floor);
  if (known) return known.start;
  if (!isLongForm(folded, baseEnd)) return findShortTitleStart(folded, baseEnd, floor);
  const start = findLongTitleStart(folded, baseEnd, floor);
  const near = findNearTitleStart(folded, baseEnd, floor);
  return near === undefined ? start : Math.min(start, near);
}

/** Whether a title that ends here is of the form …に関する法律, …を改正する法律, …に関する特別措置法. */
export function isLongForm(folded: string, end: number): boolean {
  return /(?:[るの]|めの)(?:特別措置|臨時措置|基本)?(?:法律|法|政令|省令|内閣府令|規則|条例|等)?$/.test(
    folded.slice(Math.max(0, end - 12), end),
  );
}

function addName(registry: LawRegistry, name: string, law: LawName, replace = false): void {
  const known = registry.byName.has(name);
  if (known && !replace) return;
  registry.byName.set(name, law);
  if (known) return;
  const key = name.slice(-2);
  const names = registry.byEnd.get(key);
  if (!names) registry.byEnd.set(key, [name]);
  else {
    names.push(name);
    names.sort((left, right) => right.length - left.length);
  }
}

/** Reads the bracket after a title: number, short name, or both; undefined where it says neither. */
export function readLawBracket(folded: string, open: number, close: number): LawBracket | undefined {
  if (folded[open] !== '(') return undefined;
  const number = readLawNumber(folded, open + 1);
  beforeAlias.lastIndex = number?.end ?? open + 1;
  beforeAlias.test(folded);
  aliasPattern.lastIndex = beforeAlias.lastIndex;
  const alias = aliasPattern.exec(folded);
  if (!number && !alias) return undefined;
  return {
    ...(number && { number: number.number }),
    ...(alias && { alias: alias[1] }),
    ...(alias && !alias[0].startsWith('以下') && { limited: true }),
    from: number?.end ?? open + 1,
    end: close + 1,
  };
}

/** A character before a name that does not make a longer word with it. */
const separable = /[等他中及又各該記後前時日際ハヒビノニヲ]/;
/** 学位規則, 会計規程 may be documents of a house; long names of orders are not. */
const houseOrder = /^.{1,5}(?:規則|規程|基準|細則|規範|要則|令)$/;

/** A name that ends at an offset, and the statute that it names. */
interface EndingName {
  start: number;
  law: LawName;
  name: string;
}

/**
 * Finds the longest known name that ends at an offset: `…等不正競争防止法` → 不正競争防止法. Names that the document gives go
 * before those of the table of laws where both are as long.
 */
export function findNameEndingAt(
  registry: LawRegistry,
  folded: string,
  end: number,
  floor: number,
): EndingName | undefined {
  const own = findOwnName(registry, folded, end, floor);
  for (const { name, start } of findTitlesEndingAt(folded, end, floor)) {
    if (own && own.name.length >= name.length) break;
    if (houseOrder.test(name) && !/施行(?:令|規則|細則)$/.test(name) && !registry.byName.has(name)) continue;
    const begun = beginOf(name, folded, start, floor);
    if (begun === undefined) continue;
    const law = registry.byName.get(name) ?? { title: name };
    addName(registry, name, law);
    return { start: begun, law, name };
  }
  return own;
}

function findOwnName(
  registry: LawRegistry,
  folded: string,
  end: number,
  floor: number,
): EndingName | undefined {
  for (const key of [folded.slice(Math.max(0, end - 2), end), folded.slice(Math.max(0, end - 1), end)]) {
    for (const name of registry.byEnd.get(key) ?? []) {
      const start = end - name.length;
      const law = registry.byName.get(name);
      if (!law || start < floor || !folded.startsWith(name, start)) continue;
      const begun = beginOf(name, folded, start, floor);
      if (begun !== undefined) return { start: begun, law, name };
    }
  }
  return undefined;
}

/** Where a name begins, with 旧 or 新 before it: 旧民法 is the former text of the same statute; `undefined` inside a longer word. */
function beginOf(name: string, folded: string, start: number, floor: number): number | undefined {
  const before = folded[start - 1];
  const isVersion = name.length > 1 && /[旧新]/.test(before ?? '') && start > floor;
  if (isVersion && !isTitleCharacter(folded[start - 2])) return start - 1;
  const stands = start === floor || !isTitleCharacter(before) || (name.length > 1 && separable.test(before));
  return stands ? start : undefined;
}
