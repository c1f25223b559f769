import { indexTree } from '../model/tree-index.ts';
import type { YakkanDocument } from '../model/yakkan-document.ts';
import { checks as allChecks } from './check-table.ts';
import { type CheckOptions, makeContext, runChecks } from './run-checks.ts';

/** Why a check found nothing in a text. */
export interface WhyNot {
  checkId: string;
  /** Whether the check does not apply to the text at all. */
  isOutside: boolean;
  /** One sentence in Japanese. */
  reason: string;
}

/**
 * Says of each check that found nothing why: the text is of another kind, its parties are no consumers, a clause keeps liability, or
 * no sentence is of what the check looks for.
 */
export function explainSilence(document: YakkanDocument, options: CheckOptions = {}): WhyNot[] {
  const { checks = allChecks } = options;
  const found = new Set(runChecks(document, options).map(({ checkId }) => checkId));
  const context = makeContext(document, indexTree(document.tree), options);
  return checks
    .filter(({ id }) => !found.has(id))
    .map(({ id, whyNot, needsDictionary, family }) => {
      const outside =
        whyNot?.(context) ??
        (needsDictionary && !context.readMorphemes
          ? '形態素の辞書（kuromoji）が入っていません。'
          : undefined) ??
        (family === 'corpus' && !context.others ? '--corpus で他の文書が示されていません。' : undefined);
      return { checkId: id, isOutside: outside !== undefined, reason: outside ?? '当たる箇所がありません。' };
    });
}
