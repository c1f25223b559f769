import { readdirSync, readFileSync } from 'node:fs';
import type { Playbook } from '../model/review/playbook.ts';
import { readPlaybook } from './playbook/read-playbook.ts';

/** `data/playbooks` lies two folders above this one as a source, as a module and in the bundle. */
const folder = new URL('../../data/playbooks/', import.meta.url);
const ending = '.yaml';

/** Ids of the playbooks that come with the package. */
export function listPlaybooks(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();
}

/** The text of a playbook of the package, to begin one's own with. */
export function readPlaybookText(id: string): string {
  return readFileSync(new URL(`${id}${ending}`, folder), 'utf8');
}

/**
 * Opens a playbook of the package.
 * @throws if it is not there or is damaged: the package is
 */
export function openPlaybook(id: string): Playbook {
  const { playbook, problems } = readPlaybook(readPlaybookText(id));
  if (!playbook)
    throw new Error(`data/playbooks/${id}.yaml is damaged; install the package anew.`, { cause: problems });
  return playbook;
}
