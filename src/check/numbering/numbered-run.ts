import type { Container } from '../../model/node.ts';
import { headingTypes } from '../../model/node-type.ts';
import type { TreeIndex } from '../../model/tree-index.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { appendTo } from '../../text/collection/append-to.ts';
import { foldWidth } from '../../text/width.ts';
import { rememberByIndex } from '../remember.ts';
import { countShapes, shapeOf } from './marker-shape.ts';

/** Clauses that count on from one another: the articles of a document, the items of a paragraph. */
export interface NumberedRun {
  /** What they hang under; for articles the document, the 附則 or the division where numbering restarts. */
  owner: Container;
  type: Container['type'];
  /** In printed order, those with a printed number. */
  members: readonly Container[];
}

const headings: ReadonlySet<string> = new Set(headingTypes);
const numbered: ReadonlySet<string> = new Set([...headings, 'article', 'paragraph', 'item', 'subitem']);

/** Lists the runs of numbered clauses of a document. */
export const listNumberedRuns = rememberByIndex(({ root, containers }: TreeIndex): NumberedRun[] => {
  const runs: NumberedRun[] = [];
  for (const owner of containers) {
    for (const [type, members] of groupByType(owner.children.filter(isContainer))) {
      if (type !== 'article') runs.push({ owner, type, members });
    }
    if (owner === root || owner.type === 'supplProvision' || owner.type === 'appdx') {
      runs.push(...runsOfArticles(owner));
    }
  }
  return runs.filter(({ members }) => members.length > 0);
});

function groupByType(children: readonly Container[]): Map<Container['type'], Container[]> {
  const groups = new Map<Container['type'], Container[]>();
  for (const child of children) {
    if (!numbered.has(child.type) || !hasNumber(child)) continue;
    appendTo(groups, child.type, child);
  }
  return groups;
}

function hasNumber({ label, number }: Container): boolean {
  // A bullet (●, -, ・) counts by its place and prints no number.
  return (
    label !== undefined &&
    number !== undefined &&
    /^\d+(?:-\d+)*$/.test(number) &&
    /[\p{L}\p{N}]/u.test(label)
  );
}

/** The articles below an owner through its divisions; where ids carry their division, numbering restarts there. */
function runsOfArticles(owner: Container): NumberedRun[] {
  const runs = new Map<string, Container[]>();
  const visit = (node: Container): void => {
    for (const child of node.children) {
      if (!isContainer(child)) continue;
      if (child.type === 'article' && hasNumber(child)) {
        const prefix = child.id.slice(0, child.id.lastIndexOf('art_'));
        appendTo(runs, prefix, child);
      } else if (headings.has(child.type)) visit(child);
    }
  };
  visit(owner);
  return [...runs.values()].map((members) => ({ owner, type: 'article', members }));
}

/** `9-2` → [9, 2]. */
export function readBranches(number: string): number[] {
  return number.split('-').map(Number);
}

/** Order of numbers with branches: 9 < 9-2 < 10. */
export function compareNumbers(left: string, right: string): number {
  const [a, b] = [readBranches(left), readBranches(right)];
  for (let place = 0; place < Math.max(a.length, b.length); place++) {
    const difference = (a[place] ?? 0) - (b[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Whether a number may follow another without a gap: 9 → 10, 9-2; 9-2 → 9-3, 9-2-2, 10. */
export function follows(before: string, after: string): boolean {
  const [a, b] = [readBranches(before), readBranches(after)];
  if (b.length > a.length) {
    // A branch begins at 2, since the clause without a branch is the first.
    return b.length === a.length + 1 && b.at(-1) === 2 && a.every((part, place) => part === b[place]);
  }
  const parent = b.slice(0, -1);
  return parent.every((part, place) => part === a[place]) && b[b.length - 1] === a[b.length - 1] + 1;
}

/**
 * Clauses whose number goes on from the clause printed before them although the outline put them on another level, because
 * their marker is written otherwise: (1), (2), ③, (4) → ③ and (4). Of two markers that go on from one another, the rarer in the
 * document is the odd one.
 */
export const findStrays = rememberByIndex((index: TreeIndex): ReadonlySet<string> => {
  const late = new Set(
    listNumberedRuns(index).flatMap(({ type, members }) =>
      members.flatMap(({ id, number = '' }, place) => {
        const before = members[place - 1];
        const fits = before
          ? compareNumbers(before.through ?? before.number ?? '', number) >= 0 ||
            follows(before.through ?? before.number ?? '', number)
          : !startsLate(number, type);
        return fits ? [] : [id];
      }),
    ),
  );
  const shapes = countShapes(index);
  const frequencyOf = ({ label = '' }: Container) => shapes.get(shapeOf(label)) ?? 0;
  const strays = new Set<string>();
  let last: Container | undefined;
  for (const clause of index.containers) {
    if (clause.type === 'article') last = undefined;
    if (!lists.has(clause.type) || !hasNumber(clause)) continue;
    if (
      last &&
      shapeOf(last.label ?? '') !== shapeOf(clause.label ?? '') &&
      late.has(clause.id) &&
      follows(last.number ?? '', clause.number ?? '') &&
      frequencyOf(clause) <= frequencyOf(last)
    ) {
      strays.add(clause.id);
    }
    last = clause;
  }
  return strays;
});

const lists: ReadonlySet<string> = new Set(['paragraph', 'item', 'subitem']);

/** Whether a run begins with a later number than the first; the first paragraph's number is often not printed. */
export function startsLate(number: string, type: string): boolean {
  return readBranches(number)[0] > (type === 'paragraph' ? 2 : 1);
}

/** The number that a label prints, where it prints one in digits; in Markdown it may differ from the number by position. */
export function readPrinted({ label = '' }: Container): number | undefined {
  const digits = /[0-9]+/.exec(foldWidth(label))?.[0];
  return digits === undefined ? undefined : Number(digits);
}
