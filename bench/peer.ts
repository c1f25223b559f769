import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildDocumentTrees } from '../src/block/block.ts';
import { parse } from '../src/parse.ts';
import { readText } from '../src/source/read-text.ts';

/*
 * How many times as fast as the parser of Lawtext the stage `block` is, and the whole pipeline as its parser and analyzer, on
 * the same statutes in the same run. Install it in a folder of its own (`npm install --ignore-scripts lawtext`) and name that
 * folder in PEER; an argument picks a statute.
 */

interface Peer {
  parse: (text: string) => { value: unknown; virtualLines: unknown; errors: unknown[] };
  analyze: (options: { elToBeModified: unknown; virtualLines: unknown }) => Promise<unknown>;
  render: (law: unknown) => string;
  readXml: (xml: string) => Element;
}

interface Element {
  tag: string;
  children: (Element | string)[];
}

const rounds = 9;
const folder = new URL('../../shared/laws/xml/', import.meta.url);
const load = createRequire(new URL('package.json', pathToFileURL(`${resolve(process.env.PEER ?? '.')}/`)));

function loadPeer(): Peer | undefined {
  try {
    return {
      parse: load('lawtext/dist/src/parser/lawtext.js').parse,
      analyze: load('lawtext/dist/src/analyzer').analyze,
      render: load('lawtext/dist/src/renderer/lawtext').renderLawtext,
      readXml: load('lawtext/dist/src/node/el/xmlToEL').xmlToEL,
    };
  } catch {
    return undefined;
  }
}

function findLaw(element: Element): Element | undefined {
  if (element.tag === 'Law') return element;
  for (const child of element.children) {
    const law = typeof child === 'string' ? undefined : findLaw(child);
    if (law) return law;
  }
  return undefined;
}

/** Milliseconds of the quickest of several runs, behind two that are not counted. */
async function measure(task: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = -2; round < rounds; round++) {
    const start = performance.now();
    await task();
    if (round >= 0) least = Math.min(least, performance.now() - start);
  }
  return least;
}

async function compare(peer: Peer, name: string): Promise<Record<string, string> | undefined> {
  const law = findLaw(peer.readXml(readFileSync(new URL(name, folder), 'utf8')));
  if (!law) return undefined;
  const text = peer.render(law);
  const { source } = await readText(text, 'plain');
  const parsed = await measure(() => peer.parse(text));
  const analyzed = await measure(async () => {
    const { value, virtualLines } = peer.parse(text);
    await peer.analyze({ elToBeModified: value, virtualLines });
  });
  const block = await measure(() => buildDocumentTrees(source));
  const whole = await measure(async () =>
    parse((await readText(text, 'plain')).source, { name: 'bench', sha256: '' }),
  );
  return {
    statute: name,
    KB: (Buffer.byteLength(text) / 1000).toFixed(0),
    'its errors': String(peer.parse(text).errors.length),
    'block, times': (parsed / block).toFixed(1),
    'whole, times': (analyzed / whole).toFixed(1),
  };
}

const peer = loadPeer();
if (!peer) console.log('Skipped: no lawtext in the folder that PEER names.');
else if (!existsSync(folder)) console.log('Skipped: the folder ../shared/laws/xml is missing.');
else {
  const wanted = process.argv[2];
  const names = readdirSync(folder).filter(
    (name) => name.endsWith('.xml') && (!wanted || name.includes(wanted)),
  );
  const rows: Record<string, string>[] = [];
  for (const name of names.slice(0, wanted ? names.length : 12)) {
    const row = await compare(peer, name);
    if (row) rows.push(row);
  }
  console.table(rows);
}
