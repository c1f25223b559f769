import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createJiti } from 'jiti';
import type { RuleForm } from '../../model/rule-form.ts';
import { pinsFile, readPins } from './form/pins-file.ts';
import { readForms } from './form/read-forms.ts';

/** A rule file as CommonJS, for a browser that calls it with `require`, `module` and `exports`. */
export interface RuleSource {
  /** Name within the folder of rules, without its ending: `late-charge`. */
  name: string;
  code: string;
}

const codeFile = /^([^.].*)\.(?:ts|mts|js|mjs)$/;
const formFile = /^([^.].*)\.rule\.ya?ml$/;

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
  const { pins } = await readPins(folder);
  if (Object.keys(pins).length > 0)
    sources.push({ name: pinsFile, code: `exports.pins=${writeCode(pins)};` });
  for (const file of names.sort()) {
    const form = formFile.exec(file)?.[1];
    if (form !== undefined) {
      const { rules } = readForms(await readFile(join(folder, file), 'utf8'));
      sources.push({
        name: `${form}.rule`,
        code: writeForms(rules.map((rule) => rule.form)),
      });
      continue;
    }
    const name = codeFile.exec(file)?.[1];
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

/** Code that makes rules of their forms, the same way as here. */
function writeForms(forms: readonly (RuleForm | undefined)[]): string {
  const made = forms.flatMap((form, place) =>
    form ? [`exports.rule${place}=compileForm(${writeCode(form)});`] : [],
  );
  return `const{compileForm}=require("yakkan/rule");${made.join('')}`;
}

/** JSON is JavaScript, but for two line ends, and `<` that could end a script. */
function writeCode(value: unknown): string {
  return value === undefined
    ? 'undefined'
    : JSON.stringify(value).replace(
        /[<\u2028\u2029]/g,
        (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
}
