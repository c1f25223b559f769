import type { WorkLimits } from '../../corpus/work/work-pool.ts';
import type { SearchIndex } from '../../search/store/search-index.ts';
import type { BuildPatience } from '../builds.ts';

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
