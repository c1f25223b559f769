import { describe, expect, it } from 'vitest';
import { type Import, readImports, readImportsOf } from './imports.ts';

const stages = ['source', 'block', 'inline', 'resolve'];
const studies = ['check', 'diff', 'rule', 'search', 'export'];
const pipeline = [
  'parse-source.ts',
  'several-documents.ts',
  'parse.ts',
  'parse-text.ts',
  'parse-structure.ts',
  'unified-plugin.ts',
];

/** Whom each folder and entry file may import; itself always. What is not listed may import nothing of ours. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  law: ['model', 'text'],
  topic: ['model', 'text'],
  ...Object.fromEntries([...stages, ...studies].map((folder) => [folder, ['model', 'text']])),
  ...Object.fromEntries(['inline', 'resolve'].map((folder) => [folder, ['model', 'text', 'law']])),
  check: ['model', 'text', 'law', 'topic'],
  'several-documents.ts': ['model'],
  'apply-provisions.ts': ['model', 'inline', 'resolve'],
  'parse-source.ts': ['model', 'text', ...stages, 'several-documents.ts', 'apply-provisions.ts'],
  'parse.ts': ['model', 'text', ...stages, 'parse-source.ts', 'several-documents.ts', 'apply-provisions.ts'],
  'parse-text.ts': ['model', 'text', 'source', 'parse-source.ts'],
  'parse-structure.ts': ['model', 'source', 'block'],
  'unified-plugin.ts': ['model', 'text', 'source', 'export', 'parse.ts'],
  compare: ['model', 'text', 'topic', 'diff'],
  playbook: ['model', 'text', 'topic', 'check'],
  corpus: [
    'model',
    'text',
    'law',
    'topic',
    'compare',
    'playbook',
    'parse.ts',
    'resolve/link-documents.ts',
    'resolve/link-statutes.ts',
    'resolve/provision-nodes.ts',
    ...studies,
  ],
  'index.ts': [
    'model',
    'text',
    'law',
    'source',
    'resolve',
    ...pipeline,
    ...studies,
    'compare',
    'playbook',
    'corpus',
  ],
  site: ['model', 'text', 'law', ...pipeline, ...studies, 'compare', 'playbook', 'corpus', 'index.ts'],
  mcp: ['model', 'text', 'law', ...pipeline, ...studies, 'compare', 'playbook', 'corpus', 'index.ts'],
  server: [
    'model',
    'text',
    'law',
    ...pipeline,
    ...studies,
    'compare',
    'playbook',
    'corpus',
    'index.ts',
    'site',
  ],
  lsp: ['model', 'text', 'law', 'source', ...pipeline, ...studies],
  cli: [
    'model',
    'text',
    'law',
    'topic',
    ...stages,
    ...pipeline,
    ...studies,
    'compare',
    'playbook',
    'corpus',
    'index.ts',
    'site',
    'server',
    'mcp',
    'lsp',
  ],
};

/** Packages that have one door. */
const doors: Readonly<Record<string, RegExp>> = {
  zod: /^(?:model|corpus|rule|mcp|server)\//,
  'remark-parse': /^source\//,
  'iconv-lite': /^source\//,
  kuromoji: /^text\/dictionary\/tokenizer\.ts$/,
  commander: /^cli\//,
  lunr: /^search\//,
  '@opensearch-project/opensearch': /^corpus\/cluster\//,
  'sudachi-synonyms-dictionary': /^search\//,
  diff: /^diff\//,
  docx: /^(?:compare|diff|export)\//,
  'vscode-languageserver/node': /^lsp\//,
  'vscode-languageserver-textdocument': /^lsp\//,
  jiti: /^corpus\//,
  'fraction.js': /^rule\//,
  'temporal-polyfill': /^rule\//,
};
/** Who may touch files, the network or processes. */
const mayDoWork =
  /^(?:source|corpus|cli|server|mcp)\/|^text\/dictionary\/(?:tokenizer|dictionary-pack|find-pack|make-pack)\.ts$|^law\/table-file\.ts$|^check\/company-file\.ts$/;
const works: ReadonlySet<string> = new Set([
  'node:fs',
  'node:fs/promises',
  'node:child_process',
  'node:http',
  'node:net',
]);

function placeOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : file;
}

