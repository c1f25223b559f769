import type { Block } from '../choice/logical-line.ts';

/** Cuts the blocks of a file into its documents, at the titles that were read as the beginning of a further one. */
export function splitDocuments(blocks: readonly Block[]): Block[][] {
  const starts = [0];
  for (const [index, { choice }] of blocks.entries())
    if (choice?.action === 'part' && choice.form.part === 'document') starts.push(index);
  return starts.map((start, at) => {
    const [first, ...rest] = blocks.slice(start, starts[at + 1] ?? blocks.length);
    if (first?.type !== 'part') return first ? [first, ...rest] : [];
    return [{ ...first, type: first.line.role === 'heading' ? 'title' : 'text' }, ...rest];
  });
}
