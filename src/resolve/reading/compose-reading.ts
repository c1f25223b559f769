import type { MutatisMutandis } from '../../model/annotation.ts';
import type { PlacedSentence, TreeIndex } from '../../model/tree-index.ts';
import type { SubstitutionPhrase } from '../../text/application-phrase.ts';
import { holdsSentence, type SentenceRanges, sentencesOf } from './applied-provision.ts';
import type { NamedApplication } from './name-application.ts';
import { type IndexedSubstitution, prepareSubstitutes, type Substitute } from './substitute.ts';

type Reading = MutatisMutandis['readings'][number];

/**
 * The sentences of the applied provisions, each once, without those that are taken out.
 * @returns nothing where they hold more characters than allowed
 */
export function listAppliedSentences(
  index: TreeIndex,
  ranges: SentenceRanges,
  { applies, excluded }: NamedApplication,
  allowance: number,
): PlacedSentence[] | undefined {
  const found = new Map<string, PlacedSentence>();
  let length = 0;
  for (const provision of applies) {
    const [start, end] = ranges.get(provision.node) ?? [0, 0];
    // A sentence has a character at least: too many of them need not be looked at one by one.
    if (end - start > allowance) return undefined;
    for (const placed of sentencesOf(index, ranges, provision)) {
      if (found.has(placed.sentence.id) || excluded.some((one) => holdsSentence(index, one, placed)))
        continue;
      found.set(placed.sentence.id, placed);
      length += placed.sentence.value.length;
      if (length > allowance) return undefined;
    }
  }
  return [...found.values()];
}

/**
 * Composes the applied provisions as they read with the replaced words, a reading for each clause that holds
 * sentences. Of a chapter, a 附則 or the whole text only those clauses are given in which words are replaced.
 * @returns also the indexes of the replacements that found their words
 */
export function composeReadings(
  index: TreeIndex,
  substitutions: readonly SubstitutionPhrase[],
  { applies, scopes }: NamedApplication,
  sentences: readonly PlacedSentence[],
): { readings: Reading[]; used: Set<number> } {
  const prepared = new Map<string, Substitute>();
  const readings = new Map<string, Reading>();
  const used = new Set<number>();
  for (const placed of sentences) {
    const own: IndexedSubstitution[] = [];
    for (const [place, { from, to, inCaption }] of substitutions.entries()) {
      const scope = scopes[place];
      if (inCaption || (scope && !scope.some((provision) => holdsSentence(index, provision, placed))))
        continue;
      own.push({ index: place, from, to });
    }
    const key = own.map((substitution) => substitution.index).join(' ');
    const substitute = prepared.get(key) ?? prepareSubstitutes(own);
    prepared.set(key, substitute);
    const node = placed.clause.id;
    const reading = readings.get(node) ?? { node, segments: [] };
    readings.set(node, reading);
    for (const segment of substitute(placed.sentence)) {
      reading.segments.push(segment);
      if (segment.substitution !== undefined) used.add(segment.substitution);
    }
  }
  const named = new Set(
    applies.flatMap(({ node }) => (narrowTypes.has(index.byId.get(node)?.type ?? '') ? [node] : [])),
  );
  const worth = [...readings.values()].filter(
    ({ node, segments }) =>
      segments.some(({ substitution }) => substitution !== undefined) || isNamed(index, named, node),
  );
  return { readings: worth, used };
}

const narrowTypes: ReadonlySet<string> = new Set(['article', 'paragraph', 'item', 'subitem', 'tableRow']);

/** Whether a clause was applied by its own number or its article's, not as a part of something larger. */
function isNamed(index: TreeIndex, named: ReadonlySet<string>, clause: string): boolean {
  for (let at: string | undefined = clause; at !== undefined; at = index.parentOf.get(at))
    if (named.has(at)) return true;
  return false;
}
