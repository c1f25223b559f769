import type { Definition, Norm, TermUse } from '../model/annotation.ts';
import type { Container } from '../model/node.ts';
import type { Place } from '../model/position.ts';
import { ancestorsOf, type PlacedSentence, type TreeIndex } from '../model/tree-index.ts';
import { isContainer } from '../model/tree-walk.ts';
import { maskBrackets } from '../text/bracket/mask-brackets.ts';
import { appendTo } from '../text/collection/append-to.ts';
import type { ReadMorphemes } from '../text/dictionary/morpheme.ts';
import { overlayTerms, type TermSpan } from '../text/dictionary/overlay-terms.ts';
import { foldWidth } from '../text/width.ts';
import { type Actor, findActor } from './norm/actor.ts';
import { joinWords } from './norm/clause-words.ts';
import { partClauses } from './norm/clauses.ts';
import { findConditions } from './norm/condition.ts';
import { findDeadlines } from './norm/deadline.ts';
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
    appendTo(defined, key, definition);
  }
  const norms: Norm[] = [];
  let last: { norm: Norm; article: string } | undefined;
  for (const placed of index.sentences) {
    const read = readNorms(index, placed, readMorphemes, spansOf(placed.sentence.id), defined);
    const main = read[read.length - 1];
    if (placed.row && read.every(({ modality }) => modality === 'none')) continue;
    for (const norm of read) {
      if (norm !== main && norm.modality === 'none') continue;
      norms.push({ ...norm, id: `norm_${norms.length + 1}` });
    }
    const article = articleOf(index, placed);
    const own = norms[norms.length - 1];
    if (placed.sentence.function !== 'proviso') last = { norm: own, article };
    else if (last?.article === article) {
      for (const norm of norms.slice(-read.length))
        if (norm.node === own.node) norm.exceptionTo = last.norm.id;
    }
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

/** A comma that parts words and no digits: 当社は，1,000円を. */
const comma = /(?<![0-9０-９])[，,]|[，,](?![0-9０-９])/g;

/** The norms of a sentence, one for each of its clauses; the last is that of the sentence's own end. */
function readNorms(
  index: TreeIndex,
  placed: PlacedSentence,
  readMorphemes: ReadMorphemes,
  spans: readonly TermSpan[],
  defined: ReadonlyMap<string, readonly Definition[]>,
): Norm[] {
  const { sentence } = placed;
  // Some texts write commas for 、.
  const masked = maskBrackets(sentence.value).replace(comma, '、');
  const morphemes = overlayTerms(readMorphemes(masked), spans);
  const clauses = partClauses(morphemes, findConditions(morphemes));
  const lineage = [placed.clause, ...ancestorsOf(index, placed.clause.id)];
  const shared = {
    inItem: namesActs(lineage, placed),
    onDocument: namesItself.test(masked) || lineage.some(({ type }) => type === 'supplProvision'),
  };
  const deadlines = findDeadlines(foldWidth(masked));
  const norms: Norm[] = [];
  let topic: Actor | undefined;
  let opening: Place[] = [];
  for (const { start, end } of clauses) {
    const words = morphemes.slice(start, end);
    if (words.length === 0) continue;
    const found = findConditions(words);
    const ends = found.map((condition) => condition.end);
    const own = findActor(words, ends);
    topic = own ?? topic;
    const modality = decideModality({ words: joinWords(words), hasActor: topic !== undefined, ...shared });
    const toPlace = (from: number, to: number): Place => ({ leaf: sentence.id, start: from, end: to });
    const conditions = found.map((condition) =>
      toPlace(words[condition.start].start, words[condition.end - 1].end),
    );
    // A condition at the head of the sentence holds for all that follows.
    if (norms.length === 0) opening = conditions.filter(({ start: at }) => at <= words[0].start + 4);
    const condition = norms.length === 0 ? conditions : [...opening, ...conditions];
    const [from, to] = [words[0].start, words[words.length - 1].end];
    const isBound = (at: number) =>
      at >= from && at < to && !condition.some((one) => at >= one.start && at < one.end);
    const deadline = deadlines
      .filter(({ start: at }) => isBound(at))
      .map((one) => toPlace(one.start, one.end));
    // A bracket within the condition has exceptions of its own: 変更（…を除きます。）が生じた場合は.
    const exception = condition.filter((one) => excepts.test(masked.slice(one.start, one.end)));
    const acting = modality === 'none' || modality === 'definition' ? undefined : topic;
    const definition = acting && (acting.definition ?? lookUp(acting, defined, lineage)?.id);
    norms.push({
      id: '',
      modality,
      ...(acting && { actor: acting.name }),
      ...(definition && { actorDefinition: definition }),
      ...(condition.length > 0 && { condition }),
      ...(deadline.length > 0 && { deadline }),
      ...(exception.length > 0 && { exception }),
      node: sentence.id,
      at: [clauses.length === 1 ? toPlace(0, sentence.value.length) : toPlace(from, to)],
    });
  }
  return norms;
}

const excepts = /を除(?:き|いて|く)/;
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
  { name, head }: Actor,
  defined: ReadonlyMap<string, readonly Definition[]>,
  lineage: readonly { id: string }[],
): Definition | undefined {
  // 違反した契約者 is a narrower notion than 契約者; its definition is still the one that is meant.
  const candidates = defined.get(foldWidth(name)) ?? defined.get(foldWidth(head)) ?? [];
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
