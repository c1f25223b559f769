import { headingTypes } from '../../model/node-type.ts';
import { labelKey, readLabelWords } from '../../text/citation/words.ts';
import { type Draft, isDraft, isHeading } from '../../text/draft.ts';
import { AmendmentRefused, type Place, type Step } from './instruction.ts';
import { matchesStep } from './matches-step.ts';
import { describeSteps } from './write-place.ts';

/** A clause that an instruction names, and the clause that holds it. */
export interface FoundClause {
  node: Draft;
  parent: Draft;
}

/**
 * Finds the clause that a place names in a draft.
 * @throws {AmendmentRefused} if there is none, or more than one
 */
export function findClause(root: Draft, steps: readonly Step[]): FoundClause {
  let at: FoundClause = { node: root, parent: root };
  let heading: Draft | undefined;
  for (const [index, step] of steps.entries()) {
    if (wholes.has(step.kind)) continue;
    const candidates = preferKept(
      isHeadingStep(step)
        ? childrenBelow(at.node, heading).filter(({ node }) => matchesStep(node, step, at.node))
        : candidatesOf(at, step, heading),
    );
    const named = describeSteps(steps.slice(0, index + 1));
    const itemed = candidates.length === 0 ? asItemOfAppendix(step) : undefined;
    if (itemed) return findClause(root, [...steps.slice(0, index), ...itemed, ...steps.slice(index + 1)]);
    if (candidates.length === 0) throw new AmendmentRefused(`there is no ${named} in the text`);
    if (candidates.length > 1)
      throw new AmendmentRefused(
        `${named} comes ${candidates.length} times in the text; name the chapter, or amend it by hand`,
      );
    if (isHeadingStep(step)) {
      heading = candidates[0].node;
      if (index === steps.length - 1) return candidates[0];
    } else {
      heading = undefined;
      at = candidates[0];
    }
  }
  return at;
}

/** 別表第六号 is a 別表 of that number, or the 号 of one without a number. */
function asItemOfAppendix(step: Step): Step[] | undefined {
  if (step.kind !== 'appdx') return undefined;
  const [, key, number] = /^(\D+?)第(\d+)号$/.exec(step.key) ?? [];
  return key && number
    ? [
        { kind: 'appdx', key },
        { kind: 'item', number },
      ]
    : undefined;
}

/** While numbers are given anew, one that is had twice names the clause that has always had it. */
function preferKept(candidates: FoundClause[]): FoundClause[] {
  if (candidates.length < 2) return candidates;
  const kept = candidates.filter(
    ({ node }) => node.origin !== undefined && node.origin.number === node.number,
  );
  return kept.length === 1 ? kept : candidates;
}

/**
 * Finds the clauses from one to another, both included; without `through` the one.
 * @throws {AmendmentRefused} if one is missing, or they do not follow one another
 */
export function findRange(
  root: Draft,
  place: Place,
  through: Place | undefined,
): { nodes: Draft[]; parent: Draft } {
  const { node, parent } = findClause(root, place.steps);
  const named = place.steps.at(-1);
  if (named && wholes.has(named.kind))
    throw new AmendmentRefused(`${describeSteps(place.steps)} is no clause that could be changed as a whole`);
  if (!through) return { nodes: [node], parent };
  const last = findClause(root, through.steps);
  const alike = parent.children.filter(isDraft).filter(({ type }) => type === node.type);
  const [from, to] = [alike.indexOf(node), alike.indexOf(last.node)];
  if (last.parent !== parent || to < from)
    throw new AmendmentRefused(
      `${describeSteps(place.steps)} does not come before ${describeSteps(through.steps)}`,
    );
  return { nodes: alike.slice(from, to + 1), parent };
}

/** Steps that name the whole text, or what of a row is meant. */
const wholes: ReadonlySet<Step['kind']> = new Set(['whole', 'body', 'column', 'title', 'preface', 'end']);

const levels: readonly string[] = headingTypes;

function isHeadingStep(step: Step): boolean {
  return levels.includes(step.kind);
}

/** The clauses directly under a clause, or those from a heading to the next of its level. */
export function childrenBelow(node: Draft, heading: Draft | undefined): FoundClause[] {
  const children = node.children.filter(isDraft);
  if (!heading) return children.map((child) => ({ node: child, parent: node }));
  const from = children.indexOf(heading) + 1;
  const length = children
    .slice(from)
    .findIndex((child) => isHeading(child) && levels.indexOf(child.type) <= levels.indexOf(heading.type));
  const below = length < 0 ? children.slice(from) : children.slice(from, from + length);
  return below
    .filter(({ type }) => type !== 'supplProvision' && type !== 'appdx')
    .map((child) => ({ node: child, parent: node }));
}

function candidatesOf(at: FoundClause, step: Step, heading: Draft | undefined): FoundClause[] {
  const direct = childrenBelow(at.node, heading).filter(({ node }) => matchesStep(node, step, at.node));
  if (direct.length > 0) return direct;
  // 第5条第2号, 第5条の表: the paragraph is not named where there is one, and is the first where there are more.
  const isInParagraph = ['item', 'table', 'tableRow', 'subitem'].includes(step.kind);
  if (!isInParagraph || at.node.type === 'tableRow') return [];
  const inner = at.node.children
    .filter(isDraft)
    .filter(({ type }) => (step.kind === 'tableRow' ? type === 'table' : type === 'paragraph'));
  for (const node of inner) {
    const found = candidatesOf({ node, parent: at.node }, step, undefined);
    if (found.length > 0) return found;
  }
  return step.kind === 'subitem' ? itemsLabelled(at.node, step.key) : [];
}

/** 第2条(2), 第3条第1項①: a label that the text prints names an item where no subitem has it. */
function itemsLabelled(parent: Draft, key: string): FoundClause[] {
  return parent.children
    .filter(isDraft)
    .filter(({ type, label }) => type === 'item' && readLabelWords(label ?? '')?.key === labelKey(key))
    .map((node) => ({ node, parent }));
}

const holdsParagraphs: ReadonlySet<string> = new Set(['article', 'supplProvision', 'preamble']);

/** The only paragraph of an article, which an amendment does not name. */
export function soleParagraph(node: Draft): Draft {
  const [first] = node.children.filter(isDraft).filter(({ type }) => type === 'paragraph');
  return holdsParagraphs.has(node.type) && first ? first : node;
}
