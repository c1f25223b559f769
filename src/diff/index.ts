import { isMissing, MissingPackage } from '../text/missing-package.ts';
import type { ComparisonTable } from './table/comparison-table.ts';

export { renderTerms } from '../text/render-terms.ts';
export { alignRevisions } from './align-revisions.ts';
export {
  type AmendedDraft,
  amendDraft,
  applyAmendment,
  writeInPlace,
} from './amendment/apply/apply-amendment.ts';
export { AmendmentRefused, type Instruction } from './amendment/instruction.ts';
export { parseAmendment, readAmendment } from './amendment/read/parse-amendment.ts';
export { writeAmendment } from './amendment/write/write-amendment.ts';
export type { ClauseLinks } from './consequence/clause-links.ts';
export { type DiffOptions, diffDocuments } from './diff-documents.ts';
export { diffTerms } from './diff-terms.ts';
export { buildComparisonTable } from './table/build-table.ts';
export { type ComparisonTable, type TableOptions, tablePresets } from './table/comparison-table.ts';
export { writeHtml } from './table/write-html.ts';
export { writeMarkdown } from './table/write-markdown.ts';

/**
 * Writes a table as a Word document; what makes such documents is loaded on first use.
 * @throws {MissingPackage} if docx is not installed
 */
export async function writeDocx(table: ComparisonTable): Promise<Uint8Array> {
  try {
    return await (await import('./table/write-docx.ts')).writeDocx(table);
  } catch (error) {
    throw isMissing(error, 'docx') ? new MissingPackage('A Word document', 'docx', { cause: error }) : error;
  }
}
