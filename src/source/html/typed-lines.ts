import type { Element } from 'hast';

/** The label of an article that stands over or before its words, or that of a chapter. */
const label =
  /^第[ 　]*([0-9０-９]{1,4}|[〇一二三四五六七八九十百]{1,6})[ 　]*(?:条(?=[（(【［　 ]|$)|章(?=[　 ]))/;
/** So many lines of one run of words that begin so are no accident of how the file was wrapped. */
const fewest = 2;

const preserving = /white-space(?:-collapse)?\s*:\s*(?:pre|break-spaces)/i;
/** How frameworks of styles name the same. */
const preservingName = /^whitespace-(?:pre|break-spaces)/;

/** Whether a page shows the line ends of the file in an element. */
export function keepsLines({ properties }: Element): boolean {
  const names = Array.isArray(properties.className) ? properties.className : [];
  return (
    preserving.test(String(properties.style ?? '')) || names.some((name) => preservingName.test(String(name)))
  );
}

/** Whether words were typed with a line for each article: a style that the file does not hold shows them so. */
export function isTypedInLines(words: string): boolean {
  const labels = new Set<string>();
  for (const line of words.split(/[\r\n]+/)) {
    const found = label.exec(line.trim());
    if (found) labels.add(found[0]);
  }
  return labels.size >= fewest;
}
