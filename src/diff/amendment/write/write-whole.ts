import type { Comparison } from '../../../model/comparison.ts';
import { indexTree } from '../../../model/tree-index.ts';
import { isContainer } from '../../../model/tree-walk.ts';
import { renderTerms } from '../../../text/render-terms.ts';
import { foldWidth } from '../../../text/width.ts';
import { amendDraft } from '../apply/apply-amendment.ts';
import { parseAmendment } from '../read/parse-amendment.ts';
import type { Attempt } from './attempt.ts';
import { findDifference } from './compare-trees.ts';
import type { WrittenAmendment } from './written-amendment.ts';

/** Share of the clauses that changed or are new from which a text is given out anew. */
const mostChanged = 0.5;

/** Whether so much changed, or is labelled otherwise (第一条 → 第1条), that the text is given out anew. */
export function isRewritten({ changes, map }: Comparison, { old, young }: Attempt): boolean {
  const edited = changes.filter(({ kinds }) => !kinds.every((kind) => kind === 'renumbered'));
  if (edited.length >= mostChanged * map.length) return true;
  const [before, after] = [indexTree(old.tree).byId, indexTree(young.tree).byId];
  const labelled = map.flatMap((pair) => {
    const [one, other] = [before.get(pair.old ?? ''), after.get(pair.new ?? '')];
    const isPair = one && other && isContainer(one) && isContainer(other) && one.number === other.number;
    return isPair && (one.label ?? other.label) !== undefined ? [[one.label, other.label]] : [];
  });
  const relabelled = labelled.filter(([one = '', other = '']) => foldWidth(one) !== foldWidth(other));
  return relabelled.length > mostChanged * labelled.length;
}

/** 全部改正: nothing where the text, set in plain lines, would be read otherwise. */
export function writeWhole({ old, young, title, reread }: Attempt): WrittenAmendment | undefined {
  const lines = renderTerms(young.tree, 'plain').trimEnd().split('\n');
  const quoted = lines.map((line) => (line === '' ? '' : `　${line}`));
  const text = `${[`${title}の全部を次のように改正する。`, ...quoted].join('\n')}\n`;
  const instructions = parseAmendment(text);
  if (!reread || findDifference(reread(amendDraft(old, instructions)), young.tree)) return undefined;
  return { text, instructions };
}
