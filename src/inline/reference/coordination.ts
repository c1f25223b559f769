import { type Pointer, type PointerLevel, type PointerStep, pointerDepth } from '../../text/pointer.ts';

const separator =
  /(?:の(?:規定|定め|場合|各号))? ?(?:(?:、|,|・|\/) ?)?(?:及び|及[ヒビ]|及|並びに|並ニ|又は|又ハ|若しくは|若クハ|若ハ|若くは|または|もしくは|および|ならびに|かつ|且つ|あるいは|或いは|或は|(?<!の(?:規定|定め|場合) ?)と|、|,|・|\/) ?/y;

/**
 * Offset after the words that coordinate a pointer with what follows it: `第1号` `(甲を除く。)及び` → after び.
 * @returns -1 where something else follows
 */
export function readSeparator(folded: string, end: number, pairs: ReadonlyMap<number, number>): number {
  let at = folded[end] === ' ' ? end + 1 : end;
  while (folded[at] === '(') {
    const close = pairs.get(at);
    if (close === undefined) return -1;
    at = close + 1;
  }
  separator.lastIndex = at;
  return separator.test(folded) ? separator.lastIndex : -1;
}

/** The level of a step that heads the steps below it. */
function firstLevel(steps: readonly PointerStep[]): PointerLevel | undefined {
  return steps[0]?.level;
}

/**
 * Whether a coordinated member leaves out what the member before it has: 第2号 after 第45条第1項第1号 does,
 * 第46条 does not, and 第1項 after 第45条 does not (it is a paragraph of its own article).
 * @param before levels that the member before names, or takes over itself
 */
export function leavesOut(before: readonly PointerLevel[], steps: readonly PointerStep[]): boolean {
  const first = firstLevel(steps);
  if (first === undefined) return before.length > 0;
  const own = pointerDepth[first];
  const deepest = Math.max(...before.map((level) => pointerDepth[level]));
  return deepest >= own && before.some((level) => pointerDepth[level] < own);
}

/** Levels that a pointer names, and those that it takes over from the member before, whose levels are given. */
export function levelsOf(pointer: Pointer, before: readonly PointerLevel[]): PointerLevel[] {
  const steps = pointer.until ? [...pointer.steps, ...pointer.until] : pointer.steps;
  const own = steps.map((step) => step.level);
  if (pointer.inheritsFrom === undefined) return own;
  const first = firstLevel(pointer.steps);
  const taken =
    first === undefined ? before : before.filter((level) => pointerDepth[level] < pointerDepth[first]);
  return [...taken, ...own];
}
