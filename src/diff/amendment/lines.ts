import type { Container } from '../../model/node.ts';
import { type Draft, type DraftNode, type DraftWords, draftForAmendment, isDraft } from '../../text/draft.ts';

/** Makes the draft on which an amendment works: lines that stand among the clauses can be named, put in and taken away as those. */
export function draftWithLines(tree: Container): Draft {
  const draft = draftForAmendment(tree);
  wrapLines(draft);
  return draft;
}

function wrapLines(node: Draft): void {
  node.children = node.children.map((child) => {
    if (!isDraft(child)) return child.type === 'note' ? wrapLine(child) : child;
    wrapLines(child);
    return child;
  });
}

/** A line that stands among clauses. */
export function wrapLine(words: DraftWords): Draft {
  return { id: '', type: 'line', children: [words] };
}

/** The draft with its lines as words among the clauses again, as they are printed. */
export function unwrapLines(draft: Draft): Draft {
  const children = draft.children.flatMap((child): DraftNode[] => {
    if (!isDraft(child)) return [child];
    return child.type === 'line' ? child.children : [unwrapLines(child)];
  });
  const isSame =
    children.length === draft.children.length &&
    children.every((child, index) => child === draft.children[index]);
  return isSame ? draft : { ...draft, children };
}

/** Lines between the title and the first clause (前書). */
export function prefaceOf(root: Draft): Draft[] {
  const end = root.children.findIndex((child) => isDraft(child) && child.type !== 'line');
  return root.children.slice(0, end < 0 ? undefined : end).filter((child): child is Draft => isDraft(child));
}

/** The words of a line. */
export function wordsOfLine({ children }: Draft): string {
  return children.map((child) => ('value' in child ? child.value : '')).join('');
}
