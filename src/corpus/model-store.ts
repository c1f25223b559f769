import { createHash } from 'node:crypto';
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
