import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';

/**
 * An XML file: its declaration, and each element that stands among elements only on a line of its own.
 * @param record stands behind the root as an instruction to our own reader; if omitted, none does
 */
export function printXml(root: Element, record?: string): string {
  indentXml(root);
  const xml = toXml(root, { closeEmptyElements: true, tightClose: true });
  const carried = record === undefined ? '' : `<?yakkan-structure ${record.replaceAll('>', '\\u003e')}?>\n`;
  // The one place where XML does not allow a bare `>`; there are no CDATA sections that it could end.
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml.replaceAll(']]>', ']]&gt;')}\n${carried}`;
}

function indentXml(root: Element): void {
  const stack: { element: Element; depth: number }[] = [{ element: root, depth: 0 }];
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const { element, depth } = entry;
    const inner = element.children.filter((child) => child.type === 'element');
    if (inner.length === 0 || inner.length < element.children.length) continue;
    for (const child of inner) stack.push({ element: child, depth: depth + 1 });
    element.children = inner.flatMap((child) => [
      { type: 'text' as const, value: `\n${'  '.repeat(depth + 1)}` },
      child,
    ]);
    element.children.push({ type: 'text', value: `\n${'  '.repeat(depth)}` });
  }
}
