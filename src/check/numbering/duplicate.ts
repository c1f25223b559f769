import type { Container, Node } from '../../model/node.ts';
import type { TreeIndex } from '../../model/tree-index.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { typeNames, writeBranches } from '../clause-name.ts';
import { defineCheck } from '../define-check.ts';
import { shapeOf } from './marker-shape.ts';
import { listNumberedRuns, readPrinted } from './numbered-run.ts';

/** (1) … (2) … (2) … */
export const numberingDuplicate = defineCheck({
  id: 'numbering-duplicate',
  family: 'numbering',
  severity: 'error',
  finds: '同じ番号が二度使われている条、項、号など。',
  why: 'その番号を引用する規定が、どちらを指すか定まりません。',
  examples: {
    failing: [
      {
        text: '第1条（解除）\n当社は、次の各号のいずれかに該当するときは、契約を解除することができる。\n(1) 支払を停止したとき\n(2) 破産したとき\n(2) 解散したとき\n',
        quotes: ['(2)'],
      },
    ],
    passing: [
      {
        text: '第1条（解除）\n当社は、次の各号のいずれかに該当するときは、契約を解除することができる。\n(1) 支払を停止したとき\n(2) 破産したとき\n第2条（再開）\n当社は、次の各号のすべてに該当するときは、提供を再開する。\n(1) 支払があったとき\n(2) 申出があったとき\n',
      },
    ],
  },
  *run({ index }) {
    for (const { type, members } of listNumberedRuns(index)) {
      const first = new Map<string, Container>();
      const repeated: [again: Container, first: Container][] = [];
      for (const member of members) {
        const same = first.get(member.number ?? '');
        if (same) repeated.push([member, same]);
        else first.set(member.number ?? '', member);
      }
      // Where a list starts again, or more than one number recurs, a heading between two lists may not have been read as one.
      const isDoubtful = repeated.length > 1 || members.slice(1).some((one) => readPrinted(one) === 1);
      for (const [again, same] of repeated) {
        const { id, number = '' } = again;
        const isUnsure =
          isDoubtful || isOtherShape(again, same) || isOtherWording(again, same) || isParted(again, index);
        const reason = `${typeNames[type]}の番号${writeBranches(number)}が重複しています。番号を改めてください。`;
        yield {
          node: id,
          reason,
          field: { node: id, field: 'label' },
          related: [same.id],
          ...(isUnsure && { severity: 'info' as const }),
        };
      }
    }
  },
});

/** B) below 2. is of another list, and was read into this one. */
function isOtherShape({ label = '' }: Container, { label: other = '' }: Container): boolean {
  return shapeOf(label) !== shapeOf(other);
}

/** Two wordings of one clause to choose from, as model terms give them: the same number under the same caption. */
function isOtherWording(again: Container, { caption }: Container): boolean {
  return caption !== undefined && again.caption === caption;
}

/** Whether a line that is no sentence stands before it: 〔電磁的方法が利用可能な場合〕. */
function isParted({ id, type }: Container, { byId, parentOf, sentences }: TreeIndex): boolean {
  const parent = byId.get(parentOf.get(id) ?? '');
  const siblings = parent && 'children' in parent ? parent.children : [];
  const before = siblings[siblings.findIndex((one) => isContainer(one) && one.id === id) - 1];
  const last = before && lastLeaf(before);
  if (last !== undefined && last.type !== 'sentence') return true;
  if (type !== 'article' && type !== 'paragraph') return false;
  const own = sentences.findIndex(({ sentence }) => sentence.id.startsWith(`${id}__`));
  return own > 0 && !/[。」』)）]$/.test(sentences[own - 1].sentence.value);
}

/** The leaf that ends a node; a line between two clauses hangs below the first. */
function lastLeaf(node: Node): Node | undefined {
  const last = isContainer(node) ? node.children.at(-1) : undefined;
  return last ? lastLeaf(last) : isContainer(node) ? undefined : node;
}
