import type { LineEvidence } from '../evidence.ts';
import { isTitleLike } from '../title.ts';
import type { ArticleSystem } from './system.ts';
import { allTitle } from './titled-form.ts';

const fewest = 2;

/**
 * Titles without a number, behind each of which a list begins at 1 again: `お申込み`⏎`(1)…`⏎`(2)…`⏎`取消料`⏎`(1)…`. Every list of that
 * shape has one.
 */
export function readRestartTitles(lines: readonly LineEvidence[]): ArticleSystem {
  const starts = new Map<string, { titled: number[]; all: number }>();
  for (const [index, { line, forms }] of lines.entries()) {
    const marker = forms[0]?.type === 'list' ? forms[0].marker : undefined;
    if (marker?.value !== 1 || marker.branches.length > 0 || line.listDepth > 1) continue;
    const found = starts.get(marker.shape) ?? { titled: [], all: 0 };
    found.all++;
    if (index > 0 && isTitle(lines[index - 1])) found.titled.push(index - 1);
    starts.set(marker.shape, found);
  }
  for (const { titled, all } of starts.values())
    if (titled.length >= fewest && titled.length === all)
      return new Map(titled.map((index) => [index, allTitle(lines[index])]));
  return new Map();
}

function isTitle({ line, forms, announces }: LineEvidence): boolean {
  return forms.length === 0 && line.role === 'text' && !announces && isTitleLike(line.text);
}
