import { indexTree } from '../../model/tree-index.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { AmendmentRefused } from '../amendment/instruction.ts';
import { listEdits } from '../amendment/print/print-in-place.ts';
import { applyEdits, type SourceEdit } from '../amendment/print/source-page.ts';
import { assertNumbers } from '../amendment/verify/check-numbers.ts';
import { type ChangedStructure, changeStructure } from './change-structure.ts';
import { followContents } from './follow-contents.ts';
import { followReferences } from './follow-references.ts';
import { type ClauseOperation, type LeftBehind, OperationRefused } from './operation.ts';
import { listLostTerms } from './reference-pieces.ts';

/** A text in which a clause was put in, taken away or moved, and everything that names a number follows. */
export interface Renumbering {
  /** Changes of the source, by their places, none over another. */
  edits: SourceEdit[];
  text: string;
  /** What could not follow. */
  left: LeftBehind[];
  changed: ChangedStructure;
}

/**
 * Puts in, takes away or moves an article, a paragraph or an item of a text in Markdown or without markup: labels, references,
 * ranges, relative references and the table of contents follow. 第3条 put in before 第3条 → 第4条, and 前条 in it → 第2条.
 * @param source the text as read, into which the positions of the tree point
 * @throws {OperationRefused} if it cannot be done
 */
export function renumberClauses(
  document: YakkanDocument,
  source: string,
  operation: ClauseOperation,
): Renumbering {
  const { format, syntax } = document.document.source;
  if (format !== 'plain' && format !== 'markdown')
    throw new OperationRefused('テキスト又はMarkdownの文書だけ、番号を付け直せます。');
  const index = indexTree(document.tree);
  try {
    const changed = changeStructure(document.tree, operation);
    const left = [...followReferences(document, index, changed), ...listLostTerms(document, changed)];
    followContents(document.tree, index, changed);
    assertNumbers(changed.draft, document.tree);
    const edits = normalise(listEdits(changed.draft, { value: source, syntax }, format));
    return { edits, text: applyEdits(source, edits), left, changed };
  } catch (error) {
    if (!(error instanceof AmendmentRefused)) throw error;
    throw new OperationRefused(`番号を付け直せません（${error.message}）。`, { cause: error });
  }
}

/** The same changes by their places, with those that meet joined into one. */
function normalise(edits: readonly SourceEdit[]): SourceEdit[] {
  const sorted = edits.toSorted((left, right) => left.start - right.start || left.end - right.end);
  const joined: SourceEdit[] = [];
  for (const { start, end, text } of sorted) {
    const last = joined.at(-1);
    if (last && start <= last.end) {
      last.text += text;
      last.end = Math.max(last.end, end);
    } else joined.push({ start, end, text });
  }
  return joined;
}
