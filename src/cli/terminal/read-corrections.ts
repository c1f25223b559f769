import { readFile } from 'node:fs/promises';
import type { Correction } from '../../model/correction.ts';

/** A file of corrections that cannot be used; its message says what and where. */
export class UnusableCorrections extends Error {
  override name = 'UnusableCorrections';
}

/**
 * Reads corrections from a YAML or JSON file: a list, or what has one in `corrections` as document.yaml does.
 * @throws {UnusableCorrections} if there is no such file, or it does not hold what it should
 */
export async function readCorrections(path: string): Promise<Correction[]> {
  const [{ parseDocument }, { correction }] = await Promise.all([
    import('yaml'),
    import('../../model/correction.ts'),
  ]);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'there is no such file' : message;
    throw new UnusableCorrections(`Cannot read ${path}: ${why}.`, { cause });
  }
  const yaml = parseDocument(text, { schema: 'core' });
  const [broken] = yaml.errors;
  if (broken) throw new UnusableCorrections(`${path}: ${broken.message.split('\n')[0].replace(/:$/, '.')}`);
  const held = yaml.toJS() as { corrections?: unknown } | null;
  const list = Array.isArray(held) ? held : (held?.corrections ?? []);
  const read = correction.array().safeParse(list);
  if (read.success) return read.data;
  const [{ path: place, message }] = read.error.issues;
  throw new UnusableCorrections(`${path}: correction ${place.join('.') || 'list'}: ${message}.`);
}
