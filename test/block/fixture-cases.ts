import { readdirSync, readFileSync } from 'node:fs';
import { parseBytes } from './parse-source.ts';
import { writeTree } from './tree-notation.ts';

const fixtures = new URL('../fixtures/', import.meta.url);

/** One fixture: a text as a file holds it, and where its expected tree stands. */
export interface FixtureCase {
  name: string;
  /** `input.txt`, `input.md`, `input.docx` … */
  file: string;
  bytes: Uint8Array;
  tree: URL;
}

/** Lists the fixtures of a folder below test/fixtures: `block/`, `cases/structure/`. */
export function listFixtures(below = 'block/'): FixtureCase[] {
  const folder = new URL(below, fixtures);
  return readdirSync(folder)
    .toSorted()
    .map((name) => {
      const case_ = new URL(`${name}/`, folder);
      const file = readdirSync(case_).find((entry) => entry.startsWith('input.'))!;
      return { name, file, bytes: readFileSync(new URL(file, case_)), tree: new URL('tree.txt', case_) };
    });
}

/** Writes the trees of a file in the compact notation, and behind them what it holds that belongs to the format. */
export async function writeTrees(bytes: Uint8Array, file: string): Promise<string> {
  const { source, documents } = await parseBytes(bytes, file);
  const trees = documents.map(({ tree, messages }) => writeTree(tree, messages));
  const marks = new Set(source.syntax.map(([start, end]) => source.value.slice(start, end)));
  const syntax = marks.size > 0 ? `~ ${[...marks].join(' ')}\n` : '';
  return trees.join('=== next document\n') + syntax;
}
