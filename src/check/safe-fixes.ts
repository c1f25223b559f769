import { isDeepStrictEqual } from 'node:util';
import type { Finding } from '../model/finding.ts';
import type { Container, Node } from '../model/node.ts';
import { isContainer } from '../model/tree-walk.ts';
import type { YakkanDocument } from '../model/yakkan-document.ts';
import { foldTerm } from '../text/term-key.ts';
import { plainText } from '../text/width.ts';
import { applyFixes, type FixedText } from './apply-fixes.ts';

/** Reads a text as the file would be read. */
export type ReadText = (text: string) => Promise<YakkanDocument>;

/** How often a text may be read again to find the corrections that change its meaning. */
const mostReadings = 40;

/**
 * Makes the corrections after which the text is read as before: the same tree, quantities, references and terms. Of corrections
 * that change one of these, none is made.
 */
export async function applySafeFixes(
  source: string,
  findings: readonly Finding[],
  before: YakkanDocument,
  read: ReadText,
): Promise<FixedText> {
  const meaning = meaningOf(before);
  let left = mostReadings;
  const isSafe = async (some: readonly Finding[]): Promise<boolean> => {
    if (left-- <= 0) return false;
    return isDeepStrictEqual(meaningOf(await read(applyFixes(source, some).text)), meaning);
  };
  const listSafe = async (some: readonly Finding[]): Promise<readonly Finding[]> => {
    if (some.length === 0 || (await isSafe(some))) return some;
    if (some.length === 1) return [];
    const middle = Math.ceil(some.length / 2);
    return [...(await listSafe(some.slice(0, middle))), ...(await listSafe(some.slice(middle)))];
  };
  const { fixed } = applyFixes(source, findings);
  const safe = await listSafe(fixed);
  // What is safe by itself may not be so together.
  const isWhole = safe.length === fixed.length || (left++ >= 0 && (await isSafe(safe)));
  return isWhole ? applyFixes(source, safe) : { text: source, fixed: [] };
}

/** What a correction must leave as it is. */
function meaningOf({ tree, quantities, references, definitions, termUses }: YakkanDocument): unknown {
  const terms = new Map(definitions.map(({ id, term, node }) => [id, `${foldTerm(term)} ${node}`]));
  return {
    tree: outline(tree),
    quantities: quantities.map(({ kind, value, relation, node }) => [kind, value, relation ?? '', node]),
    references: references.map(({ kind, status, node, targets }) => [kind, status, node, targets]),
    definitions: definitions.map(({ term, kind, scope, node }) => [foldTerm(term), kind, scope, node]),
    // A word that stood twice is used once.
    termUses: [...new Set(termUses.map(({ definition, node }) => `${terms.get(definition)} ${node}`))],
  };
}

function outline(node: Container): unknown {
  const { type, id, label = '', number, children } = node;
  return [
    type,
    id,
    plainText(label),
    number ?? '',
    children.map((child: Node) => (isContainer(child) ? outline(child) : child.type)),
  ];
}
