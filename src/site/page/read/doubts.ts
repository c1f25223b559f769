import type { Container } from '../../../model/node.ts';
import { indexTree } from '../../../model/tree-index.ts';
import { isContainer } from '../../../model/tree-walk.ts';
import type { YakkanDocument } from '../../../model/yakkan-document.ts';
import { toJapanese } from '../../../text/words/translate.ts';

type Words = readonly [ja: string, en: string];

/** Why clauses were read with doubt, by id; `root` holds what concerns no clause alone. */
export type Doubts = ReadonlyMap<string, readonly Words[]>;

/** Below this a reading is said to be doubtful even where no message says why. */
const sure = 0.9;

/** Collects what the parse was not sure of, at the clause where it stands. */
export function collectDoubts({ tree, messages }: YakkanDocument): Doubts {
  const { containers, byId } = indexTree(tree);
  const doubts = new Map<string, Words[]>();
  const add = (id: string, words: Words) => {
    const own = doubts.get(id) ?? [];
    if (!own.some(([ja]) => ja === words[0])) doubts.set(id, [...own, words]);
  };
  for (const { severity, reason, node, position } of messages) {
    if (severity === 'info') continue;
    const offset = position?.start.offset;
    const place =
      node !== undefined && byId.has(node) ? node : offset === undefined ? 'root' : holderOf(tree, offset);
    add(place, [toJapanese(reason) ?? '読み取りに注意が必要です。原文と見比べてください。', reason]);
  }
  for (const { id, certainty } of containers) {
    if (certainty === undefined || certainty >= sure) continue;
    const percent = Math.round(certainty * 100);
    add(id, [
      `番号と段の読み取りに別の読み方があり得ます（確からしさ ${percent}%）。原文と見比べてください。`,
      `Its number and level could be read otherwise (${percent} % sure); compare it with the source.`,
    ]);
  }
  return doubts;
}

/** The innermost clause that holds a place of the source; `root` where none does. */
function holderOf(tree: Container, offset: number): string {
  let at = tree;
  for (;;) {
    const next = at.children.find(
      (child): child is Container =>
        isContainer(child) &&
        !unmarked.has(child.type) &&
        (child.position.start.offset ?? 0) <= offset &&
        offset < (child.position.end.offset ?? 0),
    );
    if (!next) return at.id;
    at = next;
  }
}

/** Parts that have no place of their own for a mark. */
const unmarked: ReadonlySet<string> = new Set(['table', 'tableRow', 'tableCell', 'toc']);
