import { type AddedText, type AddResult, addText } from '../corpus/build/add.ts';
import { CorpusBusy } from '../corpus/build/lock.ts';
import { findBuiltIndex } from '../corpus/build/open-index.ts';
import { CorpusConflict, CorpusError } from '../corpus/corpus-error.ts';
import type { Origin } from '../corpus/intake/journal.ts';
import { KeptModels } from '../corpus/kept-models.ts';
import { type LineageState, locateLineage } from '../corpus/lineage/locate.ts';
import { findDocument, openCorpus } from '../corpus/open-corpus.ts';
import { RuleCorpus } from '../corpus/rules/rule-corpus.ts';
import { type WorkLimits, WorkPool } from '../corpus/work/work-pool.ts';
import type { Comparison } from '../model/comparison.ts';
import { UnusableIndex } from '../search/segment/unusable-index.ts';
import type { SearchIndex } from '../search/store/search-index.ts';
import type { SearchAnalyzer } from '../search/words/analyzer.ts';
import { openSiteCorpus, type SiteCorpus } from '../site/data/site-corpus.ts';
import { listPages } from '../site/site-map.ts';
import type { SitePage } from '../site/site-page.ts';
import { type BuildPatience, type BuildState, Builds } from './builds.ts';
import { makeBusy } from './busy.ts';
import { markCorpus } from './corpus-mark.ts';
import { HeldUploads } from './held-uploads.ts';
import { hidePlaces } from './hide-places.ts';
import { Problem } from './problem.ts';

/** What a corpus is served with. */
export interface ServedCorpusOptions {
  /** Folder of the corpus; rules are loaded from it and from nowhere else. */
  corpus: string;
  /** The day it is, ISO 8601. */
  today: () => string;
  /** Brings models and search index up to date; `force` where what is there is damaged. Outside the process, so that others need not wait. */
  build: (options: { force: boolean }, signal: AbortSignal) => Promise<void>;
  /** Opens the search index where it is not in files of the corpus, but in a cluster; if omitted, it is in files. */
  openFarIndex?: () => Promise<SearchIndex>;
  /** How long builds wait and are put off; if omitted, what `Builds` does. */
  buildPatience?: Partial<BuildPatience>;
  /** What one text may take; if omitted, what `WorkPool` allows. */
  limits?: Partial<WorkLimits>;
  /** Milliseconds that an add waits for another process that writes; if omitted, 10,000. */
  lockPatience?: number;
  /** For how long the folder is taken to be as it was, in milliseconds; if omitted, 500. */
  freshFor?: number;
}

/** A search index with what cuts questions into its words. */
export interface OpenedIndex {
  index: SearchIndex;
  analyzer: SearchAnalyzer;
}

/** What is made of the corpus as it is now. */
interface State {
  corpus: SiteCorpus;
  rules: Promise<RuleCorpus> | undefined;
  pages: Promise<Map<string, SitePage>> | undefined;
  rendered: Map<string, Promise<string | Uint8Array>>;
  comparisons: Map<string, Comparison>;
}

/** Milliseconds that a question waits for the index of what was just changed. */
const indexPatience = 200;

/** Pages that are kept as they were rendered. */
const mostRendered = 64;

/** A corpus that is open while its files change: each question is answered from the files as they are then. */
export class ServedCorpus {
  readonly uploads = new HeldUploads();
  /** Does what may take long beside this thread. */
  readonly work: WorkPool;
  private readonly kept = new KeptModels();
  private state: { stamp: string; opening: Promise<State> } | undefined;
  private looked = Number.NEGATIVE_INFINITY;
  private stamp = '';
  private opened: { index: Promise<OpenedIndex>; stamp: string } | undefined;
  private loading: { index: Promise<OpenedIndex>; stamp: string } | undefined;
  private queue: Promise<unknown> = Promise.resolve();
  /** State of the files for which a build was asked last. */
  private attempted = '';
  private readonly builds: Builds;
  /** Who waits to write, or does. */
  private writers = 0;

