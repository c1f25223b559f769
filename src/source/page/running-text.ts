import { foldWidth, plainText } from '../../text/width.ts';

/** A line at the edge of a page, by the page's position. */
export interface EdgeLine {
  page: number;
  text: string;
}

const numeral = '(?:[0-9]{1,3}|[一二三四五六七八九十百千]{1,5})';
/** Lines that a text rightly prints again and again: headings, captions, markers, ends of sentences. No white space. */
const structural = new RegExp(
  [
    '^(?:以上|記|附則|付則|目次|前文|別[表記紙]|様式|備考|注|ただし|但し|なお)',
    `^第${numeral}(?:編|章|節|款|目|条|項|号|版)`,
    `^[(]?(?:${numeral}|[ァ-ン]|[a-z①-⑳])(?:[)、]|[.](?![0-9]))`,
    '^[(【「].*[)】」]$',
    '[。、]$',
    `^${numeral}$`,
  ].join('|'),
  'i',
);
/** A marker with only a space behind it. */
const spacedMarker = new RegExp(`^(?:${numeral}|[ァ-ン]) `);

const fewestPages = 2;
/** Of the pages of a document: two kinds of page headers may take turns on left and right pages. */
const smallestShare = 0.4;
/** Of the pages where the very same words head at least three: a page header that some pages leave out. */
const smallestExactShare = 0.25;

/** So many pages one after the other, or every second one, have a page header of their own. */
const shortestRun = 3;

/** The members of a group that stand on pages which follow one another: a chapter may have its own page header. */
export function listRuns<Edge extends Pick<EdgeLine, 'page'>>(edges: readonly Edge[]): Edge[] {
  const found: Edge[] = [];
  let run: Edge[] = [];
  for (const edge of edges) {
    if (run.length > 0 && edge.page - run[run.length - 1].page > 2) run = [];
    run.push(edge);
    if (run.length === shortestRun) found.push(...run);
    else if (run.length > shortestRun) found.push(edge);
  }
  return found;
}

/**
 * The edge lines that are printed on most pages, or on several that follow one another, exactly or with a number that
 * counts the pages.
 * `サンプル約款 1`, `サンプル約款 2`, `第３条（定義）` → the first two
 */
export function findRunning(edges: readonly EdgeLine[], pageCount: number): EdgeLine[] {
  const printable = edges.filter(({ text }) => !isStructural(foldWidth(text).trim()));
  const enough = Math.max(fewestPages, pageCount * smallestShare);
  const enoughExact = Math.min(enough, Math.max(shortestRun, pageCount * smallestExactShare));
  const running = new Set<EdgeLine>();
  for (let position = 0; position <= mostNumbers; position++) {
    for (const lines of group(printable, (edge) => makeKey(edge, position))) {
      for (const line of lines.length >= (position === 0 ? enoughExact : enough) ? lines : listRuns(lines))
        running.add(line);
    }
  }
  return [...running];
}

function isStructural(folded: string): boolean {
  return spacedMarker.test(folded) || structural.test(folded.replace(/\s/g, ''));
}

/** Numbers of a line that may be the page number: `規程集 2026年版 3/12`. */
const mostNumbers = 4;

/**
 * The text without white space; its number at a position (from 1; 0 for none) is replaced by its distance from the
 * page's position, so that lines whose number counts the pages have one key.
 */
function makeKey({ page, text }: EdgeLine, position: number): string {
  let at = 0;
  return foldWidth(text)
    .replace(/\s/g, '')
    .replace(/\d{1,9}/g, (digits) => (++at === position ? `#${Number(digits) - page}` : digits));
}

function group<Edge extends EdgeLine>(edges: readonly Edge[], keyOf: (edge: EdgeLine) => string): Edge[][] {
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) {
    const key = keyOf(edge);
    if (key === '') continue;
    const lines = groups.get(key);
    if (lines) lines.push(edge);
    else groups.set(key, [edge]);
  }
  return [...groups.values()];
}

const division = new RegExp(`^第${numeral}(?:編|部|章|節|款|目)`);

/** The edge lines that name the division in which their page lies, on pages that follow one another. */
export function findRunningDivisions<Edge extends EdgeLine>(edges: readonly Edge[]): Edge[][] {
  const named = edges.filter(({ text }) => division.test(plainText(text)));
  return group(named, (edge) => makeKey(edge, 0))
    .map((lines) => listRuns(lines))
    .filter((run) => run.length > 0);
}
