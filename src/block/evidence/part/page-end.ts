import type { LineEvidence } from '../evidence.ts';
import { formOf } from '../profile.ts';
import { looksLikeDocumentTitle } from './part.ts';

/** A title, without the signs and spaces around its words. */
function keyOf(text: string): string {
  return text.replace(/^[○◯●■◆□【\s]+|[】\s]+/g, '');
}

const shortestTitle = 4;
const titleWithin = 6;
/** Lines of a page without headings that may stand behind its text: the title again, its number, a day. */
const mostFacts = 3;

/** Whether a line behind the text could only be its own: an article with words, a sentence. */
function isClause({ line, forms, ended }: LineEvidence): boolean {
  const article = formOf(forms, 'article');
  return (ended && line.text.length > 20) || (article !== undefined && article.body < line.text.length);
}

/**
 * Finds where a page goes on behind the end of its text: the title comes again as a heading, and only lists and facts
 * about the text follow (the links of a database of regulations). Its line, or nothing.
 */
export function findPageEnd(lines: readonly LineEvidence[]): number | undefined {
  const first = lines.findIndex(({ forms }) => formOf(forms, 'article') || formOf(forms, 'heading'));
  const titles = new Set(
    lines
      .slice(0, Math.min(Math.max(first, 0), titleWithin))
      .flatMap(({ line, forms }) => (formOf(forms, 'toc') ? [] : [keyOf(line.text)]))
      .filter((key) => key.length >= shortestTitle),
  );
  let articles = 0;
  let found: number | undefined;
  for (const [index, here] of lines.entries()) {
    if (isClause(here)) found = undefined;
    if (formOf(here.forms, 'article')) articles++;
    if (
      found === undefined &&
      articles >= 2 &&
      (here.line.role === 'heading' ||
        (lines.length - index <= mostFacts && looksLikeDocumentTitle(here.line.text))) &&
      titles.has(keyOf(here.line.text))
    )
      found = index;
  }
  return found;
}

/** Takes what stands behind the end of the text for no clause. */
export function markPageEnd(lines: readonly LineEvidence[]): void {
  const start = findPageEnd(lines);
  if (start === undefined) return;
  for (let index = start; index < lines.length; index++) {
    const here = lines[index];
    here.forms = formOf(here.forms, 'row')
      ? here.forms
      : index === start
        ? [{ line: here.line, type: 'closing', body: 0, strong: true }]
        : [];
    here.taken = 1;
  }
}
