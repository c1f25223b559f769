import type { LawName } from '../../text/pointer.ts';

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

/** The statute of a law number; a new one without a title where the document names none. */
export function findLawByNumber({ byNumber }: LawRegistry, number: string): LawName {
  const known = byNumber.get(number);
  if (known) return known;
  const law = { number };
  byNumber.set(number, law);
  return law;
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

/** Notes a name for a statute; one that is known already stays, unless it is to be replaced. */
export function addName(registry: LawRegistry, name: string, law: LawName, replace = false): void {
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
