import type { LineEvidence } from '../evidence/evidence.ts';
import { isExplanation, isRemarkLabel } from '../evidence/remark.ts';
import type { Here } from './candidate.ts';
import type { Place } from './choice.ts';
import { goesOnRun } from './list/goes-on-run.ts';
import type { State } from './state.ts';
import * as weights from './weights.ts';

/** What is open behind a line of a remark. */
export function remarkBehind({ line, announces, ended }: LineEvidence): State['remark'] {
  if (isExplanation(line.text)) return 'explains';
  if (announces || isRemarkLabel(line.text)) return 'announces';
  return ended ? 'ended' : 'titled';
}

/** The place of a line in the open remark; behind its last sentence nothing tells whether it goes on. */
export function placeInRemark({
  state,
  evidence,
  unread,
}: Here): { place: Place; cost: number; next: Partial<State> } | undefined {
  if (!state.remark) return undefined;
  const listed = evidence.forms.some(({ type }) => type === 'list');
  if (state.remark === 'explains')
    return {
      place: { at: 'remark' },
      cost: listed ? weights.remarkList - unread : 0,
      next: { remark: 'explains' },
    };
  // The members of a list that the remark announces are read as its lines, not as clauses.
  const lists = listed && (state.remark === 'announces' || state.remark === 'listed');
  const next: Partial<State> = { remark: lists ? 'listed' : remarkBehind(evidence) };
  if (lists && !evidence.forms.some(({ marker }) => marker && goesOnRun(state, marker)))
    return { place: { at: 'remark' }, cost: weights.remarkList - unread, next };
  const cost = { titled: 0, announces: 0, ended: weights.remarkText, listed: weights.remarkBehindList };
  return { place: { at: 'remark' }, cost: cost[state.remark], next };
}
