import { readFile } from 'node:fs/promises';
import { Document, isSeq, parseDocument, type YAMLSeq } from 'yaml';
import { CorpusError } from '../corpus-error.ts';

/** Reads the text of a document.yaml; `undefined` where there is none. */
export async function readYamlText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Opens a document.yaml for editing, so that comments and what is not ours stay; `first` is what a new one begins with. */
export function openYaml(text: string | undefined, first: Record<string, unknown> = {}): Document {
  return text === undefined
    ? new Document(first, { schema: 'core' })
    : (parseDocument(text, { schema: 'core' }) as unknown as Document);
}

/** Writes a document.yaml. */
export function writeYaml(yaml: Document): string {
  return yaml.toString({ lineWidth: 0 });
}

/**
 * The list of a field; where there is none, a new one.
 * @throws {CorpusError} if it is no list
 */
export function listIn(yaml: Document, field: string, path: string): YAMLSeq {
  const held = yaml.get(field, true);
  if (isSeq(held)) return held as YAMLSeq;
  if (held !== undefined && held !== null && (held as { value?: unknown }).value !== null)
    throw new CorpusError(`${path}: ${field} must be a list.`);
  const made = yaml.createNode([]) as YAMLSeq;
  yaml.set(field, made);
  return made;
}

/** Puts a revision in the list of revisions, by its day; one of the same day is replaced. */
export function putRevision(
  yaml: Document,
  path: string,
  revision: { effective: string; file: string },
): void {
  const list = listIn(yaml, 'revisions', path);
  const entry = yaml.createNode(revision, { flow: true });
  const place = list.items.findIndex((item) => dayOf(item) >= revision.effective);
  if (place >= 0 && dayOf(list.items[place]) === revision.effective) list.items[place] = entry;
  else list.items.splice(place < 0 ? list.items.length : place, 0, entry);
}

/** The effective date of an entry of a list of revisions. */
export function dayOf(item: unknown): string {
  const { effective } = ((item as { toJSON?: () => unknown }).toJSON?.() ?? {}) as { effective?: unknown };
  return String(effective ?? '');
}
