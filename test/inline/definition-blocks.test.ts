import { describe, expect, it } from 'vitest';
import { findDefinitions } from '../../src/inline/definition.ts';
import { growTree } from './tree.ts';

function find(texts: Record<string, string>, captions: Record<string, string> = {}): string[] {
  return findDefinitions(growTree(texts, captions)).map(
    ({ kind, node, term, scope, text }) =>
      `${kind} ${node} ${term}${scope ? ` @${scope.words}` : ''} < ${text}`,
  );
}

/** A table of article 3 from rows of cells; the first row is the head where `hasHead` says so. */
function table(rows: string[][], hasHead: boolean): Record<string, string> {
  const cells = rows.flatMap((row, place) => {
    const name = place === 0 && hasHead ? 'row_head' : `row_${hasHead ? place : place + 1}`;
    return row.map((cell, column) => [`art_3__para_1__tbl_1__${name}__cell_${column + 1}`, cell] as const);
  });
  return Object.fromEntries(cells);
}

const row = (number: number) => `art_3__para_1__tbl_1__row_${number}`;

describe('tables of definitions', () => {
  it.each([
    [['用語', '用語の意味'], 0],
    [['用　語', '内容'], 0],
    [['名称', '定義'], 0],
    [['No.', '用語', '説明'], 1],
    [['番号', '語句', '備考'], 1],
  ] as const)('knows them by the heads %j', (head, column) => {
    const cells = head.map((_, place) => (place === column ? '回線' : '電気通信回線'));
    expect(find(table([[...head], cells], true))).toEqual([`table ${row(1)} 回線 < 電気通信回線`]);
  });

  it('knows one without heads by the sentence before it', () => {
    const texts = {
      art_3__para_1: 'この章において、次の用語は次の意味で使用します。',
      ...table(
        [
          ['「回線」', '電気通信回線'],
          ['端末', '電話機'],
        ],
        false,
      ),
    };
    expect(find(texts)).toEqual([
      `table ${row(1)} 回線 @この章 < 電気通信回線`,
      `table ${row(2)} 端末 @この章 < 電話機`,
    ]);
  });

  it.each([
    [
      'other tables',
      { art_3__para_1: '料金は次の表のとおりとします。' },
      [
        ['区分', '金額'],
        ['基本料', '100円'],
      ],
      true,
    ],
    [
      'a table of contents of services',
      {},
      [
        ['名称', '内容'],
        ['光', '速い'],
      ],
      true,
    ],
    [
      'three columns without heads',
      { art_3__para_1: '次の用語は次の意味で使用します。' },
      [['1', '回線', '電話']],
      false,
    ],
    [
      'a row without a definition',
      {},
      [
        ['用語', '意味'],
        ['回線', ''],
      ],
      true,
    ],
  ] as const)('leaves %s alone', (_name, texts, rows, hasHead) => {
    expect(
      find({
        ...texts,
        ...table(
          rows.map((cells) => [...cells]),
          hasHead,
        ),
      }),
    ).toEqual([]);
  });

  it('reads what a cell defines besides', () => {
    const rows = [
      ['用語', '意味'],
      ['営業日', '休日(土曜日をいいます。)以外の日'],
    ];
    expect(find(table(rows, true))).toEqual([
      `table ${row(1)} 営業日 < 休日(土曜日をいいます。)以外の日`,
      `bracket ${row(1)} 休日 < 土曜日`,
    ]);
  });
});

const announced = 'この約款において、次の各号に掲げる用語の意義は、当該各号に定めるところによる。';
const item = (number: number) => `art_3__para_1__item_${number}`;

describe('lists of definitions', () => {
  it.each([
    ['a gap', '回線　電気通信回線', '回線', '電気通信回線'],
    ['a remark and a gap', '端末（附属品を含む。）　電話機', '端末', '電話機'],
    ['a thin gap between Japanese words', '回線 電気通信回線をいう。', '回線', '電気通信回線をいう。'],
    ['a colon', '回線：電気通信回線', '回線', '電気通信回線'],
    ['a half-width colon', 'IP アドレス: 番号', 'IP アドレス', '番号'],
    ['quotation marks', '「回線」 電気通信回線', '回線', '電気通信回線'],
    ['a dash', 'SIM - IC カード', 'SIM', 'IC カード'],
  ])('splits at %s', (_name, text, term, definition) => {
    expect(find({ art_3__para_1: announced, [item(1)]: text })).toEqual([
      `list ${item(1)} ${term} @この約款 < ${definition}`,
    ]);
  });

  it('takes a term alone and the sentence after it', () => {
    const index = growTree({ art_3__para_1: announced, [item(1)]: '回線の一端' });
    const [, place] = index.sentences;
    place.owner.children.push({ ...place.sentence, id: `${item(1)}__sent_2`, value: '電気通信設備の端' });
    expect(findDefinitions(index)).toMatchObject([
      { kind: 'list', term: '回線の一端', text: '電気通信設備の端' },
    ]);
  });

  it('leaves 「甲」とは to the sentence', () => {
    expect(find({ art_3__para_1: announced, [item(1)]: '「回線」とは、電話回線をいう。' })).toEqual([
      `toha ${item(1)} 回線 < 電話回線`,
    ]);
  });

  it('believes the caption where the sentence only points on', () => {
    const texts = { art_3__para_1: '次のとおりとします。', [item(1)]: '回線：電話回線' };
    expect(find(texts, { art_3: '用語の定義' })).toEqual([`list ${item(1)} 回線 < 電話回線`]);
    expect(find(texts, { art_3: '料金' })).toEqual([]);
  });

  it('finds none in lists that define nothing', () => {
    const texts = {
      art_3__para_1: '次の各号に該当する場合は、解約します。',
      [item(1)]: '滞納　払わないとき',
    };
    expect(find(texts)).toEqual([]);
  });

  it('takes no sentence for a term', () => {
    expect(find({ art_3__para_1: announced, [item(1)]: '当社は回線を提供します。' })).toEqual([]);
  });
});
