import type { Evidence, LineEvidence } from './evidence.ts';
import type { ClassifiedLine } from './form.ts';
import { isTitleLike } from './title.ts';

/** What the lines that leave no doubt say of the whole document. */
export interface Profile {
  /** Shapes that number paragraphs (項) somewhere in this document. */
  paragraphShapes: ReadonlySet<string>;
  /** Shapes that number items (号) more often. */
  itemShapes: ReadonlySet<string>;
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

const opensClause = new Set(['article', 'supplProvision', 'dated', 'heading']);

/** Whether the line before leaves no doubt that this one begins anew. */
function beginsSurely(before: LineEvidence | undefined, here: LineEvidence): boolean {
  if (!before || here.line.blankBefore > 0) return true;
  return before.ended || (before.fill === 'short' && !before.line.continues);
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

/**
 * Counts which markers number paragraphs: those that begin an article without text before them, and those that begin
 * with 2 because the first paragraph carries no number.
 */
function countShapes(lines: readonly LineEvidence[]): Pick<Profile, 'paragraphShapes' | 'itemShapes'> {
  const asParagraph = new Map<string, number>();
  const asItem = new Map<string, number>();
  const count = (votes: Map<string, number>, shape: string, weight = 1): void => {
    votes.set(shape, (votes.get(shape) ?? 0) + weight);
  };
  let hasText = false;
  let inArticle = false;
  let articleDepth = 0;
  const seen = new Set<string>();
  for (const [index, here] of lines.entries()) {
    const form = here.forms[0];
    const before = lines[index - 1];
    if (form && opensClause.has(form.type) && beginsSurely(before, here)) {
      inArticle = form.type === 'article';
      articleDepth = here.line.listDepth;
      const words = here.line.text.slice(form.body);
      hasText = words !== '' && !isTitleLike(words);
      seen.clear();
    } else if (!form || form.type === 'text') {
      hasText = true;
    } else if (form.type === 'list' && form.marker && form.marker.kind !== 'bullet') {
      if (!beginsSurely(before, here)) continue;
      const { kind, shape, value } = form.marker;
      if (here.line.listDepth - articleDepth > 1) {
        count(asItem, shape);
      } else if (!seen.has(shape)) {
        if (value === 2 && hasText) count(asParagraph, shape, 3);
        else if (value === 1 && !hasText && inArticle && seen.size === 0)
          count(asParagraph, shape, kind === 'digit' ? 2 : 1);
        else if (value === 1 && inArticle) count(asItem, shape);
      }
      seen.add(shape);
    }
  }
  const paragraphShapes = new Set<string>(['paragraphWord']);
  const itemShapes = new Set<string>();
  for (const [shape, votes] of asParagraph) {
    if (votes > (asItem.get(shape) ?? 0) || shape.startsWith('digit')) paragraphShapes.add(shape);
  }
  for (const [shape, votes] of asItem) if (votes > (asParagraph.get(shape) ?? 0)) itemShapes.add(shape);
  return { paragraphShapes, itemShapes };
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
