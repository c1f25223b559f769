import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectRevisionHistory } from '../../src/inline/revision-history.ts';
import type { Reference, Revision } from '../../src/model/annotation.ts';
import { indexTree } from '../../src/model/tree-index.ts';
import { parseFile } from '../../src/parse.ts';
import { growTree } from './tree.ts';

/** Commencements of one 附則 as `2026-02-01` or the words of the condition. */
function read(text: string, caption?: string): string[] {
  const index = growTree({ suppl_1__para_1: text }, caption === undefined ? {} : { suppl_1: caption });
  return show(detectRevisionHistory(index)[0]);
}

function show({ commencements }: Revision): string[] {
  return commencements.map(({ kind, date, condition }) => date ?? condition ?? kind);
}

/** A reference in a sentence, as the linker gives it. */
function refer(leaf: string, text: string, printed: string, ...nodes: string[]): Reference {
  const start = text.indexOf(printed);
  const targets = nodes.map((node) => ({ node }));
  return {
    id: 'ref_1',
    text: printed,
    node: leaf,
    status: 'resolved',
    kind: 'absolute',
    targets,
    at: [{ leaf, start, end: start + printed.length }],
  };
}

describe('statements of commencement', () => {
  it.each<[text: string, ...expected: string[]]>([
    ['この約款は、令和8年2月1日から実施します。', '2026-02-01'],
    ['この細則は、平成２５年２月２６日から施行する。', '2013-02-26'],
    ['この規則は平成28年9月1日より施行する。', '2016-09-01'],
    ['本会則は、平成二十九年十二月二日より施行し、平成三十年度総会まで有効とする', '2017-12-02'],
    ['この規則の一部を改定し、平成２９年１月１日より施行する。', '2017-01-01'],
    ['この規則は、令和4年11月21日に改正し、令和4年12月21日から施行する。', '2022-12-21'],
    ['この規約は、2021年2月1日に施行します。', '2021-02-01'],
    ['この規約は、2019年4月16日に制定し即日効力を発する。', '2019-04-16'],
    ['この約款は、2026年2月1日（日）から適用します。', '2026-02-01'],
    ['この法律は、公布の日から、これを施行し、令和5年4月1日から、これを適用する。', '公布の日', '2023-04-01'],
    [
      'この法律中第3項の規定は、公布の日から、その他の規定は、令和6年4月1日から施行する。',
      '公布の日',
      '2024-04-01',
    ],
    ['この政令は、法の施行の日（令和７年４月１日）から施行する。', '2025-04-01'],
    ['この法律は、令和5年12月1日（以下「施行日」という。）から施行する。', '2023-12-01'],
    [
      'この法律は、公布の日から起算して六月を超えない範囲内において政令で定める日から施行する。',
      '公布の日から起算して六月を超えない範囲内において政令で定める日',
    ],
    [
      'この約款は、令和8年2月1日から実施します。ただし、第5条の規定は、当社が会員となった時点で実施します。',
      '2026-02-01',
      '当社が会員となった時点',
    ],
    [
      'この省令は、平成22年6月1日から施行する。ただし、第3条の規定は、同年4月1日から施行する。',
      '2010-06-01',
      '2010-04-01',
    ],
    ['2020年3月20日 一部改正', '2020-03-20'],
    ['改正　令和3年4月1日', '2021-04-01'],
    ['施行日：2021年2月1日', '2021-02-01'],
  ])('%s', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    '令和8年1月31日以前に成立した契約は、この約款の下で継続します。',
    'この約款の施行前にした行為については、なお従前の例による。',
    '第3条の規定の例により実施する。',
    '旧サービスを、令和8年1月31日をもって廃止します。',
    'この約款は、令和8年2月30日から実施します。ただし、別に定めます。',
  ])('%s states no day', (text) => {
    expect(read(text).filter((stated) => /^\d/.test(stated))).toEqual([]);
  });
});

describe('the date of a block', () => {
  it('is that of its heading', () => {
    const index = growTree(
      { suppl_2__para_1: 'この約款は、平成16年8月1日から実施します。' },
      { suppl_2: '平成 16 年 8 月 1 日変更' },
    );
    expect(detectRevisionHistory(index)).toEqual([
      {
        node: 'suppl_2',
        label: '平成 16 年 8 月 1 日変更',
        date: '2004-08-01',
        commencements: [{ kind: 'date', date: '2004-08-01', provisions: [] }],
      },
    ]);
  });

  it('is else that of its first statement about the whole', () => {
    const index = growTree({
      suppl_1__para_1: '令和2年4月21日から施行する。',
      suppl_1__para_2: '令和4年12月21日から施行する。',
    });
    const [revision] = detectRevisionHistory(index);
    expect(revision.date).toBe('2020-04-21');
    expect(show(revision)).toEqual(['2020-04-21', '2022-12-21']);
  });

  it('a law was made public on the day in its name', () => {
    expect(read('この法律は、公布の日から施行する。', '昭和二八年七月三〇日法律第90号')).toEqual([
      '1953-07-30',
    ]);
  });

  it('a dated heading without a statement is one', () => {
    expect(read('なし', '令和8年2月1日変更')).toEqual(['2026-02-01']);
    expect(read('なし', '令和8年2月1日規則第3号')).toEqual(['unknown']);
    expect(read('なし')).toEqual(['unknown']);
  });
});

