import type { Container } from '../model/node.ts';
import { ancestorsOf, type TreeIndex } from '../model/tree-index.ts';

/** The act that made a 附則 (平成17年10月11日法律第87号), or 抄: what is printed is an excerpt of an amending text. */
const amendingText = /第[0-9０-９〇一二三四五六七八九十百千]+号|抄/;

/**
 * Finds the 附則 of amending texts. They are printed in part, so that their numbers have gaps and their references mean clauses
 * of the amending text.
 */
export function findExcerpts({ root }: TreeIndex): ReadonlySet<string> {
  const excerpts = new Set<string>();
  for (const child of root.children) {
    if (child.type !== 'supplProvision' || !('children' in child)) continue;
    const notes = child.children.flatMap((note) =>
      note.type === 'note' && 'value' in note ? [note.value] : [],
    );
    const words = [child.label ?? '', child.caption ?? '', ...notes];
    if (words.some((text) => amendingText.test(text))) excerpts.add(child.id);
  }
  return excerpts;
}

/** Whether a clause stands in one of the excerpts. */
export function standsIn(excerpts: ReadonlySet<string>, id: string, index: TreeIndex): boolean {
  if (excerpts.size === 0) return false;
  return (
    excerpts.has(id) || ancestorsOf(index, id).some((container: Container) => excerpts.has(container.id))
  );
}

/** Tables of 読替え quote words without what stands around them. */
export function isReplacement({ id, type }: Container, { byId, parentOf }: TreeIndex): boolean {
  if (type !== 'tableCell') return false;
  const table = byId.get(parentOf.get(parentOf.get(id) ?? '') ?? '');
  const clause = byId.get(parentOf.get(table?.id ?? '') ?? '');
  const words = clause && 'children' in clause ? clause.children : [];
  return words.some((child) => 'value' in child && /字句|読み替え/.test(child.value));
}
