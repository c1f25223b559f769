import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { extractRevision } from '../../scripts/make-extracted-revision.ts';
import { isContainer, walk } from '../../src/model/tree-walk.ts';
import { parseFile } from '../../src/parse.ts';

const corpus = new URL('../../corpus/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, corpus), 'utf8');
/** Of other documents the corpus holds the rules only, or what a build wrote. */
const documents = readdirSync(corpus).filter((name) => existsSync(new URL(`${name}/revisions/`, corpus)));

interface Change {
  kind: string;
  old?: string | string[];
  new?: string | string[];
}
interface Step {
  from: string;
  to: string;
  changes: Change[];
  ids: Record<string, string>;
}
const { steps } = parseYaml(
  readFileSync(new URL('../fixtures/corpus/changes.yaml', import.meta.url), 'utf8'),
) as { steps: Step[] };

async function readIds(effective: string): Promise<Set<string>> {
  const name = `general-terms/revisions/${effective}.md`;
  const { tree } = await parseFile(new TextEncoder().encode(read(name)), { name });
  const ids = new Set<string>();
  walk(tree, (node) => {
    if (isContainer(node)) ids.add(node.id);
  });
  // Comparisons name a line that no clause holds by its place among them.
  const notes = tree.children.filter(({ type }) => type === 'note');
  for (const at of notes.keys()) ids.add(`root__note_${at + 1}`);
  return ids;
}

describe('documents of the sample corpus', () => {
  it.each(documents)('%s lists the revisions that it holds, each dated in its text', (document) => {
    const manifest = parseYaml(read(`${document}/document.yaml`));
    expect(manifest.id).toBe(document);
    const files = readdirSync(new URL(`${document}/revisions/`, corpus)).map((file) => `revisions/${file}`);
    expect(manifest.revisions.map((revision: { file: string }) => revision.file)).toEqual(files.sort());
    for (const { effective, file } of manifest.revisions) {
      expect(file).toBe(`revisions/${effective}.md`);
      const [title, date] = read(`${document}/${file}`).split('\n\n');
      expect(title).toBe(`# ${manifest.title}`);
      expect(date).toMatch(/^令和.+現在$/);
    }
  });
});

describe('changes.yaml', () => {
  it.each(steps)('names clauses that are there: $from → $to', async ({ from, to, changes, ids }) => {
    const [old, fresh] = [await readIds(from), await readIds(to)];
    const missing = [
      ...changes.flatMap((change) => [change.old ?? []].flat().filter((id) => !old.has(id))),
      ...changes.flatMap((change) => [change.new ?? []].flat().filter((id) => !fresh.has(id))),
      ...Object.keys(ids).filter((id) => !old.has(id)),
      ...Object.values(ids).filter((id) => !fresh.has(id)),
    ];
    expect(missing).toEqual([]);
  });

  it.each(steps)(
    'accounts for every id that comes or goes: $from → $to',
    async ({ from, to, changes, ids }) => {
      const [old, fresh] = [await readIds(from), await readIds(to)];
      const below = (id: string, listed: string[]) =>
        listed.some((top) => id === top || id.startsWith(`${top}__`));
      const gone = changes.flatMap(({ old: id }) => id ?? []);
      const come = changes.flatMap(({ new: id }) => id ?? []);
      const isCounted = (id: string) => !/__(?:tbl_1|head|cell_\d+)$/.test(id);
      expect(
        [...old].filter((id) => isCounted(id) && !fresh.has(id) && !(id in ids) && !below(id, gone)),
      ).toEqual([]);
      const targets = new Set(Object.values(ids));
      expect(
        [...fresh].filter((id) => isCounted(id) && !old.has(id) && !targets.has(id) && !below(id, come)),
      ).toEqual([]);
    },
  );

  it('shows every kind of change', () => {
    const kinds = new Set(steps.flatMap(({ changes }) => changes.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual([
      'captionOnly',
      'deleted',
      'deletedKeepingNumber',
      'edited',
      'inserted',
      'merged',
      'moved',
      'movedAndEdited',
      'numberingOnly',
      'renumbered',
      'split',
    ]);
  });
});

describe('the revision as a PDF extraction gives it', () => {
  const clean = read('general-terms/revisions/2026-04-01.md');
  const extracted = read('general-terms/extracted/2026-04-01.txt');

  it('is what the script makes of the clean revision', () => {
    expect(extractRevision(clean)).toBe(extracted);
  });

  it('has the damage that it should have', () => {
    expect(extracted.split('\f').length).toBeGreaterThan(10);
    expect(extracted).toMatch(/^\t[^<\t]+$/m);
    expect(extracted).toMatch(/^\t<p>.+<\/p>$/m);
    expect(extracted).toMatch(/^--\t--$/m);
    expect(extracted).toMatch(/[⽤⾦⽇]/u);
    expect(extracted).toContain('收');
    expect(extracted).toMatch(/^第 \d+ 条/m);
    expect(extracted).toMatch(/^第[０-９]+条/m);
    expect(extracted).toMatch(/^[０-９]　/m);
    expect(extracted).toMatch(/^（[０-９]+）/m);
  });

  it('differs from the clean text in widths, misread characters and white space only', () => {
    const fold = (text: string) => text.normalize('NFKC').replaceAll('收', '収').replace(/\s/g, '');
    const body = extracted
      .split('\f')
      .map((page) => page.split('\n').slice(1, -3).join('\n'))
      .join('\n')
      .replace(/<\/?p>|^--\t--$/gm, '');
    const printed = clean.replace(/^\| --- \| --- \|$|^#+ /gm, '').replace(/^\| (.*) \| (.*) \|$/gm, '$1 $2');
    const start = printed.indexOf('第1章');
    expect(fold(body).endsWith(fold(printed.slice(start)))).toBe(true);
  });
});
