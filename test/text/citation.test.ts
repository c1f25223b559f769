import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCitation, resolveCitation } from '../../src/text/citation.ts';
import { anyTree, finishTree, idsOf, node, parseLines, sentence } from '../tree.ts';

const terms = parseLines(
  'サンプル約款',
  '',
  '第１章　総則',
  '',
  '第１条（目的）',
  'この約款は、目的を定めます。',
  '',
  '第３条（用語の定義）',
  '次の用語は、次の意味で使用します。',
  '用語\t用語の意味',
  '契約者\t契約をした者',
  '𠮷野回線\t回線',
  '',
  '第２章　料金',
  '',
  '第１３条（料金）',
  '契約者は、料金を払います。',
  '２　次の各号の料金は、払いません。ただし、当社が定めたものは、この限りではありません。',
  '(1)　一の料金',
  '(2)　次の料金',
  'イ　甲の料金',
  'ロ　乙の料金',
  '(3)　三の料金',
  '',
  '第１８条の２（猶予）',
  '当社は、猶予します。猶予は、一度とします。',
  '',
  '附則',
  '',
  '平成16年7月1日変更',
  '',
  '１　この約款は、平成16年7月1日から実施します。',
  '２　従前の契約は、なお有効です。',
  '',
  '令和元年10月1日変更',
  '',
  'この約款は、令和元年10月1日から実施します。',
).tree;

describe('resolveCitation', () => {
  it.each([
    ['第13条第2項', 'art_13__para_2'],
    ['13条2項', 'art_13__para_2'],
    ['第十三条第二項', 'art_13__para_2'],
    ['第 １３ 条 第 ２ 項', 'art_13__para_2'],
    ['第十三条２項3号', 'art_13__para_2__item_3'],
    ['art_13__para_2', 'art_13__para_2'],
    ['第2章第13条', 'art_13'],
    ['第2章', 'chp_2'],
    ['第18条の2', 'art_18-2'],
    ['第十八条の二', 'art_18-2'],
    ['第１８条の２第１項', 'art_18-2__para_1'],
    ['第18条の2の第1項', 'art_18-2__para_1'],
    ['第18条の2後段', 'art_18-2__para_1__sent_2'],
    ['第13条第3号', 'art_13__para_2__item_3'],
    ['第13条第2項第2号ロ', 'art_13__para_2__item_2__subitem_2'],
    ['第13条第2項第2号(ﾛ)', 'art_13__para_2__item_2__subitem_2'],
    ['第13条第2項ただし書', 'art_13__para_2__sent_2'],
    ['第13条第2項但し書き', 'art_13__para_2__sent_2'],
    ['第13条第2項本文', 'art_13__para_2__sent_1'],
    ['第3条「契約者」', 'art_3__para_1__tbl_1__row_1'],
    ['「𠮷野回線」', 'art_3__para_1__tbl_1__row_2'],
    ['第3条の表の2行目の1列目', 'art_3__para_1__tbl_1__row_2__cell_1'],
    ['第3条の表の見出し行', 'art_3__para_1__tbl_1__head'],
    ['附則(平成16年7月1日変更)第2項', 'suppl_1__para_2'],
    ['附則（平成十六年七月一日変更）第２項', 'suppl_1__para_2'],
    ['附則(2004-07-01)第2項', 'suppl_1__para_2'],
    ['附則(2004年7月1日)第2項', 'suppl_1__para_2'],
    ['附則(2005年7月1日)第2項', undefined],
    ['平成16年7月1日変更附則第2項', 'suppl_1__para_2'],
    ['附則(2)', 'suppl_2'],
    ['附則2', 'suppl_2'],
    ['附則令和元年10月1日', 'suppl_2'],
    ['附則(2019-10-01)', 'suppl_2'],
    ['附則第2項', 'suppl_1__para_2'],
    ['この約款第1条', 'art_1'],
    ['サンプル約款第1条', 'art_1'],
    ['本約款', 'root'],
  ])('%s → %s', (citation, id) => {
    const cited = resolveCitation(citation, terms);
    expect(cited).toEqual(
      id === undefined ? { status: 'missing', near: [] } : { status: 'found', ids: [id] },
    );
  });

  it('takes 各号 and a 柱書 as one answer', () => {
    expect(resolveCitation('第13条第2項各号', terms)).toEqual({
      status: 'found',
      ids: ['art_13__para_2__item_1', 'art_13__para_2__item_2', 'art_13__para_2__item_3'],
    });
    expect(resolveCitation('第13条第2項柱書', terms)).toEqual({
      status: 'found',
      ids: ['art_13__para_2__sent_1', 'art_13__para_2__sent_2'],
    });
  });

  it('lists all that an ambiguous citation could mean', () => {
    expect(resolveCitation('附則', terms)).toEqual({ status: 'ambiguous', ids: ['suppl_1', 'suppl_2'] });
    expect(resolveCitation('附則第1項', terms)).toEqual({
      status: 'ambiguous',
      ids: ['suppl_1__para_1', 'suppl_2__para_1'],
    });
  });

  it.each([
    ['第14条', ['art_13', 'art_18-2', 'art_3', 'art_1']],
    ['第13条第1項第3号', ['art_13__para_2__item_3']],
    ['第13条第4項', ['art_13__para_2', 'art_13__para_1']],
    ['第13条第2項第2号ハ', ['art_13__para_2__item_2']],
    ['第13条第2項なんとか', ['art_13__para_2']],
    ['いいかげんな言葉', []],
    ['', []],
    ['第条', []],
  ])('names what stands near %s', (citation, near) => {
    const cited = resolveCitation(citation, terms);
    expect(cited.status).toBe('missing');
    expect('near' in cited && cited.near.slice(0, near.length + 1)).toEqual(near);
  });

  it('names the 附則 where the article stands that the main provision does not have', () => {
    const tree = finishTree(
      node(
        'root',
        {},
        node('article', { number: '1' }),
        node('supplProvision', {}, node('article', { number: '2' })),
      ),
    );
    expect(resolveCitation('第2条', tree)).toEqual({ status: 'missing', near: ['suppl_1__art_2', 'art_1'] });
    expect(resolveCitation('附則第2条', tree)).toEqual({ status: 'found', ids: ['suppl_1__art_2'] });
  });

  it('finds a deleted range by every number in it', () => {
    const tree = finishTree(
      node('root', {}, node('article', { number: '5', through: '8' }), node('article', { number: '9' })),
    );
    expect(resolveCitation('第7条', tree)).toEqual({ status: 'found', ids: ['art_5'] });
    expect(resolveCitation('第９条', tree)).toEqual({ status: 'found', ids: ['art_9'] });
  });

  it('does not take 別表第1 for the start of 別表第12', () => {
    const tree = finishTree(
      node('root', {}, node('appdx', { label: '別表第１' }), node('appdx', { label: '別表第十二' })),
    );
    expect(resolveCitation('別表第12', tree)).toEqual({ status: 'found', ids: ['appdx_2'] });
    expect(resolveCitation('別表1', tree)).toEqual({ status: 'found', ids: ['appdx_1'] });
  });

  it('never throws, whatever is cited', () => {
    const pieces = fc.constantFrom(
      '第',
      '13',
      '十',
      '条',
      '項',
      'の',
      '号',
      '附則',
      '(',
      ')',
      '「',
      '」',
      'イ',
      '①',
      '表',
      '行目',
      '𠮷',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((words) => words.join('')),
        ),
        (citation) => {
          const cited = resolveCitation(citation, terms);
          if (cited.status === 'found') expect(cited.ids.length).toBeGreaterThan(0);
          expect(resolveCitation(citation, terms)).toEqual(cited);
        },
      ),
    );
  });
});

