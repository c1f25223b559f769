import { mkdir, readFile, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Correction } from '../../model/correction.ts';
import type { Message } from '../../model/message.ts';
import { parseFile } from '../../parse.ts';
import { CorpusConflict, CorpusError } from '../corpus-error.ts';
import { readFacts } from '../document-facts.ts';
import { checkDay, checkDocumentId } from '../document-id.ts';
import { openYaml, putRevision, readYamlText, writeYaml } from '../intake/facts-yaml.ts';
import { digestOf, type Origin, writeDown } from '../intake/journal.ts';
import { plainTitle } from '../intake/plain-title.ts';
import { builtFolder } from '../open-corpus.ts';
import { type AddedFacts, readAddedFacts } from './added-facts.ts';
import { removeLeftovers } from './leftovers.ts';
import { type CorpusLock, lockCorpus } from './lock.ts';

/** A text that is to be added. */
export interface AddedText {
  bytes: Uint8Array;
  /** File name; its end stays. */
  name: string;
  document: string;
  /** If omitted, the day that the text says it holds for. */
  effective?: string;
  /** Reads that day from the text, with the words that say so; if omitted, it is that of the model. */
  readDay?: (facts: AddedFacts) => { day: string; words: string } | undefined;
  /** For a new document; if omitted, the text's own. */
  title?: string;
  kind?: string;
  /** Id of the document that this one goes with. */
  general?: string;
  /** Whether another text of the same day is replaced; if omitted, it is refused. */
  replace?: boolean;
  /** What its lines are that were misread; they are kept by `correct`. If omitted, nothing. */
  corrections?: readonly Correction[];
  /** Parses the file, where that is to happen elsewhere; if omitted, here. */
  read?: (file: { bytes: Uint8Array; name: string }) => Promise<AddedFacts>;
  /** Milliseconds to wait while another process writes the corpus; if omitted, none. */
  patience?: number;
  /** Who adds it, for the journal; if omitted, `program`. */
  origin?: Origin;
}

/** What was done with a text. */
export interface AddResult {
  state: 'added' | 'replaced' | 'already there';
  effective: string;
  /** The words of the text that say so, where the day was not given. */
  effectiveFrom?: string;
  /** Path within the corpus. */
  file: string;
  title: string | undefined;
  messages: readonly Message[];
}

/**
 * Takes a text into a corpus. The revision is written first and document.yaml, which names it, last, each whole or not at all:
 * whatever happens in between, the corpus is as before.
 * @throws {CorpusError} if the text holds no terms, the day is not known, or another text of that day is there
 * @throws {UnreadableSource} if the file cannot be read as text
 */
export async function addText(corpus: string, text: AddedText): Promise<AddResult> {
  checkDocumentId(text.document);
  if (text.effective !== undefined) checkDay(text.effective, '--effective');
  if (text.general !== undefined) checkDocumentId(text.general);
  const { bytes, name, read = readHere } = text;
  const model = await read({ bytes, name });
  const empty = model.messages.find(({ ruleId }) => ruleId === 'no-terms');
  if (empty) throw new CorpusError(`${text.name}: ${empty.reason}`);
  const said = text.readDay?.(model) ?? saidDay(model);
  const effective = text.effective ?? said?.day;
  if (effective === undefined) {
    throw new CorpusError(
      `${text.name} does not say from when it holds; give the day with --effective 2026-04-01.`,
    );
  }
  checkDay(effective, text.effective === undefined ? `The day in ${text.name}` : '--effective');
  const lock = await lockCorpus(builtFolder(corpus), text.patience);
  try {
    const words = text.effective === undefined ? said?.words : undefined;
    const stored = await store(corpus, text, effective, model, lock);
    return { ...stored, ...(words !== undefined && { effectiveFrom: words }) };
  } finally {
    await lock.release();
  }
}

async function readHere({ bytes, name }: { bytes: Uint8Array; name: string }): Promise<AddedFacts> {
  return readAddedFacts(await parseFile(bytes, { name }));
}

