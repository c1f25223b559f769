import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createJiti } from 'jiti';

/** A rule file as CommonJS, for a browser that calls it with `require`, `module` and `exports`. */
export interface RuleSource {
  /** Name within the folder of rules, without its ending: `late-charge`. */
  name: string;
  code: string;
}

const ruleFile = /^([^.].*)\.(?:ts|mts|js|mjs)$/;

/**
 * Reads the rule files of a document as JavaScript without types; nothing of them is run.
 * @returns none where the document has no rules; a file that does not compile is left out, `loadRules` names it
 */
export async function readRuleSources(corpusFolder: string, documentId: string): Promise<RuleSource[]> {
  const folder = resolve(corpusFolder, documentId, 'rules');
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const jiti = createJiti(join(folder, 'rules.ts'), { fsCache: false, moduleCache: false });
  const sources: RuleSource[] = [];
  for (const file of names.sort()) {
    const name = ruleFile.exec(file)?.[1];
    if (name === undefined || file.endsWith('.d.ts')) continue;
    const source = await readFile(join(folder, file), 'utf8');
    try {
      sources.push({
        name,
        code: jiti.transform({ source, filename: join(folder, file), ts: true, async: false }),
      });
    } catch {
      // What does not compile is told where rules are loaded to be used.
    }
  }
  return sources;
}
