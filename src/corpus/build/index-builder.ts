import type { YakkanDocument } from '../../model/yakkan-document.ts';
import type { IndexFiles } from '../../search/segment/index-files.ts';
import type { CorpusFacts } from '../document-facts.ts';

/** One revision as the index takes it. */
export interface BuiltRevision {
  id: string;
  facts: CorpusFacts;
  effective: string;
  isCurrent: boolean;
  /** Path of the source. */
  path: string;
  /** Name of the stored model: another one where anything in it differs. */
  modelName: string;
  /** Reads the model; it is not kept, so that a large corpus is never in memory as a whole. */
  model: () => Promise<YakkanDocument>;
}

/** An index as it is stored, with the names of its files. */
export type StoredIndex = IndexFiles & { names: readonly string[] };

/** Builds the search index of a corpus; given from outside, so that a build without search loads none of it. */
export interface IndexBuilder {
  /** What the whole index depends on: versions, words. */
  key: string;
  /** What the part of a revision depends on beside its model and facts: rules. If omitted, nothing. */
  partKey?: (revision: BuiltRevision, all: readonly BuiltRevision[]) => string;
  /** Makes all files of the index anew, with notes for the person who builds. */
  build: (
    revisions: readonly BuiltRevision[],
  ) => Promise<{ files: Record<string, Uint8Array>; notes: string[] }>;
  /**
   * Brings an index up to date: `gone` are the parts, `<document>@<effective date>`, that are no more as they were. If
   * omitted, every change builds anew.
   */
  update?: (
    before: StoredIndex,
    change: { added: readonly BuiltRevision[]; gone: readonly string[] },
    all: readonly BuiltRevision[],
  ) => Promise<{ changed: Record<string, Uint8Array>; kept: readonly string[] }>;
}
