import type { ContainerType } from '../../model/node-type.ts';
import type { Draft, DraftNode } from '../../text/draft.ts';
import { childElements, findChild, readWords, type XmlElement } from './element.ts';
import { readTable } from './table.ts';

type ReadElement = (element: XmlElement) => DraftNode[];

const headings: Readonly<Record<string, ContainerType>> = {
  Part: 'part',
  Chapter: 'chapter',
  Section: 'section',
  Subsection: 'subsection',
  Division: 'division',
};
const annexes = ['Table', 'Note', 'Style', 'Format', 'Fig', ''];
/** Elements around content that is printed as it stands. */
const wrappers = [
  'LawBody',
  'MainProvision',
  'AmendProvision',
  'AmendProvisionSentence',
  'NewProvision',
  'NoteStruct',
  'Note',
  'StyleStruct',
  'Style',
  'FormatStruct',
  'Format',
  'List',
  'Sublist1',
  'Sublist2',
  'Sublist3',
  'Remarks',
];

/** What is printed for each element of law XML; an element that is not here is read as the words in it. */
const readers = new Map<string, ReadElement>([
  ['LawTitle', readLeaf('title')],
  ['EnactStatement', readLeaf('note')],
  ['SupplNote', readLeaf('note')],
  ['RemarksLabel', readLeaf('note')],
  ['TOC', readContents],
  ['Preamble', (element) => [makeDraft('preamble', {}, readChildren(element))]],
  ['Article', readArticle],
  ['Paragraph', readParagraph],
  ['SupplProvision', readSupplProvision],
  ['TableStruct', readTableStruct],
  ['Table', (element) => [readTable(element)]],
  ['Fig', () => []],
  ['FigStruct', (element) => readChildren(element)],
  ['Item', readClause('item', 'Item')],
  ['Class', readClause('item', 'Class')],
  ...wrappers.map((name): [string, ReadElement] => [name, readChildren]),
  ...Object.entries(headings).map(([name, type]): [string, ReadElement] => [name, readHeading(name, type)]),
  ...Array.from({ length: 10 }, (_, index): [string, ReadElement] => [
    `Subitem${index + 1}`,
    readClause('subitem', `Subitem${index + 1}`),
  ]),
  ...annexes.flatMap((kind): [string, ReadElement][] => [
    [`Appdx${kind}`, readAnnex(`Appdx${kind}Title`)],
    [`SupplProvisionAppdx${kind}`, readAnnex(`SupplProvisionAppdx${kind}Title`)],
  ]),
]);

/** The text of a law as it is printed, in a form that `renderDraft` sets. */
export function readBody(body: XmlElement): Draft {
  return makeDraft('root', {}, readChildren(body));
}

function makeDraft(
  type: ContainerType,
  facts: Partial<Pick<Draft, 'label' | 'caption' | 'deleted'>>,
  children: DraftNode[],
): Draft {
  return { id: '', type, ...facts, children };
}

function readChildren(element: XmlElement): DraftNode[] {
  return mergeWords(
    element.children.flatMap((child): DraftNode[] => {
      if (typeof child === 'string') return toWords(child.trim());
      return (readers.get(child.name) ?? readText)(child);
    }),
  );
}

function readText(element: XmlElement): DraftNode[] {
  return toWords(readWords(element));
}

function toWords(value: string): DraftNode[] {
  return value === '' ? [] : [{ type: 'words', value }];
}

/** Sentences that follow one another are one run. */
function mergeWords(nodes: readonly DraftNode[]): DraftNode[] {
  const merged: DraftNode[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type === 'words' && last?.type === 'words') last.value += node.value;
    else merged.push(node);
  }
  return merged;
}

function readLeaf(type: 'title' | 'note'): ReadElement {
  return (element) => {
    const value = readWords(element);
    return value === '' ? [] : [{ type, value }];
  };
}

/** A heading without a title only holds what is printed without one. */
function readHeading(name: string, type: ContainerType): ReadElement {
  return (element) => {
    const label = readWords(findChild(element, `${name}Title`));
    const children = readWithout(element, `${name}Title`);
    return label === '' ? children : [makeDraft(type, { label }, children)];
  };
}

function readWithout(element: XmlElement, ...names: string[]): DraftNode[] {
  const children = element.children.filter(
    (child) => typeof child === 'string' || !names.includes(child.name),
  );
  return readChildren({ ...element, children });
}

function readArticle(element: XmlElement): DraftNode[] {
  const label = readWords(findChild(element, 'ArticleTitle'));
  const caption = readCaption(findChild(element, 'ArticleCaption'));
  const children = readWithout(element, 'ArticleTitle', 'ArticleCaption');
  if (label === '' && caption === undefined) return children;
  const deleted = /^(?:true|1)$/.test(element.attributes.Delete ?? '');
  return [
    makeDraft(
      'article',
      { label, ...(caption !== undefined && { caption }), ...(deleted && { deleted }) },
      children,
    ),
  ];
}

