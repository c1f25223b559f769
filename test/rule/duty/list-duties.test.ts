import { beforeAll, describe, expect, it } from 'vitest';
import { type Duty, listDuties } from '../../../src/rule/duty/list-duties.ts';
import { parseWithNorms } from '../parse-with-norms.ts';

const text = `# 約款

## 第1条（届出）

契約者は、住所を変更したときは、変更の日から14日以内に、当社に届け出なければなりません。ただし、当社が認めたときは、この限りではありません。

2　当社は、契約者に対し、遅滞なくその旨を通知します。

3　契約者は、端末を適切に管理するよう努めるものとします。

## 第2条（禁止）

契約者は、次の各号に掲げる行為をしてはなりません。

(1) 端末を改造すること。
(2) 第三者に譲渡すること。

2　契約者は、次の各号に掲げる事項を遵守しなければなりません。

(1) 端末を改造しないこと。

## 第3条（解除）

当社は、契約を解除することができます。

## 附則

当社は、この約款を令和8年4月1日から実施します。
`;

let duties: Duty[];
beforeAll(async () => {
  duties = listDuties(await parseWithNorms(text));
}, 30_000);

describe('duties', () => {
  it('say who must do what, to whom, by when, in which case and except when', () => {
    const { norm: _, deadlines, ...first } = duties[0];
    expect(first).toEqual({
      node: 'art_1__para_1__sent_1',
      clause: 'art_1__para_1',
      citation: '第1条第1項',
      kind: 'must',
      who: '契約者',
      toWhom: '当社',
      what: '変更の日から14日以内に、当社に届け出なければなりません。',
      items: [],
      when: ['住所を変更したときは'],
      unless: ['ただし、当社が認めたときは、この限りではありません。'],
      byWhen: ['14日以内に'],
    });
    expect(deadlines.map(({ anchor }) => anchor.day)).toEqual(['変更の日']);
  });

  it('leave out powers and the 附則, tell efforts and prohibitions apart, and give items the actor above them', () => {
    expect(duties.map(({ node, kind, who, toWhom }) => [node, kind, who, toWhom])).toEqual([
      ['art_1__para_1__sent_1', 'must', '契約者', '当社'],
      ['art_1__para_2__sent_1', 'must', '当社', '契約者'],
      ['art_1__para_3__sent_1', 'should', '契約者', undefined],
      ['art_2__para_1__sent_1', 'mustNot', '契約者', undefined],
      ['art_2__para_2__sent_1', 'must', '契約者', undefined],
      ['art_2__para_2__item_1__sent_1', 'mustNot', '契約者', undefined],
    ]);
    expect(duties[3].items).toEqual(['(1) 端末を改造すること。', '(2) 第三者に譲渡すること。']);
  });
});
