import type { AmendedDraft } from '../../diff/amendment/apply/apply-amendment.ts';
import { unwrapLines } from '../../diff/amendment/lines.ts';
import { listEdits } from '../../diff/amendment/print/print-in-place.ts';
import { compareDraft } from '../../diff/amendment/verify/compare-draft.ts';
import { editDocx, UneditableDocument } from '../../export/docx-edit.ts';
import { parseFile } from '../../parse.ts';
import { locateDocx } from '../../source/docx.ts';
import { formatCitation } from '../../text/citation.ts';
import type { AmendedText, OldText } from './amended-text.ts';

/**
 * Writes an amended draft into the Word document of the old text: only paragraphs that change are touched.
 * @returns why that cannot be done, where the document, read again, would not say what the amendment says
 */
export async function writeWord(
  { draft }: AmendedDraft,
  { document, source, bytes }: OldText,
): Promise<AmendedText | { reason: string }> {
  const { name, syntax } = document.document.source;
  try {
    const located = locateDocx(bytes, { name });
    if (located.value !== source) return { reason: 'its text carries changes that are not in its words' };
    const edits = listEdits(unwrapLines(draft), { value: source, syntax }, 'plain');
    const content = editDocx(bytes, located, edits);
    const read = await parseFile(content, { name });
    const ids = compareDraft(draft, read.tree);
    if (ids instanceof Map) return { content, document: read, ids, notes: [] };
    const at = formatCitation(ids.clause, document.tree);
    return { reason: `${at} would be read otherwise (${ids.found} instead of ${ids.expected})` };
  } catch (error) {
    if (!(error instanceof UneditableDocument)) throw error;
    return { reason: error.message };
  }
}
