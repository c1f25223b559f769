import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src/', import.meta.url));
/** Folders that are held to the limits. */
const held = [
  'block',
  'check',
  'cli',
  'compare',
  'corpus',
  'diff',
  'export/akoma-ntoso',
  'export/bridge',
  'export/docx',
  'export/docx-comment',
  'export/graph',
  'export/law',
  'export/markdown',
  'export/statute',
  'inline',
  'law',
  'lsp',
  'mcp',
  'model',
  'playbook',
  'resolve',
  'rule',
  'search/knowledge',
  'search/lexicon',
  'search/store',
  'search/words',
  'server',
  'site/client',
  'site/data',
  'site/page/compare',
  'site/page/graph',
  'site/page/home',
  'site/page/hook',
  'site/page/law',
  'site/page/read',
  'site/page/rule',
  'site/page/search',
  'site/page/sheet',
  'site/place',
  'site/styles',
  'source/akoma-ntoso',
  'source/bytes',
  'source/carried',
  'source/egov-xml',
  'source/html',
  'source/page',
  'source/pdf',
  'text',
  'topic',
];
const longestFile = 200;
const longestFunction = 60;
const mostBranches = 20;
const fullestFolder = 25;

interface Syntax {
  type: string;
  start: number;
  end: number;
  operator?: string;
  test?: unknown;
}

const branching: ReadonlySet<string> = new Set([
  'IfStatement',
  'ConditionalExpression',
  'LogicalExpression',
  'ForStatement',
  'ForOfStatement',
  'ForInStatement',
  'WhileStatement',
  'DoWhileStatement',
  'CatchClause',
]);
const functions: ReadonlySet<string> = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
]);

function isSyntax(value: unknown): value is Syntax {
  return typeof value === 'object' && value !== null && typeof (value as Syntax).type === 'string';
}

function branches({ type, test, operator }: Syntax): boolean {
  if (type === 'SwitchCase') return test !== null;
  return (
    branching.has(type) || (type === 'AssignmentExpression' && /^(?:&&|\|\||\?\?)=$/.test(operator ?? ''))
  );
}

/** Measures each function of a text: its first line, its lines, and its cyclomatic complexity without inner functions. */
function measureFunctions(text: string): { line: number; lines: number; complexity: number }[] {
  const measured: { line: number; lines: number; complexity: number }[] = [];
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  const visit = (value: unknown, counter: { count: number }): void => {
    if (Array.isArray(value)) for (const one of value) visit(one, counter);
    if (!isSyntax(value)) return;
    if (branches(value)) counter.count++;
    const own = functions.has(value.type) ? { count: 1 } : counter;
    for (const child of Object.values(value)) visit(child, own);
    if (own === counter) return;
    const [line, last] = [lineOf(value.start), lineOf(value.end)];
    measured.push({ line, lines: last - line + 1, complexity: own.count });
  };
  visit(parseSync('text.ts', text).program, { count: 0 });
  return measured;
}

describe.each(held)('src/%s', (folder) => {
  const files = (readdirSync(join(src, folder), { recursive: true }) as string[])
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`);
  const texts = files.map((file) => ({ file, text: readFileSync(join(src, file), 'utf8') }));

  it(`has no file of more than ${longestFile} lines`, () => {
    const long = texts.filter(({ text }) => text.split('\n').length - 1 > longestFile);
    expect(long.map(({ file }) => file)).toEqual([]);
  });

  it(`has no function of more than ${longestFunction} lines or a complexity above ${mostBranches}`, () => {
    const offenders = texts.flatMap(({ file, text }) =>
      measureFunctions(text)
        .filter(({ lines, complexity }) => lines > longestFunction || complexity > mostBranches)
        .map(({ line, lines, complexity }) => `${file}:${line} (${lines} lines, complexity ${complexity})`),
    );
    expect(offenders).toEqual([]);
  });
});

describe('the folders of src', () => {
  it(`hold at most ${fullestFolder} files`, () => {
    const entries = readdirSync(src, { recursive: true, withFileTypes: true });
    const counts = new Map<string, number>();
    for (const entry of entries) {
      if (!entry.isFile()) continue;
      const folder = entry.parentPath.slice(src.length);
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    const full = [...counts].filter(([, files]) => files > fullestFolder).map(([folder]) => folder);
    expect(full).toEqual([]);
  });
});

describe('the measure of functions', () => {
  it('counts branches and leaves inner functions to themselves', () => {
    const text =
      'function a(x: number) {\n  if (x && x > 1) return [x].map((y) => (y ? 1 : 2));\n  return x ?? 0;\n}\n';
    expect(measureFunctions(text)).toEqual([
      { line: 2, lines: 1, complexity: 2 },
      { line: 1, lines: 4, complexity: 4 },
    ]);
  });
});
