import type { Reference } from '../model/annotation.ts';
import type { Container, Leaf, Node } from '../model/node.ts';
import type { TreeIndex } from '../model/tree-index.ts';
import { isContainer, walk } from '../model/tree-walk.ts';
import type { EffectiveDateSource } from '../model/yakkan-document.ts';
import { isEventLine, readDatedEvents } from '../text/dated-event.ts';
import { findDates } from '../text/era-date.ts';
import { foldWidth } from '../text/width.ts';
import { type Candidate, cite } from './effective-date/candidate.ts';
import { namesText, readStatements, selfSentences } from './effective-date/statements.ts';

/** The day from which a text holds, and the words that say so. */
export interface EffectiveDate {
  date: string;
  from: EffectiveDateSource;
}

/** Longest note of a head that is about the document; longer ones tell of other things. */
const longestNote = 120;

/**
 * Finds from when the text of a document holds: what its head says it is as of; else the last day on which it, or a
 * revision of it, takes effect by its 附則 or its last articles; else its last revision; else its enactment.
 *
 *     制定 平成16年4月1日 / 改正 令和3年9月13日 / 附則 この規程は、令和3年10月1日から施行する。 → 2021-10-01
 *
 * @returns nothing where no day is told, or where the newest 附則 tells a condition only
 */
export function findEffectiveDate(
  index: TreeIndex,
  references: readonly Reference[],
): EffectiveDate | undefined {
  const head = readHead(index.root);
  const lines = readEventLines(index);
  const published = [...head].find(({ kind }) => kind === 'enactment' || kind === 'plain')?.date;
  const { stated, isOpen } = readStatements(index, selfSentences(references), published);
  const all = [...head, ...stated, ...lines];
  const asOf = latest(head, 'asOf');
  const revision = latest(all, 'revision');
  if (asOf && !isOlder(asOf, revision)) return asOf;
  const effect = latest(all, 'effect');
  const newest = isOlder(effect, revision) && revision ? revision : effect;
  if (isOpen) return isOlder(newest, revision) ? revision : undefined;
  if (newest) return newest;
  return revision ?? latest(head, 'plain') ?? latest(all, 'enactment');
}

function latest(candidates: readonly Candidate[], kind: Candidate['kind']): Candidate | undefined {
  return candidates
    .filter((candidate) => candidate.kind === kind)
    .reduce<Candidate | undefined>((best, one) => (!best || one.date > best.date ? one : best), undefined);
}

function isOlder(one: Candidate | undefined, other: Candidate | undefined): boolean {
  return other !== undefined && (one === undefined || one.date < other.date);
}

/** The days in the title and the notes before the first clause. */
function readHead(root: Container): Candidate[] {
  const found: Candidate[] = [];
  for (const child of root.children) {
    if (isContainer(child)) {
      if (child.type === 'toc') continue;
      if (child.type !== 'preamble') break;
      walk(child, (leaf) => {
        if (!isContainer(leaf) && isEventLine(foldWidth(leaf.value))) found.push(...readLine(leaf, 'root'));
      });
    } else if (child.value.length <= longestNote || isEventLine(foldWidth(child.value))) {
      const events = readLine(child, 'root');
      // 令和8年4月1日 alone is a day of the text; 第5期（令和8年4月1日生）の会員 is none.
      found.push(...events.filter(({ kind }) => kind !== 'plain' || isEventLine(foldWidth(child.value))));
    }
  }
  return found;
}

function readLine(leaf: Leaf, node: string): Candidate[] {
  return readDatedEvents(foldWidth(leaf.value)).map(({ date, kind, start, end }) => ({
    date,
    kind: kind ?? 'plain',
    from: cite(leaf, node, start, end),
  }));
}

const changeLine = /(?:改[正定訂]|変更|追加|削除)(?:する|した|しました|します)?。?$/;
const listed = /^\s*(?:[0-9]{1,2}[.)]\s*|[・\-※*]\s*)?/;

/** Whether a sentence says of the text itself no more than when it was made or changed: 本規約は、2024年9月9日に制定する。 */
function saysOfItself(text: string): boolean {
  return namesText.test(text) && /^[^はがをに]{0,9}$/.test(text.slice(readDatedEvents(text).at(-1)?.end));
}

/** Lines anywhere in the text that hold nothing but days and events: a list of revisions at its foot. */
function readEventLines(index: TreeIndex): Candidate[] {
  const found: Candidate[] = [];
  walk(index.root, (leaf, owner) => {
    if (isContainer(leaf) && leaf.type === 'tableRow' && !isForm(index, leaf)) found.push(...readRow(leaf));
    if (isContainer(leaf) || !owner || leaf.type === 'tocLine' || !/[年./]/.test(leaf.value)) return;
    const node = owner.id;
    if (isForm(index, owner)) return;
    const text = foldWidth(leaf.value);
    if (isEventLine(text) || saysOfItself(text)) {
      found.push(...readLine(leaf, node).filter(({ kind }) => kind !== 'plain'));
      return;
    }
    const first = leaf.value.length <= longestNote && changeLine.test(text) ? findDates(text)[0] : undefined;
    if (first?.value?.length === 10 && listed.exec(text)?.[0].length === first.start) {
      const from = cite(leaf, node, 0, leaf.value.length);
      found.push({ date: first.value, kind: 'revision', from });
    }
  });
  return found;
}

/** A row of a table of revisions: | 1.1 | 2026年4月1日 | 改定 |. */
function readRow(row: Container): Candidate[] {
  const leaves = row.children.filter(isContainer).flatMap(({ children }) => children.filter(isLeaf));
  const text = leaves.map(({ value }) => foldWidth(value)).join(' ');
  const dated = leaves.find(({ value }) => findDates(foldWidth(value)).length > 0);
  if (!dated || !isEventLine(text)) return [];
  const from = cite(dated, row.id, 0, dated.value.length);
  return readDatedEvents(text).flatMap(({ date, kind }) => (kind ? [{ date, kind, from }] : []));
}

function isLeaf(node: Node): node is Leaf {
  return !isContainer(node);
}

/** Forms and annexes have days of their own. */
function isForm(index: TreeIndex, owner: Container): boolean {
  for (let id: string | undefined = owner.id; id !== undefined; id = index.parentOf.get(id)) {
    const node = index.byId.get(id);
    if (node && isContainer(node) && node.type === 'appdx') return true;
  }
  return false;
}
