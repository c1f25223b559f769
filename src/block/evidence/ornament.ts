import type { Line } from '../../model/line.ts';
import type { Span } from '../../model/position.ts';
import { endsSentence } from '../../text/sentence.ts';
import { sliceText, spansOf } from '../source-text.ts';
import { findDoubledNumbers } from './doubled-number.ts';
import { findBulletClauses } from './layout/bullet-clauses.ts';
import { withoutFrames } from './layout/frame.ts';
import { leadingSigns, signThroughout, withoutLeading, withoutOuterSigns } from './layout/sign-throughout.ts';
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

/** The source, and the ranges of it that are layout. */
interface Layout {
  value: string;
  ornaments: Span[];
}

/**
 * Takes signs off that stand before printed labels; where some lines of a list carry labels behind the sign, the others of
 * that list are text. `value` is the whole source.
 */
export function removeOrnaments(framed: readonly Line[], value: string): Undecorated {
  const result: Undecorated = { lines: [], decorated: new Set(), ornaments: [] };
  const lines = withoutFrames(withoutOuterSigns(framed, value, result.ornaments), value, result.ornaments);
  const doubled = findDoubledNumbers(lines);
  const listed = lines.some(isListedArticle);
  const bared = new Set([
    ...(signThroughout(lines, value) ?? []),
    ...findCounted(lines),
    ...findBulletClauses(lines),
  ]);
  for (const [index, printed] of lines.entries()) {
    const line = withoutLoneSign(printed, lines[index + 1], { value, ornaments: result.ornaments });
    if (!line) continue;
    const bare = bared.has(line)
      ? asText(withoutLeading(line, value, result.ornaments), value, result.ornaments)
      : doubled.has(line)
        ? withoutNumber(line, doubled.get(line)!, value, result.ornaments)
        : isLoneItem(lines, index)
          ? asText(line, value, result.ornaments)
          : ((listed ? asPrinted(line) : undefined) ??
            withoutSign(line, lines[index + 1], value, result.ornaments) ??
            behindLabel(line, result.lines.at(-1), lines[index + 1], {
              value,
              ornaments: result.ornaments,
            }));
    if (bare) result.decorated.add(bare);
    result.lines.push(bare ?? line);
  }
  return result;
}

/** `- 第1条 会員は、`: an article, which is no item of a list. */
function isListedArticle(line: Line): boolean {
  return line.role === 'listItem' && !line.listLabel && isStructure(line);
}

/** `- 2 会員は、` where articles are items too: the printed number is what counts. */
function asPrinted(line: Line): Line | undefined {
  const isPrinted = line.role === 'listItem' && !line.listLabel && isLabelled(line);
  return isPrinted ? { ...line, role: 'text', depth: 0, listDepth: 0 } : undefined;
}

/** `第1条`⏎`- 会員は、…。`: the words of a bare label, where no other sign follows. */
function behindLabel(
  line: Line,
  before: Line | undefined,
  next: Line | undefined,
  { value, ornaments }: Layout,
): Line | undefined {
  const sign = line.role === 'text' && leadingSigns.exec(line.text);
  if (!sign || !before || !endsSentence(line.text) || (next && hasSign(next))) return undefined;
  const { marker, caption } = classifyLine({ ...before, role: 'text', listLabel: undefined });
  if (marker?.gap !== 'end' || caption) return undefined;
  ornaments.push(...spansOf(sliceText(line, 0, sign[1].trimEnd().length), value));
  return { ...line, ...sliceText(line, sign[0].length, line.text.length) };
}

/** A sign that nothing follows, on a line of its own or behind words, before a label: `…ください。 -`⏎`5.複写`. */
const loneSign = /(?:^|[\s　])[・•\-–*]$/;

/** `第4条の2`⏎`第4条の2 本会は、`: a label that stands on a line of its own and before its words as well. */
function isPrintedTwice({ text, role }: Line, next: Line): boolean {
  return role === 'text' && text.length <= 12 && /^第.*条/.test(text) && next.text.startsWith(`${text} `);
}

