import { readFile } from 'node:fs/promises';
import type { Surface } from '../terminal/surface.ts';
import { WrongUsage } from './answer.ts';

/** Reads `--given`: JSON, @FILE, or @- for standard input. */
export async function readGiven(words: string, surface: Surface): Promise<unknown> {
  const text = words.startsWith('@') ? await readFacts(words.slice(1), surface) : words;
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new WrongUsage(
      `--given: is no JSON (${(cause as Error).message}); write {"name": value, …}, or @FILE.`,
      { cause },
    );
  }
}

async function readFacts(path: string, { stdin }: Surface): Promise<string> {
  if (path === '-') {
    const chunks: Uint8Array[] = [];
    for await (const chunk of stdin) chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
  }
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new WrongUsage(`--given: the file ${path} cannot be read (${(cause as Error).message}).`, {
      cause,
    });
  }
}

/** Reads `--option NAME=READING`. */
export function readChoices(words: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    words.map((word) => {
      const cut = word.indexOf('=');
      if (cut < 1) throw new WrongUsage(`--option: "${word}" is not NAME=READING.`);
      return [word.slice(0, cut), word.slice(cut + 1)];
    }),
  );
}
