import type { Container } from '../../model/node.ts';
import type { ContainerType } from '../../model/node-type.ts';
import type { TreeIndex } from '../../model/tree-index.ts';
import { ancestorsOf } from '../../model/tree-index.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import type { Draft } from '../../text/draft.ts';
import type { NumeralScript } from '../amendment/numeral-style.ts';
import type { ChangedStructure } from './change-structure.ts';
import { writeOrdinals } from './ordinals.ts';

/** What the words of references need to know. */
export interface Following {
  document: YakkanDocument;
  index: TreeIndex;
  changed: ChangedStructure;
  /** Clauses of the draft by the ids of the old text. */
  drafts: ReadonlyMap<string, Draft>;
  script: NumeralScript;
}

/** The words of one reference as they must read now; `reason` where they cannot follow. */
export type Followed = { words: string } | { reason: string };

/** The new number of the clause of a type at or above a target, where it has changed. */
export function newNumber(
  target: string,
  type: ContainerType,
  { index, changed }: Following,
): string | undefined {
  const own = [index.byId.get(target) as Container, ...ancestorsOf(index, target)].find(
    (one) => one?.type === type,
  );
  const number = own && changed.numbers.get(own.id);
  return number;
}

/** Puts a pointer in place of printed words, in the numerals and with the brackets that these have. */
export function write(words: string, target: string, following: Following): Followed {
  const written = writeOrdinals(words, (type) => newNumber(target, type, following));
  return written === undefined ? { reason: '新しい番号を書き表せません。' } : { words: written };
}
