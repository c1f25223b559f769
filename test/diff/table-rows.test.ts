import { describe, expect, it } from 'vitest';
import { diffDocuments } from '../../src/diff/diff-documents.ts';
import { buildComparisonTable } from '../../src/diff/table/build-table.ts';
import { parseFile } from '../../src/parse.ts';

/** The rows of a table as text: lines of a cell by ／, changed runs in []. */
async function rowsOf(before: string[], after: string[], name = 'a.txt'): Promise<string[]> {
  const [old, young] = await Promise.all(
    [before, after].map((lines) => parseFile(new TextEncoder().encode(lines.join('\n')), { name })),
  );
  const { rows } = buildComparisonTable(old, young, diffDocuments(old, young));
  return rows.map((row) =>
    [row.old, row.new]
      .map((cell) =>
        cell
          .map(({ runs }) => runs.map(({ text, changed }) => (changed ? `[${text}]` : text)).join(''))
          .join('／'),
      )
      .join(' | '),
  );
}

const returning = ['第3条（返却）', '利用者は、期限までに機器を返却する。'];

describe('the rows of the table', () => {
  it('set the other paragraphs of an article apart where one of them is 削除', async () => {
    const before = [
      '第1条（会議）',
      '会議は議長が開く。',
      '２　会議は会員の半数が出席しなければ開くことができない。',
      '３　議事録は保存する。',
    ];
    const rows = await rowsOf(before, [before[0], before[1], '２　削除', before[3]]);
    expect(rows).toEqual([
      '第1条（会議）／（略） | 第1条（会議）／（略）',
      '２　[会議は会員の半数が出席しなければ開くことができない。] | ２　[削除]',
      '３　（略） | ３　（略）',
    ]);
  });

  it('print the captions of paragraphs', async () => {
    const make = (caption: string, words: string) => [
      '# 規約',
      '',
      '## 第一条（総則）',
      '### 一項（目的）',
      'この規約は、機器の貸出しについて定める。',
      `### 二項（${caption}）`,
      words,
    ];
    const rows = await rowsOf(
      make('利用', '利用者は、機器を大切に扱う。'),
      make('利用者', '利用者は、機器を特に大切に扱う。'),
      'a.md',
    );
    expect(rows.at(-1)).toBe(
      '二項[（利用）]　利用者は、機器を大切に扱う。 | 二項[（利用者）]　利用者は、機器を[特に]大切に扱う。',
    );
  });

  it('mark what went away below the heading that it stood under, in its order', async () => {
    const [gone, away] = [
      '機器の貸出しの期間は、利用者と当社とが協議して定める。',
      '機器の貸出しの料金は、別表に掲げる額によるものとする。',
    ];
    const before = [
      '第1条（期間）',
      gone,
      '２　貸出しの場所は、当社の営業所に限られる。',
      '３　利用者は、予約をすることができない。',
      ...['第2条（料金）', away, '２　税は、料金に含まれるものとみなす。'],
      ...returning,
    ];
    const after = [
      '第1条（期間）',
      '貸出しの場所は、当社の営業所に限られる。',
      '２　利用者は、予約をすることができない。',
      ...['第2条（料金）', away, '２　税は、料金に含まれるものとみなす。'],
      ...[...returning, `２　${gone}`],
    ];
    const rows = await rowsOf(before, after);
    expect(rows[0]).toBe('第1条（期間）／（略） | 第1条（期間）／（第3条第2項へ移動）');
    expect(rows.filter((row) => row.includes('へ移動'))).toHaveLength(1);
    expect(rows.some((row) => row.includes('（第1条第1項から移動）'))).toBe(true);
  });

  it('mark what went away behind the items that were put in before it', async () => {
    const [gone, stays] = [
      '当社は、機器の貸出しの料金を毎年見直すものとする。',
      '支払の方法は、別に定める。',
    ];
    const rows = await rowsOf(
      ['第1条（料金）', stays, `２　${gone}`, ...['第2条（返却）', returning[1]]],
      [
        '第1条（料金）',
        stays,
        '(1) 口座振替',
        '(2) 払込み',
        ...['第2条（返却）', returning[1], `２　${gone}`],
      ],
    );
    const marked = rows.findIndex((row) => row.includes('へ移動'));
    expect(rows[marked - 1]).toBe('（新設） | [(1)]　[口座振替]／[(2)]　[払込み]');
  });

  it('print the heading of an article that was merged beside its own words', async () => {
    const [first, second] = [
      '定例会は毎年三月に開催し、その招集は議長が行う。',
      '臨時会は、会員の五分の一以上の求めがあったときに開催する。',
    ];
    const rows = await rowsOf(
      ['第1条（定例会）', first, '第2条（臨時会）', second, ...returning],
      ['第1条（会議）', first, `２　${second}`, '第2条（返却）', returning[1]],
    );
    expect(rows.find((row) => row.includes('臨時会）'))).toMatch(
      /^\[第2条（臨時会）\]／臨時会は、.* \| \[２\]　臨時会は、/,
    );
  });
});
