import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareReferences } from '../../../src/diff/renumber/compare-references.ts';
import { type ClauseOperation, OperationRefused } from '../../../src/diff/renumber/operation.ts';
import { renumberClauses } from '../../../src/diff/renumber/renumber.ts';
import { walk } from '../../../src/model/tree-walk.ts';
import type { YakkanDocument } from '../../../src/model/yakkan-document.ts';
import { parse } from '../../../src/parse.ts';
import { readMarkdown } from '../../../src/source/markdown.ts';
import { readPlain } from '../../../src/source/plain.ts';

type Read = (text: string) => YakkanDocument;
const plain: Read = (text) => parse(readPlain(text), { name: 'a.txt', sha256: '' });
const markdown: Read = (text) => parse(readMarkdown(text), { name: 'a.md', sha256: '' });

/** Does an operation; the lines that are new, and what was left behind, read again as well. */
function change(text: string, operation: ClauseOperation, read: Read = plain) {
  const old = read(text);
  const made = renumberClauses(old, text, operation);
  const others = compareReferences(old, read(made.text), made.changed, made.left);
  const lines = text.split('\n');
  return {
    text: made.text,
    lines: made.text.split('\n').filter((line) => !lines.includes(line)),
    left: [...made.left, ...others].map(({ text: words, reason }) => `${words}：${reason}`),
  };
}

const terms = `見本規約

目次
第１章　総則（第１条―第２条）
第２章　料金（第３条―第５条）
別表

第１章　総則
第１条（目的）
この規約は、見本サービスの利用について定める。
第２条（定義）
この規約において「契約者」とは、当社と契約した者をいう。
第２章　料金
第３条（料金）
契約者は、次の各号の料金を支払う。
(1) 基本料
(2) 手数料
(3) 前二号に準ずるもの
２　前項第２号の料金は、前条の契約者が負う。
３　第１項及び前項の料金は、第４条から第５条までに従う。
第４条（請求）
当社は、第３条第１項第２号の料金を前条第２項に従い請求する。
第５条（延滞）
前２条の料金を支払わない者には、第三条（料金）第１項各号の料金のほか、別表の料金を請求する。
２　前条の請求は、前項に準ずる。
別表（第５条関係）
延滞料　100円
附則
この規約は、令和８年４月１日から施行する。ただし、第４条の規定は、同年10月１日から施行する。
`;

describe('an article that is put in', () => {
  it('moves those behind it, with references, ranges, contents and the title of a 別表', () => {
    expect(change(terms, { kind: 'insert', beside: 'art_2', where: 'after', caption: '届出' })).toEqual({
      text: expect.stringContaining('第３条（届出）\nここに本文を書く。\n第２章　料金\n第４条（料金）'),
      lines: [
        '第１章　総則（第１条―第３条）',
        '第２章　料金（第４条―第６条）',
        '第３条（届出）',
        'ここに本文を書く。',
        '第４条（料金）',
        '２　前項第２号の料金は、第２条の契約者が負う。',
        '３　第１項及び前項の料金は、第５条から第６条までに従う。',
        '第５条（請求）',
        '当社は、第４条第１項第２号の料金を前条第２項に従い請求する。',
        '第６条（延滞）',
        '前２条の料金を支払わない者には、第四条（料金）第１項各号の料金のほか、別表の料金を請求する。',
        '別表（第６条関係）',
        'この規約は、令和８年４月１日から施行する。ただし、第５条の規定は、同年10月１日から施行する。',
      ],
      left: [],
    });
  });

  it('belongs to the clauses of 前２条 where it comes between, and makes 前条 a number', () => {
    const { lines, left } = change(terms, { kind: 'insert', beside: 'art_3', where: 'after' });
    expect(lines).toContain('当社は、第３条第１項第２号の料金を第３条第２項に従い請求する。');
    expect(lines).toContainEqual(expect.stringMatching(/^前３条の料金/));
    expect(left).toEqual([]);
  });

  it('takes a branch number and leaves the others where that is asked for', () => {
    const { lines, left } = change(terms, {
      kind: 'insert',
      beside: 'art_4',
      where: 'after',
      asBranch: true,
    });
    expect(lines).toEqual([
      '第４条の２（見出し）',
      'ここに本文を書く。',
      expect.stringMatching(/^第３条及び第４条の料金/),
      '２　第４条の請求は、前項に準ずる。',
    ]);
    expect(left).toEqual([]);
  });
});

