import { readFile } from 'node:fs/promises';
import type { Reason } from '../../diff/table/comparison-table.ts';
import type { Comparison } from '../../model/comparison.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { resolveCitation } from '../../text/citation.ts';

/**
 * Reads why clauses were changed: a YAML map of citations to reasons. A citation is of the new text, or else of the old
 * one; 旧 or 新 before it says which.
 * @returns the reasons, or what is wrong with the file
 */
export async function readReasons(
  path: string,
  old: YakkanDocument,
  young: YakkanDocument,
  comparison: Comparison,
): Promise<Reason[] | string> {
  const { parseDocument } = await import('yaml');
  let content: unknown;
  try {
    const read = parseDocument(await readFile(path, 'utf8'), { prettyErrors: false });
    if (read.errors.length > 0) return `The reasons ${path} are not YAML: ${read.errors[0].message}.`;
    content = read.toJS({ maxAliasCount: 0 });
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    return `Cannot read the reasons ${path}: ${code === 'ENOENT' ? 'there is no such file' : message}.`;
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    return `The reasons ${path} must name clauses, a reason beside each: 第3条第2項: 法改正に合わせるため.`;
  const reasons: Reason[] = [];
  for (const [citation, words] of Object.entries(content)) {
    if (typeof words !== 'string' || words.trim() === '')
      return `The reasons ${path} give no words for ${citation}; write them beside it: ${citation}: 法改正に合わせるため.`;
    const clause = findClause(citation, old, young, comparison);
    if (typeof clause === 'string') return `The reasons ${path} name ${citation}: ${clause}.`;
    reasons.push({ ...clause, words: words.trim() });
  }
  return reasons;
}

/** The clause that a citation is of; why it is none, or may be two. */
function findClause(
  citation: string,
  old: YakkanDocument,
  young: YakkanDocument,
  { map }: Comparison,
): Omit<Reason, 'words'> | string {
  const [, mark, own] = /^\s*([新旧]?)(.*)$/su.exec(citation)!;
  const found = (['new', 'old'] as const).flatMap((side) => {
    if (mark === (side === 'new' ? '旧' : '新')) return [];
    const cited = resolveCitation(own, (side === 'new' ? young : old).tree);
    return cited.status === 'missing' ? [] : [{ side, cited }];
  });
  const [first, second] = found;
  if (!first) return 'there is no such clause in either text';
  if (found.some(({ cited }) => cited.status === 'ambiguous' || idsIn(cited).length !== 1))
    return 'it may be one of several clauses; cite one of them';
  const [id] = idsIn(first.cited);
  if (second && !map.some((pair) => pair.new === id && pair.old === idsIn(second.cited)[0]))
    return `the texts have different clauses of that number; write 新${own} or 旧${own}`;
  return { side: first.side, id };
}

function idsIn(cited: ReturnType<typeof resolveCitation>): readonly string[] {
  return cited.status === 'missing' ? [] : cited.ids;
}
