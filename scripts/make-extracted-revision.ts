/**
 * Writes a clean revision in the shape in which the text extraction of a PDF would give it: without Markdown marks,
 * with a table of contents, pages, wrapped lines, cut table rows and misread characters.
 * The tree of the clean revision is the gold of the other. The same input always gives the same bytes.
 *
 * Usage: npx tsx scripts/make-extracted-revision.ts
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const effective = '2026-04-01';
const folder = new URL('../corpus/general-terms/', import.meta.url);

const linesOnPage = 45;
/** Width of a text line in half-width columns. */
const columns = 80;
/** Width of the second column of a table in half-width columns. */
const cellColumns = 40;

/** One thing to print: a line that never wraps, running text, or a table row. */
type Print =
  | { kind: 'heading'; text: string; listed: boolean }
  | { kind: 'text'; text: string }
  | { kind: 'row'; term: string; meaning: string };

/** Gives a repeatable number from 0 to 1 at each call (mulberry32). */
function startSequence(seed: number): Draw {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Gives a number from 0 to 1 at each call. */
type Draw = () => number;

/** Glyphs that extraction confuses, with how often: Kangxi radicals for the ideographs, 旧字体 for 新字体. */
const misreadings: Record<string, { as: string; rate: number }> = {
  用: { as: '⽤', rate: 0.04 },
  金: { as: '⾦', rate: 0.08 },
  日: { as: '⽇', rate: 0.06 },
  収: { as: '收', rate: 1 },
};

/** Replaces some characters by their misreadings: 収容する → 收容する. */
function misread(text: string, draw: Draw): string {
  return [...text]
    .map((character) => {
      const misreading = misreadings[character];
      return misreading && draw() < misreading.rate ? misreading.as : character;
    })
    .join('');
}

/** 12 → １２. */
function widen(text: string): string {
  return text.replace(/[0-9()]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

/** Prints some numbers of provisions apart or full-width: 第12条 → 第 12 条, 第１２条. */
function loosenNumbers(text: string, draw: Draw): string {
  return text.replace(/第(\d+)([条項])/g, (whole, digits: string, unit: string) => {
    const chance = draw();
    if (chance < 0.06) return `第 ${digits} ${unit}`;
    return chance < 0.14 ? `第${widen(digits)}${unit}` : whole;
  });
}

/** Prints some markers of paragraphs and items full-width: (1) → （１）. */
function loosenMarker(text: string, draw: Draw): string {
  return text.replace(/^(\d+(?=　)|\(\d+\))/, (marker) => (draw() < 0.25 ? widen(marker) : marker));
}

/** Takes the Markdown marks off a revision. */
function readPrints(markdown: string, draw: Draw): { front: string[]; body: Print[] } {
  const blocks = markdown.trim().split(/\n{2,}/);
  const firstHeading = blocks.findIndex((block) => block.startsWith('## '));
  const front = blocks.slice(0, firstHeading).map((block) => block.replace(/^# /, ''));
  return { front, body: blocks.slice(firstHeading).flatMap((block) => readBlock(block, draw)) };
}

function readBlock(block: string, draw: Draw): Print[] {
  const heading = /^#+ (.*)$/.exec(block);
  if (heading)
    return [
      { kind: 'heading', text: loosenNumbers(heading[1], draw), listed: /^(?:第|附則)/.test(heading[1]) },
    ];
  if (block.startsWith('|')) return block.split('\n').flatMap((line) => readRow(line, draw));
  return [{ kind: 'text', text: loosenMarker(loosenNumbers(misread(block, draw), draw), draw) }];
}

function readRow(line: string, draw: Draw): Print[] {
  const [term, meaning] = line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
  return term === '---' ? [] : [{ kind: 'row', term, meaning: misread(meaning, draw) }];
}

/** Columns of a text; a full-width character counts 2. */
function measure(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[ -~]/.test(character) ? 1 : 2), 0);
}

/** Breaks a text into lines; words and numbers stay whole and no line starts with a closing mark. */
function wrap(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of text.match(/[!-~]+|./gu) ?? []) {
    if (measure(line + unit) > columns && !/^[、。）」]/.test(unit)) {
      lines.push(line);
      line = '';
    }
    line += unit;
  }
  return [...lines, line].map((wrapped) => wrapped.trimEnd());
}

/** Where to cut a table cell so that about that share of it stays before the break, never inside a Latin word. */
function findCut(text: string, share: number): number {
  let cut = Math.max(1, Math.round(text.length * share));
  while (cut < text.length && /[!-~]/.test(text[cut - 1]) && /[!-~]/.test(text[cut])) cut++;
  return cut;
}

/** Pages of lines, in order, and the page on which each listed heading stands (from 0). */
interface Layout {
  pages: string[][];
  headings: { text: string; page: number }[];
}

/** Sets the body on pages. A row that meets the end of a page is cut, and its rest stands under an empty first cell. */
function layOut(prints: Print[]): Layout {
  const pages: string[][] = [[]];
  const headings: Layout['headings'] = [];
  let height = 0;
  let cuts = 0;
  let markedRows = 0;

  const turnPage = () => {
    pages.push([]);
    height = 0;
  };
  const set = (line: string, lineHeight = 1) => {
    if (height + lineHeight > linesOnPage) turnPage();
    if (line === '' && height === 0) return;
    (pages.at(-1) as string[]).push(line);
    height += lineHeight;
  };
  const setRow = (term: string, meaning: string) => {
    const cell = markedRows > 0 ? `<p>${meaning}</p>` : meaning;
    if (markedRows > 0) markedRows--;
    set(`${term}\t${cell}`, Math.ceil(measure(meaning) / cellColumns));
  };
  const setOrCutRow = (term: string, meaning: string) => {
    const rowHeight = Math.ceil(measure(meaning) / cellColumns);
    const room = linesOnPage - height;
    if (rowHeight < room || meaning.length < 12) return setRow(term, meaning);
    const cut = findCut(meaning, Math.min(0.6, room / (rowHeight + 1)));
    setRow(term, meaning.slice(0, cut));
    turnPage();
    cuts++;
    // Every second cut leaves the tags of the converter in the rest of the row and in the rows after it.
    if (cuts % 2 === 0) markedRows = 4;
    setRow('', meaning.slice(cut));
  };

  prints.forEach((print, index) => {
    if (print.kind === 'row') {
      setOrCutRow(print.term, print.meaning);
      if (prints[index + 1]?.kind !== 'row') set('--\t--');
      return;
    }
    if (print.kind === 'text') {
      for (const line of wrap(print.text)) set(line);
      return;
    }
    // A heading stays with the first line after it.
    if (height + 3 > linesOnPage) turnPage();
    set('');
    set(print.text);
    if (print.listed) headings.push({ text: print.text, page: pages.length - 1 });
  });
  return { pages, headings };
}

/** 第1条（約款の適用）………… 3. */
function listHeading(text: string, page: number): string {
  const leader = '…'.repeat(Math.max(3, Math.floor((columns - measure(text) - 4) / 2)));
  return `${text.replace(/ (?=\d)|(?<=\d) (?=[条項])/g, '')}${leader} ${page}`;
}

/** Cuts a list of lines into pages. */
function paginate(lines: string[]): string[][] {
  const pages: string[][] = [];
  for (let start = 0; start < lines.length; start += linesOnPage)
    pages.push(lines.slice(start, start + linesOnPage));
  return pages;
}

/** Makes the extracted text of a clean revision in Markdown; the same text gives the same result. */
export function extractRevision(markdown: string): string {
  const { front, body } = readPrints(markdown, startSequence(20260401));
  const { pages, headings } = layOut(body);
  const frontLines = [...front, '', '目次'];
  const frontPages = Math.ceil((frontLines.length + headings.length) / linesOnPage);
  const contents = headings.map(({ text, page }) => listHeading(text, page + frontPages + 1));
  return [...paginate([...frontLines, ...contents]), ...pages]
    .map((lines, index) => {
      const header = index === 0 ? [] : [front[0]];
      return [...header, ...lines, '', `- ${index + 1} -`, ''].join('\n');
    })
    .join('\f');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(new URL('extracted/', folder), { recursive: true });
  const clean = readFileSync(new URL(`revisions/${effective}.md`, folder), 'utf8');
  writeFileSync(new URL(`extracted/${effective}.txt`, folder), extractRevision(clean));
}
