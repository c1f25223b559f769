import type { Line } from '../../../model/line.ts';
import { endsSentence } from '../../../text/sentence.ts';
import { sliceText } from '../../source-text.ts';
import { afterReference, readBracket } from '../form.ts';
import { readListMarker } from '../marker/list.ts';
import type { Marker } from '../marker/marker.ts';
import { looksLikeDocumentTitle } from '../part/part.ts';
import { isTitleLike } from '../title.ts';
import { behindCaption, cutFlattened, isFlattened } from './flattened.ts';
import { findGluedTitles } from './glued-titles.ts';
import { innerItems, innerParagraphs, innerSigns } from './inner-items.ts';
import { innerLabel, readLabelAt } from './inner-label.ts';

/**
 * Breaks lines whose line ends were lost, where the numbers prove it: `…なれません。第2条(届出)` behind 第1条, a caption at the
 * end of the line before its article, a whole document on one line.
 */
export function splitLines(lines: readonly Line[]): Line[] {
  const atStart = new Set(lines.flatMap(({ text }) => keyOfLabel(readLabelAt(text, 0))));
  const numbers = new Map<string, number>();
  const glued = findGluedTitles(lines);
  const split: Line[] = [];
  for (const [index, line] of lines.entries()) {
    const mayBeSeveral = (line.role === 'text' || line.role === 'listItem') && !hasCells(line.text);
    const cuts = mayBeSeveral ? (glued.get(line) ?? findCuts(line, lines[index + 1], atStart, numbers)) : [];
    for (const [at, piece] of cutLine(line, cuts).entries()) {
      const part = at > 0 && line.listDepth > 0 ? leaveList(piece, lines[index + 1]) : piece;
      const label = readLabelAt(part.text, behindCaption(part.text, 0));
      if (label) numbers.set(label.kind, label.value).delete('paragraph');
      else countParagraph(part.text, numbers);
      split.push(part);
    }
  }
  return split;
}

/** What was cut off the last member of a list and belongs to an article below stands in no list: its caption, its label. */
function leaveList(part: Line, next: Line | undefined): Line {
  const isCaption = next?.listDepth === 0 && captionAtEnd(`。${part.text}`, next) > 0;
  if (!isCaption && readLabelAt(part.text, 0)?.kind !== 'article') return part;
  const { list, ordered, ordinal, ...rest } = part;
  return { ...rest, role: 'text', depth: 0, listDepth: 0 };
}

/** Whether a tab behind more than a label parts the cells of a row, which is one line. */
function hasCells(text: string): boolean {
  return text.indexOf('\t') > longestLabel;
}

/** Characters of the longest label before a tab. */
const longestLabel = 12;

/** Notes the number of a paragraph that begins a line: `2 次の者は`. */
function countParagraph(text: string, numbers: Map<string, number>): void {
  const marker = readListMarker(text.slice(0, 8));
  if (marker?.kind === 'digit' && marker.gap !== 'none' && marker.gap !== 'end')
    numbers.set('paragraph', marker.value);
}

function keyOfLabel(label: Marker | undefined): string[] {
  return label ? [`${label.kind} ${label.value} ${label.branches.join()}`] : [];
}

function findCuts(
  line: Line,
  next: Line | undefined,
  atStart: ReadonlySet<string>,
  numbers: ReadonlyMap<string, number>,
): number[] {
  const { text } = line;
  if (isFlattened(text, numbers)) {
    const title = numbers.size === 0 ? titleAtStart(text) : 0;
    const places = cutFlattened(text, numbers);
    return title > 0 && title < (places[0] ?? 0) ? [title, ...places] : places;
  }
  const contents = contentsAtEnd(text);
  if (contents > 0) return [contents];
  const cuts: number[] = [];
  if (text.includes('第'))
    for (const { index } of text.matchAll(innerLabel)) {
      if (index > 0 && isHeadingAt(text, next, index, atStart, numbers)) cuts.push(index);
    }
  const caption = captionAtEnd(text, next);
  if (caption > 0) cuts.push(caption);
  // Behind a tab stands the next cell of a row.
  if (cuts.length > 0 || text.includes('\t')) return cuts;
  return [
    ...innerItems(text, next?.text),
    ...innerSigns(text, next?.text),
    ...innerParagraphs(text, numbers.get('paragraph') ?? 0),
  ].sort((left, right) => left - right);
}