function isAllowed({ from, to }: Import): boolean {
  const [own, other] = [placeOf(from), placeOf(to)];
  if (own === other) return true;
  return (allowed[own] ?? []).some((target) => target === other || target === to);
}

/** Finds a circle of imports; `[]` where there is none. */
function findCircle(imports: readonly Import[]): string[] {
  const targets = new Map<string, Import[]>();
  for (const one of imports) if (one.isOurs) targets.set(one.from, [...(targets.get(one.from) ?? []), one]);
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    path.push(file);
    for (const { to } of targets.get(file) ?? []) {
      const circle = visit(to);
      if (circle.length > 0) return circle;
    }
    path.pop();
    done.add(file);
    return [];
  };
  for (const file of targets.keys()) {
    const circle = visit(file);
    if (circle.length > 0) return circle;
  }
  return [];
}

/** Everything that runs when a file is loaded, packages included: type-only and dynamic imports load nothing. */
function loadedBy(entries: readonly string[], imports: readonly Import[]): Set<string> {
  const loaded = new Set(entries);
  for (const file of loaded) {
    for (const { from, to, isTypeOnly, isDynamic } of imports) {
      if (from === file && !isTypeOnly && !isDynamic) loaded.add(to);
    }
  }
  return loaded;
}

describe('the folders of src', () => {
  const imports = readImports();

  it('import only what the architecture allows them', () => {
    const breaches = imports
      .filter((one) => one.isOurs && !isAllowed(one))
      .map(({ from, to }) => `${from} → ${to}`);
    expect(breaches).toEqual([]);
  });

  it('have no circle of imports', () => {
    expect(findCircle(imports)).toEqual([]);
  });

  it('reach each package through its door', () => {
    const breaches = imports
      .filter(({ from, to, isOurs }) => !isOurs && doors[to] !== undefined && !doors[to].test(from))
      .map(({ from, to }) => `${from} → ${to}`);
    expect(breaches).toEqual([]);
  });

  it('leave files and networks to the places that may touch them', () => {
    const breaches = imports
      .filter(({ from, to }) => works.has(to) && !mayDoWork.test(from))
      .map(({ from, to }) => `${from} → ${to}`);
    expect(breaches).toEqual([]);
  });

  it('are all listed in the table', () => {
    const places = new Set(imports.map(({ from }) => placeOf(from)));
    expect([...places].filter((place) => allowed[place] === undefined)).toEqual([]);
  });

  it('load no more than a plain text needs when a file is parsed', () => {
    const verbs = ['cli/main.ts', 'cli/parse/parse.ts', 'source/read.ts', 'export/json.ts'];
    const packages = [...loadedBy(verbs, imports)].filter(
      (name) => !name.endsWith('.ts') && !name.startsWith('node:'),
    );
    expect(packages.sort()).toEqual(['@monyone/aho-corasick', 'commander']);
    expect([...loadedBy(verbs, imports)]).not.toContain('law/article-table.ts');
  });
});

describe('the reader of imports', () => {
  it('sees type-only, dynamic, side-effect and re-exporting imports', () => {
    const text = [
      "import type { A } from './a.ts';",
      "import { type B, c } from '../text/b.ts';",
      "import { type D } from './d.ts';",
      "export * from './e.ts';",
      "import 'zod';",
      "const f = await import('./f.ts');",
      'import {\n  g,\n} from "./g.ts";',
    ].join('\n');
    const seen = readImportsOf('block/x.ts', text).map(
      ({ to, isTypeOnly, isDynamic }) => `${to}${isTypeOnly ? ' type' : ''}${isDynamic ? ' dynamic' : ''}`,
    );
    expect(seen).toEqual([
      'block/a.ts type',
      'text/b.ts',
      'block/d.ts type',
      'block/e.ts',
      'zod',
      'block/f.ts dynamic',
      'block/g.ts',
    ]);
  });

  it('calls a stage that imports another stage a breach', () => {
    const [breach] = readImportsOf('inline/x.ts', "import type { Block } from '../block/join-lines.ts';");
    expect(isAllowed(breach)).toBe(false);
  });

  it('finds a circle of type-only imports', () => {
    const circle = [
      ...readImportsOf('text/a.ts', "import type { B } from './b.ts';"),
      ...readImportsOf('text/b.ts', "import { a } from './a.ts';"),
    ];
    expect(findCircle(circle)).toEqual(['text/a.ts', 'text/b.ts', 'text/a.ts']);
  });
});