/** A caption without its brackets. */
function readCaption(element: XmlElement | undefined): string | undefined {
  const words = readWords(element);
  if (words === '') return undefined;
  return /^[（(](.*)[）)]$/.exec(words)?.[1] ?? words;
}

function readParagraph(element: XmlElement): DraftNode[] {
  const label = readWords(findChild(element, 'ParagraphNum'));
  const caption = readCaption(findChild(element, 'ParagraphCaption'));
  const words = readSentence(findChild(element, 'ParagraphSentence'));
  const below = readWithout(element, 'ParagraphNum', 'ParagraphCaption', 'ParagraphSentence');
  if (label === '' && caption === undefined && words.length === 0 && below.length === 0) return [];
  return [
    makeDraft('paragraph', { ...(label !== '' && { label }), ...(caption !== undefined && { caption }) }, [
      ...words,
      ...below,
    ]),
  ];
}

function readClause(type: 'item' | 'subitem', name: string): ReadElement {
  return (element) => {
    const label = readWords(findChild(element, `${name}Title`));
    const words = readSentence(findChild(element, `${name}Sentence`));
    const below = readWithout(element, `${name}Title`, `${name}Sentence`);
    return [makeDraft(type, label === '' ? {} : { label }, [...words, ...below])];
  };
}

/** Sentences as one run; columns, which hold a term and its meaning, are parted by a space. */
function readSentence(element: XmlElement | undefined): DraftNode[] {
  if (!element) return [];
  const columns = childElements(element, 'Column');
  if (columns.length > 0)
    return toWords(
      columns
        .map(readWords)
        .filter((words) => words !== '')
        .join('　'),
    );
  return readChildren(element);
}

/** 附則: its label, and the number of the amending law in brackets or a date behind it. */
function readSupplProvision(element: XmlElement): DraftNode[] {
  const printed = readWords(findChild(element, 'SupplProvisionLabel'));
  const [, label = '', rest = ''] = /^(附[\s　]*則)?[\s　]*(.*)$/.exec(printed) ?? [];
  const number = element.attributes.AmendLawNum;
  const caption = [rest.replace(/^[（(](.*)[）)]$/, '$1'), number]
    .filter((part) => part !== undefined && part !== '')
    .join('　');
  const children = readWithout(element, 'SupplProvisionLabel');
  const excerpt: DraftNode[] = /^(?:true|1)$/.test(element.attributes.Extract ?? '')
    ? [{ type: 'note', value: '抄' }]
    : [];
  return [
    makeDraft('supplProvision', { ...(label !== '' && { label }), ...(caption !== '' && { caption }) }, [
      ...excerpt,
      ...children,
    ]),
  ];
}

function readAnnex(title: string): ReadElement {
  return (element) => {
    const label = readWords(findChild(element, title)) || readWords(findChild(element, 'ArithFormulaNum'));
    const related = readWords(findChild(element, 'RelatedArticleNum'));
    const children = readWithout(element, title, 'ArithFormulaNum', 'RelatedArticleNum');
    const printed = label + related;
    if (printed !== '') return [makeDraft('appdx', { label: printed }, children)];
    // Free words without a title are printed as they stand.
    return children.map(
      (child): DraftNode => (child.type === 'words' ? { type: 'note', value: child.value } : child),
    );
  };
}

function readTableStruct(element: XmlElement): DraftNode[] {
  return element.children.flatMap((child): DraftNode[] => {
    if (typeof child === 'string') return [];
    if (child.name === 'TableStructTitle') return readLeaf('note')(child);
    return (readers.get(child.name) ?? readText)(child);
  });
}

/** 目次: one line for each entry, with the range of its articles. */
function readContents(element: XmlElement): DraftNode[] {
  const label = readWords(findChild(element, 'TOCLabel'));
  const lines = listEntries(element).map((value): DraftNode => ({ type: 'tocLine', value }));
  return lines.length === 0 ? [] : [makeDraft('toc', label === '' ? {} : { label }, lines)];
}

function listEntries(element: XmlElement): string[] {
  const own: string[] = [];
  const below: string[] = [];
  for (const child of childElements(element)) {
    if (child.name === 'TOCLabel') continue;
    if (/^TOC.*Label$/.test(child.name)) below.push(readWords(child));
    else if (child.name.startsWith('TOC')) below.push(...listEntries(child));
    else own.push(readWords(child));
  }
  return [own.join(''), ...below].filter((line) => line !== '');
}