describe('a paragraph and an item that are put in', () => {
  it('move those behind them', () => {
    expect(change(terms, { kind: 'insert', beside: 'art_3__para_1', where: 'after' }).lines).toEqual([
      '２　ここに本文を書く。',
      '３　第１項第２号の料金は、前条の契約者が負う。',
      '４　第１項及び前項の料金は、第４条から第５条までに従う。',
      '当社は、第３条第１項第２号の料金を前条第３項に従い請求する。',
    ]);
    expect(change(terms, { kind: 'insert', beside: 'art_3__para_1__item_1', where: 'after' }).lines).toEqual([
      '(2) ここに本文を書く。',
      '(3) 手数料',
      '(4) 前三号に準ずるもの',
      '２　前項第３号の料金は、前条の契約者が負う。',
      '当社は、第３条第１項第３号の料金を前条第２項に従い請求する。',
    ]);
  });

  it('give the first paragraph its number where a new one comes before it', () => {
    const { text, left } = change(terms, { kind: 'insert', beside: 'art_3__para_1', where: 'before' });
    expect(text).toContain('第３条（料金）\nここに本文を書く。\n２　契約者は、次の各号の料金を支払う。');
    expect(left).toEqual([]);
  });
});

describe('a clause that is taken away', () => {
  it('lists the references that lose their target', () => {
    const { lines, left } = change(terms, { kind: 'delete', clause: 'art_3' });
    expect(lines).toContain('第２章　料金（第３条―第４条）');
    expect(lines).toContainEqual(expect.stringMatching(/^前条の料金を支払わない者/));
    expect(left).toEqual([
      '第３条第１項第２号：参照先がなくなります。',
      '前条第２項：参照先がなくなります。',
      '第三条（料金）第１項各号：参照先がなくなります。',
    ]);
  });

  it('lists terms that lose their definition', () => {
    const { left } = change(terms, { kind: 'delete', clause: 'art_2' });
    expect(left).toContainEqual(
      expect.stringMatching(/^契約者：「契約者」の定義がなくなりますが、第3条第1項/),
    );
  });

  it('moves items up', () => {
    expect(change(terms, { kind: 'delete', clause: 'art_3__para_1__item_1' }).lines).toEqual([
      '(1) 手数料',
      '(2) 前号に準ずるもの',
      '２　前項第１号の料金は、前条の契約者が負う。',
      '当社は、第３条第１項第１号の料金を前条第２項に従い請求する。',
    ]);
  });
});

describe('an article that is moved', () => {
  it('takes its references along and leaves none behind', () => {
    const { lines, left, text } = change(terms, {
      kind: 'move',
      clause: 'art_5',
      beside: 'art_4',
      where: 'before',
    });
    expect(text).toContain('第２章　料金（第３条―第５条）');
    expect(lines).toEqual([
      '第４条（延滞）',
      '第３条及び第５条の料金を支払わない者には、第三条（料金）第１項各号の料金のほか、別表の料金を請求する。',
      '２　第５条の請求は、前項に準ずる。',
      '第５条（請求）',
      '当社は、第３条第１項第２号の料金を第３条第２項に従い請求する。',
      '別表（第４条関係）',
      'この規約は、令和８年４月１日から施行する。ただし、第５条の規定は、同年10月１日から施行する。',
    ]);
    expect(left).toEqual([]);
  });
});

