import type { LawChanges, LawEffect, lawChangesVersion, TouchedClause } from '../../../model/law-change.ts';
import { indexTree } from '../../../model/tree-index.ts';
import { lawIdOf } from '../../../resolve/link-statutes.ts';
import { formatCitation } from '../../../text/citation.ts';
import { isStatute } from '../../document-facts.ts';
import {
  listStatutes,
  nearestRevision,
  type WatchedDocument,
  type WatchedRevision,
} from '../read-statutes.ts';
import { tellAction } from './action.ts';
import { type ActComparison, compareAct, listProvisions, wordsOf } from './compare-act.ts';
import { findRepeats } from './repeats.ts';
import { findTouches, isRetitled, type Touch } from './touch.ts';

/** Documents and acts, as a corpus or a site holds them. */
export interface LawWatchCorpus {
  documents: readonly WatchedDocument[];
}

/** Which revisions of the acts are compared. */
export interface LawChangesOptions {
  /** Only changes that took effect on this day or later, ISO 8601. */
  since?: string;
  /** Only these two revisions of each act, by their days. */
  between?: readonly [old: string, young: string];
  /** The day it is: later revisions of documents and acts are left out. If omitted, all count. */
  today?: string;
}

// The type ties the value to the model; importing the value would load zod.
const version: typeof lawChangesVersion = '1.0.0';
const order: readonly LawEffect[] = ['repealed', 'gone', 'number', 'title', 'caption', 'words', 'repeats'];

/**
 * Says what changed in the acts of which the corpus holds several revisions, and which clauses of its documents that touches.
 * Each document is held against the act as it stood on the document's own day; one that is younger than the change is not touched.
 */
export async function findLawChanges(
  corpus: LawWatchCorpus,
  options: LawChangesOptions = {},
): Promise<LawChanges> {
  const changes: LawChanges = { lawChangesVersion: version, laws: [], touched: [] };
  const own = corpus.documents.flatMap((document) => {
    const current = isStatute(document.facts) ? undefined : currentOf(document, options.today);
    return current ? [{ document, current }] : [];
  });
  for (const act of listStatutes(corpus)) {
    const compare = makeComparer();
    const whole = choosePair(act, '', options);
    if (!whole) continue;
    changes.laws.push(describeLaw(act, await compare(whole)));
    for (const { document, current } of own) {
      const pair = choosePair(act, current.effective, options);
      if (!pair) continue;
      changes.touched.push(...(await touchDocument(act, await compare(pair), document, current)));
    }
  }
  changes.touched.sort((left, right) => order.indexOf(left.effect) - order.indexOf(right.effect));
  return changes;
}

function currentOf({ revisions }: WatchedDocument, today = '9999-12-31'): WatchedRevision | undefined {
  return revisions.findLast(({ effective }) => effective <= today) ?? revisions[0];
}

type Pair = readonly [old: WatchedRevision, young: WatchedRevision];

/** The revision of an act on the day of a text, or before `since`, and the newest; `undefined` where they are the same. */
function choosePair(
  act: WatchedDocument,
  day: string,
  { since = '', between, today = '9999-12-31' }: LawChangesOptions,
): Pair | undefined {
  const revisions = act.revisions.filter(({ effective }) => effective <= today);
  if (between) {
    const [old, young] = between.map((one) => act.revisions.find(({ effective }) => effective === one));
    return old && young && day < young.effective ? [old, young] : undefined;
  }
  const young = revisions.at(-1);
  if (!young || young.effective < since || young.effective <= day) return undefined;
  const old = [nearestRevision(act, day), revisions.findLast(({ effective }) => effective < since)]
    .filter((one) => one !== undefined)
    .reduce((left, right) => (right.effective > left.effective ? right : left));
  return old === young ? undefined : [old, young];
}

function makeComparer(): (pair: Pair) => Promise<ActComparison> {
  const made = new Map<string, Promise<ActComparison>>();
  return ([old, young]) => {
    const key = `${old.effective} ${young.effective}`;
    const held = made.get(key) ?? compareRevisions(old, young);
    made.set(key, held);
    return held;
  };
}

async function compareRevisions(old: WatchedRevision, young: WatchedRevision): Promise<ActComparison> {
  const [before, after] = await Promise.all([old.model(), young.model()]);
  return compareAct(
    { effective: old.effective, model: before },
    { effective: young.effective, model: after },
  );
}

function describeLaw({ id, facts }: WatchedDocument, act: ActComparison): LawChanges['laws'][number] {
  const title = act.old.title ?? facts.title ?? id;
  return {
    id,
    title,
    ...(isRetitled(act) && { newTitle: act.new.title }),
    ...(act.isRepealed && { repealed: true }),
    from: act.old.effective,
    to: act.new.effective,
    provisions: listProvisions(act),
  };
}

async function touchDocument(
  statute: WatchedDocument,
  act: ActComparison,
  { id, facts }: WatchedDocument,
  revision: WatchedRevision,
): Promise<TouchedClause[]> {
  const model = await revision.model();
  const { provisions: _, repealed: __, ...law } = describeLaw(statute, act);
  const index = indexTree(model.tree);
  const describe = (node: string, touch: Touch, text: string, at: TouchedClause['at']): TouchedClause => ({
    ...touch,
    law,
    document: id,
    title: facts.title ?? model.document.title ?? id,
    revision: revision.effective,
    node,
    citation: formatCitation(node, model.tree),
    text,
    at,
    action: tellAction(touch, law),
  });
  const citing = model.references.filter(
    (one) => one.law && !one.law.version && lawIdOf(one.law) === statute.id,
  );
  const touched = citing.flatMap((reference) =>
    findTouches(reference, act).map((touch) => describe(reference.node, touch, reference.text, reference.at)),
  );
  const told = new Set(citing.map(({ node }) => node));
  const repeats = findRepeats(index, act).flatMap((repeat) => {
    const { clause, row } = index.sentences[repeat.sentence];
    const node = (row ?? clause).id;
    // A clause that cites the act is listed for its citation.
    if (told.has(node)) return [];
    const touch: Touch = {
      effect: 'repeats',
      provision: formatCitation(repeat.old, act.old.index.root),
      before: wordsOf(repeat.old, act.old.index),
      ...(repeat.new !== undefined && {
        newProvision: formatCitation(repeat.new, act.new.index.root),
        after: wordsOf(repeat.new, act.new.index),
      }),
    };
    return [describe(node, touch, repeat.text, repeat.at)];
  });
  return [...touched, ...repeats];
}
