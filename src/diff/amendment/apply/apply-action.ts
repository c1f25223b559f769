import type { Draft } from '../../../text/draft.ts';
import { changeWords, isWordAction, type ReachedWords, type WordAction } from '../change-words.ts';
import { findClause } from '../find-place.ts';
import type { Action } from '../instruction.ts';
import { changeCaption } from './change-caption.ts';
import { deleteClauses } from './delete-clauses.ts';
import { insertClauses } from './insert-clauses.ts';
import { renumberAs, shift } from './renumber-draft.ts';
import { replaceAll, replaceClauses } from './replace-clauses.ts';
import { findTaken } from './taken-number.ts';

/**
 * Changes a draft as the actions of one sentence say: one after another, but neighbouring changes of quoted words at once.
 * @param onTaken hears of a number that is given while another clause still has it
 * @returns quotations that reached more than one place
 * @throws {AmendmentRefused} if a place or quoted words are not there; the draft may then be half changed
 */
export function applyActions(
  root: Draft,
  actions: readonly Action[],
  onTaken?: (name: string) => void,
): ReachedWords[] {
  const reached: ReachedWords[] = [];
  let words: WordAction[] = [];
  for (const action of actions) {
    if (isWordAction(action)) {
      words.push(action);
      continue;
    }
    reached.push(...changeWords(root, words));
    words = [];
    const taken = onTaken && findTaken(root, action);
    if (taken !== undefined) onTaken?.(taken);
    applyAction(root, action);
  }
  return [...reached, ...changeWords(root, words)];
}

function applyAction(root: Draft, action: Exclude<Action, WordAction>): void {
  switch (action.kind) {
    case 'delete':
      deleteClauses(root, action);
      return;
    case 'replace':
      replaceClauses(root, action);
      return;
    case 'insert':
      insertClauses(root, action);
      return;
    case 'renumber':
      renumberAs(root, action);
      return;
    case 'shift':
      shift(root, action);
      return;
    case 'unnumber':
      delete findClause(root, action.place.steps).node.label;
      return;
    case 'caption':
      changeCaption(root, action);
      return;
    case 'replaceAll':
      replaceAll(root, action.lines);
      return;
  }
}