describe('other texts', () => {
  const statute = `見本条例
　（目的）
第一条　この条例は、見本について定める。
　（届出）
第二条　事業者は、次に掲げる事項を届け出る。
　一　名称
　二　前号に準ずる事項
２　前項の届出は、前条の目的による。
　（廃止）
第三条　第一条から前条までの規定は、前条第一項第二号の廃止に準用する。
　　　附　則
この条例は、公布の日から施行する。
　　　附　則（令和七年条例第三号）
第三条の改正規定は、公布の日から施行する。
`;

  it('keep 漢数字 and the layout of a statute; what a 附則 says of its day is left', () => {
    const { lines, left } = change(statute, {
      kind: 'insert',
      beside: 'art_1',
      where: 'after',
      caption: '定義',
    });
    expect(lines).toEqual([
      '　（定義）',
      '第二条　ここに本文を書く。',
      '第三条　事業者は、次に掲げる事項を届け出る。',
      '２　前項の届出は、第一条の目的による。',
      '第四条　第一条から前条までの規定は、前条第一項第二号の廃止に準用する。',
    ]);
    expect(left).toEqual(['第三条：附則は制定や改正の時の番号を指すことがあるため、書き換えていません。']);
  });

  it('keep the marks of Markdown', () => {
    const text =
      '# 見本規約\n\n## 第1条（目的）\n\n本文である。\n\n## 第2条（料金）\n\n1. 前条の**料金**を払う。\n2. 前項の料金は、第1条による。\n';
    expect(change(text, { kind: 'insert', beside: 'art_2', where: 'before' }, markdown)).toEqual({
      text: '# 見本規約\n\n## 第1条（目的）\n\n本文である。\n\n## 第2条（見出し）\n\nここに本文を書く。\n\n## 第3条（料金）\n\n1. 第1条の**料金**を払う。\n2. 前項の料金は、第1条による。\n',
      lines: expect.any(Array),
      left: [],
    });
  });

  it('list each article in the contents', () => {
    const text =
      '規約\n目次\n第１条（目的）……１\n第２条（料金）……２\n第３条（雑則）……３\n\n第１条（目的）\n本文である。\n第２条（料金）\n本文である。\n第３条（雑則）\n本文である。\n';
    const put = change(text, { kind: 'insert', beside: 'art_1', where: 'after', caption: '定義' });
    expect(put.text.split('\n').slice(1, 6)).toEqual([
      '目次',
      '第１条（目的）……１',
      '第２条（定義）',
      '第３条（料金）……２',
      '第４条（雑則）……３',
    ]);
    const gone = change(text, { kind: 'delete', clause: 'art_2' });
    expect(gone.text.split('\n').slice(1, 4)).toEqual(['目次', '第１条（目的）……１', '第２条（雑則）……３']);
  });
});

describe('what cannot be done', () => {
  it.each<[string, ClauseOperation]>([
    ['a clause of another kind', { kind: 'delete', clause: 'suppl_1' }],
    ['a clause that is not there', { kind: 'delete', clause: 'art_99' }],
    [
      'a move into another list',
      { kind: 'move', clause: 'art_3__para_2', beside: 'art_5__para_1', where: 'after' },
    ],
    ['a move beside itself', { kind: 'move', clause: 'art_3', beside: 'art_3', where: 'after' }],
  ])('is refused with a reason: %s', (_, operation) => {
    expect(() => change(terms, operation)).toThrow(OperationRefused);
    expect(() => change(terms, operation)).toThrow(/。$/);
  });
});

describe('any operation', () => {
  const ids: string[] = [];
  walk(plain(terms).tree, (node) => {
    if ('children' in node && ['article', 'paragraph', 'item'].includes(node.type)) ids.push(node.id);
  });

  it('leaves every reference with the clause that it meant, or lists it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ids),
        fc.constantFrom(...ids),
        fc.constantFrom('insert', 'delete', 'move'),
        fc.constantFrom('before', 'after'),
        (clause, beside, kind, where) => {
          const operation =
            kind === 'delete'
              ? { kind, clause }
              : kind === 'insert'
                ? { kind, beside, where }
                : { kind, clause, beside, where };
          try {
            const old = plain(terms);
            const made = renumberClauses(old, terms, operation as ClauseOperation);
            expect(compareReferences(old, plain(made.text), made.changed, made.left)).toEqual([]);
          } catch (error) {
            expect(error).toBeInstanceOf(OperationRefused);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
