import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import type { Line } from '../src/model/line.ts';
import { readSource } from '../src/source/read.ts';
import { countKept, facts, makeTerms } from './readers/made-terms.ts';

/*
 * What readers keep of terms that were made for it, and of real terms in PDF, Word and HTML, counted in what each of them writes by one and the same patterns: our
 * own lines, pdftotext, pandoc, mammoth and markitdown, in one run; then every file of which another one keeps more articles
 * than ours. Run it with `npm run bench:readers`; with a name it takes the files whose names contain it.
 */

/** What a reader made of one file. */
interface Written {
  text: string;
  /** What it wrote, marks of raised characters included. */
  written: string;
  tableRows: number;
  notes: number;
  raised: number;
  milliseconds: number;
}

interface Reader {
  name: string;
  formats: readonly string[];
  read: (path: string) => Promise<Omit<Written, 'milliseconds'>>;
}

const folder = new URL('../../shared/examples/terms/', import.meta.url);
const numeral = '[0-9０-９一二三四五六七八九十百]+';
const article = new RegExp(
  `^[#*\\s>|\\d.\\\\-]*第\\s*${numeral}\\s*条(?:\\s*の\\s*${numeral})*(?![^\\s（(【「。*]*(?:に|の|を|は|及|又|から|項))`,
);
/** Shapes of markers, each with the sign that it has for 1. */
const markers: readonly RegExp[] = [
  /^[（(]\s*[0-9０-９]{1,2}\s*[）)]/,
  /^[①-⑳]/,
  /^[（(]?[ア-ン][）)]?[\s　]/,
  /^[一二三四五六七八九十]{1,3}[\s　]/,
  /^[0-9０-９]{1,2}[.．)）][\s　]?(?![0-9０-９])/,
  /^[ivx]{1,4}[.)）]\s/,
  /^[a-zａ-ｚ][.)）]\s/,
];

const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'ignore'] });
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** What Markdown with tags says of tables, notes and raised characters. */
function describeMarkup(text: string): Omit<Written, 'milliseconds'> {
  return {
    text: text.replace(/<\/?(?:p|li|tr|td|ol|ul|h\d|table|br)[^>]*>/g, '\n').replace(/<[^>]+>/g, ''),
    written: text.replace(/<\/(?:li|tr|h\d)>|<\/p>(?!<\/td>)/g, '\n'),
    tableRows: count(text, /^\s*\|(?!\s*:?-)(?=.*[^\s|]).*\|\s*$/gm) + count(text, /<tr\b/g),
    notes: count(text, /^\[\^[^\]]+\]:/gm) + count(text, /<li id="(?:foot|end)note/g),
    raised: count(text, /<su[pb]>[^<]/g) + count(text, /(?<=\S)\^[^\s^]+\^/g),
  };
}

function printLine({ listLabel, text, cells }: Line): string {
  return cells
    ? cells.map((cell) => cell.text).join('\t')
    : `${listLabel ? `${listLabel.text}　` : ''}${text}`;
}

/** A line with its raised and lowered characters set apart. */
function markRaised(line: Line): string {
  let { text } = line;
  for (const { start, end } of (line.marks ?? []).toReversed())
    text = `${text.slice(0, start)}^${text.slice(start, end)}^${text.slice(end)}`;
  return printLine({ ...line, text });
}

const readers: readonly Reader[] = [
  {
    name: 'yakkan',
    formats: ['pdf', 'docx', 'html'],
    read: async (path) => {
      const { source } = await readSource(new Uint8Array(readFileSync(path)), { name: path });
      return {
        text: source.lines.map(printLine).join('\n'),
        written: source.lines.map((line) => markRaised(line)).join('\n'),
        tableRows: source.lines.filter(({ role }) => role === 'tableRow').length,
        notes: source.lines.filter(({ role, text }) => role === 'note' && text.startsWith('（')).length,
        raised: source.lines.reduce((sum, { marks }) => sum + (marks?.length ?? 0), 0),
      };
    },
  },
  {
    name: 'pdftotext',
    formats: ['pdf'],
    read: async (path) => {
      const text = run('pdftotext', '-layout', path, '-');
      return { text, written: text, tableRows: 0, notes: 0, raised: 0 };
    },
  },
  {
    name: 'pandoc',
    formats: ['docx', 'html'],
    read: async (path) => describeMarkup(run('pandoc', '-t', 'gfm', '--wrap=none', path)),
  },
  {
    name: 'mammoth',
    formats: ['docx'],
    read: async (path) => describeMarkup((await mammoth.convertToHtml({ path })).value),
  },
  {
    name: 'markitdown',
    formats: ['pdf', 'docx', 'html'],
    read: async (path) => describeMarkup(run('markitdown', path)),
  },
];

