import { z } from 'zod';
import type { HeldCorpus } from '../../corpus/held-corpus.ts';
import { mappedTerm, standardRow } from '../../model/review/standard-comparison.ts';
import { takePage } from '../page.ts';
import type { Answer } from '../tool.ts';
import { pageSize } from './inputs.ts';

/** A text of the corpus, by its document and the day of its revision. */
interface NamedText {
  document: string;
  revision?: string | undefined;
}

/** What is said of a text beside a standard text. */
export const besideStandard = {
  remarks: z.array(z.string()).optional(),
  terms: z.array(mappedTerm).optional(),
  rows: z.array(standardRow).optional(),
};

/** Sets a text of the corpus beside another one, clause by clause; what is the same is counted in `total` only. */
export async function compareBeside(
  corpus: HeldCorpus,
  ours: NamedText,
  standard: NamedText,
  from: string | undefined,
): Promise<Answer> {
  const [own, other] = await Promise.all([ours, standard].map((text) => corpus.read(text.document, text)));
  const [left, right] = [own, other].map(({ document, revision: { effective } }) => ({
    document: document.id,
    effective,
  }));
  const { remarks, terms, rows } = await corpus.work.run('standard', {
    corpus: corpus.folder,
    ours: left,
    standard: right,
  });
  const differing = rows.filter(({ kind }) => kind !== 'same');
  const { items, total, nextCursor } = takePage(differing, from, pageSize);
  return {
    status: total > 0 ? 'found' : 'not_found',
    document: left.document,
    new: left.effective,
    total,
    ...(from === undefined && { remarks, terms }),
    rows: items,
    ...(nextCursor && { nextCursor }),
  };
}
