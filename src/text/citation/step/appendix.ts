import type { Container } from '../../../model/node.ts';
import type { CitationTree } from '../tree.ts';
import { normaliseWords } from '../words.ts';
import { numberGoesOn } from './number.ts';
import type { Step } from './step.ts';

/** `別表第1`, `料金表`, `付録2`. */
export function readAppendix(
  rest: string,
  { root, appendices }: CitationTree,
  places: readonly Container[],
): Step | undefined {
  if (places[0] !== root) return undefined;
  const index = /^付録(\d+)/.exec(rest);
  if (index) {
    const found = appendices.slice(Number(index[1]) - 1, Number(index[1]));
    return { length: index[0].length, follow: () => found };
  }
  const keys = appendices.map((appendix) => appendixKey(appendix.label ?? '', rest));
  const length = Math.max(0, ...keys.map((key) => key.length));
  if (length === 0) return undefined;
  return { length, follow: () => appendices.filter((_, at) => keys[at].length === length) };
}

/** How the label of an appendix stands at the start of the rest, with or without 第; empty where it does not. */
function appendixKey(printed: string, rest: string): string {
  const key = normaliseWords(printed);
  for (const form of [key, key.replace('第', '')]) {
    if (form === '' || !rest.startsWith(form)) continue;
    // 別表第1 is not the start of 別表第12, nor of 別表第1項.
    const cutsNumber = /\d$/.test(form) && numberGoesOn.test(rest.slice(form.length));
    if (!cutsNumber) return form;
  }
  return '';
}
