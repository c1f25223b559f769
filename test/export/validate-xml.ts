import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeTemporaryFolder } from '../temporary-folder.ts';

const schemas = fileURLToPath(new URL('../../../shared/schemas/', import.meta.url));

/** Why XML cannot be validated here; nothing where it can. */
export const cannotValidate = !existsSync(schemas)
  ? '(skipped: ../shared/schemas is missing)'
  : spawnSync('xmllint', ['--version']).error
    ? '(skipped: xmllint is missing)'
    : undefined;

/** What xmllint says against XML files under a schema; empty where all are valid. */
export function validateXml(schema: string, files: readonly string[]): string {
  const folder = makeTemporaryFolder();
  try {
    const paths = files.map((xml, index) => {
      const path = join(folder, `${index}.xml`);
      writeFileSync(path, xml);
      return path;
    });
    execFileSync('xmllint', ['--noout', '--nonet', '--schema', join(schemas, schema), ...paths], {
      stdio: 'pipe',
    });
    return '';
  } catch (error) {
    const { stderr } = error as { stderr?: Buffer };
    if (!stderr) throw error;
    return stderr
      .toString()
      .split('\n')
      .filter((line) => line !== '' && !line.endsWith(' validates'))
      .slice(0, 5)
      .join('\n');
  }
}
