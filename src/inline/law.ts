import type { LawName } from '../text/pointer.ts';
import { findNameEndingAt, findTitleStart } from './law/find-title.ts';
import { readLawBracket, skipRemarks } from './law/law-bracket.ts';
import { findBaseAround, findWholeTitle, type LawRegistry } from './law/law-registry.ts';
import { noLaw } from './law/title-start.ts';

/** A statute as it is named at one place of a sentence; offsets are UTF-16 units. */
export interface LawMention {
  start: number;
  /** After the bracket with the number or the short name, if there is one. */
  end: number;
  /** After the title. */
  nameEnd: number;
  /** Where the words in the bracket begin that are neither title nor number; absent without a bracket. */
  bracketFrom?: number;
  law: LawName;
  /** The bracket only gives a short name: it belongs to the mention where a provision follows it. */
  introducesOnly?: boolean;
  /** Whether the words alone name a statute, without a provision after them (刑法, but not 規則). */
  standsAlone: boolean;
  /** 同法, 同法施行令, 同規則: which statute it is, the words before say. */
  same?: boolean;
}

/** 法 followed by these is part of another word: 法令, 法人, 法定, 内閣法制局, 道路交通法規. */
const noLawAfter = /^(?:[人令務的定廷案学官曹理則源号外益主面線科話王師網要典犯]|制(?!定)|規(?![定則程]))/;
/** Ends of titles that are statutes even where no provision or number follows. */
const lawEnding =
  /(?:基本|事業|保護|防止|規制|促進|振興|衛生|基準|保険|保障|取締|営業|措置|福祉|税|組合|金庫|会社|登記|手続|責任制限|表示|著作権|公務員|移転防止|安定|救済|適正化|特例|契約)法$/;
/** 就業規則, 会計細則 without a number are documents of a house and no statutes. */
const houseRule = /(?<!施行).規則$|[細会社校学園寮]則$/;
const afterLaw = /^ ?(?:の? ?第 ?[0-9一二三四五六七八九十百千]+ ?[条編章節項]|[0-9]+ ?条|附則|の?別表)/;
/** What is said of statutes only: 見本法に違反, 見本法その他の法令. */
const afterTitle =
  /^ ?(?:に(?:違反|抵触|規定する|定める)|の規定|の?(?:目次|題名)|その他の?(?:関係|関連)?(?:諸)?法[令規]|等の?(?:関係|関連)?(?:諸)?法[令規]|上の)/;
/** What follows the first 法 inside a longer title: 所得税法|等の一部を改正する法律, 関税法|等の臨時特例に関する法律. */
const longTitle =
  /(?:等)?の(?:一部|全部)を改正する(?:等の)?(?:法律|政令|省令|規則)|の施行に関する(?:政令|省令|規則)|等?の[^、。「」()]{1,30}?(?:に関する(?:特別措置法|法律)|特例法)|等特例法/y;
const ordinance = /施行(?:令|規則|法|細則|条例)/y;
const sameLaw = /同 ?(法律|法|令|規則|政令|省令|府令|条例|施行令|施行規則|施行細則)$/;

/** Whether 法 before an offset ends a word: 日本法|に, but not 法|人. */
export function namesAct(folded: string, end: number): boolean {
  return folded[end - 1] === '法' && !noLawAfter.test(folded.slice(end, end + 2));
}

/**
 * Reads the statute whose title ends with the word at an offset (法, 令, 規則, 条例 …).
 * ```
 * 電気通信事業法(昭和59年法律第86号)第4条
 * ^ start     ^ at              ^ end
 * ```
 * @param floor offset before which the title cannot begin
 * @param pairs closers by openers
 */
export function readLawMention(
  folded: string,
  at: number,
  floor: number,
  registry: LawRegistry,
  pairs: ReadonlyMap<number, number>,
): LawMention | undefined {
  const wordEnd = readTitleWord(folded, at);
  if (wordEnd === undefined) return undefined;
  const baseEnd = findBaseEnd(folded, at, wordEnd, floor, registry);
  ordinance.lastIndex = baseEnd;
  let nameEnd = ordinance.test(folded) ? ordinance.lastIndex : baseEnd;
  const found = findName(folded, baseEnd, nameEnd, floor, registry);
  if (!found) return undefined;
  const whole = findWholeTitle(registry, folded, found.mention.start);
  if (whole) nameEnd = whole.end;
  const open = folded[nameEnd] === ' ' ? nameEnd + 1 : nameEnd;
  const close = pairs.get(open);
  const bracket = close === undefined ? undefined : readLawBracket(folded, open, close);
  const end = bracket?.end ?? nameEnd;
  const mention = {
    ...found.mention,
    ...(whole && { law: whole.law }),
    nameEnd,
    end,
    ...(bracket && { bracketFrom: bracket.from, introducesOnly: bracket.number === undefined }),
  };
  if (found.sure || whole || bracket?.number !== undefined) return { ...mention, standsAlone: true };
  if (isActAlone(folded, mention)) return { ...mention, standsAlone: true };
  if (houseRule.test(folded.slice(mention.start, nameEnd))) return undefined;
  const next = skipRemarks(folded, end, pairs);
  return afterLaw.test(folded.slice(next, next + 16)) ? { ...mention, standsAlone: false } : undefined;
}

