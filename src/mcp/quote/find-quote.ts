import { titleOf } from '../../corpus/clause/quote-clause.ts';
import type { HeldText } from '../../corpus/held-corpus.ts';
import { resolveClause } from '../../corpus/lineage/resolve-clause.ts';
import { ancestorsOf, indexTree, type TreeIndex } from '../../model/tree-index.ts';
import { foldWords, type PrintedStream, streamsOf } from './printed-stream.ts';

/** Where words stand in a text. */
export interface FoundQuote {
  /** The smallest clause that holds them; of words that run over several, the first. */
  node: string;
  /** The last clause, where they run over several. */
  through?: string;
  /** `exact`: as given; `folded`: the same but for width, white space, line breaks, brackets and numbers that are left out. */
  match: 'exact' | 'folded';
  /** The clauses that hold the words, as printed. */
  words: string;
}

/** A clause whose words are like those that were asked for. */
export interface NearQuote {
  node: string;
  words: string;
  /** How much of the words it has, 0 to 1. */
  similarity: number;
}

/** Places that one text may hold; words that stand in more are no quote. */
const mostPlaces = 200;

/** Finds where words stand in a text, and without any the clause that is nearest to them. */
export function findQuote(text: HeldText, quote: string): { found: FoundQuote[]; near?: NearQuote } {
  const plain = quote.trim().replace(/^…|…$/g, '');
  const wanted = foldWords(plain);
  if (wanted.length < 2) return { found: [] };
  const streams = streamsOf(text.model);
  const index = indexTree(text.model.tree);
  for (const stream of streams) {
    const found = findIn(stream, plain, wanted, index);
    if (found.length > 0) return { found };
  }
  const found = findBelowHeading(text, plain, index);
  if (found.length > 0) return { found };
  const near = findNear(streams[0], wanted);
  return near ? { found: [], near } : { found: [] };
}

/** Words under the title and citation that a resource puts over them, where they stand in that clause. */
function findBelowHeading(text: HeldText, plain: string, index: TreeIndex): FoundQuote[] {
  const end = plain.indexOf('\n');
  const heading = plain.slice(0, end < 0 ? 0 : end);
  const title = titleOf(text);
  if (!heading.startsWith(`${title} `)) return [];
  const cited = resolveClause(heading.slice(title.length + 1), text.model.tree);
  const ids = cited.status === 'missing' ? [] : cited.ids;
  const isBelow = (node: string) =>
    [node, ...ancestorsOf(index, node).map(({ id }) => id)].some((id) => ids.includes(id));
  return findQuote(text, plain.slice(end + 1)).found.filter(({ node }) => isBelow(node));
}

function findIn(
  { folded, stretches }: PrintedStream,
  plain: string,
  wanted: string,
  index: TreeIndex,
): FoundQuote[] {
  const found: FoundQuote[] = [];
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    const first = stretchAt(stretches, at);
    const last = stretchAt(stretches, at + wanted.length - 1);
    const held = stretches.slice(first, last + 1);
    const words = joinWords(held);
    const match = words.includes(plain) ? 'exact' : 'folded';
    const node = held[0].node;
    const end = held[held.length - 1].node;
    const common = commonOf(index, node, end);
    found.push({ ...(common ? { node: common } : { node, through: end }), match, words });
    if (found.length >= mostPlaces) break;
  }
  return found;
}

/** Stretches of one clause go on; each further clause is a line of its own, as answers print it. */
function joinWords(stretches: PrintedStream['stretches']): string {
  return stretches
    .map(({ node, words }, at) => (at === 0 ? '' : stretches[at - 1].node === node ? '' : '\n') + words)
    .join('');
}

function stretchAt(stretches: PrintedStream['stretches'], offset: number): number {
  let [low, high] = [0, stretches.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (stretches[middle].start <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** The smallest clause that holds two; nothing where only the whole text does. */
function commonOf(index: TreeIndex, one: string, other: string): string | undefined {
  if (one === other) return one;
  const above = (id: string) => [id, ...ancestorsOf(index, id).map((node) => node.id)];
  const others = new Set(above(other));
  const common = above(one).find((id) => others.has(id));
  return common === undefined || common === index.root.id ? undefined : common;
}

function findNear({ stretches }: PrintedStream, wanted: string): NearQuote | undefined {
  const owners = new Map<string, string>();
  for (const { node, words } of stretches) owners.set(node, (owners.get(node) ?? '') + words);
  const pairs = listPairs(wanted);
  let near: NearQuote | undefined;
  for (const [node, words] of owners) {
    const similarity = compare(pairs, listPairs(foldWords(words)));
    if (similarity > (near?.similarity ?? 0))
      near = { node, words, similarity: Math.round(similarity * 100) / 100 };
  }
  return near;
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