/** Whether a label behind 。, a bracket or the title is a heading: its number is the next, and no line begins with it. */
function isHeadingAt(
  text: string,
  next: Line | undefined,
  at: number,
  atStart: ReadonlySet<string>,
  numbers: ReadonlyMap<string, number>,
): boolean {
  const label = readLabelAt(text, at);
  if (!label || keyOfLabel(label).some((key) => atStart.has(key))) return false;
  const before = text.slice(0, at).trimEnd();
  const last = numbers.get(label.kind) ?? 0;
  if (label.value !== last + 1 || label.branches.length > 0) return false;
  const words = text.slice(at + label.body);
  if (label.kind !== 'article') {
    const isApart = label.gap !== 'none' && /[。)）]$|^[^。、]{4,40}$/.test(before) && !isTrail.test(before);
    return isTitleLike(words) && (isApart || isHeading(before));
  }
  const bracket = readBracket(text, at + label.body);
  return (
    bracket !== undefined &&
    (/[。]$|。[)）]$/.test(before) ||
      isHeading(before) ||
      endsWithLabel(before, text.slice(bracket[1]), next)) &&
    !afterReference.test(text.slice(bracket[1], bracket[1] + 12))
  );
}

/** `返却予定日など第5条（期間）`⏎`期間は、…。`: whether an article is glued to the end of an item, with its words on the next line. */
function endsWithLabel(before: string, rest: string, next: Line | undefined): boolean {
  return (
    rest === '' &&
    /(?:など|等|[一-龥ァ-ヴー)）])$/.test(before) &&
    next !== undefined &&
    endsSentence(next.text) &&
    !afterReference.test(next.text)
  );
}

/** Characters of a caption with its brackets, and of the title of a document. */
const [longestCaption, longestTitle] = [32, 100];

/** `最上位 > 第1編`: the trail of a site. */
const isTrail = /[>＞»›]$/;

/** `普通保険約款 目次`: where the word stands behind the title of the document; 0 where it does not. */
function contentsAtEnd(text: string): number {
  const before = text.length <= longestTitle ? /^(.+?)[\s　]+目[\s　]*次$/.exec(text)?.[1] : undefined;
  return before && looksLikeDocumentTitle(before) ? text.lastIndexOf('目') : 0;
}

/** `販売契約書  甲と乙は、…`: where the words behind the title of a document begin, at a gap; 0 where it has none. */
function titleAtStart(text: string): number {
  for (const { index, 0: gap } of text
    .slice(0, longestTitle)
    .matchAll(/[\s　]+(?=[^\s　第（(0-9０-９]|○)/g)) {
    const before = text.slice(0, index);
    if (before.length > 60 || /[。、]/.test(before)) return 0;
    if (before.length >= 3 && (looksLikeDocumentTitle(before) || before.endsWith('契約')))
      return index + gap.length;
  }
  return 0;
}

/** `第2章 貸渡契約 第2条（予約）`: whether the words before a label are a heading with its title. */
function isHeading(before: string): boolean {
  const label = readLabelAt(before, 0);
  return label !== undefined && label.kind !== 'article' && isTitleLike(before.slice(label.body));
}

/**
 * `…承諾を要します。 (契約の締結)`⏎`第3条 当店は、`, `宿泊約款 （適用範囲）`⏎`第1条 当館は、`: where the caption of the next line's
 * article begins, behind a sentence or the title; 0 where there is none, or the article has its title on its line.
 */
function captionAtEnd(text: string, next: Line | undefined): number {
  const caption = /[（(](?!以下)[^（）()。、]{1,30}[)）]$/.exec(text.slice(-longestCaption))?.[0];
  if (!caption || !next) return 0;
  const before = text.slice(0, -caption.length).trimEnd();
  if (!before.endsWith('。') && !looksLikeDocumentTitle(before.replace(/[\s　]/g, ''))) return 0;
  const label = readLabelAt(next.text, 0);
  if (label?.kind !== 'article' || readBracket(next.text, label.body)) return 0;
  if (isTitleLike(next.text.slice(label.body))) return 0;
  return text.length - caption.length;
}

/** Cuts a line at places of its text; where a line ended that was one, the author ended it. */
export function cutLine(line: Line, cuts: readonly number[]): Line[] {
  if (cuts.length === 0) return [line];
  const starts = [0, ...cuts];
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? line.text.length;
    const raw = line.text.slice(start, end);
    const part = sliceText(line, start, start + raw.trimEnd().length);
    const isLast = index === starts.length - 1;
    const { listLabel, ...rest } = line;
    return {
      ...rest,
      ...(index === 0 && listLabel && { listLabel }),
      ...part,
      ...(index > 0 && { blankBefore: 0, pageBefore: false, continues: false }),
      ...(!isLast && { end: 'hard' as const }),
    };
  });
}