/** Offset after the word with which a title may end, 法 or 法律 or the character of another; nothing in other words. */
function readTitleWord(folded: string, at: number): number | undefined {
  if (folded[at] === '約') return folded[at - 1] === '条' ? at + 1 : undefined;
  if (folded[at] !== '法') return at + 1;
  if (folded[at + 1] === '律') return at + 2;
  return namesAct(folded, at + 1) ? at + 1 : undefined;
}

/** Offset after the title that the word ends, or that goes on behind it. */
function findBaseEnd(
  folded: string,
  at: number,
  wordEnd: number,
  floor: number,
  registry: LawRegistry,
): number {
  const base = findBaseAround(registry, folded, at, floor);
  if (base >= 0) return base + (registry.base?.title.length ?? 0);
  longTitle.lastIndex = wordEnd;
  return longTitle.test(folded) ? longTitle.lastIndex : wordEnd;
}

/** Whether what stands behind words that end with 法 makes a title of them. */
function isActAlone(
  folded: string,
  { start, nameEnd, end }: Pick<LawMention, 'start' | 'nameEnd' | 'end'>,
): boolean {
  return folded[nameEnd - 1] === '法' && nameEnd - start > 3 && afterTitle.test(folded.slice(end, end + 12));
}

interface FoundName {
  mention: { start: number; law: LawName; same?: boolean };
  /** A statute wherever it stands; else only with a number or a provision. */
  sure: boolean;
}

function findName(
  folded: string,
  baseEnd: number,
  nameEnd: number,
  floor: number,
  registry: LawRegistry,
): FoundName | undefined {
  const extended = nameEnd > baseEnd;
  const same = sameLaw.exec(folded.slice(Math.max(floor, baseEnd - 6), baseEnd));
  if (same) return { mention: { start: baseEnd - same[0].length, law: {}, same: true }, sure: true };
  const known = findNameEndingAt(registry, folded, nameEnd, floor);
  if (known) return { mention: known, sure: known.name.length > 1 || isAliasAlone(folded, nameEnd) };
  const start = findTitleStart(registry, folded, nameEnd, floor);
  const title = folded.slice(start, nameEnd);
  if (extended && start < baseEnd) {
    const base = registry.byName.get(folded.slice(start, baseEnd).replace(/ /g, ''));
    const law = lawOf(
      registry,
      (base?.title ?? folded.slice(start, baseEnd)) + folded.slice(baseEnd, nameEnd),
    );
    return { mention: { start, law }, sure: true };
  }
  if (isGeneric(title)) return undefined;
  const mention = { start, law: lawOf(registry, title) };
  if (title === '法' || title === '令' || title === '規則') return { mention, sure: false };
  if (/に関する法律$/.test(title) && title.length > 8) return { mention, sure: true };
  if (noLaw.test(title)) return undefined;
  return { mention, sure: title.length >= 5 && lawEnding.test(title) };
}

/** Whether quoted words are the whole title of a statute: 「個人情報の保護に関する法律」. */
export function isStatuteTitle({ byName }: LawRegistry, title: string): boolean {
  const plain = title.replace(/ /g, '');
  if (byName.get(plain)?.number !== undefined) return true;
  if (/[、。「」()]/.test(plain) && !plain.endsWith('に関する法律')) return false;
  return (
    /.(?:法|法律|施行令|施行規則|施行細則|政令|[省府]令)$/.test(plain) &&
    !noLaw.test(plain) &&
    !isGeneric(plain)
  );
}

/** Words for statutes in general: 法律, 政令, 法令. */
function isGeneric(title: string): boolean {
  return /^(?:年.*|(?:.{0,6}(?:関係|他|諸|各))?(?:法律|それぞれの法律|政令|省令|総?[務理].{0,3}[省府]令|主務省令|.{1,6}省令|内閣府令|府令|法令|命令|指令|勅令|条例|細則|.{0,4}省規則))$/.test(
    title,
  );
}

/** 法 alone is an alias where a particle or 第 follows. */
function isAliasAlone(folded: string, end: number): boolean {
  return /[第附施のにをはでと及又上、)]/.test(folded[end] ?? '');
}

/** The statute of a title; a new one where the document names none of it. */
export function lawOf(registry: LawRegistry, title: string): LawName {
  const plain = title.replace(/ /g, '');
  const known = registry.byName.get(plain);
  if (known) return known;
  const law = { title: plain };
  registry.byName.set(plain, law);
  return law;
}
