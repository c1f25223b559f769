import type { Container } from '../../model/node.ts';
import type { PlacedSentence, TreeIndex } from '../../model/tree-index.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { foldWidth, plainText } from '../../text/width.ts';
import { collectLaws } from '../law/collect-laws.ts';
import { type LawRegistry, nameOwnAct } from '../law/law-registry.ts';
import { prepareSelfNames, type SelfNames } from './self-name.ts';

/** What the finder of references may be told beside the tree. */
export interface ReferenceOptions {
  /** Title of the document; if omitted, that of the tree. */
  title?: string;
  /** Other names of this document (一般規程); if omitted, only its title and 本約款, この規程 … count. */
  selfNames?: readonly string[];
  /** Names of other documents of the same corpus (個別規程); if omitted, a document counts only before 第N条. */
  documentNames?: readonly string[];
}

/** What is known of the whole document while its sentences are read. */
export interface ReferenceContext {
  captions: ReadonlySet<string>;
  laws: LawRegistry;
  self: SelfNames;
  documentNames: readonly string[];
  /** Folded captions of its articles by their numbers. */
  captionsByNumber: ReadonlyMap<string, ReadonlySet<string>>;
  /** Numbers of the paragraphs of its articles, by the numbers of these. */
  paragraphNumbers: ReadonlyMap<string, ReadonlySet<string>>;
  /** Names of the appendices and 特約 that the tree holds. */
  appendixNames: ReadonlySet<string>;
  /** Numbers of its articles where all are printed without 条 (4. 料金), so that the text may call them 章. */
  bareNumbers: ReadonlySet<string>;
  /** Heading levels and other types that the tree holds. */
  types: ReadonlySet<string>;
  /** Clauses whose tables list words that are replaced (読替え): their cells are text, but those of the provisions. */
  substitutionClauses: ReadonlySet<string>;
  /** Sentences of the cells that name the provisions in which words are replaced. */
  provisionCells: ReadonlySet<string>;
}

const replacesWords = /字句|読み?替え/;

/** Gathers what the reading of single sentences needs to know of their document. */
export function prepareContext(index: TreeIndex, options: ReferenceOptions): ReferenceContext {
  const captions = new Set<string>();
  const types = new Set<string>();
  let isNamed = false;
  const bareNumbers = new Set<string>();
  const appendixNames = new Set<string>();
  const paragraphNumbers = new Map<string, Set<string>>();
  const captionsByNumber = new Map<string, Set<string>>();
  for (const container of index.containers) {
    types.add(container.type);
    if (container.type === 'article') {
      isNamed ||= container.label?.includes('条') ?? true;
      bareNumbers.add(container.number ?? '');
    }
    if (container.caption !== undefined) captions.add(plainText(container.caption));
    if (container.type === 'article') noteArticle(container, paragraphNumbers, captionsByNumber);
    if (container.type === 'appdx' && container.label !== undefined)
      appendixNames.add(plainText(container.label));
  }
  const substitutionClauses = new Set<string>();
  for (const { sentence, clause, row } of index.sentences) {
    if (!row && replacesWords.test(sentence.value)) substitutionClauses.add(clause.id);
  }
  const laws = collectLaws(index);
  const self = prepareSelfNames(index, options.title ?? findTitle(index), options.selfNames);
  nameOwnAct(laws, self.title);
  return {
    captions,
    laws,
    self,
    documentNames: (options.documentNames ?? [])
      .map(plainText)
      .sort((left, right) => right.length - left.length),
    appendixNames,
    bareNumbers: isNamed || bareNumbers.size < 3 ? new Set() : bareNumbers,
    paragraphNumbers,
    captionsByNumber,
    types,
    substitutionClauses,
    provisionCells: new Set([...substitutionClauses].flatMap((id) => listProvisionCells(index, id))),
  };
}

function noteArticle(
  { number = '', caption, children }: Container,
  paragraphs: Map<string, Set<string>>,
  captions: Map<string, Set<string>>,
): void {
  const numbers = paragraphs.get(number) ?? new Set();
  paragraphs.set(number, numbers);
  for (const child of children)
    if (child.type === 'paragraph' && 'number' in child) numbers.add(child.number ?? '1');
  if (caption === undefined) return;
  const known = captions.get(number) ?? new Set();
  captions.set(number, known.add(plainText(caption)));
}

function findTitle({ root }: TreeIndex): string | undefined {
  const title = root.children.find((child) => !isContainer(child) && child.type === 'title');
  return title && !isContainer(title) ? title.value : undefined;
}

/** Whether a sentence is the cell of a table of words to be replaced, and no provision in which that is done. */
export function isSubstitutionCell(
  { row, clause, sentence }: PlacedSentence,
  context: ReferenceContext,
): boolean {
  return (
    row !== undefined &&
    context.substitutionClauses.has(clause.id) &&
    !context.provisionCells.has(sentence.id)
  );
}

/** What begins a cell that names a provision, and not words that are replaced. */
const provision = /^(?:第 ?[0-9一二三四五六七八九十百]+ ?[条項号]|[前同][条項号]|附則|別表)/;

/** Cells of the first of three columns; a row that is one cell short belongs to the provision of the row above. */
function listProvisionCells({ byId }: TreeIndex, clause: string): string[] {
  const holder = byId.get(clause);
  const tables = holder && isContainer(holder) ? holder.children.filter(isContainer) : [];
  return tables
    .filter(({ type }) => type === 'table')
    .flatMap(({ children }) => {
      const rows = children.filter(isContainer);
      if (rows.some((row) => row.children.length > 3)) return [];
      return rows
        .filter((row) => !row.head)
        .map((row) => row.children.filter(isContainer))
        .filter((cells) => cells.length === 3)
        .flatMap(([first]) => first.children)
        .flatMap((leaf) =>
          !isContainer(leaf) && leaf.id !== undefined && provision.test(foldWidth(leaf.value))
            ? [leaf.id]
            : [],
        );
    });
}
