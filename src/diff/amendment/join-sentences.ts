import type { Action } from './instruction.ts';
import type { WrittenAction } from './live-text.ts';

/**
 * Makes neighbouring sentences one where they concern one article: 第5条第1項中「A」を「B」に改め、同条第2項中「C」を削る。 What a
 * sentence quotes stands below it, so that it ends there.
 */
export function joinSentences(written: readonly WrittenAction[]): WrittenAction[] {
  const joined: WrittenAction[] = [];
  let from = -1;
  for (const one of written) {
    const last = joined.at(-1);
    const isSame = last !== undefined && one.sentence === from;
    const goesOn = last !== undefined && !('lines' in last.action) && articleOf(last.action) !== undefined;
    const isJoined = isSame || (goesOn && articleOf(last.action) === articleOf(one.action));
    joined.push({ action: one.action, sentence: isJoined ? last.sentence : one.sentence });
    from = one.sentence;
  }
  return joined;
}

/** The article that an action concerns, with the levels above it. */
function articleOf(action: Action): string | undefined {
  if (!('place' in action)) return undefined;
  const { steps } = action.place;
  const depth = steps.findIndex(({ kind }) => kind === 'article') + 1;
  return depth > 0 ? JSON.stringify(steps.slice(0, depth)) : undefined;
}
