import type { Commencement, Reference, Revision } from '../model/annotation.ts';
import type { Container, Leaf } from '../model/node.ts';
import type { TreeIndex } from '../model/tree-index.ts';
import { isContainer, walk } from '../model/tree-walk.ts';
import { findOuterBrackets } from '../text/bracket/mask-brackets.ts';
import { findDates } from '../text/era-date.ts';
import { foldWidth } from '../text/width.ts';
import { type CommencementStatement, readCommencements, readItemCommencement } from './commencement.ts';

/** A 附則 named after a law: the date in its heading is the day on which that law was made public. */
const lawCaption = /第\s*[0-9一二三四五六七八九十百千〇]+\s*号/;

const publication = /^(?:この[^の]{1,8}の)?公布の日$/;

/**
 * Tells for each 附則 its date and when it takes effect: `平成30年12月1日変更`, この約款は、平成30年12月1日から実施します。
 * ただし、第45条の規定は、会員となった時点で実施します。 → 2018-12-01, and a condition for art_45.
 * @param references the document's references; if omitted, no statement names its provisions
 */
export function detectRevisionHistory(index: TreeIndex, references: readonly Reference[] = []): Revision[] {
  const bySentence = new Map<string, Reference[]>();
  for (const reference of references) {
    const leaf = reference.at[0]?.leaf;
    if (leaf === undefined) continue;
    const same = bySentence.get(leaf);
    if (same) same.push(reference);
    else bySentence.set(leaf, [reference]);
  }
  return index.containers
    .filter(({ type }) => type === 'supplProvision')
    .map((block) => describeBlock(block, bySentence));
}

interface Stated extends CommencementStatement {
  provisions: string[];
}

type References = ReadonlyMap<string, readonly Reference[]>;

function describeBlock(block: Container, references: References): Revision {
  const label = block.caption ?? block.label ?? '';
  const folded = foldWidth(label);
  const heading = findDates(folded).find(({ value }) => value?.length === 10)?.value;
  const published = lawCaption.test(folded) ? heading : undefined;
  const stated = collectStatements(block, references);
  const commencements = stated.map((statement) => toCommencement(statement, published));
  if (commencements.length === 0) commencements.push(assume(heading, published));
  const date = heading ?? firstDate(stated);
  return { node: block.id, label, ...(date !== undefined && { date }), commencements };
}

/** A heading that names a day and no law is itself a statement: 平成16年7月1日変更. */
function assume(heading: string | undefined, published: string | undefined): Commencement {
  if (heading === undefined || published !== undefined) return { kind: 'unknown', provisions: [] };
  return { kind: 'date', date: heading, provisions: [] };
}

function firstDate(stated: readonly Stated[]): string | undefined {
  const dated = stated.filter(({ date }) => date !== undefined);
  const whole = dated.filter(({ provisions }) => provisions.length === 0);
  return (whole.find(({ verb }) => verb !== 'application') ?? whole[0] ?? dated[0])?.date;
}

function toCommencement(
  { date, condition, provisions }: Stated,
  published: string | undefined,
): Commencement {
  if (date !== undefined) return { kind: 'date', date, provisions };
  if (published !== undefined && publication.test(condition ?? ''))
    return { kind: 'date', date: published, provisions };
  return { kind: 'condition', condition: condition ?? '', provisions };
}

/** All statements of a block in document order; where items say when, theirs instead of their paragraph's. */
function collectStatements(block: Container, references: References): Stated[] {
  const stated: Stated[] = [];
  walk(block, (node, owner) => {
    if (isContainer(node) || node.id === undefined || !owner) return;
    const text = foldWidth(node.value);
    const year = stated.findLast(({ date }) => date !== undefined)?.date?.slice(0, 4);
    for (const statement of readCommencements(text, year)) {
      const items = statement.byItem ? stateItems(owner, references) : [];
      if (items.length > 0) stated.push(...items);
      else
        stated.push({
          ...printed(statement, node, text),
          provisions: findProvisions(statement, node, references),
        });
    }
  });
  return stated;
}

/** The words of a condition as printed, not folded. */
function printed(statement: CommencementStatement, { value }: Leaf, text: string): CommencementStatement {
  if (statement.condition === undefined) return statement;
  const at = text.indexOf(statement.condition, statement.subject[1]);
  return at < 0 ? statement : { ...statement, condition: value.slice(at, at + statement.condition.length) };
}

function stateItems(owner: Container, references: References): Stated[] {
  const stated: Stated[] = [];
  for (const item of owner.children) {
    if (!isContainer(item) || item.type !== 'item') continue;
    const sentence = item.children.find((child) => !isContainer(child)) as Leaf | undefined;
    const text = foldWidth(sentence?.value ?? '');
    const statement = sentence && readItemCommencement(text);
    if (!sentence || !statement) continue;
    const provisions = findProvisions(statement, sentence, references);
    // 次に掲げる規定: the subitems name them.
    walk(item, (node, parent) => {
      if (isContainer(node) || parent === item || node.id === undefined) return;
      provisions.push(...findProvisions({ ...statement, subject: [0, node.value.length] }, node, references));
    });
    stated.push({ ...printed(statement, sentence, text), provisions: [...new Set(provisions)] });
  }
  return stated;
}

/** Ids of the clauses that the subject of a statement names, those that it excepts left out. */
function findProvisions(
  { subject }: CommencementStatement,
  { id, value }: Leaf,
  references: References,
): string[] {
  const named = references.get(id ?? '') ?? [];
  if (named.length === 0) return [];
  const excepted = findOuterBrackets(value).filter(({ start, end }) =>
    /除[くき]/.test(value.slice(start, end)),
  );
  const nodes = new Set<string>();
  for (const { at, kind, targets } of named) {
    const { start } = at[0];
    if (kind === 'self' || start < subject[0] || start >= subject[1]) continue;
    if (excepted.some((span) => start >= span.start && start < span.end)) continue;
    for (const { node, document } of targets) if (document === undefined && node !== 'root') nodes.add(node);
  }
  return [...nodes];
}
