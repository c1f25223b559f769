import type { Mark } from '../../model/line.ts';
import type { ContainerType, LeafType } from '../../model/node-type.ts';

/** Version of the record; another one is not read. */
export const recordVersion = 1;

/** What stands on one line of a record: a node with the words that are its own, or words behind what stands under it. */
export interface RecordedEntry {
  /** Steps from the root. */
  depth: number;
  /** `words`: sentences of the node above that stand behind its clauses and tables. */
  type: ContainerType | LeafType | 'words';
  id?: string;
  label?: string;
  /** Characters of the caption that are no white space. */
  caption?: number;
  /** Characters of each sentence, of a note or title of its one leaf, that are no white space. */
  lengths: number[];
  /** Of all words of the entry, white space left out. */
  digest: string;
  facts?: EntryFacts;
}

/** What the words of an entry do not show. */
export interface EntryFacts {
  number?: string;
  through?: string;
  deleted?: true;
  head?: true;
  certainty?: number;
  /** Where it stands among the children of the root, where the format orders them otherwise. */
  at?: number;
  /** Where its white space is more than single blanks. */
  caption?: string;
  captionMarks?: Mark[];
  /** Per leaf, by its index. */
  leaves?: Record<number, { endsLine?: true; function?: 'main' | 'proviso'; marks?: Mark[]; value?: string }>;
}
