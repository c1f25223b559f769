import type { LineEvidence } from '../evidence.ts';
import { finish } from '../marker/marker.ts';
import { formOf } from '../profile.ts';
import type { ArticleSystem } from './system.ts';
import { titledForm } from './titled-form.ts';

/**
 * `第11 準拠法` behind 第10条: an article whose 条 was lost. Its number is the next, and the one behind it goes on, or the format calls
 * it a heading as it does the article before.
 */
export function findLostUnits(lines: readonly LineEvidence[]): ArticleSystem {
  const system: ArticleSystem = new Map();
  const articles = lines.flatMap(({ forms }, index) => {
    const value = formOf(forms, 'article')?.marker?.value;
    return value ? [{ index, value }] : [];
  });
  for (const [at, { index, value }] of articles.entries()) {
    const next = articles[at + 1];
    if (next && next.value !== value + 2) continue;
    for (let below = index + 1; below < (next?.index ?? lines.length); below++) {
      const here = lines[below];
      const { text, role } = here.line;
      const label = /^第\s?([0-9０-９]{1,3})(?=[（(\s　\p{Script=Han}])/u.exec(text);
      if (Number(label?.[1].normalize('NFKC')) !== value + 1 || here.ended) continue;
      if (!next && (role !== 'heading' || lines[index].line.role !== role)) continue;
      const marker = {
        ...finish(text, 'article', { value: value + 1 }, label![0].length),
        misread: true as const,
      };
      const form = titledForm(
        here,
        { line: here.line, type: 'article', body: marker.body, strong: true, marker },
        marker,
      );
      if (form.caption) system.set(below, form);
      break;
    }
  }
  return system;
}
