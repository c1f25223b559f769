import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { foldTerm } from '../../text/term-key.ts';
import type { OtherDocument } from '../define-check.ts';

/** The other documents that a document cites by name; texts that do not speak of one another may each have words of their own. */
export function listCited(
  { references }: YakkanDocument,
  others: readonly OtherDocument[] = [],
): readonly OtherDocument[] {
  const cited = references.flatMap(({ kind, text }) => (kind === 'document' ? [foldTerm(text)] : []));
  return others.filter(({ names = [] }) =>
    names.some((name) => cited.some((text) => text.startsWith(foldTerm(name)))),
  );
}
