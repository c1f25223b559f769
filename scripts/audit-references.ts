import { readFileSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Reference } from '../src/model/annotation.ts';
import { indexTree } from '../src/model/tree-index.ts';
import { parseFile } from '../src/parse.ts';

/*
 * Lists the references that were linked to this document's own clauses although the words before them may name another text, for a
 * person to read: tsx scripts/audit-references.ts FILE_OR_FOLDER … [--sample N] [--seed N]
 * Each line: file, clause, the words before, the reference, the words behind, targets.
 */
const contextLength = 48;
const { sample, seed, paths } = readArguments(process.argv.slice(2));
const suspects: string[] = [];
let linked = 0;
for (const path of await listFiles(paths)) {
  const document = await parseFile(readFileSync(path), { name: basename(path) });
  const { byId } = indexTree(document.tree);
  for (const reference of document.references) {
    const [at] = reference.at;
    const leaf = byId.get(at?.leaf ?? '');
    if (!isOwn(reference) || !at || !leaf || !('value' in leaf)) continue;
    linked++;
    const before = leaf.value.slice(Math.max(0, at.start - contextLength), at.start);
    if (!isSuspicious(before)) continue;
    const behind = leaf.value.slice(at.end, at.end + 12);
    const targets = reference.targets.map(({ node }) => node).join(' ');
    suspects.push(
      [basename(path), reference.node, `${before}‹${reference.text}›${behind}`, targets].join('\t'),
    );
  }
}
for (const line of pick(suspects, sample, seed)) console.log(line);
console.log(`${suspects.length} of ${linked} own provisions follow words that may name another text`);

/** Whether a reference by number was linked to a clause of the same document. */
function isOwn({ status, kind, targets, inheritsFrom }: Reference): boolean {
  if (status !== 'resolved' && status !== 'ambiguous') return false;
  return (
    kind === 'absolute' &&
    inheritsFrom === undefined &&
    targets.every(({ document }) => document === undefined)
  );
}

/**
 * A noun right before the number, a closing mark, a name with の, or a statute or document named shortly before in the same list.
 */
function isSuspicious(before: string): boolean {
  return (
    /[\u3400-\u9fffァ-ヺー」』】”"）)] ?$/.test(before) ||
    /[\u3400-\u9fffァ-ヺー」』】）)] ?(?:の|中|のうち)$/.test(before) ||
    /(?:法|令|規則|規程|約款|規約|契約|基準|告示|通達|要領)(?:（[^（）]*）)?の?第[^。]{1,40}(?:及び|又は|若しくは|並びに|、)$/.test(
      before,
    )
  );
}

async function listFiles(given: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of given) {
    if (!statSync(path).isDirectory()) found.push(path);
    else
      for (const name of (await readdir(path)).sort())
        if (/\.(?:txt|md|html|docx|pdf|xml)$/.test(name)) found.push(join(path, name));
  }
  return found;
}

/** A sample of lines, the same for the same seed. */
function pick(lines: readonly string[], count: number, from: number): string[] {
  let state = from;
  const next = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state;
  };
  return lines
    .map((line) => ({ line, rank: next() }))
    .sort((left, right) => left.rank - right.rank)
    .slice(0, count)
    .map(({ line }) => line);
}

function readArguments(given: readonly string[]): { sample: number; seed: number; paths: string[] } {
  const paths: string[] = [];
  const numbers = { sample: Number.POSITIVE_INFINITY, seed: 1 };
  for (let index = 0; index < given.length; index++) {
    const option = /^--(sample|seed)$/.exec(given[index])?.[1] as 'sample' | 'seed' | undefined;
    if (option) numbers[option] = Number(given[++index]);
    else paths.push(given[index]);
  }
  if (paths.length === 0) throw new Error('Name at least one file or folder to audit.');
  return { ...numbers, paths };
}
