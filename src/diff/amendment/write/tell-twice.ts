import type { Container } from '../../../model/node.ts';
import { indexTree } from '../../../model/tree-index.ts';
import { isContainer } from '../../../model/tree-walk.ts';
import type { Twice } from '../verify/check-numbers.ts';

/** Numbers that a refusal names, and clauses of each. */
const most = { numbers: 5, clauses: 5 };
/** Characters of a clause by which it is told where it has no caption. */
const shown = 16;

/** Why no amendment leads to a text that gives a number twice: each number with the clauses that have it. */
export function tellTwice(twice: readonly Twice[], tree: Container): string {
  const { byId } = indexTree(tree);
  const told = twice.slice(0, most.numbers);
  const clauses = told.map(({ ids, name }) => {
    const same = ids.slice(0, most.clauses).flatMap((id) => {
      const node = byId.get(id);
      return node && isContainer(node) ? [node] : [];
    });
    const lines = same.map(({ position }) => position.start.line);
    return `${same.map((clause) => name + describe(clause)).join('、')}${ids.length > most.clauses ? '…' : ''} (lines ${lines.join(', ')})`;
  });
  return `The new text itself gives ${told.map(({ name }) => name).join('、')} twice or more: ${clauses.join(', ')}; renumber there, then write the amendment.`;
}

function describe(clause: Container): string {
  if (clause.caption !== undefined) return `（${clause.caption}）`;
  const words = firstWords(clause);
  return words === '' ? '' : `「${words.length > shown ? `${words.slice(0, shown)}…` : words}」`;
}

function firstWords({ children }: Container): string {
  for (const child of children) {
    const words = isContainer(child) ? firstWords(child) : child.value;
    if (words !== '') return words;
  }
  return '';
}
