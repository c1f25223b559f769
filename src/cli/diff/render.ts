import { citeClause } from '../../diff/lines/cite-clause.ts';
import { readAlike } from '../../diff/lines/read-alike.ts';
import type { ClauseChange, Comparison, TextRun } from '../../model/comparison.ts';
import type { Container, Node } from '../../model/node.ts';
import { indexTree } from '../../model/tree-index.ts';
import { isContainer } from '../../model/tree-walk.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { changeNames } from '../../text/value-names.ts';
import { type Surface, showsColours } from '../terminal/surface.ts';
import type { Look } from './look.ts';
import { renderConsequences } from './render-consequences.ts';

/** Words around a change that are shown. */
const context = 14;
const longestRun = 120;
/** Of a clause that was put in or taken out. */
const mostWords = 60;

/** Writes a comparison for people: consequences first, then each change with its words; without a surface in plain text. */
export async function renderComparison(
  before: YakkanDocument,
  after: YakkanDocument,
  { changes, consequences, map }: Comparison,
  surface?: Surface,
): Promise<string> {
  const { old, new: young } = readAlike(before, after);
  const { default: picocolors } = await import('picocolors');
  const look = picocolors.createColors(surface !== undefined && showsColours(surface.stdout, surface));
  const lines = [look.bold(`${nameOf(old)} → ${nameOf(young)}`), ''];
  if (changes.length === 0) return `${[...lines, '変更はありません。'].join('\n')}\n`;
  lines.push(...renderConsequences(consequences, look));
  lines.push(look.bold('変更'));
  for (const change of gatherRenumbered(changes, { old, young, kept: keptClauses(map) })) {
    lines.push(`  ${change.where} ${look.dim(`[${change.what}]`)}`);
    const words = change.runs ? renderRuns(change.runs, look) : look.dim(change.words ?? '');
    if (words !== '') lines.push(`      ${words}`);
  }
  lines.push('', countKinds(changes));
  return `${lines.join('\n')}\n`;
}

/** Writes the runs of a change in one line: [-removed-], {+added+}, and some words around them. */
export function renderRuns(runs: readonly TextRun[], look: Look): string {
  if (runs.every(({ kind }) => kind === 'same')) return '';
  return spacePieces(runs)
    .map(({ kind, text }) => {
      const words = text.replace(/\s+/g, ' ');
      if (kind === 'same') return look.dim(shortenSame(words));
      const shown = words.length > longestRun ? `${words.slice(0, longestRun)}…` : words;
      return kind === 'removed' ? look.red(`[-${shown}-]`) : look.green(`{+${shown}+}`);
    })
    .join('');
}

function nameOf({ document }: YakkanDocument): string {
  const title = document.title ?? document.source.name;
  return document.effectiveDate ? `${title}（${document.effectiveDate}）` : title;
}

interface ShownChange {
  where: string;
  what: string;
  runs?: readonly TextRun[];
  /** First words of a clause that was put in or taken out. */
  words?: string;
}

/** Neighbours that were only renumbered stand in one line: 第24条～第47条 → 第25条～第48条. */
function gatherRenumbered(
  changes: readonly ClauseChange[],
  { old, young, kept }: { old: YakkanDocument; young: YakkanDocument; kept: Kept },
): ShownChange[] {
  const shown: ShownChange[] = [];
  const nodes = { old: indexTree(old.tree).byId, new: indexTree(young.tree).byId };
  let run: ClauseChange[] = [];
  const cite = (ids: readonly string[], { tree }: YakkanDocument) =>
    ids.map((id) => citeClause(id, tree)).join('、');
  const flush = (): void => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) return;
    const span = (side: 'old' | 'new', document: YakkanDocument) =>
      run.length === 1
        ? cite(first[side], document)
        : `${cite(first[side], document)}～${cite(last[side], document)}`;
    shown.push({ where: `${span('old', old)} → ${span('new', young)}`, what: changeNames.renumbered[0] });
    run = [];
  };
  for (const change of changes) {
    const [kind] = change.kinds;
    if (change.kinds.length === 1 && kind === 'renumbered') {
      const last = run.at(-1);
      if (last && typeOf(last.new[0]) !== typeOf(change.new[0])) flush();
      run.push(change);
      continue;
    }
    flush();
    const [before, after] = [cite(change.old, old), cite(change.new, young)];
    shown.push({
      where: before === '' ? after : after === '' || before === after ? before : `${before} → ${after}`,
      what: `${change.kinds.map((one) => changeNames[one][0]).join('・')}${change.notationOnly ? '（表記のみ）' : ''}`,
      ...(change.runs && { runs: change.runs }),
      ...(change.kinds[0] === 'inserted' && { words: firstWords(nodes.new.get(change.new[0]), kept.new) }),
      ...(change.kinds[0] === 'deleted' && { words: firstWords(nodes.old.get(change.old[0]), kept.old) }),
    });
  }
  flush();
  return shown;
}

/** Ids of the clauses that stand in both revisions. */
type Kept = Readonly<Record<'old' | 'new', ReadonlySet<string>>>;

function keptClauses(map: Comparison['map']): Kept {
  const pairs = map.flatMap(({ old, new: young }) =>
    old === null || young === null ? [] : [{ old, young }],
  );
  return { old: new Set(pairs.map(({ old }) => old)), new: new Set(pairs.map(({ young }) => young)) };
}

/** The beginning of a clause that came or went; what went elsewhere from it, or came to it, is told of its own. */
function firstWords(node: Node | undefined, kept: ReadonlySet<string>): string {
  if (!node || !isContainer(node)) return '';
  const words: string[] = [];
  let length = 0;
  const visit = (clause: Container): void => {
    if (length > mostWords || kept.has(clause.id)) return;
    if (clause.caption !== undefined) words.push(`（${clause.caption}）`);
    for (const child of clause.children) {
      if (isContainer(child)) visit(child);
      else if (length <= mostWords) {
        words.push(child.value);
        length += child.value.length;
      }
    }
  };
  visit(node);
  const text = words.join(' ').replace(/\s+/g, ' ');
  return text.length > mostWords ? `${text.slice(0, mostWords)}…` : text;
}

function typeOf(id: string): string {
  return id.replace(/_[^_]*$/, '');
}

/** Cuts runs at the ends of labels, captions and cells, and puts a space there. */
function spacePieces(runs: readonly TextRun[]): TextRun[] {
  const pieces = runs.flatMap((run) => {
    let offset = 0;
    return (run.new ?? run.old ?? []).map(({ leaf, field, start, end }) => {
      const text = run.text.slice(offset, offset + end - start);
      offset += end - start;
      return {
        kind: run.kind,
        text,
        piece: field ?? /__cell_\d+/.exec(leaf)?.[0] ?? '',
      };
    });
  });
  return pieces.flatMap(({ kind, text, piece }, place) => {
    const isNext = place > 0 && pieces[place - 1].piece !== piece;
    return [...(isNext ? [{ kind: 'same' as const, text: ' ' }] : []), { kind, text }];
  });
}

/** The end of what stands before a change and the beginning of what stands after it. */
function shortenSame(words: string): string {
  return words.length <= 2 * context + 1 ? words : `${words.slice(0, context)}…${words.slice(-context)}`;
}

function countKinds(changes: readonly ClauseChange[]): string {
  const counts = new Map<string, number>();
  for (const { kinds } of changes) for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return Object.entries(changeNames)
    .flatMap(([kind, [name]]) => (counts.has(kind) ? [`${name} ${counts.get(kind)}`] : []))
    .join('　');
}
