import type { Container } from '../../model/node.ts';
import type { TreeIndex } from '../../model/tree-index.ts';
import {
  type Pointer,
  type PointerLevel,
  type PointerPart,
  type PointerStep,
  pointerDepth,
} from '../../text/pointer.ts';
import type { Linked } from './antecedent.ts';
import { type ClauseMap, parentContainer, scopeOf } from './clause-map.ts';
import { descend } from './descend.ts';
import { locateHead } from './locate-head.ts';
import { isItsOwnMark } from './marked.ts';
import { sayEndMissing, sayHeadMissing, sayPartMissing, sayStepMissing } from './missing.ts';
import { hasPart } from './part.ts';
import { listRange } from './range.ts';
import { isUnnumbered } from './unnumbered.ts';

/** The way of a pointer from where it starts. */
export interface Way {
  pointer: Pointer;
  /** The clause in which the pointer stands. */
  own: Container;
  start: Container[];
  /** The steps that lead down from the start. */
  steps: readonly PointerStep[];
  /** The step that led to the start; absent where the start belongs to the member before. */
  first?: PointerStep;
  /** The member before, of a coordinated pointer that starts in a clause of it. */
  inherited?: Linked;
}

/** Goes down the steps from where they start, then to the end of the range: 第3条第2項から第4項まで → three paragraphs. */
export function followSteps(map: ClauseMap, { pointer, own, start, steps, first, inherited }: Way): Linked {
  const linked: Linked = { pointer, path: {}, targets: start };
  if (inherited) takePath(linked, inherited, pointer);
  if (first) {
    record(linked, first);
    if (start.length === 0) linked.missing = sayHeadMissing(first);
  }
  for (const step of steps) {
    const above = linked.targets[0];
    const below = linked.targets.flatMap((clause) => descend(map, clause, step));
    // 前号(二), where (二) is how that 号 itself is numbered.
    if (below.length === 0 && above && isItsOwnMark(above, step)) continue;
    linked.targets = below;
    if (above && linked.targets.length === 0) linked.missing = sayStepMissing(above, step, map.index);
    record(linked, step);
  }
  if (linked.targets.length === 0) linked.missing ??= steps[0] && sayHeadMissing(steps[0]);
  // 附則第3条 is in the 附則 that has it.
  if (linked.path.supplProvision && linked.path.article)
    linked.path.supplProvision = scopeOf(map.index, linked.path.article);
  if (linked.targets.length === 0 && isUnnumbered(map.index, own, linked, [first, ...steps]))
    linked.open = true;
  if (pointer.until) extend(map, linked, own, pointer.until);
  if (pointer.part) requirePart(linked, pointer.part, map.index);
  return linked;
}

function record(linked: Linked, step: PointerStep): void {
  const { targets } = linked;
  if (step.way === 'number' && targets.length > 1) linked.ambiguous = true;
  if (step.way === 'number' && targets.length === 1) linked.ambiguous = false;
  const last = targets.at(-1);
  if (last && !step.way.startsWith('each')) linked.path[step.level] = last;
}

function extend(map: ClauseMap, linked: Linked, own: Container, until: PointerStep[]): void {
  const last = locateEnd(map, linked, own, until);
  const first = linked.targets[0];
  if (!first || !last) {
    linked.incomplete = true;
    if (!last) linked.missing = sayEndMissing(until);
    if (!first && last) linked.targets = [last];
    return;
  }
  const members = listRange(map, first, last);
  linked.incomplete = members.length === 0;
  linked.targets = members.length === 0 ? [first, last] : members;
  linked.path[until[until.length - 1].level] = last;
}

function locateEnd(
  map: ClauseMap,
  linked: Linked,
  own: Container,
  [head, ...rest]: PointerStep[],
): Container | undefined {
  const above = deepestAbove(linked, head);
  const named = head.way === 'number' && above.length > 0;
  // 第6条第1項ないし同条第3項: the article that the range begins with.
  const same = head.way === 'same' ? linked.path[head.level] : undefined;
  let start = same ? [same] : named ? descend(map, above[0], head) : locateHead(map, own, head);
  const holder = linked.targets[0] && parentContainer(map.index, linked.targets[0]);
  if (start.length === 0 && holder) start = descend(map, holder, head);
  return rest.reduce((found, step) => found.flatMap((clause) => descend(map, clause, step)), start).at(-1);
}

/** The clause of a coordinated pointer in which the member after it, that begins with a step, is to be looked for. */
export function deepestAbove(before: Linked, first: PointerStep): Container[] {
  let deepest: PointerLevel | undefined;
  for (const level of Object.keys(before.path) as PointerLevel[]) {
    if (pointerDepth[level] >= pointerDepth[first.level]) continue;
    if (deepest === undefined || pointerDepth[level] > pointerDepth[deepest]) deepest = level;
  }
  const clause = deepest && before.path[deepest];
  return clause ? [clause] : [];
}

/** Leaves no target where the clause has no such part: 前項ただし書 of a paragraph of one sentence. */
export function requirePart(linked: Linked, part: PointerPart, index: TreeIndex): void {
  const [clause] = linked.targets;
  const found = linked.targets.map((each) => hasPart(each, part));
  if (!clause || found.includes(true)) return;
  linked.missing = sayPartMissing(clause, part, index);
  linked.targets = [];
  if (found.includes('open')) linked.open = true;
}

/** What a coordinated pointer takes over is named by it too: 同条 behind it is the article of the member before. */
export function takePath(linked: Linked, inherited: Linked, { steps: [first] }: Pointer): void {
  for (const [level, clause] of Object.entries(inherited.path) as [PointerLevel, Container][]) {
    if (pointerDepth[level] < pointerDepth[first.level]) linked.path[level] = clause;
  }
}
