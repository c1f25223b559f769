import type { Line } from '../../model/line.ts';
import type { Span } from '../../model/position.ts';
import { sliceText, spansOf } from '../source-text.ts';
import { classifyLine } from './read-form.ts';
import { isLoneItem } from './table/list-cells.ts';

/** A line whose sign was an ornament before a printed label: `• 1.券は…`, `・第一条〔名称〕`. */
export interface Undecorated {
  lines: Line[];
  /** Lines that stood behind a sign. */
  decorated: Set<Line>;
  /** Ranges of the signs: they belong to the layout. */
  ornaments: Span[];
}

/**
 * Takes signs off that stand before printed labels; where some lines of a list carry labels behind the sign, the others of
 * that list are text. `value` is the whole source.
 */
export function removeOrnaments(lines: readonly Line[], value: string): Undecorated {
  const result: Undecorated = { lines: [], decorated: new Set(), ornaments: [] };
  for (const [index, line] of lines.entries()) {
    const bare = isLoneItem(lines, index)
      ? asText(line, value, result.ornaments)
      : withoutSign(line, value, result.ornaments);
    if (bare) result.decorated.add(bare);
    result.lines.push(bare ?? line);
  }
  return result;
}

/** A list item as text of its clause. */
function asText({ listLabel, ...line }: Line, value: string, ornaments: Span[]): Line {
  if (listLabel) ornaments.push(...spansOf(listLabel, value));
  return { ...line, role: 'text', depth: 0, listDepth: 0 };
}

function withoutSign(line: Line, value: string, ornaments: Span[]): Line | undefined {
  if (line.role === 'heading' || line.role === 'tableRow') return undefined;
  const sign = line.listLabel;
  if (sign) {
    // A sign that the format took off already, before a label that is printed.
    if (!isSign(sign.text) || !isLabelled(line)) return undefined;
    ornaments.push(...spansOf(sign, value));
    const { listLabel: _, ...rest } = line;
    return rest;
  }
  const match = /^([・･•●○◦▪‣\-–*])[\s　]*(?=\S)/.exec(line.text);
  if (!match) return undefined;
  const rest = sliceText(line, match[0].length, line.text.length);
  const bare = { ...line, ...rest };
  if (!isLabelled(bare)) return undefined;
  ornaments.push(...spansOf(sliceText(line, 0, match[1].length), value));
  return bare;
}

function isSign(text: string): boolean {
  return /^[・･•●○◦▪‣\-–*+]$/.test(text.trim());
}

/** Whether a line begins with a number of its own: an article, a heading, a numbered paragraph or item. */
function isLabelled(line: Line): boolean {
  const { type, marker, strong, caption } = classifyLine({ ...line, role: 'text', listLabel: undefined });
  if (!marker || marker.kind === 'bullet' || marker.doubtful) return false;
  if (type === 'article' || type === 'heading') return caption !== undefined || strong;
  return type === 'list' && (strong || marker.gap !== 'none' || !/bare/.test(marker.shape));
}
