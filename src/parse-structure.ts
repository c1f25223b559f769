import { buildDocumentTrees } from './block/block.ts';
import type { Source } from './model/line.ts';
import type { Container } from './model/node.ts';
import { readText } from './source/read-text.ts';

/**
 * The tree of the first document of a text, for those who want nothing of what its words refer to, define or count: a part of what
 * `parseText` does. Offsets are UTF-16 units in `value`. Never throws on text.
 */
export async function parseStructure(
  value: string,
  { name, format }: { name: string; format: Source['format'] },
): Promise<Container> {
  const { source } = await readText(value, format, { name });
  return buildDocumentTrees(source).documents[0].tree;
}
