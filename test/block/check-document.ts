import { buildDocumentTrees } from '../../src/block/block.ts';
import type { Source } from '../../src/model/line.ts';
import { readText } from '../../src/source/read-text.ts';
import { findTreeLosses } from './tree-losses.ts';

async function build(value: string, format: Source['format']) {
  const { source } = await readText(value, format);
  const { documents, ornaments } = buildDocumentTrees(source);
  return { source: { ...source, syntax: [...source.syntax, ...ornaments] }, documents };
}

/** Says what is wrong with the trees of any text: losses, bad ids or positions, another result the second time. Empty when all is well. */
export async function findFaults(value: string, name: string): Promise<string[]> {
  const format = name.endsWith('.md') ? 'markdown' : 'plain';
  const { source, documents } = await build(value, format);
  const faults = findTreeLosses(
    documents.map(({ tree }) => tree),
    source,
  );
  const again = await build(value, format);
  if (JSON.stringify(again.documents) !== JSON.stringify(documents))
    faults.push('another result the second time');
  if (documents.length === 0) faults.push('no document');
  return faults;
}
