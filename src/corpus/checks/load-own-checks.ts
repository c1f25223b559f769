import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Check } from '../../check/define-check.ts';
import * as checkEntry from '../../check/index.ts';

/** Checks of one's own that cannot be used; the message says which file and why. */
export class UnusableChecks extends Error {
  override name = 'UnusableChecks';
}

const codeFile = /(?<!\.d)\.(?:ts|mts|js|mjs)$/;

/**
 * Loads the checks of one's own that the files of a folder export; they import `yakkan/check` and nothing else of ours.
 * @throws {UnusableChecks} if the folder cannot be read, a file does not load or holds no check, or an id is taken; the message names the file
 */
export async function loadOwnChecks(folder: string, taken: readonly Check[]): Promise<readonly Check[]> {
  const files = await listFiles(folder);
  if (files.length === 0)
    throw new UnusableChecks(
      `There are no checks in ${folder}: put a .ts or .js file there that exports one.`,
    );
  const { createJiti } = await import('jiti');
  const jiti = createJiti(join(resolve(folder), 'checks.ts'), {
    fsCache: false,
    moduleCache: false,
    interopDefault: false,
    virtualModules: { 'yakkan/check': checkEntry },
  });
  const ids = new Set(taken.map(({ id }) => id));
  const own: Check[] = [];
  for (const file of files) {
    const found = await loadFile(file, (path) => jiti.import(join(resolve(folder), path)));
    for (const check of found) {
      if (ids.has(check.id))
        throw new UnusableChecks(`${file}: the id ${check.id} is taken; choose another.`);
      ids.add(check.id);
      own.push({ ...check, run: (context) => runGuarded(check, file, context) });
    }
  }
  return own;
}

async function listFiles(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => codeFile.test(name)).toSorted();
  } catch (cause) {
    throw new UnusableChecks(`Cannot read the folder of checks ${folder}; check the path.`, { cause });
  }
}

async function loadFile(file: string, load: (file: string) => Promise<unknown>): Promise<Check[]> {
  let exported: unknown;
  try {
    exported = await load(file);
  } catch (cause) {
    throw new UnusableChecks(`${file} does not load: ${firstLine(cause)}`, { cause });
  }
  const found = Object.values(exported as Record<string, unknown>).filter(isCheck);
  if (found.length === 0)
    throw new UnusableChecks(`${file} exports no check; export what defineCheck of yakkan/check gives.`);
  return found;
}

function isCheck(value: unknown): value is Check {
  if (typeof value !== 'object' || value === null) return false;
  const check = value as Partial<Check>;
  return (
    typeof check.id === 'string' &&
    typeof check.finds === 'string' &&
    typeof check.why === 'string' &&
    typeof check.run === 'function' &&
    ['error', 'warning', 'info'].includes(check.severity ?? '')
  );
}

/** A check of one's own that fails is told by its file, and stops the run. */
function runGuarded(check: Check, file: string, context: Parameters<Check['run']>[0]) {
  try {
    return [...check.run(context)];
  } catch (cause) {
    throw new UnusableChecks(`The check ${check.id} of ${file} failed: ${firstLine(cause)}`, { cause });
  }
}

/** What is wrong, without a path of this machine. */
function firstLine(cause: unknown): string {
  const [line] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
  return line.replace(/(?:[A-Za-z]:)?(?:[\\/][^\s'":\\/]+)+[\\/](?=[^\\/\s'":]+)/g, '');
}
