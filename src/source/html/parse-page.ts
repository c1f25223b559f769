import type { Element, ElementContent, Root, RootContent } from 'hast';
import { readAttribute } from './attribute.ts';

/** What of a node of a document is read; programs that run in no browser do not know its types. */
interface PageNode {
  nodeType: number;
  nodeValue: string | null;
  localName?: string;
  attributes?: Iterable<{ name: string; value: string }>;
  childNodes: Iterable<PageNode>;
}

type PageParser = new () => { parseFromString: (value: string, type: 'text/html') => PageNode };

/**
 * Reads a page as browsers do, as a tree without places: by the parser of the browser itself where there is one, else by a
 * library that is loaded for it.
 */
export async function parsePage(value: string): Promise<Root> {
  return parseInBrowser(value) ?? (await import('./parse5-page.ts')).parseWithLibrary(value);
}

/** Undefined where no browser runs, its policy forbids it, or the page has words for browsers without scripts, which it would show. */
function parseInBrowser(value: string): Root | undefined {
  const { DOMParser } = globalThis as { DOMParser?: PageParser };
  if (!DOMParser || /<noscript/i.test(value)) return undefined;
  try {
    const page = new DOMParser().parseFromString(value, 'text/html');
    return { type: 'root', children: [...page.childNodes].flatMap(readNode) };
  } catch {
    return undefined;
  }
}

function readNode({ nodeType, nodeValue, localName, attributes, childNodes }: PageNode): RootContent[] {
  if (nodeType === 3) return [{ type: 'text', value: nodeValue ?? '' }];
  if (nodeType === 8) return [{ type: 'comment', value: nodeValue ?? '' }];
  if (localName === undefined) return [{ type: 'doctype' }];
  const element: Element = {
    type: 'element',
    tagName: localName,
    properties: Object.fromEntries(
      [...(attributes ?? [])].map(({ name, value }) => readAttribute(name, value)),
    ),
    children: [...childNodes].flatMap(readNode) as ElementContent[],
  };
  return [element];
}
