import type { Container } from '../../../model/node.ts';
import { draftForAmendment } from '../../../text/draft.ts';
import { renderDraft, type TermsFormat } from '../../../text/render-terms.ts';
import { AmendmentRefused, type Instruction } from '../instruction.ts';
import { applyActions } from './apply-action.ts';

/**
 * Applies the instructions of an amendment, sentence by sentence: the amended text, in the layout of `renderTerms` that the
 * amendment was written for, which is plain text unless it says Markdown.
 * @param layout if omitted, what the amendment says
 * @throws {AmendmentRefused} if a sentence cannot be applied; the message names its line, the place and the reason
 */
export function applyAmendment(
  old: { tree: Container },
  instructions: readonly Instruction[],
  layout: TermsFormat = instructions[0]?.layout ?? 'plain',
): string {
  const draft = draftForAmendment(old.tree);
  for (const group of groupBySentence(instructions)) {
    const [{ line, sentence }] = group;
    try {
      applyActions(
        draft,
        group.map(({ action }) => action),
      );
    } catch (error) {
      if (!(error instanceof AmendmentRefused)) throw error;
      throw new AmendmentRefused(`Line ${line}: 「${sentence}」: ${error.message}.`, { cause: error });
    }
  }
  return renderDraft(draft, layout);
}

type Sentence = [Instruction, ...Instruction[]];

function groupBySentence(instructions: readonly Instruction[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (const instruction of instructions) {
    const last = sentences.at(-1);
    if (last && last[0].line === instruction.line && last[0].sentence === instruction.sentence)
      last.push(instruction);
    else sentences.push([instruction]);
  }
  return sentences;
}
