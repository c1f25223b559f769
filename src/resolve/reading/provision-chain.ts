import type { Reference } from '../../model/annotation.ts';
import type { Place } from '../../model/position.ts';
import type { TreeIndex } from '../../model/tree-index.ts';
import {
  type BracketSpan,
  findOuterBrackets,
  maskBrackets,
  maskedBracket,
  maskedQuote,
} from '../../text/bracket/mask-brackets.ts';
import { foldWidth } from '../../text/width.ts';

/** A reference and where it stands in its sentence, UTF-16 offsets. */
export interface PlacedReference {
  reference: Reference;
  start: number;
  end: number;
}

/** A sentence in which provisions are looked up: folded, masked, with its references in order. */
export interface ReferringSentence {
  folded: string;
  masked: string;
  brackets: BracketSpan[];
  references: readonly PlacedReference[];
}

/** Looks up sentences with their references, each prepared once. */
export function indexReferences(
  index: TreeIndex,
  references: readonly Reference[],
): (leaf: string) => ReferringSentence {
  const byLeaf = new Map<string, PlacedReference[]>();
  for (const reference of references) {
    const place = reference.at[0];
    if (!place) continue;
    const list = byLeaf.get(place.leaf) ?? [];
    list.push({ reference, start: place.start, end: place.end });
    byLeaf.set(place.leaf, list);
  }
  const prepared = new Map<string, ReferringSentence>();
  return (leaf) => {
    const known = prepared.get(leaf);
    if (known) return known;
    const node = index.byId.get(leaf);
    const folded = foldWidth(node && 'value' in node ? node.value : '');
    const brackets = findOuterBrackets(folded);
    const list = (byLeaf.get(leaf) ?? []).sort((left, right) => left.start - right.start);
    const made = { folded, masked: maskBrackets(folded, brackets), brackets, references: list };
    prepared.set(leaf, made);
    return made;
  };
}

/** Words between references that name one list of provisions: 第3条及び第5条第2号に係る部分. */
const joining =
  /又は|若しくは|または|もしくは|並びに|ならびに|まで|に(?:係る|関する)(?:部分|規定)|に掲げる規定/g;
/** Words after which a new phrase begins: 前項の場合について、第3条. */
const parting = /[はをがにで]|よる|ため|場合|とき|準用/;

/** Whether a reference stands at the sentence's own level, outside brackets and quotations. */
export function isOpen(sentence: ReferringSentence, { start }: PlacedReference): boolean {
  const character = sentence.masked[start];
  return character !== maskedBracket && character !== maskedQuote;
}

/**
 * The references that together name provisions and end where `stretch` ends:
 * `前項の場合について、第3条及び第5条|の規定は` → 第3条, 第5条.
 */
export function readProvisionChain(
  sentence: ReferringSentence,
  stretch: Pick<Place, 'start' | 'end'>,
): PlacedReference[] {
  const chain: PlacedReference[] = [];
  let stop = stretch.end;
  for (let place = sentence.references.length - 1; place >= 0; place--) {
    const reference = sentence.references[place];
    if (reference.start < stretch.start) break;
    if (reference.end > stop || !isOpen(sentence, reference)) continue;
    if (parting.test(sentence.masked.slice(reference.end, stop).replace(joining, ''))) break;
    chain.unshift(reference);
    stop = reference.start;
  }
  return chain;
}

const excluding = /(?:除く|除きます)[。.]?[)]$/;

/** References in brackets that take something out of a chain: `第3条から第9条まで（第5条を除く。）` → 第5条. */
export function readExclusions(
  sentence: ReferringSentence,
  chain: readonly PlacedReference[],
  end: number,
): PlacedReference[] {
  const start = chain[0]?.start ?? end;
  const outside = sentence.brackets.filter(
    (span) =>
      span.start >= start && span.end <= end && excluding.test(sentence.folded.slice(span.start, span.end)),
  );
  if (outside.length === 0) return [];
  return sentence.references.filter((reference) =>
    outside.some((span) => reference.start > span.start && reference.end < span.end),
  );
}
