import type { CorrectedReading } from '../../model/correction.ts';
import type { Line } from '../../model/line.ts';
import { endsSentence } from '../../text/sentence.ts';
import { readBrokenForm } from './broken-label.ts';
import { type ClassifiedLine, readBracket } from './form.ts';
import { endsWithLeader } from './leader.ts';
import { endsLiterarySentence, hasLiteraryEnding, isLiteraryDocument } from './literary.ts';
import { followsTab } from './table/row-cells.ts';
import { columnsOf, type Fill, findWrap, type Wrap } from './wrap.ts';

/** What one line shows by itself. */
export interface LineEvidence {
  line: Line;
  /** What the line may be beside text, the likeliest first; empty where it is nothing but text. */
  forms: readonly ClassifiedLine[];
  /** How many lines the first form takes: a caption may be broken. */
  taken: number;
  /** Whether its words end a sentence. */
  ended: boolean;
  /** Whether its words end as a sentence whose 。 was left out. */
  predicate: boolean;
  /** Whether it is long, has a comma, and ends as no item and no sentence does, or ends with を. */
  midway: boolean;
  /** Whether it ends with a comma or an opener. */
  comma: boolean;
  /** Whether it holds brackets. */
  bracketed: boolean;
  /** Whether its words announce a list: 次の各号, 次のとおり. */
  announces: boolean;
  /** Whether its last words name a day, as items that say from when something is in force do. */
  endsWithDay: boolean;
  /** Whether its last words are those of an item: こと, とき, 場合. */
  endsAsItem: boolean;
  /** Right edge, in columns. */
  columns: number;
  fill: Fill;
  /** What a person said that the line is: nothing else may be chosen. */
  fixed?: CorrectedReading;
}

/** What all lines of a document show, and how it is wrapped. */
export interface Evidence {
  lines: LineEvidence[];
  /** Undefined where lines are not wrapped at a width. */
  wrap: Wrap | undefined;
}

/** How full a line is, by what its reader says, else against the width at which the document is wrapped. */
export function fillOf(line: Line, columns: number, wrap: Wrap | undefined): Fill {
  if (line.end === 'hard') return 'short';
  if (!wrap || endsWithLeader(line.text)) return 'short';
  if (columns >= wrap.edge) return 'edge';
  if (columns >= wrap.full) return 'full';
  return columns >= wrap.cut ? 'cut' : 'short';
}

const predicates = /(?:ます|です|する|した|とする|ない|ません|である|れる)$/;
const itemEnds = /(?:こと|とき|場合|もの|者|[方様]へ|等|額|日|[。：:）)」\]])$/;

/** What the words of a line show. */
function readWords(
  text: string,
): Pick<
  LineEvidence,
  'predicate' | 'midway' | 'comma' | 'bracketed' | 'announces' | 'endsWithDay' | 'endsAsItem'
> {
  return {
    predicate: text.length >= 18 && predicates.test(text),
    midway: text.endsWith('を') || (text.length >= 34 && /[、「（(]/.test(text) && !itemEnds.test(text)),
    comma: /[、，,（(「]$/.test(text),
    endsWithDay: /(?:公布|施行|定める|[0-9０-９一二三四五六七八九十])の?日$/.test(text),
    bracketed: /[（(「『【〔［[｛{〈《“）)」』】〕］\]｝}〉》”]/.test(text),
    endsAsItem: /(?:こと|とき|場合|もの|者|とき。|こと。)$/.test(text),
    announces: /(?:次の|次に|以下の|以下に|下記|左記|とおり|通り|各号|掲げる|[:：]$)/.test(text),
  };
}

/** The forms of a line: a bracket with the word of an annex may be a caption all the same. */
function formsOf(form: ClassifiedLine): ClassifiedLine[] {
  if (form.type === 'text') return [];
  const bracket = form.type === 'appdx' ? readBracket(form.line.text, 0) : undefined;
  if (bracket?.[1] !== form.line.text.length || bracket[0] !== 0) return [form];
  return [{ line: form.line, type: 'caption', caption: bracket, body: bracket[1], strong: true }, form];
}

/** Reads what each line of a document shows. */
export function readEvidence(lines: readonly Line[], value: string): Evidence {
  const wrap = findWrap(lines);
  const isFull = (line: Line): boolean => {
    const fill = fillOf(line, line.indent + columnsOf(line.text), wrap);
    return fill === 'full' || fill === 'edge';
  };
  // A short line is the end of its sentence only where lines are wrapped.
  const literary = wrap !== undefined && isLiteraryDocument(lines);
  const endsLiterary = literary
    ? hasLiteraryEnding
    : (text: string, full: boolean): boolean => !full && endsLiterarySentence(text);
  const evidence: LineEvidence[] = [];
  let inTable = false;
  for (const [index, line] of lines.entries()) {
    const { line: read, taken } = readBrokenForm(lines, index, isFull, inTable);
    // A row whose first cell is empty: the reader cut the leading tab off with the indentation.
    const isRow: boolean =
      inTable && !line.cells && !line.listLabel && read.type === 'text' && followsTab(line, value);
    const form: ClassifiedLine = isRow ? { line, type: 'row', body: 0, strong: true } : read;
    inTable = form.type === 'row';
    const columns = wrap ? line.indent + columnsOf(line.text) : 0;
    const fill = fillOf(line, columns, wrap);
    const full = fill === 'full' || fill === 'edge';
    evidence.push({
      line,
      forms: formsOf(form),
      taken: form.type === 'text' ? 1 : taken,
      ended: endsSentence(line.text) || endsLiterary(line.text, full),
      ...readWords(line.text),
      columns,
      fill,
    });
  }
  return { lines: evidence, wrap };
}
