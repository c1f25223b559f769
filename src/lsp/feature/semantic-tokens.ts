import { type Range, type SemanticTokens, SemanticTokensBuilder } from 'vscode-languageserver/node';
import { isContainer, walk } from '../../model/tree-walk.ts';
import type { Study } from '../study/study.ts';
import type { OpenText } from '../text/open-text.ts';

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
type TokenName = keyof typeof names;
const order = Object.keys(names) as TokenName[];

/** What the numbers of tokens mean. */
export const tokenLegend = { tokenTypes: order.map((name) => names[name]), tokenModifiers: ['declaration'] };

interface Token {
  start: number;
  end: number;
  name: TokenName;
}

/** The words of a text by what they are, in a range or in all of it; one token never lies over another. */
export function listTokens(text: OpenText, study: Study, range?: Range): SemanticTokens {
  const from = range ? text.nearestBefore(range.start) : 0;
  const to = range ? text.nearestBefore(range.end) : study.value.length;
  const builder = new SemanticTokensBuilder();
  let last = -1;
  for (const { start, end, name } of collect(study, from, to)) {
    if (start < last) continue;
    last = end;
    const modifiers = name === 'definition' ? 1 : 0;
    for (const [line, character, length] of text.findLines(start, end))
      builder.push(line, character, length, order.indexOf(name), modifiers);
  }
  return builder.build();
}

/** Tokens by their starts; where several begin at one place the longest comes first. */
function collect({ document, marks }: Study, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  const add = (name: TokenName, start: number, end: number): void => {
    if (end >= from && start <= to && end > start) tokens.push({ name, start, end });
  };
  walk(document.tree, (node) => {
    if (!isContainer(node) || node.position.end.offset < from || node.position.start.offset > to) return;
    const isSmall =
      node.type === 'article' || node.type === 'paragraph' || node.type === 'item' || node.type === 'subitem';
    for (const place of [node.labelPosition, node.captionPosition])
      if (place) add(isSmall ? 'label' : 'heading', place.start.offset, place.end.offset);
  });
  for (const { kind, index, start, end } of marks.within(from, to)) {
    if (kind === 'definitions') add('definition', start, end);
    else if (kind === 'termUses') add('use', start, end);
    else if (kind === 'quantities') add('quantity', start, end);
    else {
      const { kind: own, status, targets } = document.references[index];
      const isOutside = status === 'external' || targets.some((target) => target.document !== undefined);
      if (own !== 'self') add(isOutside ? 'external' : 'reference', start, end);
    }
  }
  return tokens.sort((left, right) => left.start - right.start || right.end - left.end);
}
