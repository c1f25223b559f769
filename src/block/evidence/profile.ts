import type { Evidence, LineEvidence } from './evidence.ts';
import type { ClassifiedLine } from './form.ts';
import { countShapes, opensClause, type ShapeMeanings } from './shape-votes.ts';

/** What the lines that leave no doubt say of the whole document. */
export interface Profile extends ShapeMeanings {
  /** For each line: whether its article goes on with a paragraph that is numbered 2. */
  numberedLater: readonly boolean[];
  /** Whether articles stand before the first 附則. */
  hasArticles: boolean;
  /** Whether anything is numbered or listed at all. */
  hasClauses: boolean;
  /** Index of the last line that may be an article or a heading: what comes behind is the end of the document. */
  lastStructure: number;
  /** Left edge, in columns, of lines that begin a paragraph, where the lines that go on stand further left. */
  firstLine: number | undefined;
  /** Level of the articles among the headings of the format; 7 where they are no headings. */
  articleDepth: number;
}

/** Learns from the lines of one document what its shapes, levels and edges mean. */
export function readProfile(evidence: Evidence): Profile {
  const { lines } = evidence;
  const articles = lines.map(({ forms }) => formOf(forms, 'article'));
  const firstSupplementary = lines.findIndex(({ forms }) => formOf(forms, 'supplProvision'));
  const firstArticle = articles.findIndex((form) => form !== undefined);
  const lastStructure = lines.findLastIndex(
    ({ forms }) => formOf(forms, 'article') !== undefined || formOf(forms, 'heading') !== undefined,
  );
  const heading = articles.find((form) => form !== undefined);
  return {
    ...countShapes(lines),
    numberedLater: lookForSecond(lines),
    hasArticles: firstArticle >= 0 && (firstSupplementary < 0 || firstArticle < firstSupplementary),
    hasClauses: lines.some(({ forms }) => forms.some(({ type }) => type !== 'title' && type !== 'row')),
    lastStructure,
    firstLine: evidence.wrap ? findFirstLine(lines) : undefined,
    articleDepth: heading?.line.role === 'heading' ? heading.line.depth : 7,
  };
}

/** The form of a type among the forms of a line. */
export function formOf(
  forms: readonly ClassifiedLine[],
  type: ClassifiedLine['type'],
): ClassifiedLine | undefined {
  return forms.find((form) => form.type === type);
}

/** For each line, whether a paragraph numbered 2 comes before its article ends: unmarked text still is the first. */
function lookForSecond(lines: readonly LineEvidence[]): boolean[] {
  const later = new Array<boolean>(lines.length).fill(false);
  let second = false;
  for (let index = lines.length - 1; index >= 0; index--) {
    later[index] = second;
    for (const { type, marker } of lines[index].forms) {
      if (opensClause.has(type) || type === 'appdx') second = false;
      else if (type === 'list' && marker?.kind === 'digit' && lines[index].line.listDepth <= 1)
        second = marker.value === 2 || (second && marker.value !== 1);
    }
  }
  return later;
}

/** The indentation of first lines, where paragraphs begin further right than they go on. */
function findFirstLine(lines: readonly LineEvidence[]): number | undefined {
  let indented = 0;
  let flush = 0;
  const edges = new Map<number, number>();
  for (const [index, { line, forms }] of lines.entries()) {
    const before = lines[index - 1];
    if (!before || forms.length > 0 || line.blankBefore > 0 || line.role !== 'text') continue;
    if (!before.ended && (before.fill === 'full' || before.fill === 'edge')) {
      if (line.indent === 0) flush++;
      else indented++;
    } else if (before.ended && line.indent > 0) edges.set(line.indent, (edges.get(line.indent) ?? 0) + 1);
  }
  if (flush < 2 || flush < indented * 4) return undefined;
  const [edge] = [...edges].sort((left, right) => right[1] - left[1])[0] ?? [];
  return edge !== undefined && edge <= 4 ? edge : undefined;
}