  constructor(readonly options: ServedCorpusOptions) {
    this.work = new WorkPool(options.limits);
    this.builds = new Builds({
      build: (how, signal) => options.build(how, signal),
      enqueue: (work) => this.enqueue(work),
      isWriting: () => this.writers > 0,
      onEnd: () => {
        this.looked = Number.NEGATIVE_INFINITY;
        // Ready for the next question.
        if (this.opened && findBuiltIndex(options.corpus)) void this.openIndex().catch(() => {});
      },
      tell: (error) => hidePlaces((error as Error).message, options.corpus),
      ...(options.buildPatience && { patience: options.buildPatience }),
    });
  }

  /** @throws {CorpusError} if the folder is not there or a document.yaml cannot be read */
  async open(): Promise<SiteCorpus> {
    return (await this.current()).corpus;
  }

  /** The rules of the corpus and the texts that they need. */
  async openRules(): Promise<RuleCorpus> {
    const state = await this.current();
    state.rules ??= RuleCorpus.open(this.options.corpus);
    return state.rules;
  }

  /**
   * What became of a clause on a day, by its lineage.
   * @returns `undefined` where the document never had it
   * @throws {CorpusError} if the document is not there, or not built as it stands
   */
  async locate(id: string, lineage: string, day = this.options.today()): Promise<LineageState | undefined> {
    const corpus = await openCorpus(this.options.corpus);
    return locateLineage(corpus, findDocument(corpus, id), lineage, day);
  }

  /** Whether the site has a page. */
  async holds(path: string): Promise<boolean> {
    return (await this.list(await this.current())).has(path);
  }

  /** A page of the site as it is sent; `undefined` where there is none. */
  async render(path: string): Promise<{ type: string; content: string | Uint8Array } | undefined> {
    const state = await this.current();
    const page = (await this.list(state)).get(path);
    if (!page) return undefined;
    const rendering = state.rendered.get(page.path) ?? page.render();
    keep(state.rendered, page.path, rendering);
    rendering.catch(() => state.rendered.delete(page.path));
    return { type: page.type, content: await rendering };
  }

  /**
   * The search index. While it is built after a change, the one before answers.
   * @throws {UnusableIndex} if it cannot be built
   */
  async openIndex(): Promise<OpenedIndex> {
    const stamp = this.look();
    if (this.opened?.stamp === stamp) return this.opened.index;
    const before = this.opened;
    const files = findBuiltIndex(this.options.corpus);
    if (!files && before) {
      if (this.attempted !== stamp) this.rebuild();
      return before.index;
    }
    const loading = this.loading?.stamp === stamp ? this.loading : { index: this.loadIndex(), stamp };
    this.loading = loading;
    loading.index.then(
      () => {
        this.opened = loading;
      },
      () => {
        if (this.loading === loading) this.loading = undefined;
      },
    );
    if (!before) return loading.index;
    // Nobody waits for what was changed a moment ago: the index before answers meanwhile, and where the new one cannot be read.
    const late = new Promise<OpenedIndex>((resolve) =>
      setTimeout(() => resolve(before.index), indexPatience),
    );
    return Promise.race([loading.index.catch(() => before.index), late]);
  }

  /**
   * Takes a text into the corpus; models and index are built afterwards, and nobody waits for them.
   * @throws {Problem} 409 if another text of that day is there, 422 if it cannot be taken, 503 if another process writes for long
   */
  async add(text: AddedText, signal?: AbortSignal): Promise<AddResult> {
    // What it holds is read before its turn, so that a long text keeps nobody waiting.
    const facts = await this.work.run(
      'facts',
      { name: text.name, bytes: text.bytes, corrections: text.corrections ?? [] },
      signal,
    );
    return this.write(text.origin, ({ patience }) =>
      addText(this.options.corpus, { ...text, read: async () => facts, patience }),
    );
  }

  /**
   * Writes the corpus after those who asked before; what is made of it is made anew afterwards, and nobody waits for that.
   * @throws {Problem} 409 if that contradicts what is there, 422 if it cannot be done, 503 if another process writes for long
   */
  async write<Value>(
    origin: Origin = { from: 'program' },
    work: (options: { origin: Origin; patience: number; today: string }) => Promise<Value>,
  ): Promise<Value> {
    const patience = this.options.lockPatience ?? 10_000;
    this.writers++;
    this.builds.giveWay();
    const result = await this.enqueue(() => work({ origin, patience, today: this.options.today() }))
      .finally(() => {
        this.writers--;
      })
      .catch((error) => {
        if (error instanceof CorpusBusy) throw makeBusy(error);
        if (error instanceof CorpusConflict) throw new Problem(409, error.message, { cause: error });
        if (error instanceof CorpusError) throw new Problem(422, error.message, { cause: error });
        throw error;
      });
    this.looked = Number.NEGATIVE_INFINITY;
    if (this.look() !== this.attempted) this.rebuild();
    return result;
  }

