import type { Comparison } from '../../../model/comparison.ts';
import { renderTerms } from '../../../text/render-terms.ts';
import { amendDraft } from '../apply/apply-amendment.ts';
import { parseAmendment } from '../read/parse-amendment.ts';
import type { Attempt } from './attempt.ts';
import { findDifference } from './compare-trees.ts';
import type { WrittenAmendment } from './written-amendment.ts';

/** Share of the clauses that changed or are new from which a text is given out anew. */
const mostChanged = 0.5;

/** Whether so much changed that the text is given out anew. */
export function isRewritten({ changes, map }: Comparison): boolean {
  const edited = changes.filter(({ kinds }) => !kinds.every((kind) => kind === 'renumbered'));
  return edited.length >= mostChanged * map.length;
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
