import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { exports: entries, scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const sources = Object.values<{ types?: string }>(entries).flatMap(({ types }) =>
  types ? [types.replace('./dist/', 'src/').replace(/\.d\.ts$/, '.ts')] : [],
);

interface Statement {
  type: string;
  start: number;
  source?: { value: string } | null;
  exported?: unknown;
  declaration?: Declared | null;
  specifiers?: { local: { name?: string }; exported: { name?: string } }[];
}
interface Declared {
  type: string;
  id?: { name: string };
  declarations?: { id: { name?: string } }[];
}

function namesOf({ id, declarations }: Declared): (string | undefined)[] {
  return id ? [id.name] : (declarations ?? []).map((one) => one.id.name);
}

/**
 * The names that a module hands out and that nothing is said of. A type that is inferred from a constant has the docstring of the
 * constant, and a function that is declared in several forms that of the first.
 */
function listSilent(file: string, text: string, wanted?: ReadonlySet<string>): string[] {
  const { program, comments } = parseSync(file, text);
  const isSaid = ({ start }: { start: number }): boolean =>
    comments.some(
      ({ type, value, start: from, end }) =>
        type === 'Block' &&
        value.startsWith('*') &&
        from < start &&
        /^\s*(?:\/\/.*\s*)?$/.test(text.slice(end, start)),
    );
  const said = new Set<string | undefined>();
  return (program.body as unknown as Statement[]).flatMap((statement) => {
    const { type, source, declaration, specifiers = [] } = statement;
    if (source?.value.startsWith('.') && type.startsWith('Export')) {
      const names = new Set(specifiers.flatMap(({ local }) => local.name ?? []));
      const path = join(dirname(file), source.value);
      return listSilent(
        path,
        readFileSync(path, 'utf8'),
        type === 'ExportAllDeclaration' ? undefined : names,
      );
    }
    if (type !== 'ExportNamedDeclaration' || !declaration) return [];
    const names = namesOf(declaration);
    const isInferred = /^export type \w+ =[^;]*\btypeof \w/.test(text.slice(statement.start));
    if (isInferred || isSaid(statement)) for (const name of names) said.add(name);
    return names
      .filter((name) => name !== undefined && !said.has(name) && (!wanted || wanted.has(name)))
      .map((name) => `${file.slice(root.length)}: ${name}`);
  });
}

describe('the pages on the public names', () => {
  it('have an entry for each of the package', () => {
    expect(sources.length).toBeGreaterThan(5);
    expect(sources.filter((source) => !existsSync(join(root, source)))).toEqual([]);
    expect(scripts.docs).toContain('scripts/api/write-pages.mjs');
  });

  it.each(sources)('%s: each name has a docstring', (source) => {
    const file = join(root, source);
    expect(listSilent(file, readFileSync(file, 'utf8'))).toEqual([]);
  });

  it('would tell a name without one', () => {
    const text =
      '/** 条 */\nexport const one = 1;\n// 項\nexport function other() {}\nexport type Of = string;\n';
    expect(listSilent(join(root, 'a.ts'), text)).toEqual(['a.ts: other', 'a.ts: Of']);
    expect(listSilent(join(root, 'a.ts'), text, new Set(['Of']))).toEqual(['a.ts: Of']);
  });
});
