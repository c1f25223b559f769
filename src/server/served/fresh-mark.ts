import { markCorpus } from '../corpus-mark.ts';

/** Milliseconds for which the folder is taken to be as it was, unless told otherwise. */
const usual = 500;

/** The state of the files of a corpus, looked at anew after a while or where they are known to have changed. */
export class FreshMark {
  #looked = Number.NEGATIVE_INFINITY;
  #mark = '';

  constructor(
    readonly corpus: string,
    readonly freshFor = usual,
  ) {}

  /** Changes whenever a file of the corpus, or what was built of it, changes. */
  look(): string {
    const now = performance.now();
    if (now - this.#looked < this.freshFor) return this.#mark;
    this.#looked = now;
    this.#mark = markCorpus(this.corpus);
    return this.#mark;
  }

  /** Makes the next look one at the files. */
  forget(): void {
    this.#looked = Number.NEGATIVE_INFINITY;
  }
}
