import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { documentsOf, type Rule, type RuleDocument } from '../../rule/index.ts';
import { CorpusError } from '../corpus-error.ts';
import { type Corpus, type CorpusRevision, openCorpus } from '../open-corpus.ts';
import { type BrokenRule, type LoadedRules, loadRules } from './load-rules.ts';

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
  revisions: readonly CorpusRevision[];
}

/** A corpus as rules need it; texts are parsed once. */
export class RuleCorpus {
  private readonly folders = new Map<string, Promise<RuleFolder>>();

  readonly path: string;
  readonly ids: readonly string[];

  private constructor(private readonly corpus: Corpus) {
    this.path = corpus.folder;
    this.ids = corpus.documents.map(({ id }) => id);
  }

  /** @throws {UnusableCorpus} if the corpus cannot be opened */
  static async open(path: string): Promise<RuleCorpus> {
    return new RuleCorpus(await refuse(() => openCorpus(path)));
  }

  /** A document with its rules. */
  folder(id: string): Promise<RuleFolder> {
    if (!this.ids.includes(id)) {
      const ids = this.ids.join(', ') || 'none';
      throw new UnusableCorpus(`The corpus ${this.path} has no document ${id}; it has ${ids}.`);
    }
    return remember(this.folders, id, async () => {
      const revisions = this.corpus.documents.find((document) => document.id === id)?.revisions ?? [];
      return { id, revisions, ...(await loadRules(this.path, id)) };
    });
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
    const broken = folders.flatMap((folder) => folder.broken.map((one) => describeBroken(folder.id, one)));
    const lost = broken.length === 0 ? '' : ` What cannot be used: ${broken.join(' ')}`;
    throw new UnusableCorpus(`There is no rule ${name}; the rules here are ${known}.${lost}`);
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
    const latest = await refuse(newest.model);
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
    return { id, revision: held.effective, model: await refuse(held.model) };
  }

  /** One revision of a document, where the corpus holds it. */
  async loadRevision(id: string, effective: string): Promise<RuleDocument | undefined> {
    const { revisions } = await this.folder(id);
    const held = revisions.find((revision) => revision.effective === effective);
    return held && { id, revision: effective, model: await refuse(held.model) };
  }
}

/** What is wrong with the corpus is wrong for rules as well. */
async function refuse<Value>(read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    throw new UnusableCorpus(error.message, { cause: error });
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

/** Names a file of rules that cannot be used, where in it, and why: `terms/rules/a.rule.yaml:3:5: …`. */
export function describeBroken(document: string, { file, line, column, reason }: BrokenRule): string {
  const place = line === undefined ? '' : `:${line}:${column ?? 1}`;
  return `${document}/rules/${file}${place}: ${reason}`;
}

/** Days on which whole revisions took effect, by the 附則, ascending. */
function datesOf({ revisionHistory }: YakkanDocument): string[] {
  return revisionHistory
    .flatMap(({ commencements }) => commencements)
    .flatMap(({ date, provisions }) => (date !== undefined && provisions.length === 0 ? [date] : []))
    .sort();
}
