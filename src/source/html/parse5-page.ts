import type { Element, ElementContent, Root, RootContent } from 'hast';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { readAttribute } from './attribute.ts';

/**
 * Reads a page as browsers do, as a tree without places.
 * `'<p class="a b">甲<br>'` → an element `p` with `className: ['a', 'b']`, the text 甲, and an element `br`
 */
export function parseWithLibrary(value: string): Root {
  return { type: 'root', children: parse(value).childNodes.flatMap(readNode) };
}

function readNode(node: DefaultTreeAdapterTypes.ChildNode): RootContent[] {
  if ('value' in node) return [{ type: 'text', value: node.value }];
  if (node.nodeName === '#comment' && 'data' in node) return [{ type: 'comment', value: node.data }];
  if (!('tagName' in node)) return [{ type: 'doctype' }];
  const element: Element = {
    type: 'element',
    tagName: node.tagName,
    properties: Object.fromEntries(node.attrs.map(({ name, value }) => readAttribute(name, value))),
    children: node.childNodes.flatMap(readNode) as ElementContent[],
  };
  return [element];
}
