import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Reference } from '../../src/model/annotation.ts';
import type { YakkanDocument } from '../../src/model/yakkan-document.ts';
import { parseFile } from '../../src/parse.ts';

/*
 * References of real texts beside the repository, checked against labels that were made by reading. The labels hold
 * ids, lengths and targets, not the texts.
 */
const shared = new URL('../../../shared/', import.meta.url);
const labels = new URL('../examples/references/', import.meta.url);
const labelled = readdirSync(labels).filter((name) => name.endsWith('.tsv'));
const missing = '(skipped: the example texts are not beside the repository)';

async function parseAt(url: URL): Promise<YakkanDocument> {
  return parseFile(readFileSync(url), { name: basename(url.pathname) });
}

/** Names of this document and of others are no labelled references. */
function isProvision({ kind }: Reference): boolean {
  return kind !== 'self' && kind !== 'document';
}

function foldPlain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

interface SeedReferences {
  internal: { source: string; raw: string; targets: string[] }[];
  external: { source: string; raw: string }[];
}

const seed = new URL('seed/', shared);

describe.skipIf(!existsSync(seed))(`the seed ${existsSync(seed) ? '' : missing}`, async () => {
  const text = existsSync(seed) ? readdirSync(seed).find((name) => name.endsWith('.txt')) : undefined;
  if (text === undefined) return;
  const { references } = await parseAt(new URL(text, seed));
  const gold: SeedReferences = JSON.parse(readFileSync(new URL('references.json', seed), 'utf8'));

  it('holds exactly the internal references', () => {
    const found = joinMembers(references.filter((each) => isProvision(each) && each.status !== 'external'));
    const wanted = gold.internal.map(({ source, raw, targets }) =>
      [source, foldPlain(raw), ...targets].join(' '),
    );
    expect(found.sort()).toEqual(wanted.sort());
  });

  it('holds exactly the external references', () => {
    const found = references.filter(({ status }) => status === 'external');
    const wanted = gold.external.map(({ source, raw }) => `${source} ${foldPlain(raw)}`);
    expect(found.map(({ node, text: raw }) => `${node} ${foldPlain(raw)}`).sort()).toEqual(wanted.sort());
  });

  it('finds every caption to match', () => {
    expect(references.filter(({ captionMatches }) => captionMatches === false)).toEqual([]);
  });
});

/** The gold of the seed has one entry for 第45条(…)第1項第1号及び第2号; ours are two, the second inheriting. */
function joinMembers(references: readonly Reference[]): string[] {
  const joined = new Map<string, { node: string; text: string; targets: string[] }>();
  for (const { id, node, text, targets, inheritsFrom } of references) {
    const nodes = targets.map((target) => target.node);
    const first = inheritsFrom === undefined ? undefined : joined.get(inheritsFrom);
    if (first) {
      first.text += `及び${text}`;
      first.targets.push(...nodes);
    } else joined.set(id, { node, text, targets: nodes });
  }
  return [...joined.values()].map(({ node, text, targets }) => [node, foldPlain(text), ...targets].join(' '));
}

const examples = [new URL('examples/terms/', shared), new URL('examples/laws/', shared)];

for (const name of labelled) {
  const file = name.replace(/\.tsv$/, '');
  const url = examples.map((folder) => new URL(file, folder)).find((candidate) => existsSync(candidate));
  describe.skipIf(!url)(`${file} ${url ? '' : missing}`, () => {
    it('has precision of 0.99 and recall of 0.97 or more', async () => {
      const { references } = await parseAt(url as URL);
      const wanted = readLabels(new URL(name, labels));
      // The labels of the terms stop at the main provision.
      const found = references.filter((each) => isProvision(each) && !each.node.startsWith('appdx'));
      const { hits, missed, surplus } = compare(found, wanted);
      const problems = { missed, surplus };
      expect(hits / found.length, JSON.stringify(problems)).toBeGreaterThanOrEqual(0.99);
      expect(hits / wanted.length, JSON.stringify(problems)).toBeGreaterThanOrEqual(0.97);
    });
  });
}

interface Label {
  node: string;
  length: number;
  status: string;
  targets: string;
}

function readLabels(url: URL): Label[] {
  const lines = readFileSync(url, 'utf8').split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const [node, length, , status, targets = ''] = line.split('\t');
      return { node, length: Number(length), status, targets };
    });
}

/** A reference hits a label of the same clause, status, targets (or statute) and printed length, in order. */
function compare(
  found: readonly Reference[],
  wanted: readonly Label[],
): Record<'missed' | 'surplus', string[]> & { hits: number } {
  const left = found.map(({ node, text, status, targets, law }) => {
    const number = law?.number ?? '-';
    const meant = status === 'external' ? number : targets.map((target) => target.node).join(' ');
    return [node, text.length, status, meant].join(' ').trim();
  });
  const missed: string[] = [];
  for (const { node, length, status, targets } of wanted) {
    const key = [node, length, status, targets].join(' ').trim();
    const place = left.indexOf(key);
    if (place < 0) missed.push(key);
    else left.splice(place, 1);
  }
  return { hits: wanted.length - missed.length, missed, surplus: left };
}
