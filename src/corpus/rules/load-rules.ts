import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createJiti } from 'jiti';
import * as ruleEntry from '../../rule/index.ts';

/** The rules of one document, as its folder declares them. */
export interface LoadedRules {
  /** By id. */
  rules: ruleEntry.Rule[];
  /** Clauses that are declared not computable. */
  notComputable: ruleEntry.NotComputable[];
}

/** A rule file that cannot be used; its message says which, why, and what to do. */
export class UnusableRules extends Error {
  override name = 'UnusableRules';
}

const ruleFile = /^[^.].*\.(?:ts|mts|js|mjs)$/;

/**
 * Loads the rules of a document: what the files in `<corpus>/<document>/rules/` export. Rules are code, and only that
 * folder is read; files are loaded afresh at each call.
 * @returns nothing but empty lists where the document has no rules
 * @throws {UnusableRules} if a file does not load, exports no rule, or a rule is of another document or there twice
 */
export async function loadRules(corpusFolder: string, documentId: string): Promise<LoadedRules> {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(documentId)) {
    throw new UnusableRules(`"${documentId}" is no document id; rules lie in the folder of a document.`);
  }
  // The loader takes absolute paths only.
  const folder = resolve(corpusFolder, documentId, 'rules');
  const loaded: LoadedRules = { rules: [], notComputable: [] };
  const fileOf = new Map<string, string>();
  // Nothing is cached, so that a changed rule counts at the next call; rules are pure and may be loaded more than once.
  const files = await listRuleFiles(folder);
  if (files.length === 0) return loaded;
  const load = makeLoader(folder);
  for (const file of files) {
    for (const exported of await loadExports(file, load)) {
      if (ruleEntry.isNotComputable(exported)) loaded.notComputable.push(exported);
      if (!ruleEntry.isRule(exported)) continue;
      refuseMisplaced(exported, file, documentId, fileOf);
      fileOf.set(exported.id, file);
      loaded.rules.push(exported);
    }
  }
  loaded.rules.sort((left, right) => (left.id < right.id ? -1 : 1));
  return loaded;
}

type Load = (file: string) => Promise<unknown>;

function makeLoader(folder: string): Load {
  // Rule files and this program share one copy of the entry, whether it runs from source, compiled or bundled.
  const jiti = createJiti(join(folder, 'rules.ts'), {
    fsCache: false,
    moduleCache: false,
    interopDefault: false,
    virtualModules: { 'yakkan/rule': ruleEntry },
  });
  return (file) => jiti.import(file);
}

async function listRuleFiles(folder: string): Promise<string[]> {
  try {
    const names = (await readdir(folder)).filter((name) => ruleFile.test(name) && !name.endsWith('.d.ts'));
    const files = await Promise.all(
      names.sort().map(async (name) => {
        const file = join(folder, name);
        return (await stat(file)).isFile() ? [file] : [];
      }),
    );
    return files.flat();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

async function loadExports(file: string, load: Load): Promise<unknown[]> {
  let exported: unknown;
  try {
    exported = await load(file);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UnusableRules(`The rule file ${file} does not load: ${firstLines(reason)}`, { cause });
  }
  return typeof exported === 'object' && exported !== null ? Object.values(exported) : [];
}

/** The part of a loader's message that says what is wrong, without its stack. */
function firstLines(reason: string): string {
  return reason.split('\n').slice(0, 2).join(' ').trim();
}

function refuseMisplaced(
  { id, document }: ruleEntry.Rule,
  file: string,
  documentId: string,
  fileOf: ReadonlyMap<string, string>,
): void {
  if (document !== documentId) {
    throw new UnusableRules(
      `The rule file ${file} defines ${id}, a rule of another document; in this folder ids begin with ${documentId}/.`,
    );
  }
  const other = fileOf.get(id);
  if (other !== undefined) {
    throw new UnusableRules(`The rule ${id} is defined twice, in ${other} and in ${file}; rename one.`);
  }
}
