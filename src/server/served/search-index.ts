import { findBuiltIndex } from '../../corpus/build/open-index.ts';
import { UnusableIndex } from '../../search/segment/unusable-index.ts';
import type { SearchIndex } from '../../search/store/search-index.ts';
import type { SearchAnalyzer } from '../../search/words/analyzer.ts';
import type { Builds } from '../builds.ts';
import type { FreshMark } from './fresh-mark.ts';
import type { ServedCorpusOptions } from './options.ts';

/** A search index with what cuts questions into its words. */
export interface OpenedIndex {
  index: SearchIndex;
  analyzer: SearchAnalyzer;
}

interface MarkedIndex {
  index: Promise<OpenedIndex>;
  /** State of the files of which it is the index. */
  mark: string;
}

/** Milliseconds that a question waits for the index of what was just changed. */
const patience = 200;

/** The search index of a corpus whose files change: while it is built after a change, the one before answers. */
export class ServedIndex {
  readonly #options: Pick<ServedCorpusOptions, 'corpus' | 'openFarIndex'>;
  readonly #mark: FreshMark;
  readonly #builds: Builds;
  #opened: MarkedIndex | undefined;
  #loading: MarkedIndex | undefined;
  /** State of the files for which a build was asked last. */
  #attempted = '';

  constructor(
    options: Pick<ServedCorpusOptions, 'corpus' | 'openFarIndex'>,
    mark: FreshMark,
    builds: Builds,
  ) {
    this.#options = options;
    this.#mark = mark;
    this.#builds = builds;
  }

  /** @throws {UnusableIndex} if it cannot be built */
  async open(): Promise<OpenedIndex> {
    const mark = this.#mark.look();
    if (this.#opened?.mark === mark) return this.#opened.index;
    const before = this.#opened;
    if (!this.#findFiles() && before) {
      this.follow();
      return before.index;
    }
    const loading = this.#loading?.mark === mark ? this.#loading : { index: this.#load(), mark };
    this.#loading = loading;
    loading.index.then(
      () => {
        this.#opened = loading;
      },
      () => {
        if (this.#loading === loading) this.#loading = undefined;
      },
    );
    if (!before) return loading.index;
    // Nobody waits for what was changed a moment ago: the index before answers meanwhile, and where the new one cannot be read.
    const late = new Promise<OpenedIndex>((resolve) => setTimeout(() => resolve(before.index), patience));
    return Promise.race([loading.index.catch(() => before.index), late]);
  }

  /** Asks for a build that takes in the files as they are now, unless one was asked for already. */
  follow(): void {
    const mark = this.#mark.look();
    if (mark === this.#attempted) return;
    this.#attempted = mark;
    this.#builds.ask();
  }

  /** Opens what was built for the next question, where one was asked before. */
  makeReady(): void {
    if (this.#opened && this.#findFiles()) void this.open().catch(() => {});
  }

  /** Resolves when nothing is loaded any more. */
  async settle(): Promise<void> {
    await this.#loading?.index.catch(() => {});
  }

  #findFiles(): ReturnType<typeof findBuiltIndex> {
    return findBuiltIndex(this.#options.corpus);
  }

  async #load(): Promise<OpenedIndex> {
    try {
      return await this.#read();
    } catch (error) {
      if (!(error instanceof UnusableIndex)) throw error;
      this.#attempted = this.#mark.look();
      await this.#builds.run({ force: this.#findFiles() !== undefined });
      return this.#read();
    }
  }

  async #read(): Promise<OpenedIndex> {
    const files = this.#findFiles();
    if (!files) {
      const { state } = this.#builds;
      const why = state.state === 'failed' ? state.reason : 'it is not built yet';
      throw new UnusableIndex(`The corpus cannot be searched: ${why}`);
    }
    const [{ openSearchIndex }, { analyzerVersion, createAnalyzer }, { listReadings }, { loadMorphemes }] =
      await Promise.all([
        import('../../search/store/open-index.ts'),
        import('../../search/words/tokens.ts'),
        import('../../search/store/search-index.ts'),
        import('../../text/dictionary/morpheme.ts'),
      ]);
    const far = this.#options.openFarIndex;
    const index = far ? await far() : await openSearchIndex(files, analyzerVersion, { isForOne: false });
    return { index, analyzer: createAnalyzer(await loadMorphemes(), { readings: listReadings(index) }) };
  }
}
