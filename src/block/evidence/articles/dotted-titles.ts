import type { LineEvidence } from '../evidence.ts';
import type { ArticleSystem } from './system.ts';
import { captionOf, couldBeTitle, titledForm, wordsOf } from './titled-form.ts';

const fewest = 2;

/**
 * `1-1 適用`⏎`…`⏎`1-2 定義`: numbers of several parts that stand on the outermost level, each with a title and with something of its own
 * behind it, and each the next of its division or the first of a further one.
 */
export function readDottedTitles(lines: readonly LineEvidence[]): ArticleSystem {
  const system: ArticleSystem = new Map();
  let last = '';
  let depth = 0;
  for (const [index, here] of lines.entries()) {
    const form = here.forms.find(({ marker }) => marker?.kind === 'dotted' && marker.branches.length > 0);
    const marker = form?.marker;
    if (!form || !marker) continue;
    depth ||= marker.branches.length;
    if (marker.branches.length > depth) continue;
    const before = [...marker.branches, marker.value - 1].join();
    const fits = marker.branches.length === depth && (marker.value === 1 || before === last);
    const words = wordsOf(here, form);
    const next = lines[index + 1];
    const holds = next !== undefined && next.forms[0]?.marker?.kind !== 'dotted';
    if (!fits || !holds || !(captionOf(here, form) || couldBeTitle(words))) return new Map();
    last = [...marker.branches, marker.value].join();
    system.set(index, titledForm(here, form, marker));
  }
  return system.size >= fewest ? system : new Map();
}
