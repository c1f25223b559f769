import type { Reference } from '../../../model/annotation.ts';
import { ancestorsOf, indexTree } from '../../../model/tree-index.ts';
import type { YakkanDocument } from '../../../model/yakkan-document.ts';

/** Most of the characters of a text that are marked, so that it stays one to read. */
const mostMarked = 0.08;
/** A term that more than this part of the articles use needs no reminder in each of them. */
const familiar = 0.25;

/** What is marked before what, the most needed first. */
const ranks = ['reference', 'inDocument', 'inChapter', 'inArticle', 'familiar', 'repeated'] as const;
type Rank = (typeof ranks)[number];

interface Candidate {
  id: string;
  rank: Rank;
  length: number;
}

/**
 * Chooses what is marked unless the reader asks for more: references, and the first use of a term in an article. Of a text
 * that is full of them only the first use in a chapter, or in the whole, so that at most 8 % of its characters are marked.
 * @returns ids of term uses and of references
 */
export function chooseMarked(model: YakkanDocument): Set<string> {
  const index = indexTree(model.tree);
  const whole = index.sentences.reduce((sum, { sentence }) => sum + sentence.value.length, 0);
  const places = makePlaces(index);
  const candidates = [...listTerms(model, places), ...listReferences(model, places)];
  const marked = new Set<string>();
  let left = whole * mostMarked;
  for (const rank of ranks) {
    const own = candidates.filter((one) => one.rank === rank);
    left -= own.reduce((sum, { length }) => sum + length, 0);
    // References stay to be seen even where they alone are many.
    if (left < 0 && rank !== 'reference') break;
    for (const { id } of own) marked.add(id);
  }
  return marked;
}

type Places = (node: string) => { article: string; chapter: string };

function makePlaces(index: ReturnType<typeof indexTree>): Places {
  const known = new Map<string, { article: string; chapter: string }>();
  return (node) => {
    const found = known.get(node);
    if (found) return found;
    const own = index.byId.get(node);
    const above = [...(own && 'children' in own ? [own] : []), ...ancestorsOf(index, node)];
    const place = {
      article: above.find(({ type }) => type === 'article')?.id ?? above.at(-2)?.id ?? node,
      chapter: above.find(({ type }) => type === 'chapter')?.id ?? above.at(-2)?.id ?? node,
    };
    known.set(node, place);
    return place;
  };
}

function listTerms({ termUses, definitions, tree }: YakkanDocument, places: Places): Candidate[] {
  const articles = new Map<string, Set<string>>();
  for (const { definition, node } of termUses)
    articles.set(definition, (articles.get(definition) ?? new Set()).add(places(node).article));
  const count = indexTree(tree).containers.filter(({ type }) => type === 'article').length;
  const isFamiliar = (definition: string) =>
    (articles.get(definition)?.size ?? 0) > Math.max(3, count * familiar);
  const met = new Set<string>();
  const meet = (key: string) => !met.has(key) && met.add(key) !== undefined;
  // Whoever reads the definition needs no mark at the next use.
  for (const { id, node } of definitions) {
    for (const key of keysOf(id, places(node))) met.add(key);
  }
  return termUses.flatMap(({ id, definition, node, at }): Candidate[] => {
    const isFirst = keysOf(definition, places(node)).map(meet);
    const rank = isFirst[0]
      ? 'inDocument'
      : !isFirst[2]
        ? undefined
        : isFamiliar(definition)
          ? 'familiar'
          : isFirst[1]
            ? 'inChapter'
            : 'inArticle';
    return rank === undefined ? [] : [{ id, rank, length: lengthOf(at) }];
  });
}

/** A term in the whole, in a chapter, and in an article. */
function keysOf(definition: string, { article, chapter }: ReturnType<Places>): string[] {
  return [definition, `in ${chapter} ${definition}`, `${article} ${definition}`];
}

function listReferences({ references }: YakkanDocument, places: Places): Candidate[] {
  const met = new Set<string>();
  return references.flatMap((reference): Candidate[] => {
    const { id, node, text, at, targets, law, status } = reference;
    if (isOwn(reference)) return [];
    const wanted =
      targets.map((target) => `${target.document ?? ''}#${target.node}`).join() || (law?.id ?? text);
    const key = `${places(node).article} ${wanted}`;
    const isRepeated = met.has(key) && status !== 'unresolved';
    met.add(key);
    return [{ id, rank: isRepeated ? 'repeated' : 'reference', length: lengthOf(at) - bracketed(text) }];
  });
}

/** この条, この約款: nobody follows a way to where he is. */
function isOwn({ kind, node, targets: [target, ...others] }: Reference): boolean {
  if (kind === 'self') return true;
  if (!target || others.length > 0 || target.document !== undefined) return false;
  return node === target.node || node.startsWith(`${target.node}__`);
}

function lengthOf(at: readonly { start: number; end: number }[]): number {
  return at.reduce((sum, { start, end }) => sum + end - start, 0);
}

const bracket = /[（(][^（）()]*[）)]/g;

function bracketed(text: string): number {
  return (text.match(bracket) ?? []).reduce((sum, part) => sum + part.length, 0);
}

/** 第32条（本サービスの廃止）第1項 → 第32条, （本サービスの廃止）, 第1項: only what stands outside brackets is marked. */
export function splitBrackets(text: string): { text: string; isBracketed: boolean }[] {
  const parts: { text: string; isBracketed: boolean }[] = [];
  let from = 0;
  for (const found of text.matchAll(bracket)) {
    if (found.index > from) parts.push({ text: text.slice(from, found.index), isBracketed: false });
    parts.push({ text: found[0], isBracketed: true });
    from = found.index + found[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), isBracketed: false });
  return parts;
}
