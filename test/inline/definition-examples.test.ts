import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findDefinitions } from '../../src/inline/definition.ts';
import type { Definition } from '../../src/model/annotation.ts';
import { indexTree } from '../../src/model/tree-index.ts';
import { parseFile } from '../../src/parse.ts';
import { resolveDefinitions } from '../../src/resolve/definition-scope.ts';
import { findTermUses } from '../../src/resolve/term-use.ts';
import { foldTerm } from '../../src/text/term-key.ts';

const shared = new URL('../../../shared/', import.meta.url);
const seed = new URL('seed/000_1bf093a91684ffbc.txt', shared);
const labels = new URL('../examples/definitions/', import.meta.url);

async function define(file: URL) {
  const { tree, references } = await parseFile(readFileSync(file), { name: basename(file.pathname) });
  const index = indexTree(tree);
  return { index, definitions: resolveDefinitions(index, findDefinitions(index), references) };
}

describe.skipIf(!existsSync(seed))('definitions of the seed (needs the shared examples)', () => {
  it('are those that were counted by hand, with their scopes', async () => {
    const facts = JSON.parse(readFileSync(new URL('seed/facts.json', shared), 'utf8'));
    const { definitions } = await define(seed);
    const inTable = definitions.filter(({ kind }) => kind === 'table');
    const inline = definitions.filter(({ kind }) => kind !== 'table');
    expect(inTable).toHaveLength(facts.definitionTableRows);
    expect(inline.map(({ term }) => foldTerm(term)).sort()).toEqual([...facts.inlineDefinitionTerms].sort());
    const limited = inline
      .filter(({ scope }) => scope !== 'root')
      .map(({ term, scope }) => `${term} ${scope}`);
    expect(limited).toEqual([
      '元契約者 art_17__para_1',
      '障害時連絡先 art_24',
      '送信型対電気通信設備サイバー攻撃 art_45',
      '認定協会 art_45',
      '当社 art_46',
    ]);
  });

  it('are used, and never inside a longer term', async () => {
    const { index, definitions } = await define(seed);
    const uses = findTermUses(index, definitions);
    expect(uses.length).toBeGreaterThan(300);
    const keys = new Set(definitions.map(({ term }) => foldTerm(term)));
    for (const { at } of uses) {
      const [{ leaf, start, end }] = at;
      const sentence = index.byId.get(leaf);
      const value = sentence && 'value' in sentence ? sentence.value : '';
      expect(keys).toContain(foldTerm(value.slice(start, end)));
      for (let longer = end + 1; longer <= Math.min(value.length, end + 30); longer++) {
        const wider = foldTerm(value.slice(start, longer));
        if (wider.length > foldTerm(value.slice(start, end)).length) expect(keys).not.toContain(wider);
      }
    }
  });
});

/** `node length kind scope hash`, as in the labels. */
function toLabel({ node, term, kind, scope }: Definition): string {
  const hash = createHash('sha256').update(term).digest('hex').slice(0, 8);
  return [node, term.length, kind, scope, hash].join('\t');
}

/** A label without what labellers may see differently: node and hash. */
function keyOf(label: string): string {
  const [node, , , , hash] = label.split('\t');
  return `${node} ${hash}`;
}

const files = existsSync(labels) ? readdirSync(labels).filter((name) => name.endsWith('.tsv')) : [];

describe.each(files)('definitions of %s (needs the shared examples)', (name) => {
  const folder = name.includes('.terms.txt') ? 'laws' : 'terms';
  const file = new URL(`examples/${folder}/${name.replace(/\.tsv$/, '')}`, shared);

  it.skipIf(!existsSync(file))('are those that were labelled by hand', async () => {
    const gold = readFileSync(new URL(name, labels), 'utf8').trim().split('\n');
    const unsure = new URL(name.replace(/\.tsv$/, '.ambiguous'), labels);
    const open = existsSync(unsure) ? readFileSync(unsure, 'utf8').trim().split('\n') : [];
    const doubtful = new Set(open.map((line) => line.split('\t').slice(0, 2).join(' ')));
    const isSure = (label: string) => !doubtful.has(keyOf(label));
    const { definitions } = await define(file);
    // Annexes were not labelled.
    const found = definitions.filter(({ node }) => !node.startsWith('appdx')).map(toLabel);
    expect(found.filter(isSure)).toEqual(gold.filter(isSure));
    expect(found).toHaveLength(gold.length);
  });
});
