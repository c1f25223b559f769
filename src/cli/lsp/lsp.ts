import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type CheckSettings, configFile } from '../../model/check-settings.ts';
import { readConfig } from '../check/config.ts';
import { type ExitCode, exitCodes } from '../terminal/surface.ts';
import { readVersion } from '../terminal/version.ts';

/** `yakkan lsp`: serves until the editor ends it, which ends the process. */
export async function runLsp(): Promise<ExitCode> {
  const { serveLanguage } = await import('../../lsp/serve-language.ts');
  serveLanguage({
    version: readVersion(),
    readSettings: readSettings,
    input: process.stdin,
    output: process.stdout,
  });
  await new Promise((resolve) => void process.stdin.once('end', resolve));
  return exitCodes.done;
}

/** Reads `yakkan.config.json` in a folder, `file:///…`; the defaults where there is none. */
async function readSettings(folder: string | undefined): Promise<CheckSettings> {
  const file = folder?.startsWith('file:') ? new URL('yakkan.config.json', `${folder}/`) : undefined;
  if (!file || !existsSync(file)) return configFile.parse({}).check;
  return readConfig(fileURLToPath(file));
}
