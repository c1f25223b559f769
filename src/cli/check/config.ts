import { readFile } from 'node:fs/promises';
import { type CheckSettings, configFile } from '../../model/check-settings.ts';
import { describedChecks } from './playbook.ts';
import { CheckRefused } from './refused.ts';

/** The settings of checks, as read. */
export type CheckConfig = CheckSettings;

const defaultName = 'yakkan.config.json';

/**
 * Reads `yakkan.config.json`, or the file that was named.
 * @returns the defaults where there is none and none was named
 * @throws {CheckRefused} if the file cannot be read or does not hold what it should; the message names the fields
 */
export async function readConfig(
  path?: string,
  known: readonly { id: string }[] = describedChecks,
): Promise<CheckConfig> {
  const name = path ?? defaultName;
  let text: string;
  try {
    text = await readFile(name, 'utf8');
  } catch (cause) {
    if (path === undefined && (cause as NodeJS.ErrnoException).code === 'ENOENT')
      return configFile.parse({}).check;
    throw new CheckRefused(`Cannot read the settings ${name}: ${(cause as Error).message}.`, { cause });
  }
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new CheckRefused(`${name} is not JSON: ${(cause as Error).message}.`, { cause });
  }
  const { success, data, error } = configFile.safeParse(content);
  if (!success) {
    const problems = error.issues.map(
      ({ path: field, message }) => `${field.join('.') || 'the whole'}: ${message}`,
    );
    throw new CheckRefused(`${name} does not hold what it should: ${problems.join('; ')}.`);
  }
  refuseUnknown(data.check, name, known);
  return data.check;
}

function refuseUnknown(
  { severities, suppressions }: CheckConfig,
  name: string,
  checks: readonly { id: string }[],
): void {
  const known = new Set(checks.map(({ id }) => id));
  const unknown = [...Object.keys(severities), ...suppressions.map(({ check }) => check)].find(
    (id) => !known.has(id),
  );
  if (unknown !== undefined)
    throw new CheckRefused(
      `${name} names a check "${unknown}" that is not there; \`yakkan check --list\` prints them.`,
    );
}
