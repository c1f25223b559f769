import type { YakkanDocument } from '../../src/model/yakkan-document.ts';
import { parseFile } from '../../src/parse.ts';

/** Parses terms with their norms. */
export function parseWithNorms(text: string, name = 'terms.md'): Promise<YakkanDocument> {
  return parseFile(new TextEncoder().encode(text), { name, norms: true });
}

/** Parses articles, one for each text, in one document. */
export function parseArticles(articles: readonly string[]): Promise<YakkanDocument> {
  const written = articles.map((words, place) => `## 第${place + 1}条（定め）\n\n${words}\n`);
  return parseWithNorms(`# 約款\n\n${written.join('\n')}`);
}
