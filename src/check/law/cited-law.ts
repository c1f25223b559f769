import { findArticle } from '../../law/article-table.ts';
import type { KnownLaw } from '../../law/known-law.ts';
import { findAllByTitle, findLaw, tableDays } from '../../law/law-table.ts';
import { listArticleNumbers } from '../../law/provision.ts';
import type { Law, Reference } from '../../model/annotation.ts';
import type { Finding } from '../../model/finding.ts';
import type { Leaf } from '../../model/node.ts';
import type { CheckContext } from '../define-check.ts';
import { findExcerpts, standsIn } from '../excerpt.ts';

/** A citation of a law, and what the table knows of the law. */
export interface CitedLaw {
  reference: Reference;
  law: Law;
  known?: KnownLaw;
  /** The words near the citation, with every citation among them left out. */
  around: () => string;
}

/** How far from a citation words still say what it is cited for, UTF-16 units. */
const near = 30;

/** Words that say that a law is meant as it stood before: 旧商法第266条, 改正前の民法第167条. */
const former = /(?:旧|(?:改正|廃止)(?:される)?前の?)$/;

/** The citations of laws that mean the law as it stands; amending texts and former states are left out. */
export function* listCitedLaws({ document, index }: CheckContext): Generator<CitedLaw> {
  const excerpts = findExcerpts(index);
  for (const reference of document.references) {
    const { law, node, at, text } = reference;
    const [place] = at;
    const leaf = place && index.byId.get(place.leaf);
    if (!law || !leaf || !('value' in leaf) || standsIn(excerpts, node, index)) continue;
    const before = leaf.value.slice(Math.max(0, place.start - 8), place.start);
    if (former.test(before) || (/^旧/.test(text) && !law.title?.startsWith('旧'))) continue;
    const known = findLaw(law);
    yield {
      reference,
      law,
      ...(known && { known }),
      around: () =>
        leaveOut(leaf, document.references).slice(Math.max(0, place.start - near), place.end + near),
    };
  }
}

function leaveOut({ id, value }: Leaf, references: readonly Reference[]): string {
  const places = references.flatMap(({ at }) => at).filter(({ leaf }) => leaf === id);
  return places.reduce(
    (text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
    value,
  );
}

/** Whether the words themselves name the law, and not 同法, 法 or a provision behind another. */
export function printsTitle({ text }: Reference, title: string): boolean {
  return !/^(?:同|この)/.test(text) && text.replace(/\s/g, '').includes(title.replace(/\s/g, '').slice(0, 8));
}

/** What is wrong today may have been right on the day of an older text. */
export function severityOn(effective: string | undefined): Finding['severity'] {
  return effective !== undefined && effective < tableDays().asOf ? 'warning' : 'error';
}

/**
 * Numbers of the laws that a text cites in a state that is newer than the table: under a title that the table does not know but
 * with the number of the law, or with at least three articles that are not there.
 */
export function findNewerLaws(cited: readonly CitedLaw[]): ReadonlySet<string> {
  const missing = new Map<string, Set<string>>();
  const newer = new Set<string>();
  for (const { law, known } of cited) {
    if (!known) continue;
    if (law.number === known.number && law.title !== undefined && findAllByTitle(law.title).length === 0)
      newer.add(known.number);
    const articles = missing.get(known.number) ?? new Set();
    missing.set(known.number, articles);
    for (const number of listMissing(law, known)) articles.add(number);
    if (articles.size >= fewestMissing) newer.add(known.number);
  }
  return newer;
}

/** Articles that a citation names and the law does not have, as far as the table knows. */
function listMissing({ provision = '' }: Law, known: KnownLaw): string[] {
  return listArticleNumbers(provision).filter((number) => findArticle(known, number).state === 'missing');
}

/** Whether a text cites an article that the law of a number did not have yet on the day of the table. */
export function citesNewer(cited: readonly CitedLaw[], number: string): boolean {
  return cited.some(({ law, known }) => known?.number === number && listMissing(law, known).length > 0);
}

/** One or two articles that are not there are mistakes; more are another state of the law. */
const fewestMissing = 3;