  /** Compares two revisions beside this thread; what was compared is kept while the files are as they were. */
  async compare(document: string, old: string, young: string, signal?: AbortSignal): Promise<Comparison> {
    const { comparisons } = await this.current();
    const key = `${document} ${old} ${young}`;
    const known = comparisons.get(key);
    if (known) return known;
    const given = { corpus: this.options.corpus, document, old, new: young };
    const comparison = await this.work.run('compare', given, signal);
    keep(comparisons, key, comparison);
    return comparison;
  }

  /** How far the build after the last change is. */
  readBuild(): BuildState {
    return this.builds.state;
  }

  /** Ends what runs, but for what is being written: that is done. */
  async close(): Promise<void> {
    this.builds.stop();
    await this.queue.catch(() => {});
    await this.work.close();
  }

  /** Resolves when nothing is written any more. */
  async settle(): Promise<void> {
    await this.builds.finish();
    await this.loading?.index.catch(() => {});
    await this.queue.catch(() => {});
    await this.work.close();
  }

  private list(state: State): Promise<Map<string, SitePage>> {
    const { corpus } = state;
    state.pages ??= listPages({ corpus, hasServer: true }).then(
      (pages) => new Map(pages.map((page) => [page.path, page])),
    );
    return state.pages;
  }

  private async current(): Promise<State> {
    const stamp = `${this.look()} ${this.options.today()}`;
    if (this.state?.stamp !== stamp) {
      const opening = openSiteCorpus(this.options.corpus, this.options.today(), {
        kept: this.kept,
        parse: (file) => this.work.run('parse', file),
      }).then(
        (corpus): State => ({
          corpus,
          rules: undefined,
          pages: undefined,
          rendered: new Map(),
          comparisons: new Map(),
        }),
      );
      this.state = { stamp, opening };
      opening.catch(() => {
        if (this.state?.opening === opening) this.state = undefined;
      });
    }
    return this.state.opening;
  }

  private async loadIndex(): Promise<OpenedIndex> {
    try {
      return await this.readIndex();
    } catch (error) {
      if (!(error instanceof UnusableIndex)) throw error;
      this.attempted = this.look();
      await this.builds.run({ force: findBuiltIndex(this.options.corpus) !== undefined });
      return this.readIndex();
    }
  }

  private async readIndex(): Promise<OpenedIndex> {
    const files = findBuiltIndex(this.options.corpus);
    if (!files) {
      const { state } = this.builds;
      const why = state.state === 'failed' ? state.reason : 'it is not built yet';
      throw new UnusableIndex(`The corpus cannot be searched: ${why}`);
    }
    const [{ openSearchIndex }, { analyzerVersion, createAnalyzer }, { listReadings }, { loadMorphemes }] =
      await Promise.all([
        import('../search/store/build-index.ts'),
        import('../search/words/tokens.ts'),
        import('../search/store/search-index.ts'),
        import('../text/dictionary/morpheme.ts'),
      ]);
    const far = this.options.openFarIndex;
    const index = far ? await far() : await openSearchIndex(files, analyzerVersion, { isForOne: false });
    return { index, analyzer: createAnalyzer(await loadMorphemes(), { readings: listReadings(index) }) };
  }

  /** Asks for a build that takes in the files as they are now. */
  private rebuild(): void {
    this.attempted = this.look();
    this.builds.ask();
  }

  /** Runs what writes, one after another. */
  private enqueue<Value>(work: () => Promise<Value>): Promise<Value> {
    const result = this.queue.catch(() => {}).then(work);
    this.queue = result.catch(() => {});
    return result;
  }

  /** Changes whenever a file of the corpus, or what was built of it, changes. */
  private look(): string {
    const now = performance.now();
    if (now - this.looked < (this.options.freshFor ?? 500)) return this.stamp;
    this.looked = now;
    this.stamp = markCorpus(this.options.corpus);
    return this.stamp;
  }
}

function keep<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > mostRendered) map.delete(oldest);
}
