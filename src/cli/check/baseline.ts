import { readFile } from 'node:fs/promises';
import { fingerprint } from '../../check/baseline.ts';
import { type CheckBaseline, type CheckReport, checkBaseline } from '../../model/finding.ts';
import type { Surface } from '../terminal/surface.ts';
import { writeOutput } from '../terminal/write-output.ts';
import { CheckRefused } from './refused.ts';

export type Baseline = CheckBaseline;

/**
 * Reads a baseline.
 * @throws {CheckRefused} if it cannot be read or is none
 */
export async function readBaseline(path: string): Promise<Baseline> {
  try {
    return checkBaseline.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'there is no such file' : 'it is not what --write-baseline writes';
    throw new CheckRefused(`Cannot read the baseline ${path}: ${why}.`, { cause });
  }
}

/** Writes what is found now. */
export async function writeBaseline(
  path: string,
  reports: readonly CheckReport[],
  surface: Surface,
): Promise<void> {
  const files = Object.fromEntries(
    reports.map(({ path: file, findings }) => [nameOf(file), findings.map(fingerprint).sort()]),
  );
  const content: Baseline = { format: 'yakkan-baseline', version: 1, files };
  await writeOutput(`${JSON.stringify(content, null, 2)}\n`, path, surface);
}

/** Name of a file without its folders, so that a baseline holds wherever it lies. */
export function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
