import type { Definition, Norm, TermUse } from '../model/annotation.ts';
import type { Container } from '../model/node.ts';
import { ancestorsOf, type PlacedSentence, type TreeIndex } from '../model/tree-index.ts';
import { isContainer } from '../model/tree-walk.ts';
import { maskBrackets } from '../text/bracket/mask-brackets.ts';
import { overlayTerms, type ReadMorphemes, type TermSpan } from '../text/dictionary/morpheme.ts';
import { foldWidth } from '../text/width.ts';
import { type Actor, findActor } from './norm/actor.ts';
import { joinWords } from './norm/clause-words.ts';
import { findConditions } from './norm/condition.ts';
import { decideModality } from './norm/modality.ts';

/** Defined terms of the document; without them actors are not linked to definitions. */
export interface NormTerms {
  definitions: readonly Definition[];
  termUses: readonly TermUse[];
}

/**
 * Says of each sentence what it does, who is to do it, and when.
 *
 * ```
 * 当社は、契約者が違反したときは、契約を解除することがあります。
 * ^^^^ actor  ^^^^^^^^^^^^^^^^ condition          ^^^^^^^^^^^^ power
 * ```
 *
 * A table cell counts only if it does something. A ただし書 is the exception to the sentence before it.
 */
export function findNorms(
  index: TreeIndex,
  readMorphemes: ReadMorphemes,
  terms: NormTerms = { definitions: [], termUses: [] },
): Norm[] {
  const spansOf = spanTerms(terms);
  const defined = new Map<string, Definition[]>();
  for (const definition of terms.definitions) {
    const key = foldWidth(definition.term);
    defined.set(key, [...(defined.get(key) ?? []), definition]);
  }
  const norms: Norm[] = [];
  let last: { norm: Norm; article: string } | undefined;
  for (const placed of index.sentences) {
    const norm = readNorm(index, placed, readMorphemes, spansOf(placed.sentence.id), defined);
    if (placed.row && norm.modality === 'none') continue;
    norm.id = `norm_${norms.length + 1}`;
    norms.push(norm);
    const article = articleOf(index, placed);
    if (placed.sentence.function !== 'proviso') last = { norm, article };
    else if (last?.article === article) norm.exceptionTo = last.norm.id;
  }
  return norms;
}

/** The outermost clause below the headings, within which a ただし書 looks back. */
function articleOf(index: TreeIndex, { clause }: PlacedSentence): string {
  const lineage = [clause, ...ancestorsOf(index, clause.id)];
  return (
    lineage.find(({ type }) => type === 'article') ??
    lineage.find(({ type }) => type === 'paragraph') ??
    clause
  ).id;
}

const namesItself =
  /^(?:(?:ただし|但し|なお)[、,])?(?:この|本|当)(?:[^、。はがを]{0,12})?(?:約款|規約|規程|規則|規定|契約|法律|法|政令|勅令|省令|府令|条例|細則|会則|要領|基準|規準|ポリシー|変更|改正|改定|附則|告示|定款|要綱)(?:の[^、。は]{0,12})?は/;

function readNorm(
  index: TreeIndex,
  placed: PlacedSentence,
  readMorphemes: ReadMorphemes,
  spans: readonly TermSpan[],
  defined: ReadonlyMap<string, readonly Definition[]>,
): Norm {
  const { sentence } = placed;
  const masked = maskBrackets(sentence.value);
  const morphemes = overlayTerms(readMorphemes(masked), spans);
  const conditions = findConditions(morphemes);
  const actor = findActor(morphemes, conditions.at(-1)?.end ?? 0);
  const lineage = [placed.clause, ...ancestorsOf(index, placed.clause.id)];
  const modality = decideModality({
    words: joinWords(morphemes),
    hasActor: actor !== undefined,
    inItem: namesActs(lineage, placed),
    onDocument: namesItself.test(masked) || lineage.some(({ type }) => type === 'supplProvision'),
  });
  const acting = modality === 'none' || modality === 'definition' ? undefined : actor;
  const definition = acting && (acting.definition ?? lookUp(acting, defined, lineage)?.id);
  const condition = conditions.map(({ start, end }) => ({
    leaf: sentence.id,
    start: morphemes[start].start,
    end: morphemes[end - 1].end,
  }));
  return {
    id: '',
    modality,
    ...(acting && { actor: acting.name }),
    ...(definition && { actorDefinition: definition }),
    ...(condition.length > 0 && { condition }),
    node: sentence.id,
    at: [{ leaf: sentence.id, start: 0, end: sentence.value.length }],
  };
}

const demands = /遵守|厳守|守(?:る|ら)|心得/;

/** Items name acts or cases, unless the words above them demand to follow them: 次の事項を遵守しなければならない。 */
function namesActs(lineage: readonly Container[], { owner, row }: PlacedSentence): boolean {
  if (row) return true;
  if (owner.type !== 'item' && owner.type !== 'subitem') return false;
  const above = lineage.find(({ type }) => type !== 'item' && type !== 'subitem');
  return !above?.children.some((child) => !isContainer(child) && demands.test(child.value));
}

/** The definition of the name that holds here, of several the one with the nearest scope. */
function lookUp(
  { name }: Actor,
  defined: ReadonlyMap<string, readonly Definition[]>,
  lineage: readonly { id: string }[],
): Definition | undefined {
  const candidates = defined.get(foldWidth(name)) ?? [];
  for (const { id } of lineage) {
    const found = candidates.find(({ scope }) => scope === id);
    if (found) return found;
  }
  return undefined;
}

function spanTerms({ termUses }: NormTerms): (leaf: string) => readonly TermSpan[] {
  const spans = new Map<string, TermSpan[]>();
  for (const { definition, at } of termUses) {
    for (const { leaf, start, end } of at) {
      const list = spans.get(leaf) ?? [];
      list.push({ start, end, definition });
      spans.set(leaf, list);
    }
  }
  for (const list of spans.values())
    list.sort((left, right) => left.start - right.start || right.end - left.end);
  return (leaf) => spans.get(leaf) ?? [];
}
