import type { SearchMissing } from '../../model/search-result.ts';
import type { HeldCitation } from '../store/engine.ts';

/** Most documents that are listed one by one. */
export const mostMissing = 20;

/**
 * Says in which documents a citation does not exist, and what the last one beside it is: 99条 where a text ends with
 * 第80条, 34条9項 where 第34条 ends with 第4項.
 * @param held the citations that the documents hold
 * @param documents titles by id
 */
export function tellMissing(
  held: readonly HeldCitation[],
  citation: string,
  documents: ReadonlyMap<string, string>,
): SearchMissing[] {
  const there = groupCitations(held);
  const steps = cutSteps(citation);
  const text = writeSteps(steps);
  return [...documents].slice(0, mostMissing).map(([document, title]): SearchMissing => {
    const citations = there.get(document) ?? new Map();
    let known = steps.length - 1;
    while (known > 0 && !citations.has(joinSteps(steps.slice(0, known)))) known--;
    const holder = steps.slice(0, known);
    const last = findLast(citations, holder, unitOf(steps[known]));
    const node = last && citations.get(joinSteps([...holder, last]))?.();
    return {
      kind: 'citation',
      text,
      document,
      title,
      ...(last && node && { last: { citation: writeSteps([...holder, last]), node } }),
      reason: `There is no ${text} in ${title}${tellEnd(holder, steps[known], last)}.`,
    };
  });
}

function tellEnd(holder: readonly string[], missing: string, last: string | undefined): string {
  if (last !== undefined) return ` (${writeSteps(holder) || 'it'} ends with ${writeSteps([last])})`;
  const unit = unitOf(missing);
  return holder.length > 0 && /^[項号]$/.test(unit) ? ` (${writeSteps(holder)} has no ${unit})` : '';
}

/** Citations of one document by their steps, each with what finds its node. */
type Citations = Map<string, () => string | undefined>;

function groupCitations(held: readonly HeldCitation[]): Map<string, Citations> {
  const there = new Map<string, Citations>();
  for (const { document, key, findNode } of held) {
    const citations = there.get(document) ?? new Map();
    there.set(document, citations);
    const path = joinSteps(cutSteps(key));
    if (!citations.has(path)) citations.set(path, findNode);
  }
  return there;
}

/** The last citation one step below another, by its numbers. */
function findLast(citations: Citations, holder: readonly string[], unit: string): string | undefined {
  const beginning = holder.length > 0 ? `${joinSteps(holder)}/` : '';
  let last: { step: string; numbers: number[] } | undefined;
  for (const path of citations.keys()) {
    const step = path.slice(beginning.length);
    if (!path.startsWith(beginning) || step.includes('/') || unitOf(step) !== unit) continue;
    const numbers = (step.match(/\d+/g) ?? []).map(Number);
    if (numbers.length > 0 && (!last || compareNumbers(numbers, last.numbers) > 0)) last = { step, numbers };
  }
  return last?.step;
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (let place = 0; place < Math.max(a.length, b.length); place++) {
    const difference = (a[place] ?? -1) - (b[place] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Cuts a key into its steps: `34条の2・3項` → 34条の2, 3項; `附則2項` → 附則, 2項. */
function cutSteps(key: string): string[] {
  const head = /^(?:附則(?:\([^()]*\))?|別表\d*)/.exec(key)?.[0] ?? '';
  const rest = key.slice(head.length);
  const steps = rest.match(/\d+[編章節款目条項号](?:の\d+)*|「[^「」]*」/g) ?? [];
  const all = head === '' ? steps : [head, ...steps];
  return all.length > 0 ? all : [key];
}

const joinSteps = (steps: readonly string[]) => steps.join('/');

/** What a step counts: 34条の2 → 条, 別表3 → 別表. */
function unitOf(step: string): string {
  return step.replace(/の\d+|\d+|\(.*\)|(?<=「).*(?=」)/g, '');
}

/** As a person would write it: 34条の2, 3項 → 第34条の2第3項. */
function writeSteps(steps: readonly string[]): string {
  return steps.map((step) => step.replace(/^(?=\d)/, '第').replace(/^別表(?=\d)/, '別表第')).join('');
}
