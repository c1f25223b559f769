import { describe, expect, it } from 'vitest';
import { diffDocuments } from '../../src/diff/diff-documents.ts';
import { parseFile } from '../../src/parse.ts';

async function compare(before: string, after: string) {
  const [old, young] = await Promise.all(
    [before, after].map((text) => parseFile(new TextEncoder().encode(text), { name: 'a.txt' })),
  );
  const { map, changes } = diffDocuments(old, young);
  return {
    pairs: map.map((pair) => `${pair.old ?? '-'} → ${pair.new ?? '-'}`),
    kinds: changes.map(({ kinds, new: to, old: from }) => `${kinds.join('+')} ${to[0] ?? from[0]}`),
  };
}

const [first, second, third] = [
  '利用者は、機器を第三者に譲り渡さないこと。',
  '利用者は、機器を分解し、又は改造しないこと。',
  '利用者は、機器に𠮷の字の札を付けておくこと。',
];
const others = ['第2条（返却）', '利用者は、期限までに機器を返却する。'];

describe('a clause that went to another level', () => {
  const paragraphs = ['第1条（遵守事項）', first, `２　${second}`, `３　${third}`, ...others];
  const items = [
    '第1条（遵守事項）',
    '次の各号に定めることを守らなければならない。',
    `(1) ${first}`,
    `(2) ${second}`,
    `(3) ${third}`,
    ...others,
  ];

  it('is the same where paragraphs became items', async () => {
    const { pairs, kinds } = await compare(paragraphs.join('\n'), items.join('\n'));
    expect(pairs).toEqual(
      expect.arrayContaining([
        '- → art_1__para_1',
        'art_1__para_1 → art_1__para_1__item_1',
        'art_1__para_2 → art_1__para_1__item_2',
        'art_1__para_3 → art_1__para_1__item_3',
      ]),
    );
    expect(kinds).toContain('inserted art_1__para_1');
    expect(kinds).toContain('moved art_1__para_1__item_2');
  });

  it('is the same where items became paragraphs, with CRLF', async () => {
    const { pairs } = await compare(items.join('\r\n'), paragraphs.join('\r\n'));
    expect(pairs).toEqual(
      expect.arrayContaining([
        'art_1__para_1 → -',
        'art_1__para_1__item_1 → art_1__para_1',
        'art_1__para_1__item_2 → art_1__para_2',
        'art_1__para_1__item_3 → art_1__para_3',
      ]),
    );
  });

  it('takes what hangs under it along', async () => {
    const before = ['第1条（用具）', '用具は、次のとおりとする。', '(1) 槌', '(2) 鋸', '(3) 鉋', ...others];
    const after = [
      '第1条（用具）',
      '貸出しは、次の各号により行うものとし、料金は別に定める。',
      '(1) 貸出しの期間は、利用者と協議して定める。',
      '(2) 用具は、次のとおりとする。',
      'ア 槌',
      'イ 鋸',
      'ウ 鉋',
      ...others,
    ];
    const { pairs } = await compare(before.join('\n'), after.join('\n'));
    expect(pairs).toContain('art_1__para_1 → art_1__para_1__item_2');
    expect(pairs).toContain('art_1__para_1__item_2 → art_1__para_1__item_2__subitem_2');
  });

  it('is another clause where only set phrases agree', async () => {
    const after = [
      '第1条（遵守事項）',
      '次の各号に定めることを守らなければならない。',
      '(1) 料金の支払を怠らないこと。',
      '(2) 虚偽の届出をしないこと。',
      ...others,
    ];
    const { pairs } = await compare(paragraphs.join('\n'), after.join('\n'));
    expect(pairs.filter((pair) => /para_\d → .*item/.test(pair))).toEqual([]);
  });
});

describe('a clause that only says more', () => {
  it('keeps its identity though most words are new', async () => {
    const before = ['第1条（会議）', '会議の招集は議長が行う。', '２　議事録は保存する。', ...others];
    const after = [
      '第1条（会議）',
      '前条までに定めるもののほか、臨時の会議は、会員の申出があったときに開くことができるものとする。',
      '２　会議は、定例のものと臨時のものとに分け、会員は、その全てに出席する権利を有する。会議の招集は議長が行う。ただし、議長に事故があるときは、副議長がこれを行うことができる。',
      '３　議事録は保存する。',
      ...others,
    ];
    const { pairs } = await compare(before.join('\n'), after.join('\n'));
    expect(pairs).toContain('art_1__para_1 → art_1__para_2');
    expect(pairs).toContain('- → art_1__para_1');
  });
});

describe('the paragraphs of articles that were merged', () => {
  it('are aligned with those of the article that holds them now', async () => {
    const before = [
      '第1条（定例会）',
      '定例会は毎年三月に開催し、その招集は議長が行う。',
      '第2条（臨時会）',
      '臨時会は、会員の五分の一以上の求めがあったときに開催する。',
      '第3条（返却）',
      '利用者は、期限までに機器を返却する。',
    ];
    const after = [
      '第1条（会議）',
      '定例会は毎年四月に開催し、その招集は議長が行う。',
      '２　臨時会は、会員の五分の一以上の求めがあったときに開催する。',
      '第2条（返却）',
      '利用者は、期限までに機器を返却する。',
    ];
    const { pairs } = await compare(before.join('\n'), after.join('\n'));
    expect(pairs).toEqual(
      expect.arrayContaining([
        'art_1 → art_1',
        'art_2 → art_1',
        'art_1__para_1 → art_1__para_1',
        'art_2__para_1 → art_1__para_2',
        'art_3 → art_2',
      ]),
    );
  });
});

describe('a number in kanji', () => {
  it('that only counts on is no other way to print it', async () => {
    const after = '第一条（届出）\n利用者は、住所を届け出る。\n第二条（返却）\n利用者は、機器を返却する。\n';
    const before = '第一条（返却）\n利用者は、機器を返却する。\n';
    const { kinds } = await compare(before, after);
    expect(kinds).toContain('renumbered art_2');
    expect(kinds.join(' ')).not.toContain('numberingOnly');
  });

  it('in place of digits is', async () => {
    const { kinds } = await compare(
      '第1条（返却）\n利用者は、機器を返却する。\n',
      '第一条（返却）\n利用者は、機器を返却する。\n',
    );
    expect(kinds).toEqual(['numberingOnly art_1']);
  });
});
