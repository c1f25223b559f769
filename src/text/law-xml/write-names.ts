import type { Element } from 'xast';
import { x } from 'xastscript';
import type { LawElement } from '../../model/law-element.ts';
import { headingTypes } from '../../model/node-type.ts';
import { writeInline } from './inline.ts';
import type { PlacedContainer } from './placed-tree.ts';

const nameless: ReadonlySet<string> = new Set(['table', 'tableRow', 'tableCell', 'preamble']);
const headings: readonly string[] = headingTypes;

/** The elements that name a node: `ArticleCaption` and `ArticleTitle`, `ChapterTitle`, `AppdxTableTitle`. */
export function writeNames(node: PlacedContainer, element: Element, chain: readonly LawElement[]): void {
  const { type, label = '', caption } = node;
  const related = chain.find((step) => step.name === 'RelatedArticleNum');
  const isEmpty = chain.some((step) => step.name === '@EmptyTitle');
  const { name } = element;
  if (nameless.has(type) || (type === 'toc' && label === '')) return;
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
    add('TOCLabel', label, false);
  } else if (type === 'article' || type === 'paragraph') {
    if (isBracketed) add(`${name}Caption`, '（', true, '）');
    add(type === 'article' ? 'ArticleTitle' : 'ParagraphNum', label, false);
  } else if (type === 'supplProvision') {
    const isLaw = element.attributes.AmendLawNum === caption;
    add('SupplProvisionLabel', isLaw || label === '' ? label : `${label}　`, !isLaw);
  } else if (headings.includes(type)) {
    add(`${name}Title`, label === '' || !caption ? label : `${label}　`, true);
  } else if (label !== '' || caption !== undefined || isEmpty) {
    writeAppendixNames({ label, caption, name, add, ...(related && { related }) });
  }
}

interface AppendixNames {
  label: string;
  caption: string | undefined;
  name: string;
  related?: LawElement;
  add: (tag: string, before: string, withCaption: boolean, after?: string) => void;
}

function writeAppendixNames({ label, caption, name, related, add }: AppendixNames): void {
  const title = /^(?:SupplProvision)?Appdx$/.test(name) ? 'ArithFormulaNum' : `${name}Title`;
  if (caption === undefined || related) add(title, label, false);
  else add(title, `${label}（`, true, '）');
  const [open, close] = related?.end === undefined ? ['（', '）'] : ['', ''];
  if (related) add('RelatedArticleNum', open, true, close);
}

function writeCaption({ caption = '', captionMarks = [] }: PlacedContainer, before: string, after: string) {
  return [before, ...writeInline(caption, [0, caption.length], captionMarks, []), after];
}
