import { headingTypes } from '../../model/node-type.ts';
import { type Draft, isDraft, isHeading } from '../../text/draft.ts';
import { applyActions } from './apply/apply-action.ts';
import { childrenBelow, type FoundClause } from './find-place.ts';
import { type Action, AmendmentRefused, type Step } from './instruction.ts';
import { stepOf, tellApart } from './step-of.ts';

/** An action as it was written, and the sentence to which it belongs. */
export interface WrittenAction {
  action: Action;
  sentence: number;
}

/** An amendment that cannot go on at a clause of the new revision. */
export class Inexpressible extends Error {
  override name = 'Inexpressible';

  constructor(
    readonly clause: string,
    reason: string,
  ) {
    super(reason);
  }
}

/** The old text while its amendment is written: each action is applied at once, so that places are named as they then are. */
export class LiveText {
  readonly written: WrittenAction[] = [];
  readonly #parents = new Map<Draft, Draft>();
  #sentence = 0;

  constructor(readonly root: Draft) {
    this.#adopt(root);
  }

  #adopt(parent: Draft): void {
    for (const child of parent.children.filter(isDraft)) {
      this.#parents.set(child, parent);
      this.#adopt(child);
    }
  }

  /** Begins another sentence. */
  endSentence(): void {
    this.#sentence++;
  }

  /** Writes an action that serves a clause of the new revision, and applies it. */
  write(action: Action, clause: string): void {
    this.writeTogether([action], clause);
    // What is quoted stands below its sentence, so nothing can follow it there.
    if ('lines' in action) this.endSentence();
  }

  /** Writes an action that sets a clause anew, and applies it: what stands there now, by which the next ones name their places. */
  replace(node: Draft, action: Action, clause: string): Draft {
    const parent = this.parentOf(node);
    const at = parent.children.indexOf(node);
    this.write(action, clause);
    const now = parent.children[at];
    if (now === undefined || !isDraft(now)) return node;
    this.#parents.set(now, parent);
    this.#adopt(now);
    return now;
  }

  /** Writes actions that are applied at once. */
  writeTogether(actions: readonly Action[], clause: string): void {
    try {
      applyActions(this.root, actions);
    } catch (error) {
      if (!(error instanceof AmendmentRefused)) throw error;
      throw new Inexpressible(clause, error.message);
    }
    for (const action of actions) this.written.push({ action, sentence: this.#sentence });
  }

  parentOf(node: Draft): Draft {
    return this.#parents.get(node) ?? this.root;
  }

  /** The steps to a clause, every level named. */
  stepsTo(node: Draft): Step[] {
    if (node === this.root) return [];
    const parent = this.parentOf(node);
    const above = this.stepsTo(parent);
    if (isHeading(node)) return [...above, ...headingSteps(node, parent)];
    const own = stepOf(node, parent);
    if (!('number' in own) || countSame(node, childrenBelow(parent, undefined)) < 2) return [...above, own];
    const children = parent.children.filter(isDraft);
    const heading = children.slice(0, children.indexOf(node)).findLast(isHeading);
    const isAlone = countSame(node, childrenBelow(parent, heading)) < 2;
    const last = isAlone ? own : tellApart(own, node, parent);
    return [...above, ...(heading ? headingSteps(heading, parent) : []), last];
  }

  /** The steps as a person writes them before 中: of an article's only paragraph none, of its only table neither. */
  shortStepsTo(node: Draft): Step[] {
    const steps = this.stepsTo(node);
    const holder = this.#holderOf(node);
    if (holder?.children.filter((child) => !isDraft(child) || child.type === 'paragraph').length !== 1)
      return steps;
    return steps.filter(({ kind }) => kind !== 'paragraph');
  }

  #holderOf(node: Draft): Draft | undefined {
    for (let at = node; at !== this.root; at = this.parentOf(at)) if (holders.has(at.type)) return at;
    return undefined;
  }
}

/** Clauses whose only paragraph is not named. */
const holders: ReadonlySet<string> = new Set(['article', 'appdx', 'preamble']);

const levels: readonly string[] = headingTypes;

/** 第2章第1節: the headings above a heading are those before it that are of a higher level. */
function headingSteps(node: Draft, parent: Draft): Step[] {
  const children = parent.children.filter(isDraft);
  const own = stepOf(node, parent);
  const above = children
    .slice(0, children.indexOf(node))
    .findLast(({ type }) => levels.indexOf(type) >= 0 && levels.indexOf(type) < levels.indexOf(node.type));
  const isAlone = countSame(node, childrenBelow(parent, above)) < 2;
  return [...(above ? headingSteps(above, parent) : []), isAlone ? own : tellApart(own, node, parent)];
}

/** How many of some clauses have the kind and the number of one. */
function countSame({ type, number }: Draft, among: readonly FoundClause[]): number {
  return among.filter(({ node }) => node.type === type && node.number === number).length;
}
