import { createHash } from 'node:crypto';

/** What a lineage is of, as its first letter says. */
const letters = { clauses: 'c', definitions: 'd', references: 'r', quantities: 'q' } as const;
export type LineageKind = keyof typeof letters;

/** Letters and digits that are not taken for one another. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const length = 8;

/** Gives new lineages: short, the same for the same text, and never one that was given before. */
export class Births {
  /** By the lineage that would follow from the text, the one that was given before the texts between were known. */
  readonly #lasting: Readonly<Record<string, string>>;
  readonly #taken: Set<string>;

  constructor(taken: Iterable<string>, lasting: Readonly<Record<string, string>> = {}) {
    this.#lasting = lasting;
    this.#taken = new Set(taken);
  }

  /**
   * Gives the first lineage that is free.
   * @param keys what is said of the new thing: the widest first, each next one where that is taken
   */
  give(kind: LineageKind, keys: readonly string[]): string {
    for (let attempt = 0; ; attempt++) {
      const key = keys[attempt] ?? `${keys.at(-1)}\n${attempt}`;
      const own = letters[kind] + encode(`${kind}\n${key}`);
      const lineage = this.#lasting[own] ?? own;
      if (this.#taken.has(lineage)) continue;
      this.#taken.add(lineage);
      return lineage;
    }
  }
}

function encode(key: string): string {
  const bytes = createHash('sha256').update(key).digest();
  return Array.from(bytes.subarray(0, length), (byte) => alphabet[byte & 31]).join('');
}
