import type { Reference } from '../../model/annotation.ts';
import type { Consequence } from '../../model/comparison.ts';
import type { TreeIndex } from '../../model/tree-index.ts';
import { foldTerm } from '../../text/term-key.ts';
import { matchSequence } from '../align/match-sequence.ts';
import { citeClause } from '../lines/cite-clause.ts';
import { groupByNode, type Revisions } from './clause-pairs.ts';
import { mayMeanLinesAbove } from './lines-above.ts';
import { sentencesAt } from './sentence-words.ts';
import { isUntouched, standsAlike } from './stands-alike.ts';
import { standsIn, standsOn } from './stands-on.ts';

/** A reference as the old and the new revision print it. */
interface Printed {
  old?: Reference;
  new: Reference;
}

/**
 * Finds what became of the references: not brought up to date with a clause that moved, pointing to a clause that is gone,
 * brought up to date, or with a caption that is no longer that of its target.
 */
export function findChangedReferences(revisions: Revisions): Consequence[] {
  const all = printedReferences(revisions);
  const isMisread = losesNumbers(all, revisions);
  return all.flatMap((printed) => [
    ...(isMisread ? [] : judgeTarget(printed, revisions, revisions.trees.new)),
    ...judgeCaption(printed, revisions),
  ]);
}

/** Whether so many references lead nowhere at once, whose clauses are still there, that their numbers are not read. */
function losesNumbers(all: readonly Printed[], revisions: Revisions): boolean {
  const led = all.flatMap(({ old, new: young }) => (old?.status === 'resolved' ? [{ old, young }] : []));
  const lost = led.filter(
    ({ old, young }) => young.status !== 'resolved' && standsOn(ownTargets(old), revisions),
  );
  return lost.length >= fewestLost && lost.length > mostLost * led.length;
}

const fewestLost = 3;
const mostLost = 0.2;

/** Every reference of the new revision with the one that stood for it in the old revision. */
function printedReferences(revisions: Revisions): Printed[] {
  const { old, new: young, links, trees } = revisions;
  const before = groupByNode(old.references);
  return [...groupByNode(young.references)].flatMap(([node, references]) => {
    const previous = links.toOld(node).flatMap((id) => before.get(id) ?? []);
    if (isHistory(node, previous.length > 0)) return [];
    return pairByTarget(previous, references, revisions).filter((pair) => !saysBefore(pair.new, trees.new));
  });
}

/** What a 附則 said before, it said of the text of its day. */
function isHistory(node: string, wasThere: boolean): boolean {
  return wasThere && /^suppl_/.test(node);
}

/** 改正前の第2条, 旧規程第5条: a clause of a text that is no more. */
function saysBefore({ at }: Reference, { byId }: TreeIndex): boolean {
  const [place] = at;
  const leaf = place && byId.get(place.leaf);
  if (!leaf || !('value' in leaf)) return false;
  return /(?:改正前|変更前|従前|改定前|旧)の?(?:この|本)?(?:約款|規約|規程|規則|規定|会則|定款|細則|条例|法)?の?$/.test(
    leaf.value.slice(Math.max(0, place.start - 16), place.start),
  );
}

/** References that lead to the same clause stand for each other, whatever they print; the others by their words and order. */
function pairByTarget(
  old: readonly Reference[],
  young: readonly Reference[],
  { links, trees }: Revisions,
): Printed[] {
  const free = new Set(old);
  const partner = new Map<Reference, Reference>();
  const choose = (find: (right: Reference) => Reference | undefined): void => {
    for (const right of young) {
      const left = partner.has(right) ? undefined : find(right);
      if (!left) continue;
      partner.set(right, left);
      free.delete(left);
    }
  };
  const leadsTo = (left: Reference, right: Reference): boolean => {
    const [was, is] = [ownTargets(left), ownTargets(right)];
    return was.length > 0 && is.length > 0 && was.flatMap((id) => links.toNew(id)).join() === is.join();
  };
  const isSameText = (left: Reference, right: Reference) => foldTerm(left.text) === foldTerm(right.text);
  choose((right) => [...free].find((left) => isSameText(left, right) && leadsTo(left, right)));
  // Where the words around one stayed, nobody touched it.
  choose((right) => [...free].find((left) => isSameText(left, right) && isUntouched(left, right, trees)));
  choose((right) => [...free].find((left) => leadsTo(left, right)));
  const rest = young.filter((right) => !partner.has(right));
  const matched = matchSequence([...free], rest, ({ text }) => foldTerm(text));
  for (const [left, right] of matched) if (left && right) partner.set(right, left);
  return young.map((right) => {
    const left = partner.get(right);
    return left ? { old: left, new: right } : { new: right };
  });
}

