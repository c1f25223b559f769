import {
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type Range,
  SymbolKind,
} from 'vscode-languageserver/node';
import type { Container } from '../../model/node.ts';
import type { ContainerType } from '../../model/node-type.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { formatCitation } from '../../text/citation.ts';
import type { Patch } from '../study/patch.ts';
import type { Study } from '../study/study.ts';
import type { OpenText } from '../text/open-text.ts';
import { headOf } from './clause-words.ts';

/** What an editor shows beside a clause. */
const kinds: Readonly<Partial<Record<ContainerType, SymbolKind>>> = {
  part: SymbolKind.Module,
  chapter: SymbolKind.Module,
  section: SymbolKind.Namespace,
  subsection: SymbolKind.Namespace,
  division: SymbolKind.Namespace,
  preamble: SymbolKind.String,
  article: SymbolKind.Class,
  paragraph: SymbolKind.Method,
  item: SymbolKind.Field,
  supplProvision: SymbolKind.Package,
  appdx: SymbolKind.Struct,
};
const small: ReadonlySet<ContainerType> = new Set(['paragraph', 'item']);
/** Clauses above which an outline goes down to articles only: nobody reads more, and an editor draws them all. */
const mostClauses = 4000;
const longestName = 40;

/** Tells where a clause stands in the present text, and where a stretch of it that is printed in one piece does. */
interface Placing {
  hull: (start: number, end: number) => Range | undefined;
  find: (start: number, end: number) => Range | undefined;
}

/** The outline of a text: 編 章 節, 条 with captions, 項 and 号 with their first words, 附則, 別表. */
export function listSymbols(text: OpenText, study: Study, patch?: Patch): DocumentSymbol[] {
  const { document, index } = study;
  const isLarge = index.containers.length > mostClauses;
  return listBelow(document.tree, document.tree, {
    placing: placeText(text),
    isLarge,
    ...placePatch(text, patch),
  });
}

interface Listing {
  placing: Placing;
  isLarge: boolean;
  patch?: Patch;
  patched?: Placing;
}

function placeText(text: OpenText): Placing {
  return { hull: (start, end) => text.hull(start, end), find: (start, end) => text.find(start, end) };
}

/** Clauses that were read by themselves stand where their stretch does. */
function placePatch(text: OpenText, patch: Patch | undefined): Pick<Listing, 'patch' | 'patched'> {
  if (!patch) return {};
  const place = (start: number, end: number): Range => text.rangeOf(patch.start + start, patch.start + end);
  return { patch, patched: { hull: place, find: place } };
}

function listBelow(holder: Container, root: Container, listing: Listing): DocumentSymbol[] {
  const { patch, patched } = listing;
  let isPatched = false;
  return holder.children.flatMap((child) => {
    if (!isContainer(child)) return [];
    if (!patch || !patched || !patch.instead.has(child.id)) return listClause(child, root, listing);
    // The articles that were read by themselves stand instead of all that they were read for.
    if (isPatched) return [];
    isPatched = true;
    const { placing: _, patch: __, ...rest } = listing;
    return patch.articles.flatMap((one) => listClause(one, root, { ...rest, placing: patched }));
  });
}

function listClause(node: Container, root: Container, listing: Listing): DocumentSymbol[] {
  const { placing, isLarge } = listing;
  const kind = kinds[node.type];
  const isSmall = small.has(node.type);
  const isShown = kind !== undefined && !(isSmall && (isLarge || node.label === undefined));
  const range = isShown && placing.hull(node.position.start.offset, node.position.end.offset);
  if (!range) return isLarge && isSmall ? [] : listBelow(node, root, listing);
  const { start, end } = node.labelPosition ?? node.captionPosition ?? node.position;
  return [
    {
      name: nameOf(node, root),
      detail: node.deleted ? '削除' : '',
      kind,
      range,
      selectionRange: placing.find(start.offset, end.offset) ?? { start: range.start, end: range.start },
      children: listBelow(node, root, listing),
    },
  ];
}

function nameOf(node: Container, tree: Container): string {
  const head = headOf(node).replace(/\s+/g, ' ').trim();
  const [first] = node.children;
  const words = small.has(node.type) && first && 'value' in first ? first.value : '';
  const name = [head || (words ? '' : formatCitation(node.id, tree)), words].filter(Boolean).join(' ');
  return name.length > longestName ? `${name.slice(0, longestName)}…` : name;
}

const folded: ReadonlySet<ContainerType> = new Set([
  ...(Object.keys(kinds) as ContainerType[]),
  'toc',
  'table',
  'cover',
  'closing',
  'commentary',
]);

/** What can be folded: every clause, table and table of contents that has more than one line. */
export function listFolds(text: OpenText, { index }: Study, patch?: Patch): FoldingRange[] {
  const { patched } = placePatch(text, patch);
  const own = index.containers.filter(
    ({ position: { start, end } }) => !patch || start.offset < patch.from || end.offset > patch.to,
  );
  return [
    ...listFolded(own, placeText(text)),
    ...(patch && patched ? listFolded(patch.articles.flatMap(withBelow), patched) : []),
  ].toSorted((left, right) => left.startLine - right.startLine);
}

function withBelow(node: Container): Container[] {
  return [node, ...node.children.filter(isContainer).flatMap(withBelow)];
}

function listFolded(containers: readonly Container[], { hull }: Placing): FoldingRange[] {
  return containers.flatMap(({ type, position }) => {
    const range = folded.has(type) && hull(position.start.offset, position.end.offset);
    if (!range || range.end.line <= range.start.line) return [];
    const kind = type === 'toc' || type === 'commentary' ? FoldingRangeKind.Region : undefined;
    return [{ startLine: range.start.line, endLine: range.end.line, ...(kind && { kind }) }];
  });
}
