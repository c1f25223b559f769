import type { ClauseIds } from '../../../src/diff/amendment/verify/compare-draft.ts';
import type { Container } from '../../../src/model/node.ts';
import { isContainer } from '../../../src/model/tree-walk.ts';
import type { ReadText } from './parse-plain.ts';

/** A clause that says the same in both texts, and whose lines are no longer the same bytes. */
export interface TouchedClause {
  clause: string;
  before: string;
  after: string;
}

/** Finds clauses without clauses below them whose words, label and caption stayed while their lines did not. */
export function listTouched(old: ReadText, amended: ReadText, ids: ClauseIds): TouchedClause[] {
  const young = new Map(listInner(amended.document.tree).map((node) => [node.id, node]));
  return listInner(old.document.tree).flatMap((node) => {
    const now = young.get(ids.get(node.id) ?? '');
    if (!now || wordsOf(node) !== wordsOf(now)) return [];
    const [before, after] = [linesOf(node, old.source), linesOf(now, amended.source)];
    return before === undefined || after === undefined || before === after
      ? []
      : [{ clause: node.id, before, after }];
  });
}

function listInner(node: Container): Container[] {
  const below = node.children.filter(isContainer);
  // The cells of a row share its line.
  return below.length === 0 || node.type === 'tableRow' ? [node] : below.flatMap(listInner);
}

function wordsOf({ label, caption, children }: Container): string {
  const words = children.map((child) => ('value' in child ? child.value : wordsOf(child)));
  return JSON.stringify([label, caption, words]);
}

/** The whole lines on which a clause stands; nothing where it is torn, or shares a line with others. */
function linesOf({ position: { start, end, spans } }: Container, source: string): string | undefined {
  if (spans) return undefined;
  const from = source.lastIndexOf('\n', start.offset - 1) + 1;
  const stop = source.indexOf('\n', end.offset);
  const line = source.slice(from, stop < 0 ? undefined : stop);
  const isAlone = !/[^\s　#>*+\-|`_（(【]/.test(source.slice(from, start.offset));
  return isAlone ? line : undefined;
}
