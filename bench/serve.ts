/**
 * How a server answers while people read and write: `tsx bench/serve.ts [seconds] [pause]`. A corpus of 64 documents is made, served by
 * a process of its own, and asked by 20 readers and 3 writers; afterwards every text that was taken must be there. `pause` is how long
 * a reader looks at an answer, in milliseconds.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addText } from '../src/corpus/build/add.ts';
import { readJournal } from '../src/corpus/intake/journal.ts';
import { openCorpus } from '../src/corpus/open-corpus.ts';

const [seconds = 60, pause = 1000] = process.argv.slice(2).map(Number);
const counts = { documents: 64, readers: 20, writers: 3, articles: 60 };
const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));

/** Numbers that look random and are the same each time. */
let state = 20_261_129;
function random(below: number): number {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
  return Math.floor((state / 2_147_483_648) * below);
}

const topics = [
  '申込み',
  '料金',
  '解約',
  '届出',
  '利用の停止',
  '損害賠償',
  '個人情報',
  '通知',
  '免責',
  '準拠法',
];
function makeText(title: string, mark: string): string {
  const articles = Array.from({ length: counts.articles }, (_, at) => {
    const topic = topics[at % topics.length];
    return [
      `第${at + 1}条（${topic}その${Math.floor(at / topics.length) + 1}）`,
      `契約者は、${topic}をしようとするときは、${7 + (at % 30)}日前までに、書面により当社に通知するものとします。`,
      `２　前項の通知があったときは、当社は、第${1 + ((at + 3) % counts.articles)}条の規定により、次の各号に掲げる事項を確認します。`,
      `(1) ${topic}の内容`,
      `(2) 契約者の氏名及び住所（${mark}）`,
    ].join('\n');
  });
  return `${title}\n${articles.join('\n')}\n附則\nこの約款は、令和6年4月1日から施行します。\n`;
}

async function makeCorpus(corpus: string): Promise<void> {
  for (let at = 0; at < counts.documents; at++) {
    const bytes = new TextEncoder().encode(makeText(`サービス${at}利用約款`, `初版${at}`));
    await addText(corpus, { bytes, name: 'a.txt', document: `terms-${at}`, effective: '2024-04-01' });
  }
}

async function startServer(corpus: string): Promise<{ address: string; stop: () => Promise<void> }> {
  const child = spawn(process.execPath, [main, 'serve', '--corpus', corpus, '--port', '0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  while (!/http:\S+/.test(said)) await new Promise((resolve) => setTimeout(resolve, 50));
  const [address] = /http:\S+/.exec(said) ?? [''];
  return {
    address,
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

interface Measured {
  reads: number[];
  writes: number[];
  failed: string[];
  /** Texts that were taken: document, day, mark. */
  taken: [document: string, day: string, mark: string][];
}

async function ask(address: string, init: RequestInit, times: number[], failed: string[]): Promise<Response> {
  const start = performance.now();
  const response = await fetch(address, init);
  await response.arrayBuffer();
  times.push(performance.now() - start);
  if (response.status >= 400) failed.push(`${response.status} ${address}`);
  return response;
}

async function readOn(address: string, until: number, { reads, failed }: Measured): Promise<void> {
  while (performance.now() < until) {
    const id = `terms-${random(counts.documents)}`;
    const clause = encodeURIComponent(`第${1 + random(counts.articles)}条`);
    const question = encodeURIComponent(topics[random(topics.length)]);
    const ways = [
      `documents/${id}/index.html`,
      `documents/${id}/2024-04-01.html`,
      `api/v1/documents/${id}/revisions/2024-04-01/clauses/${clause}`,
      `api/v1/search?q=${question}&limit=10`,
      'index.html',
    ];
    await ask(address + ways[random(ways.length)], {}, reads, failed);
    await new Promise((resolve) => setTimeout(resolve, random(2 * pause + 1)));
  }
}

async function writeOn(address: string, own: number, until: number, measured: Measured): Promise<void> {
  for (let round = 0; performance.now() < until; round++) {
    const document = `terms-${own * 20 + (round % 20)}`;
    const day = `2025-${String(1 + (round % 12)).padStart(2, '0')}-${String(1 + (Math.floor(round / 12) % 28)).padStart(2, '0')}`;
    const mark = `書込${own}の${round}`;
    const body = new FormData();
    body.append('file', new File([makeText(`サービス${own * 20 + (round % 20)}利用約款`, mark)], 'a.txt'));
    body.append('document', document);
    body.append('effective', day);
    body.append('replace', 'true');
    const response = await ask(
      `${address}api/v1/documents`,
      { method: 'POST', body },
      measured.writes,
      measured.failed,
    );
    if (response.ok) measured.taken.push([document, day, mark]);
    await new Promise((resolve) => setTimeout(resolve, random(2 * pause + 1)));
  }
}

function describe(name: string, times: number[]): string {
  const sorted = times.toSorted((left, right) => left - right);
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return `${name}: ${times.length} requests, median ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, most ${at(1)} ms`;
}

/** Texts that were taken and are not there as they were taken, and writes that the journal does not have. */
async function listLost(corpus: string, taken: Measured['taken']): Promise<string[]> {
  const last = new Map<string, string>();
  for (const [document, day, mark] of taken) last.set(`${document} ${day}`, mark);
  const { documents } = await openCorpus(corpus);
  const held = new Map<string, string>();
  for (const { id, revisions } of documents)
    for (const { effective, path } of revisions) held.set(`${id} ${effective}`, readFileSync(path, 'utf8'));
  const { entries, breaks } = await readJournal(corpus);
  const lost = [...last].filter(([key, mark]) => !held.get(key)?.includes(mark)).map(([key]) => key);
  const written = entries.filter(({ action }) => action === 'add' || action === 'replace').length;
  if (written !== taken.length + counts.documents) lost.push(`the journal has ${written} writes`);
  return [...lost, ...breaks.map(({ line }) => `line ${line} of the journal`)];
}

async function measure(corpus: string): Promise<void> {
  await makeCorpus(corpus);
  const build = spawn(process.execPath, [main, 'build', '--corpus', corpus], { stdio: 'ignore' });
  await once(build, 'exit');
  const { address, stop } = await startServer(corpus);
  const measured: Measured = { reads: [], writes: [], failed: [], taken: [] };
  try {
    await fetch(`${address}api/v1/search?q=${encodeURIComponent('解約')}`);
    const until = performance.now() + seconds * 1000;
    await Promise.all([
      ...Array.from({ length: counts.readers }, () => readOn(address, until, measured)),
      ...Array.from({ length: counts.writers }, (_, own) => writeOn(address, own, until, measured)),
    ]);
  } finally {
    await stop();
  }
  console.log(describe('reads', measured.reads));
  console.log(describe('writes', measured.writes));
  console.log(`refused: ${measured.failed.length} ${measured.failed.slice(0, 3).join(', ')}`);
  const lost = await listLost(corpus, measured.taken);
  console.log(`lost: ${lost.length} ${lost.slice(0, 5).join(', ')}`);
  process.exitCode = lost.length === 0 ? 0 : 1;
}

const folder = mkdtempSync(join(tmpdir(), 'yakkan-load-'));
const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    remove();
    process.exit(1);
  });
try {
  await measure(join(folder, 'corpus'));
} finally {
  remove();
}
