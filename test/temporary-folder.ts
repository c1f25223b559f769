import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

/** A new empty folder for a test, which is gone when the file of tests is done. */
export function makeTemporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'yakkan-test-'));
  made.push(folder);
  return folder;
}

/** Removes every folder made so far. The set-up of each file calls it; what runs outside of one calls it itself. */
export function removeTemporaryFolders(): void {
  // A program that was killed may still write for a moment.
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
}
