import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { toJson } from '../export/json.ts';
import type { YakkanDocument } from '../model/yakkan-document.ts';

/** Folder of the models under `.yakkan`. */
export const modelFolder = 'models';

/** Stores a model under the digest of its content; what is there already stays. */
export async function storeModel(folder: string, model: YakkanDocument): Promise<string> {
  const text = toJson(model);
  const name = `${digestText(text)}.json`;
  await mkdir(join(folder, modelFolder), { recursive: true });
  if ((await readText(folder, name)) !== text) await writeFileAtomic(join(folder, modelFolder, name), text);
  return name;
}

/** Where a model lies. */
export function modelPath(folder: string, name: string): string {
  return join(folder, modelFolder, name);
}

/** Characters of the source of a stored model, about; `undefined` where it is missing. */
export function modelSize(folder: string, name: string): number | undefined {
  const found = statSync(modelPath(folder, name), { throwIfNoEntry: false });
  // A model takes some ten times the room of its source.
  return found && Math.ceil(found.size / 10);
}

/** @returns `undefined` where it is missing or its content does not fit its name */
export async function readModel(folder: string, name: string): Promise<YakkanDocument | undefined> {
  const text = await readText(folder, name);
  return text === undefined ? undefined : (JSON.parse(text) as YakkanDocument);
}

async function readText(folder: string, name: string): Promise<string | undefined> {
  try {
    const text = await readFile(join(folder, modelFolder, name), 'utf8');
    return `${digestText(text)}.json` === name ? text : undefined;
  } catch {
    return undefined;
  }
}

/** First 32 hex digits of SHA-256. */
export function digestText(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
