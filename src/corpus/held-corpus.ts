import type { YakkanDocument } from '../model/yakkan-document.ts';
import type { SearchIndex } from '../search/store/search-index.ts';
import type { SearchAnalyzer } from '../search/words/analyzer.ts';
import { openCorpusIndex } from './build/open-index.ts';
import { stampCorpus } from './corpus-stamp.ts';
import { isDay } from './document-id.ts';
import { type Corpus, type CorpusDocument, type CorpusRevision, openCorpus } from './open-corpus.ts';
import { WorkPool } from './work/work-pool.ts';

/** A text that the corpus holds. */
export interface HeldText {
  document: CorpusDocument;
  revision: CorpusRevision;
  model: YakkanDocument;
}

/** What could not be looked at, and why; it says nothing about what the text holds. */
export class NotChecked extends Error {
  override name = 'NotChecked';
}

/** A corpus that tools ask, opened anew when it changes on disk. */
export class HeldCorpus {
  /** Does what may take long beside this thread. */
  readonly work = new WorkPool();
  private opened: { corpus: Promise<Corpus>; stamp: string } | undefined;
  private indexed:
    | { index: Promise<{ index: SearchIndex; analyzer: SearchAnalyzer }>; stamp: string }
    | undefined;

  constructor(
    readonly folder: string,
    private readonly readVersion: () => string,
    private readonly today: () => string,
    /** Opens the search index where it is in a cluster; if omitted, it is in files of the corpus. */
    private readonly openFarIndex?: () => Promise<SearchIndex>,
  ) {}

  /** @throws {CorpusError} if the folder is not there or a document.yaml cannot be read */
  async open(): Promise<Corpus> {
    const stamp = this.stamp();
    if (this.opened?.stamp !== stamp) this.opened = { corpus: openCorpus(this.folder), stamp };
    return this.opened.corpus;
  }

  /** The search index, and what cuts questions into its words. */
  async openIndex(): Promise<{ index: SearchIndex; analyzer: SearchAnalyzer }> {
    const stamp = this.stamp();
    if (this.indexed?.stamp !== stamp) {
      const load = async () => {
        const [index, { createAnalyzer }, { listReadings }, { loadMorphemes }] = await Promise.all([
          this.openFarIndex?.() ??
            openCorpusIndex(this.folder, { readVersion: this.readVersion, isForOne: false }),
          import('../search/words/tokens.ts'),
          import('../search/store/search-index.ts'),
          import('../text/dictionary/morpheme.ts'),
        ]);
        return { index, analyzer: createAnalyzer(await loadMorphemes(), { readings: listReadings(index) }) };
      };
      this.indexed = { index: load(), stamp };
    }
    return this.indexed.index;
  }

  /** The documents that are asked for: one, or all. */
  async list(id?: string): Promise<readonly CorpusDocument[]> {
    const { documents } = await this.open();
    if (id === undefined) return documents;
    const found = documents.filter((document) => document.id === id);
    if (found.length > 0) return found;
    const ids = documents.map((document) => document.id).join(', ') || 'none';
    throw new NotChecked(`The corpus has no document "${id}"; it has ${ids}.`);
  }

  /**
   * Asks that a text be in force on a day: one of a document, or of any.
   * @throws {NotChecked} if the day is none, or the corpus holds no text of it
   */
  async requireInForce(day: string, id?: string): Promise<void> {
    if (!isDay(day)) throw new NotChecked(`"${day}" is no day of the calendar; write it as 2026-04-01.`);
    const dates = (await this.list(id)).flatMap(({ revisions }) =>
      revisions.map(({ effective }) => effective),
    );
    if (dates.some((effective) => effective <= day)) return;
    const first = dates.sort()[0];
    throw new NotChecked(
      `The corpus does not hold a text${id === undefined ? '' : ` of ${id}`} that was in force on ${day}${first === undefined ? '' : `; the first is of ${first}`}.`,
    );
  }

  /**
   * The text of a document: the revision of a day that is named, or the one in force on `asOf`, or today.
   * @throws {NotChecked} if the corpus does not hold that text
   */
  async read(id: string, { revision, asOf }: { revision?: string; asOf?: string } = {}): Promise<HeldText> {
    const [document] = await this.list(id);
    const { revisions } = document;
    const dates = revisions.map(({ effective }) => effective).join(', ');
    if (revisions.length === 0) throw new NotChecked(`The corpus holds no text of ${id}.`);
    for (const day of [revision, asOf]) {
      if (day !== undefined && !isDay(day))
        throw new NotChecked(`"${day}" is no day of the calendar; write it as 2026-04-01.`);
    }
    const found =
      revision === undefined
        ? (revisions.findLast(({ effective }) => effective <= (asOf ?? this.today())) ??
          (asOf === undefined ? revisions[0] : undefined))
        : revisions.find(({ effective }) => effective === revision);
    if (!found) {
      throw new NotChecked(
        `The corpus does not hold the text of ${id} ${revision === undefined ? `that was in force on ${asOf}` : `of ${revision}`}; it holds those of ${dates}.`,
      );
    }
    return { document, revision: found, model: await found.model() };
  }

  /** Changes when the corpus is built again or a document.yaml changes. */
  private stamp(): string {
    return stampCorpus(this.folder);
  }
}
