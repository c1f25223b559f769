import type { Choice } from './choice.ts';
import type { State } from './state.ts';

/** How far back two ways are followed to where they part. */
const longestWayBack = 60;

/** Notes by how much a way that was given up is dearer than the one that stays, at each line on which they differ. */
export function recordMargin(winner: State, loser: State): void {
  const margin = loser.cost - winner.cost;
  if (margin > 6) return;
  let [left, right]: [State | undefined, State | undefined] = [winner, loser];
  for (let steps = 0; steps < longestWayBack && left && right && left !== right; steps++) {
    const [own, other]: [Choice | undefined, Choice | undefined] = [left.choice, right.choice];
    if (!own || !other) return;
    if (own.index < other.index) {
      right = right.from;
      continue;
    }
    if (own.action !== other.action && own.index === other.index && (own.margin ?? 99) > margin)
      own.margin = margin;
    if (own.index > other.index) left = left.from;
    else [left, right] = [left.from, right.from];
  }
}
