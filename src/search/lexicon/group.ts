/**
 * Words of the field that lead to one another in a search, as a file of `src/search/lexicon` lists them.
 * A word may be an expression: 支払を怠る is found as 支払 and 怠る in this order, whatever particles stand between.
 */
export interface LexiconGroup {
  /** Unique among all files: `cancel-contract`. */
  id: string;
  /** What `scripts/knowledge/grow-lexicon.ts` grew it from; absent where it was written by hand. */
  source?: 'abbreviation' | 'reading';
  /** Other ways to write one word (支払, 支払い), interchangeable within longer expressions too. */
  spellings?: string[];
  /** Words that say nearly the same; each leads to all others. */
  words?: string[];
  /** Words of everyday speech: they lead to `words`, and nothing leads to them. */
  everyday?: string[];
  /** Neighbouring matters: `words` and `everyday` lead to them at a lower weight, and they lead nowhere. */
  related?: string[];
}

const wordLists = ['spellings', 'words', 'everyday', 'related'] as const;
const keys: ReadonlySet<string> = new Set(['id', 'source', ...wordLists]);

/** A lexicon that cannot be used as it is written. */
export class UnusableLexicon extends Error {
  override readonly name = 'UnusableLexicon';
}

/**
 * Reads the groups that a lexicon file holds, after its YAML was parsed.
 * @param value a list of groups
 * @param file name of the file, for messages
 * @throws {UnusableLexicon} where the file does not hold groups
 */
export function readLexicon(value: unknown, file: string): LexiconGroup[] {
  if (!Array.isArray(value))
    throw new UnusableLexicon(`${file}: write a list of groups (- id: … words: […]).`);
  return value.map((group, index) => readGroup(group, `${file}, group ${index + 1}`));
}

function readGroup(value: unknown, place: string): LexiconGroup {
  const group = value as Partial<LexiconGroup> | null;
  if (typeof group?.id !== 'string') throw new UnusableLexicon(`${place}: give it an id.`);
  for (const key of Object.keys(group)) {
    if (!keys.has(key))
      throw new UnusableLexicon(`${place} (${group.id}): "${key}" is unknown; use ${[...keys].join(', ')}.`);
  }
  for (const key of wordLists) {
    const list: unknown = group[key] ?? [];
    if (!Array.isArray(list) || !list.every((word) => typeof word === 'string' && word !== ''))
      throw new UnusableLexicon(`${place} (${group.id}): ${key} must be a list of words.`);
  }
  if (countWords(group) < 2) throw new UnusableLexicon(`${place} (${group.id}): list two words or more.`);
  return group as LexiconGroup;
}

function countWords(group: Partial<LexiconGroup>): number {
  return wordLists.reduce((count, key) => count + (group[key]?.length ?? 0), 0);
}
