import type { Line } from '../../model/line.ts';
import type { Span } from '../../model/position.ts';
import { sliceText, spansOf } from '../source-text.ts';
import { findDoubledNumbers } from './doubled-number.ts';
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
  const doubled = findDoubledNumbers(lines);
  for (const [index, line] of lines.entries()) {
    const bare = doubled.has(line)
      ? withoutNumber(line, doubled.get(line)!, value, result.ornaments)
      : isLoneItem(lines, index)
        ? asText(line, value, result.ornaments)
        : withoutSign(line, lines[index + 1], value, result.ornaments);
    if (bare) result.decorated.add(bare);
    result.lines.push(bare ?? line);
  }
  return result;
}

/** `1. (1) 氏名` without the number that the format counts. */
function withoutNumber(line: Line, end: number, value: string, ornaments: Span[]): Line {
  ornaments.push(...spansOf(sliceText(line, 0, line.text.slice(0, end).trimEnd().length), value));
  return { ...line, ...sliceText(line, end, line.text.length) };
}

/** A list item as text of its clause. */
function asText({ listLabel, ...line }: Line, value: string, ornaments: Span[]): Line {
  if (listLabel) ornaments.push(...spansOf(listLabel, value));
  return { ...line, role: 'text', depth: 0, listDepth: 0 };
}

function withoutSign(line: Line, next: Line | undefined, value: string, ornaments: Span[]): Line | undefined {
  if (line.role === 'heading' || line.role === 'tableRow') return undefined;
  const sign = line.listLabel;
  if (sign) {
    // A sign that the format took off already, before a label that is printed.
    if (!isSign(sign.text) || !isLabelled(line)) return undefined;
    ornaments.push(...spansOf(sign, value));
    const { listLabel: _, ...rest } = line;
    return rest;
  }
  const match = /^((?:[・･•●○◦▪‣\-–*][\s　]*){1,2})(?=\S)/.exec(line.text);
  if (!match) return undefined;
  const rest = sliceText(line, match[0].length, line.text.length);
  const bare = { ...line, ...rest };
  if (!isLabelled(bare) && !namesArticle(bare, next)) return undefined;
  ornaments.push(...spansOf(sliceText(line, 0, match[1].trimEnd().length), value));
  return bare;
}

function isSign(text: string): boolean {
  return /^[・･•●○◦▪‣\-–*+]$/.test(text.trim());
}

/** `- （約款の適用）`⏎`- 第1条`: a caption whose article stands behind a sign as well. */
function namesArticle(line: Line, next: Line | undefined): boolean {
  return (
    next !== undefined &&
    classifyLine({ ...line, role: 'text' }).type === 'caption' &&
    /^[・･•●○◦▪‣\-–*]?[\s　]*第[\s　]*[0-9０-９一二三四五六七八九十百千]+[\s　]*条/.test(next.text)
  );
}

/** Whether a line begins with a number of its own: an article, a heading, a numbered paragraph or item. */
function isLabelled(line: Line): boolean {
  const { type, marker, strong, caption } = classifyLine({ ...line, role: 'text', listLabel: undefined });
  if (!marker || marker.kind === 'bullet' || marker.doubtful) return false;
  if (type === 'article' || type === 'heading') return caption !== undefined || strong;
  return type === 'list' && (strong || marker.gap !== 'none' || !/bare/.test(marker.shape));
}
