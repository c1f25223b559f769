import type { Quantity } from '../../model/annotation.ts';
import type { Container } from '../../model/node.ts';
import type { TreeIndex } from '../../model/tree-index.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { appendTo } from '../../text/collection/append-to.ts';
import { type Draft, defineCheck } from '../define-check.ts';
import { findCases } from './cases-in-sentence.ts';
import { type Interval, readInterval } from './interval.ts';

interface Case {
  node: string;
  leaf: string;
  words: string;
  interval: Interval;
}

/** 30日以内 and 30日以上; 1万円未満 and 1万円を超える */
export const quantityRange = defineCheck({
  id: 'quantity-range',
  family: 'quantity',
  severity: 'warning',
  finds: '場合分けの区間の重なりと隙間（「10日以内」と「10日以上」、「1万円未満」と「1万円を超える」など）。',
  why: '境目に当たる場合に、どちらによるか、どちらにもよらないかが決まりません。',
  examples: {
    failing: [
      {
        text: '第1条（割引）\n割引の率は、次のとおりとする。\n(1) 1万円以下の注文　5％\n(2) 1万円以上3万円未満の注文　10％\n(3) 3万円以上の注文　15％\n',
      },
      {
        text: '第1条（割引）\n割引の率は、次のとおりとする。\n(1) 購入額が1万円未満の注文　5％\n(2) 購入額が1万円を超える注文　10％\n',
      },
      {
        text: '第1条（違約金）\n違約金は、次のとおりとする。\n(1) 宿泊日の7日前から3日前までの解除　20％\n(2) 宿泊日の前日の解除　50％\n',
      },
      {
        text: '第1条（料金）\n18歳以上の者は大人料金、18歳以下の者は子供料金とする。\n',
        quotes: ['18歳以下'],
      },
      {
        text: '第1条（料金）\n利用額が1万円未満のときは300円、1万円を超えるときは500円とする。\n',
        quotes: ['1万円を超える'],
      },
      {
        text: '第1条（協力金）\n協力金は、宿泊が3日未満のときは1,000円、4日以上のときは2,000円とする。\n',
        quotes: ['4日以上'],
      },
      {
        text: '第1条（取消料）\n取消料は、20日前から8日前までは20％、6日前から2日前までは30％とする。\n',
        quotes: ['6日前から2日前まで'],
      },
      {
        text: '第1条（解約料）\n解約料は、別表のとおりとする。\n別表\n時期\t解約料\n利用日の60日前まで\t無料\n利用日の60日前から30日前まで\t20％\n利用日の19日前から前日まで\t50％\n',
        quotes: ['利用日の60日前まで', '利用日の60日前から30日前まで'],
      },
      {
        text: '第1条（料金）\n1台から3台までは無料とし、3台から5台までは月額300円とする。\n',
        quotes: ['3台から5台まで'],
      },
      {
        text: '第1条（減額）\n実施の回数が月5回以下の場合は40万円、月10回以上の場合は50万円とする。\n',
        quotes: ['10回以上'],
      },
    ],
    passing: [
      {
        text: '第1条（解約料）\n解約料は、別表のとおりとする。\n別表\n時期\t解約料\n利用日の60日前まで\t無料\n利用日の59日前から30日前まで\t20％\n利用日の29日前から前日まで\t50％\n',
      },
      { text: '第1条（料金）\n1台から3台までは無料とし、4台から5台までは月額300円とする。\n' },
      {
        text: '第1条（料金）\n料金は、1万円未満のときは5％、1万円以上のときは3％とし、10日前から5日前までは20％、4日前から前日までは50％とする。\n',
      },
      {
        text: '第1条（対象）\n1万円を超え3万円以下の注文は、5個以上10個以下とし、3日以内に申し込む者は、5日以上前に届け出る。\n',
      },
      {
        text: '第1条（割引）\n割引の率は、次のとおりとする。\n(1) 1万円以下の注文　5％\n(2) 1万円を超え3万円未満の注文　10％\n(3) 3万円以上の注文　15％\n',
      },
      {
        text: '第1条（休暇）\n日数は、次のとおりとする。\n(1) 30日以内の休職　1日\n(2) 31日以上の休職　2日\n',
      },
      { text: '第1条（表彰）\n金額は、次のとおりとする。\n(1) 勤続3年以上　1万円\n(2) 勤続5年以上　3万円\n' },
      {
        text: '第1条（区分）\n区分は、次のとおりとする。\n(1) 年齢が18歳未満の者　子供\n(2) 身長が120センチメートル以上の者　大人\n',
      },
    ],
  },
  *run({ document, index }): Iterable<Draft> {
    const byLeaf = new Map<string, Quantity[]>();
    for (const quantity of document.quantities) {
      const leaf = quantity.at[0]?.leaf ?? '';
      appendTo(byLeaf, leaf, quantity);
    }
    yield* findInSentences(index, byLeaf);
    for (const container of index.containers) {
      const cases = listCases(container, byLeaf).toSorted((left, right) => startOf(left) - startOf(right));
      for (const [place, second] of cases.entries()) {
        const first = cases[place - 1];
        const told = first && compare(first.interval, second.interval);
        if (!told) continue;
        yield {
          node: second.node,
          at: [{ leaf: second.leaf, start: 0, end: second.words.length }],
          related: [first.node],
          ...(told.isWide && { severity: 'info' as const }),
          reason: `「${first.words}」と「${second.words}」の${told.what}。境目を確かめてください。`,
        };
      }
    }
  },
});

