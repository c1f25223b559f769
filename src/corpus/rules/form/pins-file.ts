import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import type { RulePins } from '../../../rule/index.ts';

/** Beside the rule files: what each rule that is written as a form was written against. */
export const pinsFile = 'pins.json';

const pins = z.record(
  z.string(),
  z.object({
    revision: z.string().optional(),
    clauses: z.record(z.string(), z.string()),
    meanings: z.record(z.string(), z.string()).optional(),
    values: z.record(z.string(), z.string()),
  }),
);
type Pins = Record<string, RulePins>;

/** Reads the pins of a folder of rules; none where there is no such file. */
export async function readPins(folder: string): Promise<{ pins: Pins; broken?: string }> {
  let text: string;
  try {
    text = await readFile(join(folder, pinsFile), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { pins: {} };
    throw error;
  }
  try {
    return { pins: pins.parse(JSON.parse(text)) as Pins };
  } catch {
    return { pins: {}, broken: 'It is no file of pins; write it anew with `yakkan rule pin`.' };
  }
}

/** Writes the pins of a folder, by the id of the rule. */
export async function writePins(folder: string, written: Pins): Promise<void> {
  const sorted = Object.entries(written).toSorted(([left], [right]) => (left < right ? -1 : 1));
  await writeFileAtomic(join(folder, pinsFile), `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}
