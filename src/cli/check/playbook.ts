import { readFile } from 'node:fs/promises';
import { checks } from '../../check/check-table.ts';
import type { Check } from '../../check/define-check.ts';
import { readPlaybook } from '../../corpus/playbook/read-playbook.ts';
import { listPlaybooks, openPlaybook } from '../../corpus/playbook-files.ts';
import type { Playbook } from '../../model/review/playbook.ts';
import { makeAutoPlaybookChecks } from '../../playbook/auto-playbook.ts';
import { makePlaybookChecks } from '../../playbook/playbook-checks.ts';
import { CheckRefused } from './refused.ts';

/** All checks with those that a playbook adds, for those who name them. */
export const describedChecks: readonly Check[] = [
  ...checks,
  ...makePlaybookChecks({ id: 'any', name: '手本', clauses: [] }),
];

/**
 * Opens a playbook of the package by its name, or a file, and makes its checks; `auto` takes for each text the one of its kind.
 * @throws {CheckRefused} if there is none, or the file has mistakes; the message names all of them with their lines
 */
export async function openCheckPlaybook(name: string): Promise<readonly Check[]> {
  if (name === 'auto') return makeAutoPlaybookChecks(listPlaybooks().map(openPlaybook));
  return makePlaybookChecks(listPlaybooks().includes(name) ? openPlaybook(name) : await readFileOf(name));
}

async function readFileOf(path: string): Promise<Playbook> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    const known = listPlaybooks().join(', ');
    throw new CheckRefused(`There is no playbook "${path}": name one of ${known}, auto, or a YAML file.`, {
      cause,
    });
  }
  const { playbook, problems } = readPlaybook(text.replace(/^\ufeff/, ''));
  if (playbook) return playbook;
  const told = problems.map(({ line, column, reason }) => `${path}:${line}:${column} ${reason}`);
  throw new CheckRefused(told.join('\n'));
}
