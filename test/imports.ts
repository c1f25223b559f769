import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** One import: type-only and dynamic ones count. */
export interface Import {
  /** File that imports, below `src/`. */
  from: string;
  /** File below `src/`, or the name of a package. */
  to: string;
  isOurs: boolean;
  isTypeOnly: boolean;
  isDynamic: boolean;
}

const source = new URL('../src/', import.meta.url);
const statement =
  /^(?:import|export)\s+(type\s+)?(?:[\w*{][^;'"]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*(?:\/\*[^*]*\*\/\s*)?['"]([^'"]+)['"]\s*\)/gm;

/** Reads every import below `src/`. */
export function readImports(): Import[] {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  return files.flatMap((file) => readImportsOf(file, readFileSync(new URL(file, source), 'utf8')));
}

export function readImportsOf(from: string, text: string): Import[] {
  return [...text.matchAll(statement)].map(([words, type, stated, dynamic]) => {
    const specifier = stated ?? dynamic;
    const isOurs = specifier.startsWith('.');
    const to = isOurs ? posix.join(posix.dirname(from), specifier) : specifier;
    const named = /\{([^}]*)\}/
      .exec(words)?.[1]
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean);
    const isTypeOnly = type !== undefined || named?.every((name) => name.startsWith('type ')) === true;
    return { from, to, isOurs, isTypeOnly, isDynamic: stated === undefined };
  });
}
