import type { Container } from '../../model/node.ts';
import { applyAction } from './apply-action.ts';
import { draftForAmendment } from './draft.ts';
import { AmendmentRefused, type Instruction } from './instruction.ts';
import { renderDraft } from './render-terms.ts';

/**
 * Applies the instructions of an amendment one after another: the amended text, in the plain text layout of `renderTerms`.
 * @throws {AmendmentRefused} if a sentence cannot be applied; the message names its line, the place and the reason
 */
export function applyAmendment(old: { tree: Container }, instructions: readonly Instruction[]): string {
  const draft = draftForAmendment(old.tree);
  for (const { action, line, sentence } of instructions) {
    try {
      applyAction(draft, action);
    } catch (error) {
      if (!(error instanceof AmendmentRefused)) throw error;
      throw new AmendmentRefused(`Line ${line}: 「${sentence}」: ${error.message}.`, { cause: error });
    }
  }
  return renderDraft(draft, 'plain');
}
