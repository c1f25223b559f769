import type { Message } from '../../../model/message.ts';
import type { Container } from '../../../model/node.ts';
import type { Span } from '../../../model/position.ts';
import { isContainer } from '../../../model/tree-walk.ts';
import { formatCitation } from '../../../text/citation.ts';
import { type Draft, type DraftWords, isDraft } from '../../../text/draft.ts';
import { amendDraft } from '../apply/apply-amendment.ts';
import type { Instruction } from '../instruction.ts';

/** What an amendment reaches of a text: stretches of the words of clauses, and clauses that it replaces or takes away. */
interface Reach {
  words: ReadonlyMap<string, readonly Span[]>;
  gone: ReadonlySet<string>;
}

/**
 * Finds where two amendments of one text collide, each applied to the text of the day before: words that both change, and
 * clauses that one takes away or replaces and the other changes.
 * @throws {AmendmentRefused} if one of them cannot be applied
 */
export function findCollisions(
  old: { tree: Container },
  one: readonly Instruction[],
  other: readonly Instruction[],
): Message[] {
  const [left, right] = [one, other].map((instructions) =>
    reachOf(old.tree, amendDraft(old, instructions).draft),
  );
  const clauses = new Set<string>();
  for (const [id, spans] of left.words)
    if (right.words.get(id)?.some((span) => spans.some((own) => overlaps(own, span)))) clauses.add(id);
  for (const [mine, theirs] of [[left, right] as const, [right, left] as const])
    for (const id of mine.gone) if (theirs.gone.has(id) || theirs.words.has(id)) clauses.add(id);
  return [...clauses].map((id) => ({
    ruleId: 'amendment-collision',
    severity: 'error',
    reason: `${formatCitation(id, old.tree)}を、二つの改め文がともに改めている。どちらを先に施行するかを定め、後のものを先のものによる改正後の文言で書く。`,
    node: id,
  }));
}

/** Insertions at one place collide as well. */
function overlaps([from, to]: Span, [start, end]: Span): boolean {
  return from === to || start === end ? from <= end && start <= to : from < end && start < to;
}

function reachOf(tree: Container, draft: Draft): Reach {
  const kept = new Set<string>();
  const words = new Map<string, Span[]>();
  const visit = (node: Draft): void => {
    if (node.origin) kept.add(node.origin.id);
    for (const child of node.children) {
      if (isDraft(child)) visit(child);
      else if (child.type !== 'block' && node.origin && child.kept)
        words.set(node.origin.id, [...(words.get(node.origin.id) ?? []), ...changedSpans(child)]);
    }
  };
  visit(draft);
  return { words, gone: new Set(listIds(tree).filter((id) => !kept.has(id))) };
}

/** The stretches of the old words that were changed; where something was put in, an empty one. */
function changedSpans({ kept = [], leaves = [] }: DraftWords): Span[] {
  const length = leaves.reduce((sum, { value }) => sum + value.length, 0);
  const spans: Span[] = [];
  let next = 0;
  let isNew = false;
  for (const place of [...kept, length]) {
    if (place === -1) {
      isNew = true;
      continue;
    }
    if (place > next || isNew) spans.push([next, place]);
    next = place + 1;
    isNew = false;
  }
  return spans;
}

function listIds(node: Container): string[] {
  return [node.id, ...node.children.flatMap((child) => (isContainer(child) ? listIds(child) : []))];
}
