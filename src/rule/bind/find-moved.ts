import { formatCitation } from '../../text/citation.ts';
import type { DocumentClause } from '../clause-reference.ts';
import { indexOf, type RuleDocument } from '../rule-document.ts';
import { RuleError } from '../rule-error.ts';

/** A clause that stands elsewhere than when a rule was written: an article, a paragraph, an item, a 別表 or a row of a table. */
export interface MovedClause {
  document: string;
  /** As the rule cites it: 第34条, 第24条第2項, 別表第1, 別表第1「小人」. */
  from: string;
  /** As it is cited now: 第35条, 第24条第3項. */
  to: string;
}

const number = '[\\d〇一二三四五六七八九十百]+';
const article = `(?:附則[^第]*)?第[^条項号]+条(?:の${number})*`;
const paragraph = `${article}第${number}項`;
/** Clauses that may have moved, from the outermost in. */
const levels = [
  { type: 'article', pattern: new RegExp(`^${article}`) },
  { type: 'paragraph', pattern: new RegExp(`^${paragraph}`) },
  { type: 'item', pattern: new RegExp(`^(?:${paragraph}|${article})第${number}号(?:の${number})*`) },
  {
    type: 'appdx',
    pattern: new RegExp(`^(?:別表|別紙|別記|別図|様式|付表|附表)(?:第?${number})?(?:の${number})*`),
  },
  { type: 'tableRow', pattern: /^.*「[^」]*」/ },
] as const;

/** The citation of a clause where it stands now: 第34条第1項 → 第35条第1項. Of several moves the innermost counts. */
export function moveClause(clause: DocumentClause, moved: readonly MovedClause[]): DocumentClause {
  const fitting = moved.filter(
    ({ document, from }) => document === clause.document && isWithin(clause.citation, from),
  );
  if (fitting.length === 0) return clause;
  const { from, to } = fitting.reduce((best, one) => (one.from.length > best.from.length ? one : best));
  return { ...clause, citation: to + clause.citation.slice(from.length) };
}

/** Whether a citation is that of a clause or of a part of it: 第3条第1項 of 第3条, but 第3条の2 is none. */
function isWithin(citation: string, outer: string): boolean {
  const rest = citation.slice(outer.length);
  // 別表第10 is no part of 別表第1.
  const goesOn = /[\d〇一二三四五六七八九十百]$/.test(outer) && /^[\d〇一二三四五六七八九十百]/.test(rest);
  return citation.startsWith(outer) && !goesOn && !/^の[\d〇一二三四五六七八九十]/.test(rest);
}

/**
 * Finds under which numbers the clauses of a rule stand now: those, each only one, in which all pinned words are as they were.
 * Articles are looked for first, then paragraphs within theirs, then items, 別表, and rows of tables by their first cell. Where
 * two would do, nothing is asserted.
 * @param bind what is still other than pinned with some clauses moved
 */
export function findMoved(
  drifts: readonly DocumentClause[],
  documents: readonly RuleDocument[],
  bind: (moved: readonly MovedClause[]) => readonly DocumentClause[],
): MovedClause[] {
  const found: MovedClause[] = [];
  let open = drifts;
  for (const { type, pattern } of levels) {
    const names = new Set(
      open.flatMap(({ document, citation }) => {
        const own = pattern.exec(citation)?.[0];
        return own === undefined ? [] : [`${document}\n${own}`];
      }),
    );
    for (const name of names) {
      const [document, from] = name.split('\n');
      const isSame = (to: string): boolean => {
        try {
          const rest = bind([...found, { document, from, to }]);
          return rest.every((drift) => drift.document !== document || !isWithin(drift.citation, from));
        } catch (error) {
          if (error instanceof RuleError) return false;
          throw error;
        }
      };
      const around = moveClause({ document, citation: from }, found).citation;
      const candidates = listCandidates(
        documents.find(({ id }) => id === document),
        type,
        around,
      );
      const fitting = candidates.filter((to) => to !== around && isSame(to));
      if (fitting.length === 1) found.push({ document, from, to: fitting[0] });
    }
    if (names.size > 0 && found.length > 0) open = bind(found);
    if (open.length === 0) break;
  }
  return found;
}

/**
 * Citations of the clauses of a kind; of paragraphs and items those that stand beside the one that is looked for, of rows
 * those that are called alike.
 */
function listCandidates(
  document: RuleDocument | undefined,
  type: (typeof levels)[number]['type'],
  citation: string,
): string[] {
  if (!document) return [];
  const { containers } = indexOf(document.model);
  const parent = citation.replace(/第[^第]*$/, '');
  const isCandidate = (own: string): boolean => {
    if (type === 'tableRow') return own.endsWith(citation.slice(citation.indexOf('「')));
    return type === 'article' || type === 'appdx' || own.replace(/第[^第]*$/, '') === parent;
  };
  return containers
    .filter((node) => node.type === type)
    .map(({ id }) => formatCitation(id, document.model.tree))
    .filter(isCandidate);
}
