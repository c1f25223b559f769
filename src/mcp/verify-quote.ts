import type { HeldText } from '../corpus/held-corpus.ts';
import { indexTree } from '../model/tree-index.ts';
import { foldWidth } from '../text/width.ts';

/** Where words stand in a text. */
export interface FoundQuote {
  node: string;
  /** `exact`: as given; `folded`: the same but for width, spaces and line breaks. */
  match: 'exact' | 'folded';
  /** The sentences that hold the words, as printed. */
  words: string;
}

/** A clause whose words are like those that were asked for. */
export interface NearQuote {
  node: string;
  words: string;
  /** How much of the words it has, 0 to 1. */
  similarity: number;
}

/** Finds where words stand in a text, and without any the clause that is nearest to them. */
export function findQuote({ model }: HeldText, quote: string): { found: FoundQuote[]; near?: NearQuote } {
  const owners = new Map<string, { node: string; words: string }>();
  for (const { sentence, owner, row } of indexTree(model.tree).sentences) {
    const node = (row ?? owner).id;
    const known = owners.get(node);
    owners.set(node, { node, words: (known?.words ?? '') + sentence.value });
  }
  const wanted = fold(quote);
  const found: FoundQuote[] = [];
  let near: NearQuote | undefined;
  const pairs = listPairs(wanted);
  for (const { node, words } of owners.values()) {
    if (words.includes(quote)) found.push({ node, match: 'exact', words });
    else if (wanted !== '' && fold(words).includes(wanted)) found.push({ node, match: 'folded', words });
    else if (found.length === 0) {
      const similarity = compare(pairs, listPairs(fold(words)));
      if (similarity > (near?.similarity ?? 0))
        near = { node, words, similarity: Math.round(similarity * 100) / 100 };
    }
  }
  return found.length > 0 || !near ? { found } : { found, near };
}

function fold(text: string): string {
  return foldWidth(text).replace(/\s/g, '');
}

function listPairs(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at++) pairs.add(text.slice(at, at + 2));
  return pairs;
}

/** How much of the wanted pairs is there; of two texts that hold as much, the shorter one is nearer. */
function compare(wanted: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (wanted.size === 0 || other.size === 0) return 0;
  let shared = 0;
  for (const pair of wanted) if (other.has(pair)) shared++;
  return (0.9 * shared) / wanted.size + (0.1 * shared) / other.size;
}
