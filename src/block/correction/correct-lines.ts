import type { Correction } from '../../model/correction.ts';
import type { Line } from '../../model/line.ts';
import type { Message } from '../../model/message.ts';
import type { Span } from '../../model/position.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { MendedLines } from '../evidence/mend-lines.ts';
import { classifyLine } from '../evidence/read-form.ts';
import { spansOf } from '../source-text.ts';
import { correctedForm } from './corrected-form.ts';
import { placeCorrections } from './place-corrections.ts';
import { splitCorrected } from './split-corrected.ts';

/** Lines with what people said of them. */
export interface CorrectedLines extends MendedLines {
  corrected: ReadonlyMap<Line, Correction>;
  messages: readonly Message[];
  /** Those that are no part of the text. */
  dropped: readonly Line[];
}

/** Finds the lines that were corrected, and takes out those that are no part of the text. `value` is the whole source. */
export function correctLines(
  mended: MendedLines,
  corrections: readonly Correction[],
  value: string,
): CorrectedLines {
  const split = splitCorrected(
    mended.lines,
    corrections.filter(({ as }) => as === 'split'),
    value,
  );
  const { byLine, unplaced } = placeCorrections(
    split.lines,
    corrections.filter(({ as }) => as !== 'split'),
  );
  const corrected = new Map<Line, Correction>();
  const ornaments: Span[] = [...mended.ornaments];
  const dropped: Line[] = [];
  const lines = split.lines.filter((line, index) => {
    const correction = byLine.get(index);
    if (correction?.as === 'none') {
      if (line.listLabel) ornaments.push(...spansOf(line.listLabel, value));
      ornaments.push(...spansOf(line, value));
      for (const cell of line.cells ?? []) ornaments.push(...spansOf(cell, value));
      dropped.push(line);
      return false;
    }
    if (correction) corrected.set(line, correction);
    return true;
  });
  return {
    ...mended,
    lines,
    ornaments,
    corrected,
    dropped,
    messages: [...split.unplaced, ...unplaced].map(tellUnplaced),
  };
}

function tellUnplaced({ line }: Correction): Message {
  return {
    ruleId: 'correction-unplaced',
    severity: 'warning',
    reason: `The line 「${line.slice(0, 40)}」, whose reading was corrected, is not in this text or could be several lines; it was read as it stands. Correct it anew, or take the correction out.`,
  };
}

/** Puts what people said in place of what lines show. */
export function correctEvidence({ lines }: Evidence, corrected: CorrectedLines['corrected']): void {
  if (corrected.size === 0) return;
  for (const [index, here] of lines.entries()) {
    const correction = corrected.get(here.line);
    if (correction) {
      const form = correctedForm(here, correction);
      here.forms = form ? [form] : [];
      here.taken = 1;
      here.fixed = correction.as === 'split' ? undefined : correction.as;
    } else if (here.taken > 1 && reachesInto(lines, index, corrected)) {
      // A form that goes on into a line of which somebody said what it is ends before it.
      const form = classifyLine(here.line);
      here.forms = form.type === 'text' ? [] : [form];
      here.taken = 1;
    }
  }
}

function reachesInto(
  lines: Evidence['lines'],
  index: number,
  corrected: CorrectedLines['corrected'],
): boolean {
  return lines.slice(index + 1, index + lines[index].taken).some(({ line }) => corrected.has(line));
}
