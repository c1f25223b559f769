import type { Place } from '../../model/position.ts';
import { formatCitation } from '../../text/citation.ts';
import { foldWidth } from '../../text/width.ts';
import { indexOf, type Quote, type RuleDocument } from '../rule-document.ts';
import { RuleError } from '../rule-error.ts';
import type { ClauseScope } from './clause-scope.ts';

/** Makes a quote of places in a document. */
export function quotePlaces(at: readonly Place[], { id, model, revision }: RuleDocument): Quote {
  const { byId, sentences } = indexOf(model);
  const words = at.map(({ leaf, start, end }) => {
    const node = byId.get(leaf);
    return node && 'value' in node ? node.value.slice(start, end) : '';
  });
  const placed = sentences.find(({ sentence }) => sentence.id === at[0]?.leaf);
  const clause = placed?.row?.id ?? placed?.clause.id ?? 'root';
  return {
    document: id,
    ...(revision !== undefined && { revision }),
    clause,
    citation: formatCitation(clause, model.tree),
    quote: words.join(''),
    at: at.map((place) => ({ ...place })),
  };
}

/**
 * Quotes the first words of a clause that a pattern finds, whatever their width and white space: `/14日前/` finds `１４ 日前`.
 * Without a pattern, the clause's first sentence.
 * @throws {RuleError} if the clause does not have the words
 */
export function takeQuote(scope: ClauseScope, pattern?: RegExp): Quote {
  for (const { id, value } of scope.leaves) {
    const place = pattern ? findWords(value, pattern) : { start: 0, end: value.length };
    if (place) return quotePlaces([{ leaf: id, ...place }], scope.source);
  }
  throw new RuleError(
    `${scope.citation} of ${scope.document} does not have the words ${pattern ?? '(any)'} that the rule quotes.`,
  );
}

function findWords(value: string, pattern: RegExp): { start: number; end: number } | undefined {
  const folded = foldWidth(value);
  const offsets: number[] = [];
  let squeezed = '';
  for (let offset = 0; offset < folded.length; offset++) {
    if (/\s/.test(folded[offset])) continue;
    squeezed += folded[offset];
    offsets.push(offset);
  }
  const match = new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, '')).exec(squeezed);
  if (!match || match[0] === '') return undefined;
  return { start: offsets[match.index], end: offsets[match.index + match[0].length - 1] + 1 };
}
