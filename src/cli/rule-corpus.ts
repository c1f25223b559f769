import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { type LoadedRules, loadRules } from '../corpus/load-rules.ts';
import type { YakkanDocument } from '../model/yakkan-document.ts';
import { parseFile } from '../parse.ts';
import { placeReference } from '../rule/clause-reference.ts';
import { isDay, type Rule, type RuleDocument } from '../rule/index.ts';

/** What cannot be answered from the corpus; its message says why and what to do. */
export class UnusableCorpus extends Error {
  override name = 'UnusableCorpus';
}

/** A document without any revision: its rules are known and its text is added by the user. */
export class MissingText extends UnusableCorpus {
  override name = 'MissingText';
}

/** A document of a corpus with its rules. */
export interface RuleFolder extends LoadedRules {
  id: string;
  /** Ascending. */
  revisions: { effective: string; file: string }[];
}

/** A corpus as rules need it; texts are parsed once. */
export class RuleCorpus {
  private readonly models = new Map<string, Promise<YakkanDocument>>();
  private readonly folders = new Map<string, Promise<RuleFolder>>();

  private constructor(
    readonly path: string,
    readonly ids: readonly string[],
  ) {}

  static async open(path: string): Promise<RuleCorpus> {
    return new RuleCorpus(path, await listDocuments(path));
  }

  /** A document with its rules. */
  folder(id: string): Promise<RuleFolder> {
    if (!this.ids.includes(id)) {
      const ids = this.ids.join(', ') || 'none';
      throw new UnusableCorpus(`The corpus ${this.path} has no document ${id}; it has ${ids}.`);
    }
    return remember(this.folders, id, () => readFolder(this.path, id));
  }

  /** All documents with their rules; with `document` only that one. */
  async listFolders(document?: string): Promise<RuleFolder[]> {
    return Promise.all((document === undefined ? this.ids : [document]).map(async (id) => this.folder(id)));
  }

  /** Finds a rule by its name or id; of several of one name, the one whose text the corpus holds. */
  async findRule(name: string, document?: string): Promise<Rule> {
    const own = name.includes('/') ? name.slice(0, name.indexOf('/')) : document;
    const folders = await this.listFolders(own);
    const named = (each: readonly RuleFolder[]) =>
      each.flatMap(({ rules }) => rules).filter((rule) => rule.id === name || rule.name === name);
    const all = named(folders);
    const withText = named(folders.filter(({ revisions }) => revisions.length > 0));
    const found = all.length > 1 && withText.length > 0 ? withText : all;
    if (found.length === 1) return found[0];
    if (found.length > 1) {
      const ids = found.map(({ id }) => id).join(', ');
      throw new UnusableCorpus(`${name} could be ${ids}; give the id, or --document.`);
    }
    const known = folders.flatMap(({ rules }) => rules.map(({ id }) => id)).join(', ') || 'none';
    throw new UnusableCorpus(`There is no rule ${name}; the rules here are ${known}.`);
  }

  /** The texts that a rule needs, each at the revision in force on a day; without a day, the newest. */
  async loadTexts(rule: Rule, asOf?: string): Promise<RuleDocument[]> {
    return Promise.all(documentsOf(rule).map((id) => this.loadText(id, asOf)));
  }

  /**
   * The text of a document in force on a day; without a day, the newest.
   * @throws {MissingText} if the corpus holds no text of the document
   * @throws {UnusableCorpus} if the corpus does not hold the text that was in force
   */
  async loadText(id: string, asOf?: string): Promise<RuleDocument> {
    const { revisions } = await this.folder(id);
    const newest = revisions.at(-1);
    if (!newest) {
      throw new MissingText(
        `The corpus holds no text of ${id}; add it with \`yakkan add FILE --document ${id}\`.`,
      );
    }
    const latest = await this.readModel(newest.file);
    if (asOf === undefined || asOf >= newest.effective) {
      return { id, revision: newest.effective, model: latest };
    }
    const held = revisions.findLast(({ effective }) => effective <= asOf);
    // The 附則 of the newest text tell of revisions between those that the corpus holds.
    const inForce = datesOf(latest).findLast((date) => date <= asOf);
    if (inForce !== undefined && (held === undefined || inForce > held.effective)) {
      throw new UnusableCorpus(
        `On ${asOf} the revision of ${inForce} was in force, and the corpus does not hold the text of that revision of ${id}; add it with \`yakkan add FILE --document ${id} --effective ${inForce}\`.`,
      );
    }
    if (!held) {
      throw new UnusableCorpus(
        `The corpus does not hold the text of ${id} that was in force on ${asOf}; its texts begin with the revision of ${revisions[0].effective}.`,
      );
    }
    return { id, revision: held.effective, model: await this.readModel(held.file) };
  }