describe('formatCitation', () => {
  it.each([
    ['art_13__para_2__item_3', '第13条第2項第3号'],
    ['art_13__para_2__item_2__subitem_1', '第13条第2項第2号イ'],
    ['art_13__para_2__sent_2', '第13条第2項ただし書'],
    ['art_18-2', '第18条の2'],
    ['art_18-2__para_1__sent_1', '第18条の2第1項前段'],
    ['suppl_1__para_2', '附則(平成16年7月1日変更)第2項'],
    ['art_3__para_1__tbl_1__row_1', '第3条「契約者」'],
    ['chp_2', '第2章'],
    ['root', '本約款'],
  ])('%s → %s', (id, citation) => {
    expect(formatCitation(id, terms)).toBe(citation);
  });

  it('puts the chapter before an article where numbering restarts', () => {
    const chapter = (number: string) =>
      node('chapter', { number }, node('article', { number: '1' }), node('article', { number }));
    const tree = finishTree(node('root', {}, chapter('1'), chapter('2')));
    expect(formatCitation('chp_2__art_1', tree)).toBe('第2章第1条');
    expect(resolveCitation('第2章第1条', tree)).toEqual({ status: 'found', ids: ['chp_2__art_1'] });
  });

  it('counts clauses that have the same number', () => {
    const tree = finishTree(
      node('root', {}, node('article', { number: '45' }), node('article', { number: '45' })),
    );
    expect(formatCitation('art_45_2', tree)).toBe('第45条(2番目)');
    expect(resolveCitation('第45条', tree)).toEqual({ status: 'ambiguous', ids: ['art_45', 'art_45_2'] });
  });

  it('cites a paragraph that stands in no article', () => {
    const tree = finishTree(node('root', {}, node('paragraph', { number: '2' }, sentence('払います。'))));
    expect(formatCitation('para_2', tree)).toBe('第2項');
    expect(resolveCitation('2項', tree)).toEqual({ status: 'found', ids: ['para_2'] });
  });

  it('calls what has neither number nor label by what it is', () => {
    const types = ['cover', 'preamble', 'closing', 'commentary'] as const;
    const tree = finishTree(
      node('root', {}, ...types.map((type) => node(type, {}, sentence('次のとおり。')))),
    );
    const ids = tree.children.flatMap((one) => ('children' in one ? [one.id] : []));
    const citations = ids.map((id) => formatCitation(id, tree));
    expect(citations).toEqual(['表紙', '前文', '締結文', 'コメント']);
    expect(citations.map((citation) => resolveCitation(citation, tree))).toEqual(
      ids.map((id) => ({ status: 'found', ids: [id] })),
    );
  });

  it('leaves an id that is not in the tree as it is', () => {
    expect(formatCitation('art_99', terms)).toBe('art_99');
  });

  it('writes citations that resolve to the same id and to no other', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        for (const id of idsOf(tree)) {
          const citation = formatCitation(id, tree);
          expect([citation, resolveCitation(citation, tree)]).toEqual([
            citation,
            { status: 'found', ids: [id] },
          ]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
