import { type Draft, isDraft } from '../../../text/draft.ts';
import { findRange } from '../find-place.ts';
import { type Action, AmendmentRefused, type Step } from '../instruction.ts';
import { relabel } from '../numeral-style.ts';

/** Renumbers neighbours: 第24条から第47条までを一条ずつ繰り下げる. */
export function shift(root: Draft, { place, through, by }: Extract<Action, { kind: 'shift' }>): void {
  const { nodes } = findRange(root, place, through);
  for (const node of nodes) {
    const [main, ...branches] = (node.number ?? '').split('-');
    const number = [Number(main) + by, ...branches].join('-');
    renumber(root, node, { kind: node.type, number } as Step);
  }
}

/** Gives a clause another number, and its label in the script and with the marks that it has. */
export function renumber(root: Draft, node: Draft, to: Step): void {
  if (to.kind === 'subitem') {
    const label = node.label?.replace(/[ァ-ヶ①-⑳a-zａ-ｚ]|[\d０-９]+|[ｦ-ﾟ]/, () => unbracketLabel(to.key));
    if (label === undefined) throw new AmendmentRefused('a clause without a label cannot be renamed');
    node.label = label;
    return;
  }
  if (!('number' in to)) throw new AmendmentRefused('only numbered clauses can be renumbered');
  if (node.lines)
    throw new AmendmentRefused('a clause that this amendment replaced cannot be renumbered after that');
  node.number = to.number;
  const label =
    node.label ?? (node.type === 'paragraph' && to.number !== '1' ? sampleLabel(root) : undefined);
  if (label === undefined) return;
  const changed = relabel(label, to.number);
  if (changed === undefined) throw new AmendmentRefused(`the label ${label} cannot be given another number`);
  node.label = changed;
  if (node.type === 'paragraph' && to.number === '1' && leavesFirstUnlabelled(root)) delete node.label;
}

function unbracketLabel(key: string): string {
  return key.replace(/^[（(]|[）)]$/g, '');
}

function paragraphsOf(draft: Draft): Draft[] {
  return draft.children
    .filter(isDraft)
    .flatMap((child) => (child.type === 'paragraph' ? [child] : paragraphsOf(child)));
}

/** A printed paragraph number of the text, whose script and marks another takes. */
function sampleLabel(root: Draft): string | undefined {
  return paragraphsOf(root).find(({ label, number }) => label !== undefined && number !== '1')?.label;
}

function leavesFirstUnlabelled(root: Draft): boolean {
  const firsts = paragraphsOf(root).filter(({ number }) => number === '1');
  return firsts.filter(({ label }) => label === undefined).length * 2 > firsts.length;
}