/** Items, and of them those that begin a list within another: a first marker of another shape than the one before. */
function countItems(text: string): { articles: number; items: number; nested: number } {
  const articles = new Set<string>();
  let [items, nested] = [0, 0];
  let before = -1;
  for (const line of text.split('\n')) {
    const printed = line.replace(/^[\s　>*#|\\-]+/, '').replaceAll('\\', '');
    const found = article.exec(printed);
    if (found) {
      articles.add(found[0].normalize('NFKC').replace(/\s/g, ''));
      before = -1;
      continue;
    }
    const shape = markers.findIndex((marker) => marker.test(printed));
    if (shape < 0) continue;
    items++;
    if (before >= 0 && shape !== before && /^[（(]?\s*[1１一①アイa]/.test(printed)) nested++;
    before = shape;
  }
  return { articles: articles.size, items, nested };
}

/** What a reader keeps of each file; nothing where it is not installed. */
async function measure(
  { name, read }: Reader,
  files: readonly string[],
): Promise<Map<string, Record<string, number>> | undefined> {
  const kept = new Map<string, Record<string, number>>();
  for (const file of files) {
    const started = performance.now();
    try {
      const { text, written: _, ...rest } = await read(new URL(file, folder).pathname);
      kept.set(file, { ...countItems(text), ...rest, ms: performance.now() - started });
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      console.log(`${name} does not read ${file}: ${(error as Error).message.split('\n')[0]}`);
    }
  }
  return kept;
}

const columns = ['articles', 'items', 'nested', 'tableRows', 'notes', 'raised', 'ms'];

async function compare(format: string, files: readonly string[]): Promise<void> {
  console.log(
    `\n${format}\n| reader | files | articles | items | lists in lists | table rows | notes | raised | ms |\n|${'---|'.repeat(9)}`,
  );
  let own: ReadonlyMap<string, Record<string, number>> | undefined;
  const behind: string[] = [];
  for (const reader of readers.filter(({ formats }) => formats.includes(format))) {
    const kept = await measure(reader, files);
    if (!kept) {
      console.log(`${reader.name} is not installed and was skipped.`);
      continue;
    }
    own ??= kept;
    const sums = columns.map((column) =>
      Math.round([...kept.values()].reduce((sum, counts) => sum + (counts[column] ?? 0), 0)),
    );
    console.log(`| ${[reader.name, kept.size, ...sums].join(' | ')} |`);
    for (const [file, { articles }] of kept) {
      const ours = own.get(file)?.articles ?? 0;
      if (articles > ours) behind.push(`${file}: ${reader.name} ${articles} articles, ours ${ours}`);
    }
  }
  for (const line of behind) console.log(line);
}

/** What is kept of terms that were made for it, so that all that stands in them is known: as Word file, and set as PDF. */
async function compareMade(): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'readers-'));
  try {
    writeFileSync(join(place, 'made.docx'), await makeTerms());
    try {
      run('soffice', '--headless', '--convert-to', 'pdf', '--outdir', place, join(place, 'made.docx'));
    } catch {
      console.log('LibreOffice is not installed; the made terms are read as Word file alone.');
    }
    for (const format of ['docx', 'pdf']) {
      const file = join(place, `made.${format}`);
      if (!existsSync(file)) continue;
      console.log(`\nmade terms, ${format}\n| reader | ${Object.keys(facts).join(' | ')} |`);
      console.log(`|${'---|'.repeat(Object.keys(facts).length + 1)}`);
      for (const { name, formats, read } of readers) {
        if (!formats.includes(format)) continue;
        try {
          const { written } = await read(file);
          console.log(`| ${[name, ...Object.values(countKept(written))].join(' | ')} |`);
        } catch {
          console.log(`${name} is not installed and was skipped.`);
        }
      }
    }
  } finally {
    rmSync(place, { recursive: true });
  }
}

await compareMade();
if (!existsSync(folder)) {
  console.log('Skipped: the texts that are read lie in ../shared/examples/terms, which is not there.');
} else {
  const files = readdirSync(folder).filter((name) => name.includes(process.argv[2] ?? ''));
  for (const format of ['pdf', 'docx', 'html'])
    await compare(
      format,
      files.filter((name) => name.endsWith(`.${format}`)),
    );
}
