import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { createJiti } from 'jiti';
import type { RuleForm } from '../../model/rule-form.ts';
import * as ruleEntry from '../../rule/index.ts';
import { linkRules } from '../../rule/link-rules.ts';
import { pinsFile, readPins } from './form/pins-file.ts';
import { readForms } from './form/read-forms.ts';
import { findMistake } from './mistake.ts';

/** A rule file, or a rule in it, that cannot be used. */
export interface BrokenRule {
  /** Name within the folder of rules: `late-charge.rule.yaml`. */
  file: string;
  /** What is wrong and what to do. */
  reason: string;
  /** From 1, where they are known. */
  line?: number;
  column?: number;
}

/** The rules of one document, as its folder declares them. */
export interface LoadedRules {
  /** By id. */
  rules: ruleEntry.Rule[];
  /** Clauses that are declared not computable. */
  notComputable: ruleEntry.NotComputable[];
  /** Drafts that no person has accepted yet: they are no rules. */
  drafts: RuleForm[];
  /** What cannot be used; the other rules can. */
  broken: BrokenRule[];
  /** File in the folder of rules by the id of the rule. */
  files: Readonly<Record<string, string>>;
}

/** Rules that cannot be looked for; the message says why. */
export class UnusableRules extends Error {
  override name = 'UnusableRules';
}

const codeFile = /\.(?:ts|mts|js|mjs)$/;
const formFile = /\.rule\.ya?ml$/;

/**
 * Loads the rules of a document: what the files in `<corpus>/<document>/rules/` hold, as code or as forms. Only that folder is
 * read, and afresh at each call. A file that cannot be used is told in `broken`, and the others are loaded.
 * @returns nothing but empty lists where the document has no rules
 * @throws {UnusableRules} if the document's id is none
 */
export async function loadRules(corpusFolder: string, documentId: string): Promise<LoadedRules> {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(documentId)) {
    throw new UnusableRules(`"${documentId}" is no document id; rules lie in the folder of a document.`);
  }
  // The loader takes absolute paths only.
  const folder = resolve(corpusFolder, documentId, 'rules');
  const files = await listRuleFiles(folder);
  const found: Found = { rules: [], notComputable: [], drafts: [], broken: [] };
  if (files.length > 0) {
    const { pins, broken } = await readPins(folder);
    if (broken) found.broken.push({ file: pinsFile, reason: broken });
    const load = makeLoader(folder);
    for (const file of files) {
      if (formFile.test(file)) await readFormFile(file, (id) => pins[id], found);
      else await readCodeFile(file, load, (id) => pins[id], found);
    }
  }
  return settle(found, documentId);
}

interface Found extends Pick<LoadedRules, 'notComputable' | 'drafts' | 'broken'> {
  rules: { rule: ruleEntry.Rule; file: string }[];
}

async function readFormFile(
  file: string,
  pinsOf: (id: string) => ruleEntry.RulePins | undefined,
  found: Found,
): Promise<void> {
  const { rules, drafts, problems } = readForms(await readFile(file, 'utf8'), pinsOf);
  found.rules.push(...rules.map((rule) => ({ rule, file })));
  found.drafts.push(...drafts);
  for (const { line, column, at, reason } of problems)
    found.broken.push({
      file: basename(file),
      line,
      column,
      reason: at === '' ? reason : `${at}: ${reason}`,
    });
}

async function readCodeFile(
  file: string,
  load: Load,
  pinsOf: (id: string) => ruleEntry.RulePins | undefined,
  found: Found,
): Promise<void> {
  let exported: unknown;
  try {
    exported = await load(file);
  } catch (error) {
    found.broken.push({ file: basename(file), ...explainLoad(error) });
    return;
  }
  for (const one of typeof exported === 'object' && exported !== null ? Object.values(exported) : []) {
    if (ruleEntry.isNotComputable(one)) found.notComputable.push(one);
    if (!ruleEntry.isRule(one)) continue;
    const mistake = findMistake(one);
    const pins = pinsOf(one.id);
    if (mistake === undefined) found.rules.push({ rule: pins ? { ...one, pins } : one, file });
    else found.broken.push({ file: basename(file), reason: mistake });
  }
}

/** Leaves out rules of another document, those that are there twice, and those that call what is not there. */
function settle({ rules, notComputable, drafts, broken }: Found, documentId: string): LoadedRules {
  const files: Record<string, string> = {};
  const kept: ruleEntry.Rule[] = [];
  for (const { rule, file } of rules) {
    const name = basename(file);
    const other = files[rule.id];
    if (rule.document !== documentId) {
      const reason = `It defines ${rule.id}, a rule of another document; in this folder ids begin with ${documentId}/.`;
      broken.push({ file: name, reason });
    } else if (other !== undefined) {
      broken.push({
        file: name,
        reason: `The rule ${rule.id} is defined twice, in ${other} and here; rename one.`,
      });
    } else {
      files[rule.id] = name;
      kept.push(rule);
    }
  }
  const linked = linkRules(kept.toSorted((left, right) => (left.id < right.id ? -1 : 1)));
  for (const { rule, reason } of linked.problems)
    broken.push({ file: files[rule], reason: `${rule}: ${reason}` });
  return { rules: linked.rules, notComputable, drafts, broken, files };
}

type Load = (file: string) => Promise<unknown>;

function makeLoader(folder: string): Load {
  // Rule files and this program share one copy of the entry, whether it runs from source, compiled or bundled. Nothing is
  // cached, so that a changed rule counts at the next call; rules are pure and may be loaded more than once.
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
    const names = (await readdir(folder)).filter(
      (name) =>
        !name.startsWith('.') && ((codeFile.test(name) && !name.endsWith('.d.ts')) || formFile.test(name)),
    );
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

/** The part of a loader's message that says what is wrong and where, without its stack and without a path of this machine. */
function explainLoad(error: unknown): Omit<BrokenRule, 'file'> {
  const message = error instanceof Error ? error.message : String(error);
  const [line, column] = /(?:\(|:)(\d+):(\d+)\)?/.exec(message)?.slice(1, 3).map(Number) ?? [];
  const words = message.split('\n').slice(0, 2).join(' ').trim();
  const reason = `It does not load: ${words.replace(/(?:[A-Za-z]:)?(?:[\\/][^\s'":\\/]+)+[\\/](?=[^\\/\s'":]+)/g, '')}`;
  return { reason, ...(line !== undefined && column !== undefined && { line, column }) };
}
