import type { Container } from '../../../model/node.ts';
import { headingTypes } from '../../../model/node-type.ts';
import { unitOf } from '../../../text/citation/words.ts';
import { type Draft, isDraft } from '../../../text/draft.ts';
import { AmendmentRefused } from '../instruction.ts';
import { draftWithLines } from '../lines.ts';
import { writeOrdinal } from '../numeral-style.ts';
import { isBullet } from '../quoted/label-shape.ts';

/** Clauses whose numbers tell them apart. */
const counted: ReadonlySet<string> = new Set([...headingTypes, 'article', 'paragraph', 'item']);

/** A number that several clauses have. */
export interface Twice {
  ids: string[];
  name: string;
  type: Draft['type'];
}

/**
 * Articles, headings and paragraphs of a new text whose number another has too, where none of the old text shared its own: 第12条 of
 * two articles. Two lists in one clause may each begin with 1.
 */
export function findTwice(young: Container, old: Container): Twice[] {
  const before = [...countNumbers(draftWithLines(old)).values()].filter(({ count }) => count > 1);
  const restarting = new Set(before.map(({ type }) => type));
  return listTwice(young).filter(({ type }) => type !== 'item' && !restarting.has(type));
}

/** Articles, headings, paragraphs and items of a text whose number another has too. */
export function listTwice(tree: Container): Twice[] {
  return [...countNumbers(draftWithLines(tree)).values()]
    .filter(({ count }) => count > 1)
    .map(({ ids, name, type }) => ({ ids, name, type }));
}

/**
 * Refuses an amended text in which a number would be given twice that was not before: what follows an insertion must be renumbered.
 * @throws {AmendmentRefused} with the numbers
 */
export function assertNumbers(draft: Draft, old: Container): void {
  // Articles that begin anew below each heading are counted there.
  const isBelow = beginsAnew(draftWithLines(old));
  const before = countNumbers(draftWithLines(old), isBelow);
  // In a text that counts anew within a clause, a clause that is quoted whole may do so too.
  const restarting = new Set([...before.values()].filter(({ count }) => count > 1).map(({ type }) => type));
  const twice: string[] = [];
  let clause: string | undefined;
  for (const [key, { count, name, type, isQuotedWhole, holder }] of countNumbers(draft, isBelow)) {
    if (count < 2 || count <= (before.get(key)?.count ?? 0)) continue;
    if (isQuotedWhole && restarting.has(type)) continue;
    twice.push(name);
    clause ??= holder;
  }
  if (twice.length === 0) return;
  const refusal = new AmendmentRefused(
    `The amended text would have ${twice.slice(0, 5).join('、')} twice; renumber what follows in the amendment (…を…とし、…繰り下げる), or give the new clause a branch number (第N条の二).`,
  );
  refusal.twice = twice;
  if (clause !== undefined) refusal.clause = clause;
  throw refusal;
}

interface Counted {
  count: number;
  /** The clauses that have it. */
  ids: string[];
  name: string;
  type: Draft['type'];
  isQuotedWhole: boolean;
  /** The clause of the old text that holds it. */
  holder?: string;
}

/** Whether articles begin with 第1条 below several headings, and none shares its number with another below its own. */
function beginsAnew(root: Draft): boolean {
  const twice = (isBelowHeading: boolean) =>
    [...countNumbers(root, isBelowHeading).values()].filter(
      ({ type, count }) => type === 'article' && count > 1,
    );
  // A number that was given twice by mistake is no beginning.
  return twice(false).some(({ name }) => name === '第1条') && twice(true).length === 0;
}

/** @param isBelowHeading whether articles are counted below their heading, and not through the text */
function countNumbers(root: Draft, isBelowHeading = false): Map<string, Counted> {
  let added = 0;
  const counts = new Map<string, Counted>();
  const visit = (node: Draft, above: string, name: string): void => {
    let heading = '';
    for (const child of node.children.filter(isDraft)) {
      const isHeading = counted.has(child.type) && !inArticle.has(child.type);
      // 第一節 begins anew in each chapter; articles run on, or begin anew below a heading.
      const isHeaded = isBelowHeading && child.type === 'article';
      const scope = isHeading ? `${above}${headingScope(child, heading)}` : above + (isHeaded ? heading : '');
      const own = `${child.type} ${child.number ?? ''}`;
      const shown = name + nameOf(child);
      if (counted.has(child.type) && child.number !== undefined && !isUnprinted(child)) {
        const key = `${scope}/${own}`;
        const before = counts.get(key);
        counts.set(key, {
          count: (before?.count ?? 0) + 1,
          ids: [...(before?.ids ?? []), child.id],
          name: shown,
          type: child.type,
          isQuotedWhole: node.origin === undefined,
          ...(node.origin && { holder: node.origin.id }),
        });
      }
      if (isHeading) heading = `${headingScope(child, heading)}>${own}`;
      // Clauses that stayed are told apart by what they were, so that two with one number do not look like one.
      visit(child, `${above}/${child.origin?.id ?? child.insteadOf?.id ?? `new ${added++}`}`, shown);
    }
  };
  visit(root, '', '');
  return counts;
}

const inArticle: ReadonlySet<string> = new Set(['article', 'paragraph', 'item']);
const levels = ['part', 'chapter', 'section', 'subsection', 'division'];

/** The headings above a heading, as the keys written so far tell them. */
function headingScope({ type }: Draft, path: string): string {
  const rank = levels.indexOf(type);
  return path
    .split('>')
    .filter((one) => {
      const level = levels.indexOf(one.split(' ')[0]);
      return level >= 0 && level < rank;
    })
    .map((one) => `>${one}`)
    .join('');
}

/** A paragraph without a printed number is counted by its place. */
function isUnprinted(node: Draft): boolean {
  return isBullet(node);
}

function nameOf({ type, number, label, origin }: Draft): string {
  const unit = unitOf.get(type);
  if (unit && number !== undefined && /^\d+(?:-\d+)*$/.test(number))
    return writeOrdinal(number, unit, 'half');
  return type === 'supplProvision' || type === 'appdx' ? (label ?? origin?.label ?? '') : '';
}