function saidDay({ document }: AddedFacts): { day: string; words?: string } | undefined {
  const { effectiveDate: day, effectiveDateFrom } = document;
  return day === undefined ? undefined : { day, ...(effectiveDateFrom && { words: effectiveDateFrom.text }) };
}

async function store(
  corpus: string,
  text: AddedText,
  effective: string,
  model: AddedFacts,
  lock: CorpusLock,
): Promise<AddResult> {
  const folder = join(corpus, text.document);
  const yamlPath = join(folder, 'document.yaml');
  const facts = await readFacts(yamlPath);
  if (facts?.withdrawn !== undefined)
    throw new CorpusError(`${text.document} was withdrawn on ${facts.withdrawn}; restore it first.`);
  const known = facts?.revisions.find((revision) => revision.effective === effective);
  const file = `revisions/${effective}${endOf(text.name, model)}`;
  const result = {
    effective,
    file: `${text.document}/${file}`,
    title: facts?.title ?? text.title ?? plainTitle(model.document.title),
    messages: model.messages,
  };
  if (known) {
    const held = await readFile(join(folder, known.file)).catch(() => undefined);
    if (held && Buffer.from(text.bytes).equals(held)) {
      return { ...result, state: 'already there', file: `${text.document}/${known.file}` };
    }
    if (held && !text.replace) {
      throw new CorpusConflict(
        `The corpus holds another text of ${text.document} for ${effective} (${known.file}); give another day with --effective, or replace it with --replace.`,
      );
    }
  }
  if (known?.file !== file && !text.replace) await refuseUnnamed(join(folder, file), text.bytes);
  const before = await readYamlText(yamlPath);
  const yaml = openYaml(before, firstFacts(text, model));
  putRevision(yaml, yamlPath, { effective, file });
  const after = known?.file === file && facts ? before : writeYaml(yaml);
  const state = known ? 'replaced' : 'added';
  await removeLeftovers(folder);
  await mkdir(join(folder, 'revisions'), { recursive: true });
  const written = { document: text.document, effective, file, digest: digestOf(text.bytes) };
  const action = known ? 'replace' : 'add';
  await writeDown(corpus, { action, ...written }, text.origin ?? { from: 'program' }, { before, after });
  await writeFileAtomic(join(folder, file), Buffer.from(text.bytes));
  await lock.check();
  if (after !== undefined && after !== before) await writeFileAtomic(yamlPath, after);
  if (known && known.file !== file) await rm(join(folder, known.file), { force: true });
  return { ...result, state };
}

/** A file that document.yaml does not name is what a kill left, or somebody's own: it is taken in where it is the same. */
async function refuseUnnamed(path: string, bytes: Uint8Array): Promise<void> {
  const held = await readFile(path).catch(() => undefined);
  if (!held || Buffer.from(bytes).equals(held)) return;
  throw new CorpusError(
    `${path} holds another text, though document.yaml does not name it; delete it, or replace it with --replace.`,
  );
}

const endsByFormat: Readonly<Record<string, string>> = { markdown: '.md', plain: '.txt' };

/** The file keeps its end, by which its format is told. */
function endOf(name: string, { document }: AddedFacts): string {
  const end = extname(name).toLowerCase();
  return /^\.[a-z0-9]{1,8}$/.test(end) ? end : (endsByFormat[document.source.format] ?? '.txt');
}

function firstFacts(
  { document, title, kind, general }: AddedText,
  model: AddedFacts,
): Record<string, unknown> {
  const name = title ?? plainTitle(model.document.title);
  return {
    id: document,
    ...(name !== undefined && { title: name }),
    ...(model.document.issuer !== undefined && { issuer: model.document.issuer }),
    ...(kind !== undefined && { kind }),
    language: 'ja',
    selfNames: model.selfNames,
    ...(general !== undefined && { general, precedence: 'individual' }),
    revisions: [],
  };
}