/** Cases that one sentence tells side by side. */
function* findInSentences(index: TreeIndex, byLeaf: ReadonlyMap<string, Quantity[]>): Generator<Draft> {
  for (const { sentence, row, clause } of index.sentences) {
    const quantities = byLeaf.get(sentence.id);
    if (!quantities) continue;
    for (const { first, second, isOverlap, isWide, start, end } of findCases(sentence.value, quantities)) {
      const what = isOverlap ? '区間が重なっています' : '間にどちらにも当たらない値があります';
      yield {
        node: (row ?? clause).id,
        at: [{ leaf: sentence.id, start, end }],
        ...(isWide && { severity: 'info' as const }),
        reason: `「${first}」と「${second}」の${what}。境目を確かめてください。`,
      };
    }
  }
}

/** The members of a list, or the rows of a table, that each begin with an interval of one measure of one thing. */
function listCases(container: Container, byLeaf: ReadonlyMap<string, Quantity[]>): Case[] {
  const cases = container.children.flatMap((child): Case[] => {
    if (!isContainer(child) || !/^(?:item|subitem|tableRow)$/.test(child.type)) return [];
    const first =
      child.type === 'tableRow' ? child.children.find(isContainer)?.children[0] : child.children[0];
    if (!first || isContainer(first) || first.id === undefined) return [];
    const quantities = byLeaf.get(first.id) ?? [];
    const words = first.value.split(/[\s　]/)[0].slice(0, 30);
    const interval = readInterval(
      words,
      quantities.filter(({ at }) => at[0].end <= words.length),
    );
    return interval ? [{ node: child.id, leaf: first.id, words, interval }] : [];
  });
  const [one] = cases;
  const isOne = cases.every(
    ({ interval }) => interval.measure === one.interval.measure && interval.lead === one.interval.lead,
  );
  return isOne ? cases : [];
}

function startOf({ interval: { lower } }: Case): number {
  return lower ? lower.value + (lower.isOpen ? 0.5 : 0) : Number.NEGATIVE_INFINITY;
}

/** What is wrong between two intervals that follow one another; nothing where one has no end there, as 3年以上 and 5年以上. */
function compare(
  { upper, measure }: Interval,
  { lower }: Interval,
): { what: string; isWide: boolean } | undefined {
  if (!upper || !lower) return undefined;
  const step = lower.value - upper.value;
  if (step < 0 || (step === 0 && !upper.isOpen && !lower.isOpen))
    return { what: '区間が重なっています', isWide: false };
  if (step === 0)
    return upper.isOpen && lower.isOpen
      ? { what: '間にどちらにも当たらない値があります', isWide: false }
      : undefined;
  // What is counted in whole units may go on with the next: 30日以内, 31日以上.
  const goesOn = step === 1 && !upper.isOpen && !lower.isOpen && !/T[HMS]|percentage/.test(measure);
  return goesOn
    ? undefined
    : { what: '間にどちらにも当たらない値があります', isWide: step > 1 && measure !== 'days before' };
}
