import { type AddedText, type AddResult, addText } from '../corpus/build/add.ts';
import { CorpusBusy } from '../corpus/build/lock.ts';
import { CorpusConflict, CorpusError } from '../corpus/corpus-error.ts';
import type { Origin } from '../corpus/intake/journal.ts';
import { KeptModels } from '../corpus/kept-models.ts';
import { type LineageState, locateLineage } from '../corpus/lineage/locate.ts';
import { findDocument, openCorpus } from '../corpus/open-corpus.ts';
import type { RuleCorpus } from '../corpus/rules/rule-corpus.ts';
import { WorkPool } from '../corpus/work/work-pool.ts';
import type { Comparison } from '../model/comparison.ts';
import { openSiteCorpus, type SiteCorpus } from '../site/data/site-corpus.ts';
import { type BuildState, Builds } from './builds.ts';
import { makeBusy } from './busy.ts';
import { HeldUploads } from './held-uploads.ts';
import { hidePlaces } from './hide-places.ts';
import { Problem } from './problem.ts';
import { FreshMark } from './served/fresh-mark.ts';
import type { ServedCorpusOptions } from './served/options.ts';
import { type OpenedIndex, ServedIndex } from './served/search-index.ts';
import { CorpusState } from './served/state.ts';

/** A corpus that is open while its files change: each question is answered from the files as they are then. */
export class ServedCorpus {
  readonly uploads = new HeldUploads();
  /** Does what may take long beside this thread. */
  readonly work: WorkPool;
  private readonly kept = new KeptModels();
  private state: { stamp: string; opening: Promise<CorpusState> } | undefined;
  private queue: Promise<unknown> = Promise.resolve();
  private readonly mark: FreshMark;
  private readonly builds: Builds;
  private readonly index: ServedIndex;
  /** Who waits to write, or does. */
  private writers = 0;

  constructor(readonly options: ServedCorpusOptions) {
    this.work = new WorkPool(options.limits);
    this.mark = new FreshMark(options.corpus, options.freshFor);
    this.builds = new Builds({
      build: (how, signal) => options.build(how, signal),
      enqueue: (work) => this.enqueue(work),
      isWriting: () => this.writers > 0,
      onEnd: () => {
        this.mark.forget();
        this.index.makeReady();
      },
      tell: (error) => hidePlaces((error as Error).message, options.corpus),
      ...(options.buildPatience && { patience: options.buildPatience }),
    });
    this.index = new ServedIndex(options, this.mark, this.builds);
  }

  /** @throws {CorpusError} if the folder is not there or a document.yaml cannot be read */
  async open(): Promise<SiteCorpus> {
    return (await this.current()).corpus;
  }

  /** The rules of the corpus and the texts that they need. */
  async openRules(): Promise<RuleCorpus> {
    return (await this.current()).openRules();
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
    return (await this.current()).holds(path);
  }

  /** A page of the site as it is sent; `undefined` where there is none. */
  async render(path: string): Promise<{ type: string; content: string | Uint8Array } | undefined> {
    return (await this.current()).render(path);
  }

  /**
   * The search index. While it is built after a change, the one before answers.
   * @throws {UnusableIndex} if it cannot be built
   */
  openIndex(): Promise<OpenedIndex> {
    return this.index.open();
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
    this.mark.forget();
    this.index.follow();
    return result;
  }

  /** Compares two revisions beside this thread; what was compared is kept while the files are as they were. */
  async compare(document: string, old: string, young: string, signal?: AbortSignal): Promise<Comparison> {
    const given = { corpus: this.options.corpus, document, old, new: young };
    return (await this.current()).compare(`${document} ${old} ${young}`, () =>
      this.work.run('compare', given, signal),
    );
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
    await this.index.settle();
    await this.queue.catch(() => {});
    await this.work.close();
  }

  private async current(): Promise<CorpusState> {
    const stamp = `${this.mark.look()} ${this.options.today()}`;
    if (this.state?.stamp !== stamp) {
      const opening = openSiteCorpus(this.options.corpus, this.options.today(), {
        kept: this.kept,
        parse: (file) => this.work.run('parse', file),
      }).then((corpus) => new CorpusState(this.options.corpus, corpus));
      this.state = { stamp, opening };
      opening.catch(() => {
        if (this.state?.opening === opening) this.state = undefined;
      });
    }
    return this.state.opening;
  }

  /** Runs what writes, one after another. */
  private enqueue<Value>(work: () => Promise<Value>): Promise<Value> {
    const result = this.queue.catch(() => {}).then(work);
    this.queue = result.catch(() => {});
    return result;
  }
}
