import type { Comparison } from '../../../model/comparison.ts';
import { indexTree, type TreeIndex } from '../../../model/tree-index.ts';
import { isContainer } from '../../../model/tree-walk.ts';
import { renderTerms } from '../../../text/render-terms.ts';
import { foldWidth } from '../../../text/width.ts';
import { amendDraft } from '../apply/apply-amendment.ts';
import { parseAmendment } from '../read/parse-amendment.ts';
import type { Attempt } from './attempt.ts';
import { findDifference } from './compare-trees.ts';
import type { WrittenAmendment } from './written-amendment.ts';

/** Share of the words that changed, or of the labels that are written otherwise, from which a text is given out anew. */
const mostChanged = { words: 1 / 3, labels: 0.5 };

/** Whether so much changed, or is labelled otherwise (第一条 → 第1条), that the text is given out anew. */
export function isRewritten({ map }: Comparison, { old, young }: Attempt): boolean {
  const [before, after] = [indexTree(old.tree), indexTree(young.tree)];
  if (shareOfNew(before, after) >= mostChanged.words) return true;
  const labelled = map.flatMap((pair) => {
    const [one, other] = [before.byId.get(pair.old ?? ''), after.byId.get(pair.new ?? '')];
    const isPair = one && other && isContainer(one) && isContainer(other) && one.number === other.number;
    return isPair && (one.label ?? other.label) !== undefined ? [[one.label, other.label]] : [];
  });
  const relabelled = labelled.filter(([one = '', other = '']) => foldWidth(one) !== foldWidth(other));
  return relabelled.length > mostChanged.labels * labelled.length;
}

/** How much of the words of two texts stands in one of them alone. */
function shareOfNew(old: TreeIndex, young: TreeIndex): number {
  const [before, after] = [listWords(old), listWords(young)];
  const left = new Map<string, number>();
  for (const words of before) left.set(words, (left.get(words) ?? 0) + 1);
  const kept = after.filter((words) => {
    const count = left.get(words) ?? 0;
    left.set(words, count - 1);
    return count > 0;
  });
  const all = lengthOf(before) + lengthOf(after);
  return all === 0 ? 0 : 1 - (2 * lengthOf(kept)) / all;
}

function listWords({ containers }: TreeIndex): string[] {
  return containers.flatMap(({ caption, children }) => [
    ...(caption === undefined ? [] : [caption]),
    ...children.flatMap((child) => ('value' in child ? [child.value] : [])),
  ]);
}

function lengthOf(list: readonly string[]): number {
  return list.reduce((sum, words) => sum + words.length, 0);
}

/** 全部改正, in plain lines or in those of the text: nothing where neither would be read as the new text. */
export function writeWhole(attempt: Attempt): WrittenAmendment | undefined {
  const { young, layoutOf } = attempt;
  const inPlainLines = renderTerms(young.tree, 'plain').trimEnd().split('\n');
  return quoteAll(inPlainLines, attempt) ?? quoteAll(layoutOf(young.tree) ?? [], attempt);
}

function quoteAll(
  lines: readonly string[],
  { old, young, title, reread }: Attempt,
): WrittenAmendment | undefined {
  const quoted = lines.map((line) => (line === '' ? '' : `　${line}`));
  const text = `${[`${title}の全部を次のように改正する。`, ...quoted].join('\n')}\n`;
  const instructions = parseAmendment(text);
  if (!reread || findDifference(reread(amendDraft(old, instructions)), young.tree)) return undefined;
  return { text, instructions };
}
