import type { IndexBuilder } from './index-builder.ts';

/** How a corpus is built. */
export interface BuildOptions {
  /** Version of the program: another one parses anew. */
  version: string;
  /** Whether to parse what did not change as well; if omitted, no. */
  force?: boolean;
  /** Milliseconds to wait while another process writes the corpus; if omitted, none. */
  patience?: number;
  /** If omitted, no index is written. */
  index?: IndexBuilder;
  /** Hears of each revision before it is parsed or linked, for progress. */
  onStep?: (step: { done: number; total: number; what: string }) => void;
}

/** What a build did. */
export interface BuildSummary {
  documents: number;
  revisions: number;
  parsed: number;
  linked: number;
  /** Taken over from the last build. */
  reused: number;
  /** Whether the index was written anew. */
  indexed: boolean;
  /** What a person should know, one sentence each. */
  notes: string[];
}
