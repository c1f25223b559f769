import { execFile } from 'node:child_process';
import { copyFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { promisify } from 'node:util';
import { applyFixes } from '../../check/apply-fixes.ts';
import { applySafeFixes } from '../../check/safe-fixes.ts';
import type { Finding } from '../../model/finding.ts';
import { readDocuments } from '../../parse.ts';
import { encodeLike } from '../../source/bytes/encode.ts';
import type { Surface } from '../terminal/surface.ts';
import { writeOutput } from '../terminal/write-output.ts';
import type { CheckSubject } from './subject.ts';

/** Formats whose offsets point into the file itself. */
const writable: ReadonlySet<string> = new Set(['plain', 'markdown']);

/**
 * Makes the corrections that findings offer in a file; the original stays beside it (`terms.txt.orig`) unless git has it.
 * @returns how many were made; 0 where the file cannot be written, which has been said
 */
export async function fixFile(
  { file, bytes, read, name }: CheckSubject,
  findings: readonly Finding[],
  surface: Surface,
): Promise<number> {
  const { source, encoding } = read;
  const readText = async (words: string) =>
    (await readDocuments(new TextEncoder().encode(words), { name, format: source.format })).documents[0];
  const wanted = findings.filter(({ fix = [] }) => fix.length > 0).length;
  const { text, fixed } =
    wanted === 0 || !writable.has(source.format)
      ? applyFixes(source.value, findings)
      : await applySafeFixes(source.value, findings, read.documents[0], readText);
  if (fixed.length === 0) return 0;
  const refuse = (why: string) => {
    surface.stderr.write(`${file ?? 'Standard input'} was not corrected: ${why}.\n`);
    return 0;
  };
  if (file === undefined) return refuse('name a file instead of standard input');
  if (!writable.has(source.format) || !encoding)
    return refuse(`${source.format} cannot be written back; correct it in the program that made it`);
  const corrected = await encodeLike(text, { bytes, encoding, value: source.value });
  if (!corrected) return refuse(`${encoding} cannot hold the corrected text; save it as UTF-8 first`);
  if (!(await isInGit(file))) surface.stderr.write(`The original is kept as ${await keepOriginal(file)}.\n`);
  return (await writeOutput(corrected, file, surface)) === 0 ? fixed.length : 0;
}

/** Whether git holds the file just as it is. */
async function isInGit(file: string): Promise<boolean> {
  const git = (...words: string[]) =>
    promisify(execFile)('git', ['-C', dirname(file), ...words, '--', basename(file)]).then(
      () => true,
      () => false,
    );
  return (await git('ls-files', '--error-unmatch')) && (await git('diff', '--quiet', 'HEAD'));
}

/** Copies a file to the first name that is free: terms.txt.orig, terms.txt.orig2. */
async function keepOriginal(file: string): Promise<string> {
  const { constants } = await import('node:fs');
  for (let count = 1; ; count++) {
    const name = `${file}.orig${count === 1 ? '' : count}`;
    try {
      await copyFile(file, name, constants.COPYFILE_EXCL);
      return name;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
