import type { CutWords } from '../../diff/words/cut-words.ts';
import { diffSequence } from '../../diff/words/diff-sequence.ts';
import type { MappedTerm } from '../../model/review/standard-comparison.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { isOneName, listParties } from '../../topic/parties.ts';
import { likeness, listBigrams, makeVector, weighByRarity } from '../align/clause-vector.ts';
import type { ComparedClause } from '../compared-text.ts';
import { pairParagraphs } from '../words/pair-paragraphs.ts';
import { listActs, sameActs } from './acts.ts';
import { pickPairs, round } from './pick-pairs.ts';

/** A text with the function that cuts it into words. */
export interface NamingText {
  document: YakkanDocument;
  cut: CutWords;
}

const leastLike = 0.45;
/** How sure the second of two parties is. */
const otherParty = 0.6;

/**
 * Learns which names of two texts mean the same: 甲 = 当社. A name of one text stands where a name of the other stands in clauses that
 * treat the same matter, and who must or may do a thing in the one clause is who must or may do it in the other; things that are defined
 * alike are one thing.
 */
export function mapTerms(
  ours: NamingText,
  standard: NamingText,
  pairs: readonly (readonly [ours: ComparedClause, standard: ComparedClause])[],
): MappedTerm[] {
  const [own, other] = [listNames(ours.document), listNames(standard.document)];
  for (const name of [...own]) if (other.delete(name)) own.delete(name);
  const evidence = new Map<string, Map<string, number>>();
  const note = (left: string, right: string, weight: number): void => {
    if (!own.has(left) || !other.has(right)) return;
    const row = evidence.get(left) ?? new Map<string, number>();
    row.set(right, (row.get(right) ?? 0) + weight);
    evidence.set(left, row);
  };
  const [acts, otherActs] = [ours, standard].map(({ document }) => listActs(document));
  for (const [left, right] of pairs) {
    for (const [from, to] of exchangedWords(left, right, ours.cut, standard.cut)) note(from, to, 1);
    for (const [from, to, alike] of sameActs(
      acts.get(left.node.id) ?? [],
      otherActs.get(right.node.id) ?? [],
    ))
      note(from, to, alike);
  }
  const parties = [ours, standard].map(({ document }) => new Set(listParties(document)));
  const used = pickPairs(evidence, (from, to) => parties[0].has(from) && parties[1].has(to));
  const taken = new Set(used.flatMap(({ ours: from, standard: to }) => [`o ${from}`, `s ${to}`]));
  const defined = pairDefinitions(ours.document, standard.document, own, other).filter(
    ({ ours: from, standard: to }) => !taken.has(`o ${from}`) && !taken.has(`s ${to}`),
  );
  const known = [...used, ...defined];
  return [...known, ...mapOtherParty(listParties(ours.document), listParties(standard.document), known)];
}

/** Where one of two parties is known, the other stands for the other. */
function mapOtherParty(
  own: readonly string[],
  other: readonly string[],
  known: readonly MappedTerm[],
): MappedTerm[] {
  if (own.length !== 2 || other.length !== 2) return [];
  const names = new Map(known.map(({ ours, standard }) => [ours, standard]));
  const places = own.map((name) => other.indexOf(names.get(name) ?? name));
  const place = places.findIndex((found) => found >= 0);
  if (place < 0 || places[1 - place] >= 0) return [];
  const [from, to] = [own[1 - place], other[1 - places[place]]];
  const isTaken =
    names.has(from) ||
    known.some(({ standard }) => standard === to) ||
    own.includes(to) ||
    other.includes(from);
  return isTaken ? [] : [{ ours: from, standard: to, certainty: otherParty, from: 'use' }];
}

/** Defined terms, and who acts in several sentences. */
function listNames({ definitions, norms = [] }: YakkanDocument): Set<string> {
  const counts = new Map<string, number>();
  for (const { actor } of norms)
    if (actor !== undefined && isOneName(actor)) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  const actors = [...counts].filter(([, count]) => count >= 3).map(([actor]) => actor);
  return new Set([...definitions.map(({ term }) => term), ...actors]);
}

/** Words that stand at the same place of two clauses: 甲は and 当社は → 甲, 当社. */
function exchangedWords(
  left: ComparedClause,
  right: ComparedClause,
  cut: CutWords,
  otherCut: CutWords,
): [string, string][] {
  const [own, other] = [left, right].map(({ paragraphs }) => paragraphs.map(({ lines }) => lines));
  return pairParagraphs(own, other).flatMap(({ ours, standard }) => {
    if (ours === undefined || standard === undefined) return [];
    const from = own[ours].flatMap((line) => cut(line).map(({ text }) => text));
    const to = other[standard].flatMap((line) => otherCut(line).map(({ text }) => text));
    return exchanges(from, to);
  });
}

function exchanges(from: readonly string[], to: readonly string[]): [string, string][] {
  const found: [string, string][] = [];
  let [left, right] = [0, 0];
  let removed: readonly string[] = [];
  for (const { kind, length } of diffSequence(from, to)) {
    if (kind === 'removed') removed = from.slice(left, left + length);
    else if (kind === 'added') {
      const added = to.slice(right, right + length);
      if (removed.length === 1 && added.length === 1) found.push([removed[0], added[0]]);
      removed = [];
    } else removed = [];
    if (kind !== 'added') left += length;
    if (kind !== 'removed') right += length;
  }
  return found;
}

function pairDefinitions(
  ours: YakkanDocument,
  standard: YakkanDocument,
  own: ReadonlySet<string>,
  other: ReadonlySet<string>,
): MappedTerm[] {
  const [from, to] = [
    ours.definitions.filter(({ term }) => own.has(term)),
    standard.definitions.filter(({ term }) => other.has(term)),
  ];
  const counts = [...from, ...to].map(({ text }) => listBigrams([text]));
  const weigh = weighByRarity(counts);
  const vectors = counts.map((list) => makeVector(list, weigh));
  return from.flatMap((definition, place) => {
    const [best, next] = to
      .map(({ term }, index) => ({ term, like: likeness(vectors[place], vectors[from.length + index]) }))
      .sort((left, right) => right.like - left.like);
    if (!best || best.like < leastLike || (next && next.like > 0.8 * best.like)) return [];
    return [
      {
        ours: definition.term,
        standard: best.term,
        certainty: round(best.like),
        from: 'definition' as const,
      },
    ];
  });
}