function judgeTarget({ old, new: young }: Printed, revisions: Revisions, index: TreeIndex): Consequence[] {
  const place = citeClause(young.node, revisions.new.tree);
  const facts = {
    new: young.node,
    ...(old && { old: old.node, before: old.text, oldWords: sentencesAt(old.at, revisions.trees.old) }),
    after: young.text,
    newWords: sentencesAt(young.at, index),
  };
  const broken = (why: string): Consequence[] => [
    {
      kind: 'broken-reference',
      reason: `${place}の「${young.text}」は、${why}`,
      ...facts,
      concerns: ownTargets(young),
    },
  ];
  if (young.status === 'unresolved' && young.kind !== 'document' && old?.status !== 'unresolved') {
    if (isUncertain({ old, new: young }, index)) return [];
    return broken('改正後の本文にない規定を指しています。');
  }
  if (old?.status !== 'resolved' || young.status !== 'resolved') return [];
  const [was, is] = [ownTargets(old), ownTargets(young)];
  if (was.length === 0 || is.length === 0) return [];
  const expected = was.flatMap((id) => revisions.links.toNew(id));
  const hasSameWords = foldTerm(old.text) === foldTerm(young.text);
  const isSame = hasSameWords && standsAlike(old, young, revisions.trees);
  if (is.some((id) => isEmptied(id, index)) && isSame) return broken('削除された規定を指しています。');
  if (expected.length === 0) {
    return isSame && !standsIn(was, is, revisions)
      ? broken(`改正でなくなった${citeClause(was[0], revisions.old.tree)}を指していました。`)
      : [];
  }
  if (pointsToSame(expected, is, revisions)) {
    // 第二十九条 → 第29条 follows nothing: the clause has the number that it had.
    if (hasSameWords || was.join() === is.join()) return [];
    const reason = `${place}の「${old.text}」は、指す規定に合わせて「${young.text}」に改められました。`;
    return [{ kind: 'updated-reference', reason, ...facts, concerns: is }];
  }
  if (!isSame) return [];
  const [meant, read] = [expected[0], is[0]].map((id) => citeClause(id, revisions.new.tree));
  return broken(`改正前と同じ規定（改正後の${meant}）ではなく${read}を指すことになります。`);
}

/** What a new 前項 means where none stands before it is not certain, nor where a 別紙 is. */
function isUncertain({ old, new: young }: Printed, index: TreeIndex): boolean {
  const isApart = apart.test(young.text) && !index.containers.some(({ type }) => type === 'appdx');
  return isApart || mayMeanLinesAbove(young, index) || (!old && relative.test(young.text));
}

/** A 別紙 of a text that has none with it is a paper of its own. */
const apart = /^(?:別[紙添記図表]|様式)/;

const relative = /^(?:[前次同本当]|この)/;

/** A range or 各号 may have gained and lost members; else the targets are the same clauses. */
function pointsToSame(expected: readonly string[], is: readonly string[], { links }: Revisions): boolean {
  const wanted = new Set(expected);
  const kept = is.filter((id) => links.toOld(id).length > 0);
  return kept.length > 0 && kept.every((id) => wanted.has(id));
}

function isEmptied(id: string, index: TreeIndex): boolean {
  const node = index.byId.get(id);
  return node !== undefined && 'deleted' in node && node.deleted === true;
}

/** Targets in the own document. */
function ownTargets({ targets }: Reference): string[] {
  return targets.flatMap(({ node, document }) => (document === undefined ? [node] : []));
}

function judgeCaption({ old, new: young }: Printed, revisions: Revisions): Consequence[] {
  if (young.captionMatches !== false || old?.captionMatches === false) return [];
  const place = citeClause(young.node, revisions.new.tree);
  const [target] = ownTargets(young);
  const caption = captionOf(target, revisions);
  return [
    {
      kind: 'caption-mismatch',
      reason: `${place}の「${young.text}」の見出しが、指す規定の見出し${caption ? `「${caption}」` : ''}と合いません。`,
      new: young.node,
      ...(old && { old: old.node }),
      ...(young.caption !== undefined && { before: young.caption }),
      ...(caption && { after: caption }),
      ...(target !== undefined && { concerns: [target] }),
    },
  ];
}

function captionOf(id: string | undefined, { trees }: Revisions): string | undefined {
  const node = id === undefined ? undefined : trees.new.byId.get(id);
  return node && 'children' in node ? node.caption : undefined;
}
