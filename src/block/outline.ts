import { endsSentence } from '../text/sentence.ts';
import type { Block } from './choice/logical-line.ts';
import { follows } from './evidence/marker/follows.ts';
import type { MarkerKind } from './evidence/marker/marker.ts';
import { isDeleted, titleOnLine } from './evidence/title.ts';

/** Which shape of marker means what in one document. */
export interface Outline {
  /** Shapes that number paragraphs (項) somewhere in this document. */
  paragraphShapes: ReadonlySet<string>;
  /** Shapes that number items (号) more often. */
  itemShapes: ReadonlySet<string>;
}

const opensClause: ReadonlySet<Block['type']> = new Set(['article', 'supplProvision', 'dated', 'heading']);

/**
 * Infers from all articles which markers number paragraphs: those that begin an article without text before them,
 * and those that begin with 2 because the first paragraph carries no number.
 */
export function inferOutline(blocks: readonly Block[]): Outline {
  const asParagraph = new Map<string, number>();
  const asItem = new Map<string, number>();
  const count = (votes: Map<string, number>, shape: string, weight = 1): void => {
    votes.set(shape, (votes.get(shape) ?? 0) + weight);
  };
  let hasText = false;
  let inArticle = false;
  const seen = new Set<string>();
  for (const [index, block] of blocks.entries()) {
    if (opensClause.has(block.type)) {
      inArticle = block.type === 'article';
      hasText = block.body.text !== '' && !titleOnLine(block, blocks[index + 1]);
      seen.clear();
    } else if (block.type === 'text') {
      hasText = true;
    } else if (block.type === 'list' && block.marker && block.marker.kind !== 'bullet') {
      const { kind, shape, value } = block.marker;
      if (block.line.listDepth > 1) {
        count(asItem, shape);
      } else if (!seen.has(shape)) {
        if (value === 2 && hasText) count(asParagraph, shape, 3);
        else if (value === 1 && !hasText && inArticle && seen.size === 0)
          count(asParagraph, shape, kind === 'digit' ? 2 : 1);
        else if (value === 1) count(asItem, shape);
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

const longestTitle = 30;

function looksLikeTitle(text: string): boolean {
  return (
    text !== '' &&
    text.length <= longestTitle &&
    !endsSentence(text) &&
    !/[。、]|(?:こと|とき|場合|もの|者)$/.test(text)
  );
}

/**
 * Where no line says 第1条, numbered titles are the articles: `1. 名称`⏎`本会は…`⏎`2. 目的`.
 * Changes the type of those blocks in place; titles of the source format serve where nothing is numbered.
 */
export function promoteArticles(blocks: Block[]): void {
  if (blocks.some((block) => block.type === 'article')) return;
  if (promoteNumberedHeadings(blocks)) return;
  if (promoteNumberedTitles(blocks)) return;
  if (promoteCaptions(blocks)) return;
  promoteFormatHeadings(blocks);
}

/** `## 1. 総則`: headings of the format that begin with a number; where all say `1.`, the position is the number. */
function promoteNumberedHeadings(blocks: Block[]): boolean {
  const numbered = blocks.filter(
    (block) => block.type === 'list' && block.line.role === 'heading' && block.marker?.kind === 'digit',
  );
  const depth = numbered[0]?.line.depth;
  const articles = numbered.filter((block) => block.line.depth === depth && block.body.text !== '');
  if (articles.length < 2) return false;
  const same = articles.every((block) => block.marker!.value === articles[0].marker!.value);
  for (const [index, block] of articles.entries()) {
    block.type = 'article';
    if (same) block.marker = { ...block.marker!, value: index + 1 };
    block.caption = block.body;
    block.body = { text: '', pieces: [] };
  }
  return true;
}

function promoteNumberedTitles(blocks: Block[]): boolean {
  const kinds: MarkerKind[] = [
    'ordinal',
    'digit',
    'kanji',
    'dotted',
    'digitParen',
    'parenDigit',
    'roman',
    'circled',
  ];
  for (const kind of kinds) {
    const run = titledRun(blocks, kind);
    if (run.length < 2) continue;
    for (const index of run) {
      const block = blocks[index];
      block.type = 'article';
      if (isDeleted(block.body.text)) continue;
      block.caption = block.body;
      block.body = { text: '', pieces: [] };
    }
    return true;
  }
  return false;
}

/** The longest run 1, 2, 3 … of short titles, each with something of its own behind it. */
function titledRun(blocks: readonly Block[], kind: MarkerKind): number[] {
  const run: number[] = [];
  let candidates = 0;
  for (let index = 0; index < blocks.length; index++) {
    const { type, marker, body, line } = blocks[index];
    if (type !== 'list' || marker?.kind !== kind || line.listDepth > 1) continue;
    if (marker.kind === 'dotted' && marker.branches.length > 0) continue;
    const last = run.length > 0 ? blocks[run.at(-1)!].marker! : undefined;
    if (!(last ? follows(last, marker) : marker.value === 1)) continue;
    candidates++;
    const next = blocks[index + 1];
    const holds =
      next !== undefined &&
      next.type !== 'end' &&
      !(next.type === 'list' && next.marker && follows(marker, next.marker) && next.marker.kind === kind);
    if ((looksLikeTitle(body.text) && holds) || isDeleted(body.text)) run.push(index);
  }
  return run.length * 2 > candidates ? run : [];
}

function promoteCaptions(blocks: Block[]): boolean {
  const captions = blocks.filter(
    (block, index) => block.type === 'caption' && blocks[index + 1]?.type === 'text',
  );
  if (captions.length < 2) return false;
  for (const block of captions) block.type = 'article';
  return true;
}

function promoteFormatHeadings(blocks: Block[]): void {
  const depths = blocks.filter((block) => block.type === 'title').map((block) => block.line.depth);
  if (depths.length < 3) return;
  const deepest = Math.max(...depths);
  if (depths.filter((depth) => depth === deepest).length < 2) return;
  for (const block of blocks) {
    if (block.type !== 'title' || block.line.depth !== deepest) continue;
    block.type = 'article';
    block.caption = block.body;
    block.body = { text: '', pieces: [] };
  }
}
