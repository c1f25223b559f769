import type { Line } from '../../model/line.ts';
import { endsSentence } from '../../text/sentence.ts';
import { endsWithLeader } from './leader.ts';

/** Display columns of text: a full-width character counts 2. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    columns += code < 0x1100 || (code >= 0xff61 && code <= 0xffdc) ? 1 : 2;
  }
  return columns;
}

/** How far a line reaches towards the edge at which its document is wrapped. */
export type Fill = 'short' | 'cut' | 'full' | 'edge';

const widestPage = 200;
const fewestLines = 8;

/** How full a line must be, in columns, for the next one to go on from it. */
export interface Wrap {
  /** A sentence that has not ended goes on behind a line of this width, … */
  cut: number;
  /** … and surely behind one of this width. */
  full: number;
  /** A sentence that ended at this width may be followed by another of the same paragraph. */
  edge: number;
}

/** Finds the column at which the lines of a document are wrapped, as PDF extraction and mail do; undefined where they are not. */
export function findWrap(lines: readonly Line[]): Wrap | undefined {
  const widths: number[] = [];
  for (const line of lines) {
    if (!isRunning(line)) continue;
    if (line.text.length > widestPage) {
      widths.push(widestPage * 2);
      continue;
    }
    widths.push(line.indent + columnsOf(line.text));
  }
  if (widths.length < fewestLines) return undefined;
  const sorted = widths.slice().sort((left, right) => left - right);
  // The widest lines may be tables; the right edge is where many lines end.
  const edge = sorted[Math.floor(sorted.length * 0.95)];
  if (edge > widestPage || edge < 20) return undefined;
  const threshold = edge * 0.86;
  let full = 0;
  let cut = 0;
  let index = -1;
  for (const line of lines) {
    if (!isRunning(line)) continue;
    index++;
    if (widths[index] < threshold) continue;
    full++;
    if (!endsSentence(line.text) && !endsAsItem.test(line.text)) cut++;
  }
  const wrapped = full >= fewestLines / 2 && full >= widths.length * 0.12 && cut >= full * 0.5;
  return wrapped ? { cut: edge * 0.7, full: threshold, edge: edge - 4 } : undefined;
}

/** Words with which items end that have no 。. */
const endsAsItem = /(?:場合|こと|とき|もの|者)$/;

/** White space that parts cells, behind more than a label. */
const cells = /^.{6,}?[^\s　](?:　{2}| {4})[　 ]*[^\s　]/;

/** Rows and entries of a table of contents are set wider than the text. */
function isRunning({ role, text }: Line): boolean {
  return (
    role === 'text' && !text.includes('\t') && !endsWithLeader(text) && !cells.test(text.slice(0, widestPage))
  );
}
