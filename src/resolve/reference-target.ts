import { findByNumber } from '../law/law-table.ts';
import type { Law, Reference } from '../model/annotation.ts';
import type { Container } from '../model/node.ts';
import type { TreeIndex } from '../model/tree-index.ts';
import { toLawId } from '../text/law-number.ts';
import type { LawName, Pointer } from '../text/pointer.ts';
import { foldWidth, plainText } from '../text/width.ts';
import type { Linked } from './reference/antecedent.ts';
import { PointerLinker } from './reference/link-pointer.ts';
import { writeProvision } from './reference/provision-text.ts';

/**
 * Links pointers to the clauses that they mean: in article 14, `前条` → `art_13`; `同条` → the article named last;
 * 電気通信事業法第8条 → external, with the statute. `node` is the clause that holds the pointer; of a pointer in a
 * table, the row.
 * @param pointers in document order, as `findReferences` gives them
 */
export function resolveReferences(index: TreeIndex, pointers: readonly Pointer[]): Reference[] {
  const linker = new PointerLinker(index, pointers);
  const references: Reference[] = [];
  for (const pointer of pointers)
    references.push(describe(index, linker.link(pointer), references.length + 1));
  return references;
}

function describe(index: TreeIndex, linked: Linked, number: number): Reference {
  const { pointer, targets, outside } = linked;
  const { sentence, clause, row } = index.sentences[pointer.sentence];
  const external = outside?.law !== undefined;
  const nodes = outside
    ? []
    : pointer.self && pointer.steps.length === 0
      ? ['root']
      : targets.map(({ id }) => id);
  const caption = pointer.caption === undefined ? undefined : findCaption(sentence.value, pointer);
  return {
    id: `ref_${number}`,
    text: sentence.value.slice(pointer.start, pointer.end),
    node: (row ?? clause).id,
    status: external ? 'external' : statusOf(linked, nodes.length),
    ...sayReason(linked, nodes.length),
    kind: kindOf(linked),
    targets: nodes.map((node) => ({ node })),
    ...(pointer.part !== undefined && { part: pointer.part }),
    ...(caption !== undefined && { caption }),
    ...(caption !== undefined &&
      !outside &&
      nodes.length > 0 && { captionMatches: bearsCaption(linked, caption) }),
    ...(pointer.inheritsFrom !== undefined && { inheritsFrom: `ref_${pointer.inheritsFrom + 1}` }),
    ...(outside?.law && { law: describeLaw(outside.law, linked, sentence.value.slice(pointer.end)) }),
    at: [{ leaf: sentence.id, start: pointer.start, end: pointer.end }],
  };
}

/** Why nothing is linked: what is not certain, or what is not there. */
function sayReason(linked: Linked, count: number): { reason?: string } {
  const { outside, missing } = linked;
  const reason = outside ? outside.doubt : /^un/.test(statusOf(linked, count)) ? missing : undefined;
  return reason === undefined ? {} : { reason };
}

/** (2), イ or 当該各号 by itself, with nothing that it can mean: perhaps no pointer at all. */
function isLoneMarker({ steps: [first], inheritsFrom }: Pointer): boolean {
  if (first?.way === 'eachSame') return true;
  return first?.level === 'subitem' && first.way === 'number' && inheritsFrom === undefined;
}

function statusOf(
  { ambiguous, incomplete, open, outside, pointer }: Linked,
  count: number,
): Reference['status'] {
  if (outside?.doubt !== undefined) return 'unknown';
  if (count === 0 && (open || isLoneMarker(pointer))) return 'unknown';
  if (count === 0 || incomplete) return 'unresolved';
  return ambiguous ? 'ambiguous' : 'resolved';
}

function kindOf({ pointer, outside }: Linked): Reference['kind'] {
  const first = pointer.steps[0];
  if (pointer.document !== undefined || outside?.document !== undefined) return 'document';
  if (pointer.law) return 'law';
  if (!first) return pointer.self ? 'self' : 'relative';
  if (first.level === 'supplProvision') return 'supplProvision';
  if (first.level === 'appdx') return 'appdx';
  if (outside?.law && first.way === 'number') return 'law';
  return first.way === 'number' ? 'absolute' : 'relative';
}

/** The caption as it is printed: the folded one has the same length. */
function findCaption(value: string, { start, end, caption = '' }: Pointer): string {
  const folded = foldWidth(value.slice(start, end));
  let at = folded.indexOf(caption);
  while (at > 0 && !'([【〔「『'.includes(folded[at - 1])) at = folded.indexOf(caption, at + 1);
  return at <= 0 ? caption : value.slice(start + at, start + at + caption.length);
}

function bearsCaption({ path, pointer, targets }: Linked, caption: string): boolean {
  const captioned = pointer.steps.findLast((step) => step.level !== 'paragraph' && step.level !== 'item');
  const named = pointer.until ? undefined : captioned && path[captioned.level];
  const clause: Container | undefined = named ?? targets[0];
  return clause?.caption !== undefined && plainText(clause.caption) === plainText(caption);
}

/** 第12条4 may mean 第12条の4 or 第12条第4項: which, the text does not say, so that the number stays as it is printed. */
const stray = /^[0-9０-９]+(?![0-9０-９項号条章節年月日.．])/;

function describeLaw({ title, number }: LawName, { outside, pointer }: Linked, behind: string): Law {
  const id = number === undefined ? undefined : (findByNumber(number)?.id ?? toLawId(number));
  const steps = outside?.steps ?? [];
  const isArticle = steps.at(-1)?.level === 'article' && !pointer.until && !pointer.part;
  const left = isArticle ? foldWidth(stray.exec(behind)?.[0] ?? '') : '';
  const provision = writeProvision(steps, pointer.until, pointer.part) + left;
  return {
    ...(title !== undefined && { title }),
    ...(number !== undefined && { number }),
    ...(id !== undefined && { id }),
    ...(provision !== '' && { provision }),
    ...(outside?.version !== undefined && { version: outside.version }),
  };
}
