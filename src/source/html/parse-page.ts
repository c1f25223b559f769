import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** Attributes whose names and values the readers of a page know in the form that hast gives them. */
const known: Readonly<Record<string, (value: string) => [name: string, value: Properties[string]]>> = {
  class: (value) => ['className', value.split(/\s+/).filter((name) => name !== '')],
  rowspan: (value) => ['rowSpan', value],
  colspan: (value) => ['colSpan', value],
  reversed: () => ['reversed', true],
  hidden: (value) => ['hidden', value === '' ? true : value],
};

/**
 * Reads a page as browsers do, as a tree without places.
 * `'<p class="a b">甲<br>'` → an element `p` with `className: ['a', 'b']`, the text 甲, and an element `br`
 */
export function parsePage(value: string): Root {
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

/** `aria-hidden` → `ariaHidden`, `data-part` → `dataPart`. */
function readAttribute(name: string, value: string): [string, Properties[string]] {
  if (Object.hasOwn(known, name)) return known[name](value);
  return [
    /^(?:aria|data)-/.test(name) ? name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase()) : name,
    value,
  ];
}
