import type { LineEvidence } from '../evidence.ts';
import type { ListMarkerKind } from '../marker/marker.ts';
import { addDivisions } from './divisions.ts';
import type { ArticleSystem } from './system.ts';
import { allTitle, titledForm } from './titled-form.ts';
import { type Member, titledRun } from './titled-run.ts';

/** Shapes that may number articles, the likeliest first. */
const articleKinds: readonly ListMarkerKind[] = [
  'ordinal',
  'digit',
  'kanji',
  'dotted',
  'digitParen',
  'parenDigit',
  'roman',
  'latin',
  'circled',
];

/** Headings that are a number alone, `<h2>1.</h2><p>当社は、…`, are articles from so many on. */
const fewestBare = 3;

/** `## 1. 総則`: headings of the format that begin with a number; where all say `1.`, the position is the number. */
export function readNumberedHeadings(lines: readonly LineEvidence[]): ArticleSystem {
  const system: ArticleSystem = new Map();
  const numbered = lines.flatMap(({ line, forms }, index) =>
    line.role === 'heading' && forms[0]?.type === 'list' && forms[0].marker?.kind === 'digit'
      ? [{ index, form: forms[0], depth: line.depth }]
      : [],
  );
  const depth = numbered[0]?.depth;
  const outer = numbered.filter((heading) => heading.depth === depth);
  const titled = outer.filter(({ index, form }) => form.body < lines[index].line.text.length);
  const articles = titled.length === 0 && outer.length >= fewestBare ? outer : titled;
  if (articles.length < 2) return system;
  const same = articles.every(({ form }) => form.marker!.value === articles[0].form.marker!.value);
  for (const [at, { index, form }] of articles.entries()) {
    const marker = same ? { ...form.marker!, value: at + 1 } : form.marker!;
    system.set(index, titledForm(lines[index], form, marker));
  }
  addLeaves(lines, depth, system);
  return system;
}

/** `## 禁止事項` amid `## 予約`⏎`### 1. 方法`: a higher heading that holds no numbered one, where another does, is an article. */
function addLeaves(lines: readonly LineEvidence[], depth: number, system: ArticleSystem): void {
  const leaves: number[] = [];
  /** Depths at which a heading before holds a numbered one. */
  const holding = new Set<number>();
  let numbered = Number.POSITIVE_INFINITY;
  const ends: number[] = [];
  for (let index = lines.length - 1; index >= 0; index--) {
    const { line } = lines[index];
    if (system.has(index)) numbered = index;
    if (line.role !== 'heading') continue;
    if (line.depth < depth && !system.has(index)) {
      const end = Math.min(...ends.slice(0, line.depth + 1).filter((at) => at !== undefined), lines.length);
      if (numbered >= end) leaves.push(index);
    }
    ends[line.depth] = index;
  }
  const isLeaf = new Set(leaves);
  for (const [index, { line, forms }] of lines.entries()) {
    if (line.role !== 'heading' || line.depth >= depth || system.has(index)) continue;
    const next = lines[index + 1]?.line.role;
    if (!isLeaf.has(index)) holding.add(line.depth);
    else if (
      holding.has(line.depth) &&
      next !== undefined &&
      next !== 'heading' &&
      forms[0]?.type === 'title'
    )
      system.set(index, allTitle(lines[index], { rank: 1 }));
  }
}

/** The likeliest run: the first kind, unless another holds half as many again, or holds it between two of its members. */
function pickRun(runs: readonly (readonly Member[])[]): readonly Member[] {
  let best = runs[0] ?? [];
  const isSure = best[0]?.marker.kind === 'ordinal' || best[0]?.marker.kind === 'digit';
  for (const run of runs.slice(1)) {
    const holds = run[0].index < best[0].index && run.at(-1)!.index > best.at(-1)!.index;
    if (holds || (!isSure && run.length > best.length * 1.5)) best = run;
  }
  return best;
}

/** `1. 名称`⏎`本会は…`⏎`2. 目的`, `1．（題）`, Ⅰ and 第１ with words that could be a title. */
export function readNumberedTitles(lines: readonly LineEvidence[]): ArticleSystem {
  const runs = articleKinds.map((kind) => titledRun(lines, kind)).filter((run) => run.length >= 2);
  const best = pickRun(runs);
  const system: ArticleSystem = new Map();
  for (const { index, form, marker } of best) system.set(index, titledForm(lines[index], form, marker));
  if (best.length > 0) addDivisions(lines, best, system);
  return system;
}
