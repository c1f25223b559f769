import type { Element } from 'xast';
import { x } from 'xastscript';
import type { LawElement } from '../../model/law-element.ts';
import type { Container, Leaf } from '../../model/node.ts';
import { headingTypes } from '../../model/node-type.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { holdsSentences, usualAttributes, usualElements } from '../../text/law-element.ts';
import { cleanAttributes, Wrappers } from './chain.ts';
import { cleanText } from './element.ts';
import { writeInline } from './inline.ts';

/** Writes the tree of a law that was read from law XML: every element stands where it stood. */
export function writeAsRead(tree: Container): Element {
  const body = x('LawBody');
  writeChildren(tree, body);
  return body;
}

function writeChildren(node: Container, element: Element): void {
  const wrappers = new Wrappers(element);
  const isFirstSentence = node.children[0]?.type === 'sentence';
  // The standard asks for the element of the sentences though there are none.
  if (holdsSentences.test(element.name) && !isFirstSentence)
    element.children.push(x(`${element.name}Sentence`, [x('Sentence', { Num: '1' })]));
  for (const [at, child] of node.children.entries()) {
    const chain = child.elements ?? usualElements(element.name, node.children, at);
    if (chain[0]?.name === '@Extract') element.attributes.Extract = 'true';
    else if (isContainer(child)) writeContainer(child, chain, wrappers);
    else writeLeaf(child, chain, wrappers);
  }
}

function writeContainer(node: Container, chain: readonly LawElement[], wrappers: Wrappers): void {
  const own = chain.filter(({ start }) => start === undefined);
  // The place of a cell that another one spans.
  if (own.length === 0) return;
  const { name, attributes = usualAttributes(node) } = own[own.length - 1];
  const element = x(name, cleanAttributes(attributes));
  wrappers.enter(own.slice(0, -1)).children.push(element);
  writeNames(node, element, chain);
  writeChildren(node, element);
  if (node.type === 'tableCell' && node.children.length === 0 && !chain.some((step) => step.name === '@Bare'))
    element.children.push(x('Sentence', { Num: '1' }));
}

const nameless: ReadonlySet<string> = new Set(['table', 'tableRow', 'tableCell', 'preamble']);
const headings: readonly string[] = headingTypes;

/** The elements that name a node: `ArticleCaption` and `ArticleTitle`, `ChapterTitle`, `AppdxTableTitle`. */
function writeNames(node: Container, element: Element, chain: readonly LawElement[]): void {
  const { type, label = '', caption } = node;
  const related = chain.find((step) => step.name === 'RelatedArticleNum');
  const isEmpty = chain.some((step) => step.name === '@EmptyTitle');
  const { name } = element;
  if (nameless.has(type)) return;
  const add = (tag: string, before: string, withCaption: boolean, after = ''): void => {
    const words = withCaption && caption !== undefined ? writeCaption(node, before, after) : [before];
    element.children.push(
      x(
        tag,
        words.filter((part) => part !== ''),
      ),
    );
  };
  const isBracketed = caption !== undefined;
  if (type === 'toc') {
    if (label !== '') add('TOCLabel', label, false);
  } else if (type === 'article' || type === 'paragraph') {
    if (isBracketed) add(`${name}Caption`, '（', true, '）');
    add(type === 'article' ? 'ArticleTitle' : 'ParagraphNum', label, false);
  } else if (type === 'supplProvision') {
    const isLaw = element.attributes.AmendLawNum === caption;
    add('SupplProvisionLabel', isLaw || label === '' ? label : `${label}　`, !isLaw);
  } else if (headings.includes(type)) {
    add(`${name}Title`, label === '' || !caption ? label : `${label}　`, true);
  } else if (label !== '' || caption !== undefined || isEmpty) {
    const title = /^(?:SupplProvision)?Appdx$/.test(name) ? 'ArithFormulaNum' : `${name}Title`;
    if (caption === undefined || related) add(title, label, false);
    else add(title, `${label}（`, true, '）');
    if (related)
      add(
        'RelatedArticleNum',
        related.end === undefined ? '（' : '',
        true,
        related.end === undefined ? '）' : '',
      );
  }
}

function writeCaption({ caption = '', captionMarks = [] }: Container, before: string, after: string) {
  return [before, ...writeInline(caption, [0, caption.length], captionMarks, []), after];
}

function writeLeaf(leaf: Leaf, chain: readonly LawElement[], wrappers: Wrappers): void {
  const { value, marks = [] } = leaf;
  const around = chain.filter(({ start }) => start === undefined);
  const parts = chain.filter(({ start, end }) => start !== undefined && end === undefined);
  if (parts.length === 0) {
    const content = writeInline(value, [0, value.length], marks, chain);
    const last = around.at(-1);
    const element = wrappers.enter(around.slice(0, -1));
    if (!last) element.children.push({ type: 'text', value: cleanText(value) });
    else
      element.children.push(
        x(last.name, cleanAttributes(last.attributes ?? {}), last.name === 'Fig' ? [] : content),
      );
    return;
  }
  for (const [at, part] of parts.entries()) {
    const start = part.start ?? 0;
    const next = parts[at + 1]?.start ?? value.length;
    const end = start + value.slice(start, next).trimEnd().length;
    const { start: _, ...step } = part;
    const element = wrappers.enter([...around, step]);
    const content = writeInline(value, [start, end], marks, chain);
    if (part.name === 'Column')
      element.children.push(x('Sentence', { Num: String(element.children.length + 1) }, content));
    else element.children.push(...content);
  }
}
