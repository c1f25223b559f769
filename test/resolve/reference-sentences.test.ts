import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Reference } from '../../src/model/annotation.ts';
import { indexTree } from '../../src/model/tree-index.ts';
import { isContainer } from '../../src/model/tree-walk.ts';
import { parseFile } from '../../src/parse.ts';

/*
 * Sentences in a whole text, with the answers written before they were read: names with brackets, links and lists, 読替え, ranges,
 * marks, tables, annexes, 附則 that cite the main provision and the other way round, and numbers that are no reference.
 */
const fixtures = new URL('../fixtures/resolve/sentences/', import.meta.url);
const house = readFileSync(new URL('house.txt', fixtures), 'utf8');
const sentences = readFileSync(new URL('sentences.tsv', fixtures), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'));
/** What stands in the places that a sentence leaves. */
const fillers: Readonly<Record<string, string>> = { T1: 'なし', A2: '500円' };

function describeReference({ text, status, kind, law, targets }: Reference): string {
  const missing = kind === 'document' ? '別の文書' : '!';
  const own = targets.length === 0 ? missing : targets.map(({ node }) => node).join(' ');
  const outside = `${law?.title ?? law?.number ?? ''} ${law?.provision ?? ''}`.trim();
  const meant = status === 'external' ? outside : status === 'unknown' ? '?' : own;
  return `${text} → ${meant}`;
}

async function read(place: string, sentence: string): Promise<string> {
  const filled = house.replace(/@(\w+)@/g, (_, name: string) =>
    name === place ? sentence : (fillers[name] ?? '異議は、書面で申し出ます。'),
  );
  const { tree, references } = await parseFile(new TextEncoder().encode(filled), { name: 'house.txt' });
  const { byId } = indexTree(tree);
  const isIn = ({ at: [at], kind }: Reference): boolean => {
    const leaf = byId.get(at?.leaf ?? '');
    if (kind === 'self' || !leaf || isContainer(leaf)) return false;
    return leaf.value.length > 1 && sentence.includes(leaf.value.replace(/^再発行手数料\s*/, ''));
  };
  return references.filter(isIn).map(describeReference).join(' | ');
}

describe('a sentence of a whole text', () => {
  it.each(sentences)('%s: %s', async (place, sentence, expected = '') => {
    expect(await read(place, sentence)).toBe(expected);
  });
});
