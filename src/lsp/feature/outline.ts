import {
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  SymbolKind,
} from 'vscode-languageserver/node';
import type { Container } from '../../model/node.ts';
import type { ContainerType } from '../../model/node-type.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { formatCitation } from '../../text/citation.ts';
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

/** The outline of a text: 編 章 節, 条 with captions, 項 and 号 with their first words, 附則, 別表. */
export function listSymbols(text: OpenText, { document: { tree }, index }: Study): DocumentSymbol[] {
  const isLarge = index.containers.length > mostClauses;
  const list = (holder: Container): DocumentSymbol[] =>
    holder.children.flatMap((child) => {
      if (!isContainer(child)) return [];
      const kind = kinds[child.type];
      const isShown =
        kind !== undefined && !(small.has(child.type) && (isLarge || child.label === undefined));
      const range = isShown && text.hull(child.position.start.offset, child.position.end.offset);
      if (!range) return isLarge && small.has(child.type) ? [] : list(child);
      const { start, end } = child.labelPosition ?? child.captionPosition ?? child.position;
      return [
        {
          name: nameOf(child, tree),
          detail: child.deleted ? '削除' : '',
          kind,
          range,
          selectionRange: text.find(start.offset, end.offset) ?? { start: range.start, end: range.start },
          children: list(child),
        },
      ];
    });
  return list(tree);
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
export function listFolds(text: OpenText, { index }: Study): FoldingRange[] {
  return index.containers.flatMap(({ type, position }) => {
    const range = folded.has(type) && text.hull(position.start.offset, position.end.offset);
    if (!range || range.end.line <= range.start.line) return [];
    const kind = type === 'toc' || type === 'commentary' ? FoldingRangeKind.Region : undefined;
    return [{ startLine: range.start.line, endLine: range.end.line, ...(kind && { kind }) }];
  });
}
