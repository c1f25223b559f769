import type { Container } from '../../model/node.ts';
import type { TreeIndex } from '../../model/tree-index.ts';
import { appendTo } from '../../text/collection/append-to.ts';
import { typeNames } from '../clause-name.ts';
import { type Draft, defineCheck } from '../define-check.ts';
import { findExcerpts, standsIn } from '../excerpt.ts';
import { countShapes, shapeOf } from './marker-shape.ts';
import { findStrays, listNumberedRuns } from './numbered-run.ts';

/** (1) … ② … (3) … */
export const numberingMixedMarker = defineCheck({
  id: 'numbering-mixed-marker',
  family: 'numbering',
  severity: 'warning',
  finds: '一つの並びの中で書き方の違う番号。',
  why: '同じ段の規定であることが読み手に伝わらず、引用の書き方も定まりません。',
  examples: {
    failing: [
      {
        text: '第1条（解除）\n当社は、次の各号のいずれかに該当するときは、契約を解除することができる。\n(1) 支払を停止したとき\n(2) 破産したとき\n3. 解散したとき\n(4) 届出を怠ったとき\n',
        quotes: ['3.'],
      },
      {
        text: '第1条（解除）\n当社は、次の各号のいずれかに該当するときは、契約を解除することができる。\n(1) 支払を停止したとき\n(2) 破産したとき\n③ 解散したとき\n(4) 届出を怠ったとき\n',
        quotes: ['③'],
      },
      {
        text: '第1条（解除）\n当社は、次の各号のいずれかに該当するときは、契約を解除することができる。\n(1) 支払を停止したとき\n（2） 破産したとき\n第二条（通知）\n当社は、会員に通知する。\n',
        quotes: ['第二条'],
      },
    ],
    passing: [
      {
        text: '第1条（解除）\n当社は、次の各号のいずれかに該当するときは、契約を解除することができる。\n(1) 支払を停止したとき\n(1)の2 手形の交換を停止されたとき\n(10) 破産したとき\n',
      },
      {
        text: '（目的）\n第一条　この規則は、会の運営を定める。\n第二条から第四条まで　削除\n（会員）\n第五条　会員は、会費を納める。\n第六条及び第七条　削除\n（雑則）\n第八条　細目は、別に定める。\n',
      },
    ],
  },
  *run({ index }) {
    const strays = findStrays(index);
    const excerpts = findExcerpts(index);
    const shapes = countShapes(index);
    for (const id of strays) {
      if (!standsIn(excerpts, id, index)) yield makeDraft(id, labelOf(id, index), '号');
    }
    for (const { id, label = '' } of findOddParagraphs(index)) {
      if (!standsIn(excerpts, id, index)) yield makeDraft(id, label, '項');
    }
    for (const { owner, type, members } of listNumberedRuns(index)) {
      if (standsIn(excerpts, owner.id, index)) continue;
      // 第二条から第四条まで　削除 names two numbers.
      const single = members.filter(({ through }) => through === undefined);
      const counts = countEach(single.map(({ label = '' }) => shapeOf(label)));
      if (counts.size < 2) continue;
      // Of two that are as frequent here, the one that the document has more often.
      const weight = ([shape, count]: [string, number]) => count * 1e6 + (shapes.get(shape) ?? 0);
      const numbers = countEach(single.map(({ number = '' }) => number));
      const [usual] = [...counts].reduce((best, one) => (weight(one) > weight(best) ? one : best));
      for (const { id, label = '', number = '' } of single) {
        if (shapeOf(label) === usual) continue;
        // A heading of another shape that counts anew is of another level: （１）学生大会 below 第2章.
        const isAnew = (numbers.get(number) ?? 0) > 1 || isPartOfText(type);
        yield {
          ...makeDraft(id, label, typeNames[type] ?? ''),
          ...(isAnew && { severity: 'info' as const }),
        };
      }
    }
  },
});

function countEach(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** 編, 章 and the like, whose headings have many shapes. */
function isPartOfText(type: string): boolean {
  return /^(?:part|chapter|section|subsection|division)$/.test(type);
}

function makeDraft(node: string, label: string, type: string): Draft {
  const reason = `${type}の番号「${label}」の書き方が、同じ並びのほかの番号と違います。書き方をそろえてください。`;
  return { node, reason, field: { node, field: 'label' } };
}

function labelOf(id: string | undefined, { byId }: TreeIndex): string {
  const node = id === undefined ? undefined : byId.get(id);
  return (node && 'label' in node && node.label) || '';
}

/** A text has at least this many paragraphs of one marker for another to be odd, and at most one in so many is odd. */
const fewestUsual = 10;
const oddShare = 30;

/** Paragraphs with a marker that hardly any other paragraph of the document has: ② where all others are 2, 3. */
function findOddParagraphs({ containers }: TreeIndex): Container[] {
  const groups = new Map<string, Container[]>();
  for (const clause of containers) {
    if (clause.type !== 'paragraph' || clause.label === undefined || clause.number === undefined) continue;
    const shape = shapeOf(clause.label);
    appendTo(groups, shape, clause);
  }
  const usual = Math.max(0, ...[...groups.values()].map(({ length }) => length));
  if (usual < fewestUsual) return [];
  return [...groups.values()].flatMap((clauses) => (clauses.length * oddShare <= usual ? clauses : []));
}
