import type { Container, Leaf, Node } from '../../model/node.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { idOfLine, idOfNote } from './line-id.ts';

/** A text as the list of its lines. */
export interface LineTree {
  root: Container;
  /** The line in which each leaf and clause of the text stands, by their ids. */
  lineOf: ReadonlyMap<string, string>;
}

/** What stays a part of its own, with its lines below it. */
const parts: ReadonlySet<string> = new Set(['supplProvision', 'appdx']);
const whole: ReadonlySet<string> = new Set(['toc', 'table']);

/**
 * Makes each printed line of a text that has no numbers a clause of its own, whatever paragraphs the text was read as: a
 * heading, a note, a paragraph of one line. A line has the id of the clause that it begins; further lines have that id with
 * `__line_2`, notes with `__note_1`.
 */
export function makeLines(root: Container): LineTree {
  const lineOf = new Map<string, string>();
  const count = countNotes();
  const children = root.children.flatMap((child) => linesOf(child, root, lineOf, count));
  return { root: { ...root, children: children.toSorted(byPlace) }, lineOf };
}

/** Notes may stand behind the clauses that they are printed before. */
function byPlace(one: Node, other: Node): number {
  return one.position.start.offset - other.position.start.offset;
}

type CountNote = (owner: Container) => number;

function countNotes(): CountNote {
  const counts = new Map<string, number>();
  return ({ id }) => {
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count;
  };
}

function linesOf(node: Node, owner: Container, lineOf: Map<string, string>, count: CountNote): Node[] {
  if (!isContainer(node)) {
    if (node.type === 'title' || node.type === 'tocLine') return [node];
    return [makeLine(node.id ?? idOfNote(owner.id, count(owner)), [node], lineOf)];
  }
  if (whole.has(node.type)) return [node];
  if (!parts.has(node.type)) return linesOfClause(node, lineOf, count);
  return [{ ...node, children: node.children.flatMap((child) => linesOf(child, node, lineOf, count)) }];
}

function linesOfClause(clause: Container, lineOf: Map<string, string>, countNote: CountNote): Node[] {
  const { id, caption, captionPosition, label, labelPosition } = clause;
  const lines: Node[] = [];
  let run: Leaf[] = [];
  let count = 0;
  const begin = (leaves: Leaf[]): Container => {
    count++;
    const own = count > 1 ? idOfLine(id, count) : id;
    const line = makeLine(own, leaves, lineOf, count > 1 ? undefined : clause);
    if (count === 1) lineOf.set(id, line.id);
    return line;
  };
  const flush = (): void => {
    if (run.length > 0) lines.push(begin(run));
    run = [];
  };
  if (caption !== undefined && captionPosition)
    lines.push(begin([{ type: 'title', value: caption, position: captionPosition }]));
  else if (label !== undefined && labelPosition && clause.children[0]?.type !== 'sentence')
    lines.push(begin([]));
  for (const child of clause.children) {
    if (!isContainer(child) && child.type === 'sentence') {
      run.push(child);
      if (child.endsLine) flush();
    } else {
      flush();
      lines.push(...linesOf(child, clause, lineOf, countNote));
    }
  }
  flush();
  return lines;
}

/** A line with the sign before it, where it begins a clause. */
function makeLine(
  id: string,
  leaves: readonly Leaf[],
  lineOf: Map<string, string>,
  clause?: Container,
): Container {
  for (const leaf of leaves) if (leaf.id !== undefined) lineOf.set(leaf.id, id);
  const places = [clause?.labelPosition, ...leaves.map(({ position }) => position)].filter(
    (place) => place !== undefined,
  );
  return {
    type: 'paragraph',
    id,
    position: { start: places[0].start, end: places[places.length - 1].end },
    ...(clause?.label !== undefined && { label: clause.label }),
    ...(clause?.labelPosition && { labelPosition: clause.labelPosition }),
    children: [...leaves],
  };
}