describe('the provisions concerned', () => {
  const text =
    'ただし、第45条（対処）第1項第1号（第2号を除く。）の規定は、第8条の会員となった時点で実施します。';
  const leaf = 'suppl_1__para_1__sent_1';

  it('are those that the subject names, not those in the condition or excepted', () => {
    const index = growTree({ suppl_1__para_1: text, art_45__para_1__item_1: '甲', art_8: '乙' });
    const [revision] = detectRevisionHistory(index, [
      refer(leaf, text, '第45条（対処）第1項第1号', 'art_45__para_1__item_1'),
      refer(leaf, text, '第2号', 'art_45__para_1__item_2'),
      refer(leaf, text, '第8条', 'art_8'),
    ]);
    expect(revision.commencements).toEqual([
      { kind: 'condition', condition: '第8条の会員となった時点', provisions: ['art_45__para_1__item_1'] },
    ]);
  });

  it('come from the items where each says when', () => {
    const item = '第3条の規定　令和4年4月1日';
    const index = growTree({
      suppl_1__art_1__para_1:
        'この法律は、公布の日から施行する。ただし、次の各号に掲げる規定は、当該各号に定める日から施行する。',
      suppl_1__art_1__para_1__item_1: item,
      suppl_1__art_1__para_1__item_2:
        '次に掲げる規定　公布の日から起算して一年を超えない範囲内において政令で定める日',
      suppl_1__art_1__para_1__item_2__subitem_1: '第9条の2の規定',
    });
    const first = 'suppl_1__art_1__para_1__item_1__sent_1';
    const sub = 'suppl_1__art_1__para_1__item_2__subitem_1__sent_1';
    const [{ commencements }] = detectRevisionHistory(index, [
      refer(first, item, '第3条', 'art_3'),
      refer(sub, '第9条の2の規定', '第9条の2', 'art_9-2'),
    ]);
    expect(commencements).toEqual([
      { kind: 'condition', condition: '公布の日', provisions: [] },
      { kind: 'date', date: '2022-04-01', provisions: ['art_3'] },
      {
        kind: 'condition',
        condition: '公布の日から起算して一年を超えない範囲内において政令で定める日',
        provisions: ['art_9-2'],
      },
    ]);
  });
});

it('never throws and says the same twice', () => {
  const parts = fc.constantFrom(
    ...'この約款は、 ただし、 第3条の規定は、 令和8年2月1日 同年4月1日 公布の日 から より に 施行する 実施し、 適用する 時点で 改正 （ ） 「 」 各号に定める日 𠮷 。'.split(
      ' ',
    ),
    '\r\n',
    '　',
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 16 }), fc.array(parts, { maxLength: 4 }), (words, heading) => {
      const index = growTree(
        { suppl_1__para_1: words.join(''), suppl_1__para_1__item_1: heading.join('') },
        { suppl_1: heading.join('') },
      );
      const revisions = detectRevisionHistory(index);
      expect(detectRevisionHistory(index)).toEqual(revisions);
      for (const { commencements } of revisions) {
        expect(commencements.length).toBeGreaterThan(0);
        for (const { kind, date, condition } of commencements) {
          expect(kind).toBe(date !== undefined ? 'date' : condition !== undefined ? 'condition' : 'unknown');
        }
      }
    }),
  );
});

const folder = new URL('../../../shared/seed/', import.meta.url);

describe.skipIf(!existsSync(folder))('the seed document (skipped where ../shared/seed is missing)', () => {
  it('has the dates and conditions of its facts', async () => {
    const facts = JSON.parse(readFileSync(new URL('facts.json', folder), 'utf8'));
    const bytes = readFileSync(new URL('000_1bf093a91684ffbc.txt', folder));
    const { tree } = await parseFile(bytes, { name: 'seed.txt' });
    const revisions = detectRevisionHistory(indexTree(tree));
    expect(revisions.map(({ date }) => date)).toEqual(facts.supplProvisionDates);
    const conditional = revisions.filter(({ commencements }) =>
      commencements.some(({ kind }) => kind === 'condition'),
    );
    expect(conditional.map(({ node }) => node)).toEqual(facts.conditionalCommencements);
    for (const { date, commencements } of revisions)
      expect(commencements[0]).toEqual({ kind: 'date', date, provisions: [] });
  });
});
