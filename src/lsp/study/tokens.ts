import { isContainer, walk } from '../../model/tree-walk.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { Marks } from './marks.ts';

/** Token types of the protocol, and what they are in terms. */
const names = {
  /** Labels and titles of 編, 章, 節, 附則, 別表. */
  heading: 'namespace',
  /** Labels and captions of 条, labels of 項 and 号. */
  label: 'keyword',
  /** A term where it is defined. */
  definition: 'class',
  /** A term where it is used. */
  use: 'type',
  /** A reference to a clause. */
  reference: 'function',
  /** A reference to a statute or another document. */
  external: 'string',
  quantity: 'number',
} as const;
export type TokenName = keyof typeof names;
export const tokenNames = Object.keys(names) as TokenName[];
export const tokenTypes: string[] = tokenNames.map((name) => names[name]);

/** Numbers of one token: start, end, name. */
export const tokenFields = 3;
const small: ReadonlySet<string> = new Set(['article', 'paragraph', 'item', 'subitem']);

interface Token {
  start: number;
  end: number;
  name: TokenName;
}

/** The words of a text by what they are: start, end and name of each, by their starts, none over another. */
export function placeTokens(document: YakkanDocument, marks: Int32Array): Int32Array<ArrayBuffer> {
  const tokens = [...listLabels(document), ...listMarked(document, marks)].sort(
    (left, right) => left.start - right.start || right.end - left.end,
  );
  const numbers: number[] = [];
  let last = 0;
  for (const { start, end, name } of tokens) {
    // Of a reference in a quantity, or the other way round, the outer one is shown.
    if (start < last || end <= start) continue;
    last = end;
    numbers.push(start, end, tokenNames.indexOf(name));
  }
  return Int32Array.from(numbers);
}

function listLabels({ tree }: YakkanDocument): Token[] {
  const tokens: Token[] = [];
  walk(tree, (node) => {
    if (!isContainer(node)) return;
    const name = small.has(node.type) ? 'label' : 'heading';
    for (const place of [node.labelPosition, node.captionPosition])
      if (place) tokens.push({ name, start: place.start.offset, end: place.end.offset });
  });
  return tokens;
}

function listMarked({ references }: YakkanDocument, numbers: Int32Array): Token[] {
  const plain = { definitions: 'definition', termUses: 'use', quantities: 'quantity' } as const;
  return new Marks(numbers)
    .within(0, Number.MAX_SAFE_INTEGER)
    .flatMap(({ kind, index, start, end }): Token[] => {
      if (kind !== 'references') return [{ name: plain[kind], start, end }];
      const { kind: own, status, targets } = references[index];
      const isOutside = status === 'external' || targets.some(({ document }) => document !== undefined);
      return own === 'self' ? [] : [{ name: isOutside ? 'external' : 'reference', start, end }];
    });
}
