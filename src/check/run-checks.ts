import type { Finding } from '../model/finding.ts';
import { indexTree, type TreeIndex } from '../model/tree-index.ts';
import type { YakkanDocument } from '../model/yakkan-document.ts';
import type { Morpheme, ReadMorphemes } from '../text/dictionary/morpheme.ts';
import { checks as allChecks } from './check-table.ts';
import type { Check, CheckContext } from './define-check.ts';
import { makePlacer } from './place-finding.ts';
import { makeStanding } from './standing.ts';
import { tellOnce } from './tell-once.ts';

/** What the checks are given beside the document. */
export interface CheckOptions extends Partial<Omit<CheckContext, 'document' | 'index'>> {
  /** The checks to run; if omitted, all of them. */
  checks?: readonly Check[];
}

/**
 * Proof-reads a document: everything that the checks find, in the order of the source.
 * @returns no finding for a good text; the same findings for the same input
 */
export function runChecks(document: YakkanDocument, options: CheckOptions = {}): Finding[] {
  const { checks = allChecks } = options;
  const index = indexTree(document.tree);
  const context = makeContext(document, index, options);
  const place = makePlacer(document, index, context.source);
  const judge = makeStanding(document, index);
  const found = checks.flatMap((check) =>
    [...check.run(context)].flatMap((draft) => {
      const judged = judge(draft, check);
      return judged ? [place(judged, check)] : [];
    }),
  );
  return tellOnce(found, checks).toSorted(
    (left, right) => left.position.start.offset - right.position.start.offset,
  );
}

/** What the checks of one document are given. */
export function makeContext(
  document: YakkanDocument,
  index: TreeIndex,
  { checks: _, ignoredTerms = new Set(), effective, readMorphemes, ...given }: CheckOptions,
): CheckContext {
  const day = effective ?? document.document.effectiveDate;
  return {
    document,
    index,
    ignoredTerms,
    ...(day && { effective: day }),
    ...(readMorphemes && { readMorphemes: rememberWords(readMorphemes) }),
    ...given,
  };
}

/** Several checks read the same sentences. */
function rememberWords(readMorphemes: ReadMorphemes): ReadMorphemes {
  const known = new Map<string, Morpheme[]>();
  return (text) => {
    const words = known.get(text) ?? readMorphemes(text);
    known.set(text, words);
    return words;
  };
}
