import { typeOfUnit } from '../../../text/citation/words.ts';
import { type Draft, type DraftNode, isDraft } from '../../../text/draft.ts';
import { type Action, AmendmentRefused } from '../instruction.ts';
import { wrapLine } from '../lines.ts';
import { isBullet } from '../quoted/label-shape.ts';
import { quoteWhole } from '../quoted/quote-whole.ts';
import { readQuoted } from '../quoted/read-quoted.ts';
import { leavesFirstUnlabelled } from './renumber-draft.ts';

type Insertion = Extract<Action, { kind: 'insert' }>;

/** Reads what an insertion quotes into the clauses that it puts in, as the sentence calls them and as their place has it. */
export function quoteInserted(
  root: Draft,
  holder: Draft,
  beside: Draft | undefined,
  action: Insertion,
): DraftNode[] {
  const expected = expectedType(action, beside) ?? innerTypes[holder.type];
  if (action.isWhole && expected) return [quoteWhole(expected, action.lines)];
  if (expected === 'closing') return [quoteClosing(action.lines)];
  const read = readQuoted(action.lines, { root, near: holder, ...(expected && { expected }) });
  const added = expected === 'paragraph' && !action.as ? read.map(asParagraph) : read;
  const isInArticle = holder.type === 'article' && leavesFirstUnlabelled(root);
  for (const node of added)
    if (isInArticle && isDraft(node) && node.type === 'paragraph' && node.number === '1') delete node.label;
  const { count, what } = action;
  const type = what && typeOfUnit.get(what);
  if (count !== undefined && type) {
    const found = added.filter((node) => isDraft(node) && node.type === type).length;
    if (found > 0 && found !== count)
      throw new AmendmentRefused(`it says ${count} ${what}, and quotes ${found}`);
  }
  return added;
}

/** 後文 is lines that no clause holds: 以上. */
function quoteClosing(lines: readonly string[]): Draft {
  const children = lines
    .filter((line) => line.trim() !== '')
    .map((line) => wrapLine({ type: 'note', value: line.trim() }));
  return { id: '', type: 'closing', children };
}

/** Words without a number are a paragraph of their own. */
function asParagraph(node: DraftNode): DraftNode {
  if (isDraft(node) || node.type !== 'words') return node;
  return { id: '', type: 'paragraph', children: [node] };
}

/** What 次のように加える puts into a clause, where it does not say. */
const innerTypes: Readonly<Partial<Record<Draft['type'], Draft['type']>>> = {
  article: 'paragraph',
  paragraph: 'item',
  item: 'subitem',
  subitem: 'subitem',
  table: 'tableRow',
};

function expectedType({ what, as }: Insertion, beside: Draft | undefined): Draft['type'] | undefined {
  if (as) return as.kind as Draft['type'];
  // A row is called 項, as a paragraph is.
  if (beside?.type === 'tableRow') return 'tableRow';
  const unit = what === '各号' ? '号' : what;
  const named = unit === undefined ? undefined : typeOfUnit.get(unit);
  return named ?? namedThings[unit ?? ''] ?? beside?.type;
}

const namedThings: Readonly<Record<string, Draft['type']>> = {
  附則: 'supplProvision',
  別表: 'appdx',
  目次: 'toc',
  前文: 'preamble',
  表: 'table',
  頭書: 'cover',
  後文: 'closing',
  解説: 'commentary',
  行: 'line',
  細目: 'subitem',
};

/** What has no printed number of its own counts on from its neighbour. */
export function countUnprinted(added: readonly DraftNode[], beside: Draft, isAfter: boolean): void {
  const start = Number(beside.number ?? 0) + (isAfter ? 1 : 0);
  const bullets = added.filter(
    (one): one is Draft =>
      isDraft(one) &&
      one.type === beside.type &&
      (isBullet(one) || (one.lines !== undefined && isAlike(one, beside))),
  );
  for (const [index, one] of bullets.entries()) one.number = String(start + index);
}

/** 1. 1. 1.: the place is the number. */
function isAlike({ label }: Draft, beside: Draft): boolean {
  return label !== undefined && label === beside.label;
}
