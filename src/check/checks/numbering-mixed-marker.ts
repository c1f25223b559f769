import type { TreeIndex } from '../../model/tree-index.ts';
import { foldWidth } from '../../text/width.ts';
import { typeNames } from '../clause-name.ts';
import { type Draft, defineCheck } from '../define-check.ts';
import { findExcerpts, standsIn } from '../excerpt.ts';
import { findStrays, listNumberedRuns } from '../numbered-run.ts';

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
    ],
  },
  *run({ index }) {
    const strays = findStrays(index);
    const excerpts = findExcerpts(index);
    const shapes = new Map<string, number>();
    for (const { label } of index.containers) {
      if (label !== undefined) shapes.set(shapeOf(label), (shapes.get(shapeOf(label)) ?? 0) + 1);
    }
    for (const id of strays) {
      if (standsIn(excerpts, id, index)) continue;
      const [own, before] = [id, precedingOf(id, index)].map((one) => shapeOf(labelOf(one, index)));
      // Of two markers that go on from one another, the rarer is the odd one.
      if ((shapes.get(own) ?? 0) <= (shapes.get(before) ?? 0)) yield makeDraft(id, labelOf(id, index), '号');
    }
    for (const { owner, type, members } of listNumberedRuns(index)) {
      if (standsIn(excerpts, owner.id, index)) continue;
      const counts = new Map<string, number>();
      for (const { label = '' } of members) counts.set(shapeOf(label), (counts.get(shapeOf(label)) ?? 0) + 1);
      if (counts.size < 2) continue;
      const [usual] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best));
      for (const { id, label = '' } of members) {
        if (shapeOf(label) === usual) continue;
        yield makeDraft(id, label, typeNames[type] ?? '');
      }
    }
  },
});

function makeDraft(node: string, label: string, type: string): Draft {
  const reason = `${type}の番号「${label}」の書き方が、同じ並びのほかの番号と違います。書き方をそろえてください。`;
  return { node, reason, field: { node, field: 'label' } };
}

function labelOf(id: string | undefined, { byId }: TreeIndex): string {
  const node = id === undefined ? undefined : byId.get(id);
  return (node && 'label' in node && node.label) || '';
}

/** The clause with a printed number before this one in the text. */
function precedingOf(id: string, { containers }: TreeIndex): string | undefined {
  const place = containers.findIndex((container) => container.id === id);
  return containers.slice(0, place).findLast(({ label }) => label !== undefined)?.id;
}

const kinds: readonly (readonly [RegExp, string])[] = [
  [/[0-9]+/g, '1'],
  [/[一二三四五六七八九十百千〇]+/g, '一'],
  [/[①-⑳㉑-㉟㊱-㊿]/g, '①'],
  [/[ⅰ-ⅹ]/g, 'ⅰ'],
  [/[Ⅰ-Ⅹ]/g, 'Ⅰ'],
];
const letters: readonly (readonly [RegExp, string])[] = [
  [
    /^([([]?)[イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン]+/,
    '$1ア',
  ],
  [/^([([]?)[a-z]+/, '$1a'],
  [/^([([]?)[A-Z]+/, '$1A'],
];

/** What kind of marker a label is, without its number, branches, widths and spaces: `（２）` → `(1)`, `第三条の二` → `第一条`. */
function shapeOf(label: string): string {
  // Folding would turn ① into 1.
  const plain = [...label]
    .map((sign) => (/[①-⑳㉑-㉟㊱-㊿ⅰ-ⅹⅠ-Ⅹ]/.test(sign) ? sign : foldWidth(sign)))
    .join('');
  const bare = plain.replace(/\s/g, '').replace(/の[0-9一二三四五六七八九十]+/g, '');
  const lettered = letters.reduce((text, [pattern, sign]) => text.replace(pattern, sign), bare);
  return kinds.reduce((text, [pattern, sign]) => text.replace(pattern, sign), lettered);
}
