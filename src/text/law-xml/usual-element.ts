import type { LawElement } from '../../model/law-element.ts';
import type { ContainerType, LeafType } from '../../model/node-type.ts';

/** What the usual place of a node follows from. */
export interface PlacedNode {
  type: ContainerType | LeafType;
  function?: 'main' | 'proviso' | undefined;
  number?: string | undefined;
  through?: string | undefined;
  caption?: string | { text: string } | undefined;
  head?: boolean | undefined;
  deleted?: boolean | undefined;
  children?: readonly object[] | undefined;
}

const names: Readonly<Partial<Record<PlacedNode['type'], string>>> = {
  title: 'LawTitle',
  part: 'Part',
  chapter: 'Chapter',
  section: 'Section',
  subsection: 'Subsection',
  division: 'Division',
  article: 'Article',
  paragraph: 'Paragraph',
  item: 'Item',
  supplProvision: 'SupplProvision',
  appdx: 'AppdxTable',
  toc: 'TOC',
  preamble: 'Preamble',
  table: 'Table',
};
const cellNames = ['TableColumn', 'TableHeaderColumn'];
const rowNames = ['TableRow', 'TableHeaderRow'];
const besideMain: ReadonlySet<PlacedNode['type']> = new Set([
  'title',
  'note',
  'toc',
  'preamble',
  'supplProvision',
  'appdx',
]);
/** Elements whose sentences stand in an element of their own: those of `Item` in `ItemSentence`. */
export const holdsSentences = /^(?:Paragraph|Item|Class|Subitem\d+)$/;

/** Name of the element of a node below an element: a subitem below `Item` is `Subitem1`. */
export function nameElement(type: PlacedNode['type'], parent: string): string {
  if (type === 'subitem') return `Subitem${Number(/^Subitem(\d+)$/.exec(parent)?.[1] ?? 0) + 1}`;
  if (type === 'tableCell') return cellNames[rowNames.indexOf(parent)] ?? cellNames[0];
  return names[type] ?? '';
}

/**
 * The elements that stand around a child where nothing else is said: those of a sentence of a 項 are
 * `ParagraphSentence`, `Sentence`.
 * @param parent name of the parent's element, `LawBody` for the root
 */
export function usualElements(parent: string, children: readonly PlacedNode[], at: number): LawElement[] {
  const child = children[at];
  if (child.type === 'sentence') return usualSentence(parent, children, at);
  if (isExcerpt(children, at) && parent === 'SupplProvision') return [{ name: '@Extract' }];
  if (child.type === 'tableRow') return [{ name: rowNames[Number(child.head === true)] }];
  const name =
    parent === 'LawBody' && child.type === 'note' ? 'EnactStatement' : nameElement(child.type, parent);
  const own: LawElement = { name, ...named(usualAttributes(child)) };
  if (child.type === 'table') return [{ name: 'TableStruct' }, own];
  return parent === 'LawBody' && !besideMain.has(child.type) ? [{ name: 'MainProvision' }, own] : [own];
}

/** 抄 right behind the label of a 附則: the standard says it by an attribute. */
function isExcerpt(children: readonly object[], at: number): boolean {
  const first = children[0] as { type?: string; value?: string; text?: { text: string } } | undefined;
  return at === 0 && first?.type === 'note' && (first.value ?? first.text?.text) === '抄';
}

function usualSentence(parent: string, children: readonly PlacedNode[], at: number): LawElement[] {
  if (parent === 'TableHeaderColumn') return [];
  const isClause = holdsSentences.test(parent);
  const sentences = children.filter(({ type }) => type === 'sentence');
  const hasProviso = sentences.some((sentence) => sentence.function === 'proviso');
  const attributes = {
    ...((isClause || parent === 'TableColumn' || sentences.length > 1) && {
      Num: String(sentences.indexOf(children[at]) + 1),
    }),
    ...(hasProviso && { Function: children[at].function ?? 'main' }),
  };
  const sentence: LawElement = { name: 'Sentence', ...named(attributes) };
  return isClause ? [{ name: `${parent}Sentence` }, sentence] : [sentence];
}

function named(attributes: Record<string, string>): { attributes?: Record<string, string> } {
  return Object.keys(attributes).length === 0 ? {} : { attributes };
}

/** The attributes that follow from a node: the number, of a 附則 the number of the amending law. */
export function usualAttributes({
  type,
  number,
  through,
  caption,
  deleted,
  children = [],
}: PlacedNode): Record<string, string> {
  if (type === 'supplProvision') {
    const words = typeof caption === 'object' ? caption.text : (caption ?? '');
    return {
      ...(/第[^第]*号$/.test(words) && { AmendLawNum: words }),
      ...(isExcerpt(children, 0) && { Extract: 'true' }),
    };
  }
  if (number === undefined || !(type in numbered)) return {};
  const own = number.replaceAll('-', '_');
  return {
    Num: through === undefined ? own : `${own}:${through.replaceAll('-', '_')}`,
    ...(deleted && { Delete: 'true' }),
  };
}

const numbered: Readonly<Partial<Record<PlacedNode['type'], true>>> = {
  part: true,
  chapter: true,
  section: true,
  subsection: true,
  division: true,
  article: true,
  paragraph: true,
  item: true,
  subitem: true,
};