/** A line without a sign that was the bullet of an empty item; nothing where the sign was all of it. */
function withoutLoneSign(line: Line, next: Line | undefined, { value, ornaments }: Layout): Line | undefined {
  if (next && isPrintedTwice(line, next)) {
    ornaments.push(...spansOf(line, value));
    return undefined;
  }
  if (line.role !== 'text' || !loneSign.test(line.text.slice(-4)) || !next) return line;
  // -⏎応募期間は、…。: the sign of what stands below.
  if (!isLabelled(next) && !(line.text.length === 1 && endsSentence(next.text))) return line;
  const end = line.text.length - 1;
  ornaments.push(...spansOf(sliceText(line, end, end + 1), value));
  const rest = sliceText(line, 0, line.text.slice(0, end).trimEnd().length);
  return rest.text === '' ? undefined : { ...line, ...rest };
}

/** Whether a sign begins a line, and it is not that of a label. */
function hasSign(line: Line): boolean {
  const sign = leadingSigns.exec(line.text);
  return sign !== null && !isLabelled({ ...line, ...sliceText(line, sign[0].length, line.text.length) });
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
  // A member of a list whose sign is not printed: its first line may be the caption of an article.
  if (!sign && line.role === 'listItem')
    return namesArticle(line, next) ? { ...line, role: 'text', depth: 0, listDepth: 0 } : undefined;
  if (sign) {
    // A sign that the format took off already, before a label that is printed.
    if (!(isSign(sign.text) ? isLabelled(line) : isCountedArticle(line))) return undefined;
    ornaments.push(...spansOf(sign, value));
    const { listLabel: _, ...rest } = line;
    return isSign(sign.text) ? rest : { ...rest, role: 'text', depth: 0, listDepth: 0 };
  }
  const match = leadingSigns.exec(line.text);
  if (!match) return undefined;
  const rest = sliceText(line, match[0].length, line.text.length);
  const bare = { ...line, ...rest };
  if (!isLabelled(bare) && bare.text[0] !== '※' && !namesArticle(bare, next)) return undefined;
  ornaments.push(...spansOf(sliceText(line, 0, match[1].trimEnd().length), value));
  return bare;
}

const digit = /^[-・•*][\s　]*([1-9])(?=\p{L})/u;

/** `- 1通帳を添えます。`⏎`- 2印鑑を添えます。`: lines behind signs whose numbers, which nothing closes, count from 1. */
function findCounted(lines: readonly Line[]): ReadonlySet<Line> {
  const found = new Set<Line>();
  let run: Line[] = [];
  for (const line of lines) {
    const value = Number(digit.exec(line.text)?.[1] ?? 0);
    run = value === run.length + 1 ? [...run, line] : value === 1 ? [line] : [];
    if (run.length > 1) for (const member of run) found.add(member);
  }
  return found;
}

/** `1. 第1条（目的）`: an article with its caption in a list that counts by itself. */
function isCountedArticle(line: Line): boolean {
  const { type, caption } = classifyLine({ ...line, role: 'text', listLabel: undefined });
  return type === 'article' && caption !== undefined && isStructure(line);
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

/** Whether a line is an article or a heading. */
function isStructure(line: Line): boolean {
  const { type, marker, strong, caption } = classifyLine({ ...line, role: 'text', listLabel: undefined });
  if (!marker || marker.doubtful || (type !== 'article' && type !== 'heading')) return false;
  return (caption !== undefined || strong) && (type === 'heading' || marker.gap !== 'end');
}

/** Whether a line begins with a number of its own: an article, a heading, a numbered paragraph or item. */
function isLabelled(line: Line): boolean {
  const { type, marker, strong } = classifyLine({ ...line, role: 'text', listLabel: undefined });
  if (!marker || marker.kind === 'bullet' || marker.doubtful) return false;
  return (
    isStructure(line) || (type === 'list' && (strong || marker.gap !== 'none' || !/bare/.test(marker.shape)))
  );
}