  /** One revision of a document, where the corpus holds it. */
  async loadRevision(id: string, effective: string): Promise<RuleDocument | undefined> {
    const { revisions } = await this.folder(id);
    const held = revisions.find((revision) => revision.effective === effective);
    return held && { id, revision: effective, model: await this.readModel(held.file) };
  }

  private readModel(file: string): Promise<YakkanDocument> {
    return remember(this.models, file, async () => {
      let bytes: Uint8Array;
      try {
        bytes = await readFile(file);
      } catch (cause) {
        throw new UnusableCorpus(`The revision ${file} cannot be read: ${(cause as Error).message}.`, {
          cause,
        });
      }
      return parseFile(bytes, { name: file });
    });
  }
}

function remember<Value>(
  known: Map<string, Promise<Value>>,
  key: string,
  read: () => Promise<Value>,
): Promise<Value> {
  const value = known.get(key) ?? read();
  known.set(key, value);
  return value;
}

function documentsOf(rule: Rule): string[] {
  const references = [
    ...rule.implements,
    ...(rule.reliesOn ?? []),
    ...Object.values(rule.parameters).map(({ clause }) => clause),
  ];
  const ids = references.map((reference) => placeReference(reference, rule.document).document);
  return [...new Set([rule.document, ...ids])];
}

async function listDocuments(corpus: string): Promise<string[]> {
  try {
    const entries = await readdir(corpus, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .sort();
  } catch (cause) {
    throw new UnusableCorpus(`There is no corpus at ${corpus}; name its folder with --corpus.`, { cause });
  }
}

async function readFolder(corpus: string, id: string): Promise<RuleFolder> {
  const file = join(corpus, id, 'document.yaml');
  const revisions = (await readRevisions(file)).map(({ effective, file: path }) => ({
    effective,
    file: join(corpus, id, path),
  }));
  revisions.sort((left, right) => (left.effective < right.effective ? -1 : 1));
  return { id, revisions, ...(await loadRules(corpus, id)) };
}

/** The revisions that a document.yaml lists; none where there is no such file. */
async function readRevisions(file: string): Promise<RuleFolder['revisions']> {
  let facts: unknown;
  try {
    facts = parseYaml(await readFile(file, 'utf8'));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new UnusableCorpus(`${file} cannot be read: ${(cause as Error).message}`, { cause });
  }
  const revisions = (facts as { revisions?: unknown } | null)?.revisions ?? [];
  if (!Array.isArray(revisions) || !revisions.every(isRevision)) {
    throw new UnusableCorpus(
      `${file}: revisions must be a list of { effective: YYYY-MM-DD, file: revisions/… }.`,
    );
  }
  return revisions;
}

function isRevision(value: unknown): value is RuleFolder['revisions'][number] {
  const { effective, file } = (value ?? {}) as Record<string, unknown>;
  return typeof effective === 'string' && isDay(effective) && typeof file === 'string';
}

/** Days on which whole revisions took effect, by the 附則, ascending. */
function datesOf({ revisionHistory }: YakkanDocument): string[] {
  return revisionHistory
    .flatMap(({ commencements }) => commencements)
    .flatMap(({ date, provisions }) => (date !== undefined && provisions.length === 0 ? [date] : []))
    .sort();
}
