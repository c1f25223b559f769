import type { LineEvidence } from '../evidence.ts';
import type { ListMarkerKind } from '../marker/marker.ts';
import { addDivisions } from './divisions.ts';
import type { ArticleSystem } from './system.ts';
import { titledForm } from './titled-form.ts';
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

/** `## 1. 総則`: headings of the format that begin with a number; where all say `1.`, the position is the number. */
export function readNumberedHeadings(lines: readonly LineEvidence[]): ArticleSystem {
  const system: ArticleSystem = new Map();
  const numbered = lines.flatMap(({ line, forms }, index) =>
    line.role === 'heading' && forms[0]?.type === 'list' && forms[0].marker?.kind === 'digit'
      ? [{ index, form: forms[0], depth: line.depth }]
      : [],
  );
  const depth = numbered[0]?.depth;
  const articles = numbered.filter(
    ({ index, form, depth: own }) => own === depth && form.body < lines[index].line.text.length,
  );
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
  const headings = lines.flatMap(({ line }, index) => (line.role === 'heading' ? [{ index, line }] : []));
  const higher = headings.filter(({ line, index }) => line.depth < depth && !system.has(index));
  const holds = higher.map(({ index, line }) => {
    const end = headings.find((other) => other.index > index && other.line.depth <= line.depth)?.index;
    return [...system.keys()].some((at) => at > index && at < (end ?? lines.length));
  });
  for (const [at, { index, line }] of higher.entries()) {
    const peer = higher.some((other, place) => holds[place] && other.line.depth === line.depth && place < at);
    const next = lines[index + 1]?.line.role;
    if (
      holds[at] ||
      !peer ||
      next === undefined ||
      next === 'heading' ||
      lines[index].forms[0]?.type !== 'title'
    )
      continue;
    system.set(index, {
      line,
      type: 'article',
      rank: 1,
      caption: [0, line.text.length],
      body: line.text.length,
      strong: true,
    });
  }
}

/** `1. 名称`⏎`本会は…`⏎`2. 目的`, `1．（題）`, Ⅰ and 第１ with words that could be a title. */
export function readNumberedTitles(lines: readonly LineEvidence[]): ArticleSystem {
  let best: Member[] = [];
  for (const kind of articleKinds) {
    const run = titledRun(lines, kind);
    if (run.length >= 2 && run.length > best.length * 1.5) best = run;
    if (run.length >= 2 && (kind === 'ordinal' || kind === 'digit')) break;
  }
  const system: ArticleSystem = new Map();
  for (const { index, form, marker } of best) system.set(index, titledForm(lines[index], form, marker));
  if (best.length > 0) addDivisions(lines, best, system);
  return system;
}
