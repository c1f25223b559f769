import { type AddedText, type AddResult, addText } from '../corpus/build/add.ts';
import { CorpusBusy } from '../corpus/build/lock.ts';
import { findBuiltIndex } from '../corpus/build/open-index.ts';
import { CorpusConflict, CorpusError } from '../corpus/corpus-error.ts';
import type { Origin } from '../corpus/intake/journal.ts';
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
  build: (options: { force: boolean }) => Promise<void>;
  /** What one text may take; if omitted, what `WorkPool` allows. */
  limits?: Partial<WorkLimits>;
  /** Milliseconds that an add waits for another process that writes; if omitted, 10,000. */
  lockPatience?: number;
  /** For how long the folder is taken to be as it was, in milliseconds; if omitted, 500. */
  freshFor?: number;
}

/** How far the build after a change is. */
export type BuildState = { state: 'idle' | 'running' } | { state: 'failed'; reason: string };

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

/** Pages that are kept as they were rendered. */
const mostRendered = 64;

/** A corpus that is open while its files change: each question is answered from the files as they are then. */
export class ServedCorpus {
  readonly uploads = new HeldUploads();
  /** Does what may take long beside this thread. */
  readonly work: WorkPool;
  private state: { stamp: string; opening: Promise<State> } | undefined;
  private looked = Number.NEGATIVE_INFINITY;
  private stamp = '';
  private opened: { index: Promise<OpenedIndex>; stamp: string } | undefined;
  private queue: Promise<unknown> = Promise.resolve();
  private building: Promise<void> | undefined;
  /** State of the files for which a build was asked last. */
  private attempted = '';
  private buildState: BuildState = { state: 'idle' };

  constructor(readonly options: ServedCorpusOptions) {
    this.work = new WorkPool(options.limits);
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
      if (this.attempted !== stamp) void this.rebuild();
      return before.index;
    }
    const index = this.loadIndex();
    this.opened = { index, stamp };
    index.catch(() => {
      if (this.opened?.index === index) this.opened = undefined;
    });
    return index;
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
    const result = await this.enqueue(() => work({ origin, patience, today: this.options.today() })).catch(
      (error) => {
        if (error instanceof CorpusBusy) throw makeBusy(error);
        if (error instanceof CorpusConflict) throw new Problem(409, error.message, { cause: error });
        if (error instanceof CorpusError) throw new Problem(422, error.message, { cause: error });
        throw error;
      },
    );
    this.looked = Number.NEGATIVE_INFINITY;
    if (this.look() !== this.attempted) void this.rebuild();
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
    return this.buildState;
  }

  /** Resolves when nothing is written any more. */
  async settle(): Promise<void> {
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
      const opening = openSiteCorpus(this.options.corpus, this.options.today()).then(
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
      await this.rebuild({ force: findBuiltIndex(this.options.corpus) !== undefined });
      return this.readIndex();
    }
  }

  private async readIndex(): Promise<OpenedIndex> {
    const files = findBuiltIndex(this.options.corpus);
    if (!files) {
      const { buildState } = this;
      const why = buildState.state === 'failed' ? buildState.reason : 'it is not built yet';
      throw new UnusableIndex(`The corpus cannot be searched: ${why}`);
    }
    const [{ openSearchIndex }, { analyzerVersion, createAnalyzer }, { listReadings }, { loadMorphemes }] =
      await Promise.all([
        import('../search/store/build-index.ts'),
        import('../search/words/tokens.ts'),
        import('../search/store/search-index.ts'),
        import('../text/dictionary/morpheme.ts'),
      ]);
    const index = await openSearchIndex(files, analyzerVersion, { isForOne: false });
    return { index, analyzer: createAnalyzer(await loadMorphemes(), { readings: listReadings(index) }) };
  }

  /** Builds once for all changes that wait for it. */
  private rebuild(options = { force: false }): Promise<void> {
    this.attempted = this.look();
    this.building ??= this.enqueue(async () => {
      this.building = undefined;
      this.buildState = { state: 'running' };
      try {
        await this.options.build(options);
        this.buildState = { state: 'idle' };
      } catch (error) {
        this.buildState = {
          state: 'failed',
          reason: hidePlaces((error as Error).message, this.options.corpus),
        };
      }
      this.looked = Number.NEGATIVE_INFINITY;
    });
    return this.building;
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
