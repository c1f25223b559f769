import type { Container } from '../../../model/node.ts';
import { largest } from '../../collection/largest.ts';
import type { CitationTree } from '../tree.ts';
import { normaliseWords } from '../words.ts';
import { numberGoesOn } from './number.ts';
import type { Step } from './step.ts';

/** `別表第1`, `料金表`, `付録2`. */
export function readAppendix(
  rest: string,
  tree: CitationTree,
  places: readonly Container[],
): Step | undefined {
  const { root, appendices } = tree;
  if (places[0] !== root) return undefined;
  const index = /^付録(\d+)/.exec(rest);
  if (index) {
    const found = appendices.slice(Number(index[1]) - 1, Number(index[1]));
    return { length: index[0].length, follow: () => found };
  }
  const keys = labelsOf(tree).map((label) => appendixKey(label, rest));
  const length = largest(
    keys.map((key) => key.length),
    0,
  );
  if (length === 0) return undefined;
  return { length, follow: () => appendices.filter((_, at) => keys[at].length === length) };
}

const labels = new WeakMap<CitationTree, readonly string[]>();

function labelsOf(tree: CitationTree): readonly string[] {
  const known = labels.get(tree) ?? tree.appendices.map(({ label = '' }) => normaliseWords(label));
  labels.set(tree, known);
  return known;
}

/** How the label of an appendix stands at the start of the rest, with or without 第; empty where it does not. */
function appendixKey(key: string, rest: string): string {
  for (const form of [key, key.replace('第', '')]) {
    if (form === '' || !rest.startsWith(form)) continue;
    // 別表第1 is not the start of 別表第12, nor of 別表第1項.
    const cutsNumber = /\d$/.test(form) && numberGoesOn.test(rest.slice(form.length));
    if (!cutsNumber) return form;
  }
  return '';
}
