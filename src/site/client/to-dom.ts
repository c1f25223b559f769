import type { Element, ElementContent, Nodes } from 'hast';

const svgSpace = 'http://www.w3.org/2000/svg';

/** Makes nodes of the page of hast; words stay words, whatever they look like. */
export function toDom(content: readonly ElementContent[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const node of content) append(fragment, node, false);
  return fragment;
}

function append(parent: Node, node: Nodes, isSvg: boolean): void {
  if (node.type === 'text') parent.appendChild(document.createTextNode(node.value));
  if (node.type === 'element') parent.appendChild(makeElement(node, isSvg || node.tagName === 'svg'));
}

function makeElement({ tagName, properties, children }: Element, isSvg: boolean): globalThis.Element {
  const element = isSvg ? document.createElementNS(svgSpace, tagName) : document.createElement(tagName);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    const words = value === true ? '' : Array.isArray(value) ? value.join(' ') : String(value);
    element.setAttribute(attributeOf(name), words);
  }
  for (const child of children) append(element, child, isSvg);
  return element;
}

const attributes: Readonly<Record<string, string>> = {
  className: 'class',
  htmlFor: 'for',
  viewBox: 'viewBox',
  preserveAspectRatio: 'preserveAspectRatio',
  textAnchor: 'text-anchor',
  dominantBaseline: 'dominant-baseline',
};

/** `ariaLabel` → `aria-label`, `dataOldId` → `data-old-id`, `tabIndex` → `tabindex`. */
function attributeOf(name: string): string {
  if (Object.hasOwn(attributes, name)) return attributes[name];
  if (/^aria[A-Z]/.test(name)) return `aria-${name.slice(4).toLowerCase()}`;
  if (/^data[A-Z]/.test(name)) return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return name.toLowerCase();
}
