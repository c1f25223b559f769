import type { YakkanDocument } from '../model/yakkan-document.ts';

/** Characters of source that the models which are kept were made of, all together. */
const most = 8_000_000;

/** Models that were read or parsed before, by what they were made of; those that were not asked for longest go first. */
export class KeptModels {
  readonly #held = new Map<string, { model: Promise<YakkanDocument>; size: number }>();
  #size = 0;

  /**
   * Gives a model, and makes it where it is not kept.
   * @param key what it is made of: the same key is the same model
   * @param size characters of its source
   */
  get(key: string, size: number, make: () => Promise<YakkanDocument>): Promise<YakkanDocument> {
    const known = this.#held.get(key);
    if (known) {
      this.#held.delete(key);
      this.#held.set(key, known);
      return known.model;
    }
    const model = make();
    this.#held.set(key, { model, size });
    this.#size += size;
    model.catch(() => this.#drop(key));
    for (const oldest of this.#held.keys()) {
      if (this.#size <= most || oldest === key) break;
      this.#drop(oldest);
    }
    return model;
  }

  #drop(key: string): void {
    const held = this.#held.get(key);
    if (!held) return;
    this.#held.delete(key);
    this.#size -= held.size;
  }
}
