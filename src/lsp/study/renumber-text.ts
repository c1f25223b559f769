import { compareReferences } from '../../diff/renumber/compare-references.ts';
import { type ClauseOperation, OperationRefused } from '../../diff/renumber/operation.ts';
import { renumberClauses } from '../../diff/renumber/renumber.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { parseOpenText } from './parse-open-text.ts';
import type { RenumberReply, StudyRequest } from './request.ts';

/** Does an operation and reads the new text again: what it says otherwise than before is listed, or refused. */
export async function renumberText(
  { uri, value, language }: StudyRequest,
  document: YakkanDocument,
  operation: ClauseOperation,
): Promise<RenumberReply> {
  try {
    const { edits, text, left, changed } = renumberClauses(document, value, operation);
    const young = await parseOpenText(text, uri, language);
    return { edits, left: [...left, ...compareReferences(document, young, changed, left)] };
  } catch (error) {
    if (!(error instanceof OperationRefused)) throw error;
    return { refused: error.message };
  }
}
