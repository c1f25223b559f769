import { findNearTitleStart } from '../../law/near-title.ts';
import { findTitlesEndingAt } from '../../law/title-index.ts';
import type { LawName } from '../../text/pointer.ts';
import { addName, type LawRegistry } from './law-registry.ts';
import { findLongTitleStart, findShortTitleStart, isTitleCharacter } from './title-start.ts';

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
