import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Bench } from 'tinybench';
import { buildDocumentTrees } from '../src/block/block.ts';
import { addDigests } from '../src/block/tree/digest.ts';
import { toJson } from '../src/export/json.ts';
import type { Source } from '../src/model/line.ts';
import { parse } from '../src/parse.ts';
import { detectTextFormat } from '../src/source/bytes/detect-format.ts';
import { readText } from '../src/source/read-text.ts';

/*
 * How many MB of UTF-8 a second go through the stage `block` alone and through the whole pipeline, and how the time grows
 * with the length of the text. Run it with `npm run bench`; with a name it measures the texts whose names contain it.
 */

interface Text {
  name: string;
  value: string;
}

const file = { name: 'bench', sha256: '' };
const growths = [1, 10, 100];

function readTexts(): Text[] {
  const root = new URL('../', import.meta.url);
  const shared = new URL('../shared/', root);
  const texts: Text[] = [];
  const add = (name: string, url: URL) => texts.push({ name, value: readFileSync(url, 'utf8') });
  if (existsSync(shared)) {
    const seed = readdirSync(new URL('seed/', shared)).find((name) => name.endsWith('.txt'));
    if (seed) add('seed', new URL(`seed/${seed}`, shared));
    const laws = new URL('examples/laws/', shared);
    for (const layout of ['terms', 'flat', 'paged']) {
      const names = readdirSync(laws).filter((name) => name.endsWith(`.${layout}.txt`));
      const [largest] = names.toSorted(
        (left, right) => sizeOf(new URL(right, laws)) - sizeOf(new URL(left, laws)),
      );
      add(`largest law, ${layout}`, new URL(largest, laws));
    }
  }
  add('corpus, Markdown', new URL('corpus/general-terms/revisions/2026-04-01.md', root));
  add('corpus, extracted', new URL('corpus/general-terms/extracted/2026-04-01.txt', root));
  return texts;
}

function sizeOf(url: URL): number {
  return readFileSync(url).byteLength;
}

/** Repeats a text as one document: each copy is a chapter range of its own, so that numbers go on and do not repeat. */
function repeatText(text: string, times: number): string {
  const articles = Math.max(
    0,
    ...[...text.matchAll(/^#*\s*第\s*(\d+)\s*条/gm)].map(([, number]) => Number(number)),
  );
  return Array.from({ length: times }, (_, copy) =>
    text.replace(
      /^(#*\s*第\s*)(\d+)(\s*条)/gm,
      (_, before, number, unit) => `${before}${Number(number) + copy * articles}${unit}`,
    ),
  ).join('\n');
}

async function readSource(value: string): Promise<Source> {
  return (await readText(value, detectTextFormat(value))).source;
}

function buildBlocks(source: Source): void {
  for (const { tree } of buildDocumentTrees(source).documents) addDigests(tree);
}

/** Milliseconds that a task takes, the median of many runs. */
async function measure(task: () => unknown): Promise<number> {
  const bench = new Bench({ time: 1000, iterations: 3, warmupTime: 300, warmupIterations: 1 });
  bench.add('task', task);
  const [{ result }] = await bench.run();
  if (result.state !== 'completed') throw new Error('The benchmark did not complete.', { cause: result });
  return result.latency.p50;
}

async function measureText({ name, value }: Text): Promise<Record<string, string>> {
  const megabytes = Buffer.byteLength(value) / 1e6;
  const source = await readSource(value);
  const block = await measure(() => buildBlocks(source));
  const whole = await measure(async () => toJson(parse(await readSource(value), file)));
  return {
    text: name,
    KB: (megabytes * 1000).toFixed(0),
    'block MB/s': ((megabytes / block) * 1000).toFixed(1),
    'whole MB/s': ((megabytes / whole) * 1000).toFixed(1),
  };
}

/** How many times as long as one copy a text of several copies takes, for each copy: 1 is linear. */
async function measureGrowth({ name, value }: Text): Promise<Record<string, string>> {
  const row: Record<string, string> = { text: name };
  let one = 0;
  for (const times of growths) {
    const source = await readSource(repeatText(value, times));
    const perCopy = (await measure(() => buildBlocks(source))) / times;
    if (times === 1) one = perCopy;
    row[`${times}×`] = (perCopy / one).toFixed(2);
  }
  return row;
}

const wanted = process.argv[2] ?? '';
const texts = readTexts().filter(({ name }) => name.includes(wanted));
const speeds: Record<string, string>[] = [];
for (const text of texts) speeds.push(await measureText(text));
console.log('Speed, MB of UTF-8 a second (whole: read, build, write JSON)');
console.table(speeds);
const growth: Record<string, string>[] = [];
for (const text of texts) growth.push(await measureGrowth(text));
console.log('Time of the stage block for each copy in a text of several copies, as a multiple of one copy');
console.table(growth);
