import type { Element, ElementContent, Root, RootContent } from 'hast';
import { readAttribute } from './attribute.ts';
import type { PageNode } from './page-node.ts';

type PageParser = new () => { parseFromString: (value: string, type: 'text/html') => PageNode };

/**
 * Reads a page as browsers do, as a tree without places: by the parser of the browser itself where there is one, else by a
 * library that is loaded for it.
 */
export async function parsePage(value: string): Promise<Root> {
  const page = parseInBrowser(value) ?? (await import('./parse5-page.ts')).parseWithLibrary(value);
  return { type: 'root', children: readChildren(page) };
}

/** Undefined where no browser runs, its policy forbids it, or the page has words for browsers without scripts, which it would show. */
function parseInBrowser(value: string): PageNode | undefined {
  const { DOMParser } = globalThis as { DOMParser?: PageParser };
  if (!DOMParser || /<noscript/i.test(value)) return undefined;
  try {
    return new DOMParser().parseFromString(value, 'text/html');
  } catch {
    return undefined;
  }
}

function readChildren({ childNodes = [] }: PageNode): RootContent[] {
  return [...childNodes].map(readNode);
}

function readNode(node: PageNode): RootContent {
  const { nodeName, nodeValue, value = nodeValue ?? '', localName, tagName = '', attributes = [] } = node;
  if (nodeName === '#text') return { type: 'text', value };
  // A reader is told nothing by it.
  if (nodeName === '#comment') return { type: 'comment', value: '' };
  const name = localName ?? tagName;
  if (name === '') return { type: 'doctype' };
  const element: Element = {
    type: 'element',
    tagName: name,
    properties: Object.fromEntries(
      [...(node.attrs ?? attributes)].map((one) => readAttribute(one.name, one.value)),
    ),
    children: readChildren(node) as ElementContent[],
  };
  return element;
}
