import { type Draft, type DraftNode, type DraftWords, isDraft } from '../../text/draft.ts';
import type { ChangedStructure } from './change-structure.ts';
import { writeOrdinals } from './ordinals.ts';
import { type Contents, printedPointer, targetOf } from './printed-pointer.ts';

/**
 * Brings the lines of a table of contents that lists each article up to date: a new article gets a line, that of one that is gone
 * goes, and those that were moved stand where their articles do.
 */
export function placeLines(toc: Draft, contents: Contents): void {
  const { changed } = contents;
  const lines = new Map<Draft, DraftWords>();
  const gone = new Set<DraftNode>();
  for (const child of toc.children) {
    const target = isDraft(child) || child.type === 'block' ? undefined : lineTarget(child, contents);
    if (target === undefined) continue;
    if (changed.gone.has(target)) gone.add(child);
    const draft = changed.list.find(({ id, origin }) => origin && id === target);
    if (draft) lines.set(draft, child as DraftWords);
  }
  if (lines.size + gone.size < 2) return;
  toc.children = reorder(
    toc.children.filter((child) => !gone.has(child)),
    changed,
    lines,
  );
  addLine(toc, changed, lines);
}

/** Old id of the article that a line lists: it begins with the number. */
function lineTarget({ leaves, value }: DraftWords, contents: Contents): string | undefined {
  const old = leaves?.[0]?.value ?? value;
  const parts = [...old.matchAll(printedPointer)];
  return parts.length === 1 && parts[0].index === 0 ? targetOf(parts[0][0], contents) : undefined;
}

function reorder(
  children: DraftNode[],
  { list }: ChangedStructure,
  lines: ReadonlyMap<Draft, DraftWords>,
): DraftNode[] {
  const inOrder = list.flatMap((one) => lines.get(one) ?? []);
  const places = inOrder.map((line) => children.indexOf(line)).toSorted((left, right) => left - right);
  for (const [at, place] of places.entries()) children[place] = inOrder[at];
  return children;
}

function addLine(
  toc: Draft,
  { inserted, list }: ChangedStructure,
  lines: ReadonlyMap<Draft, DraftWords>,
): void {
  const before = inserted && list[list.indexOf(inserted) - 1];
  const model = before && lines.get(before);
  if (!inserted || !before || !model) return;
  const line: DraftWords = { type: 'tocLine', value: writeLine(inserted, before, model) };
  toc.children.splice(toc.children.indexOf(model) + 1, 0, line);
}

/** The line of a new article, in the form of the line before it and without a page number. */
function writeLine(inserted: Draft, before: Draft, { value }: DraftWords): string {
  const [printed = ''] = value.match(printedPointer) ?? [];
  const label = writeOrdinals(printed, () => inserted.number) ?? printed;
  const bare = value.replace(/[ 　.．・…‥]*[0-9０-９]+[ 　]*$/, '');
  const line = bare.replace(printed, label);
  return before.caption === undefined ? line : line.replace(before.caption, inserted.caption ?? '');
}
