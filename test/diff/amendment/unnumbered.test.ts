import { describe, expect, it } from 'vitest';
import { amendDraft, writeInPlace } from '../../../src/diff/amendment/apply/apply-amendment.ts';
import { parseAmendment } from '../../../src/diff/amendment/read/parse-amendment.ts';
import { findDifference } from '../../../src/diff/amendment/write/compare-trees.ts';
import { writeAmendment } from '../../../src/diff/amendment/write/write-amendment.ts';
import { diffDocuments } from '../../../src/diff/diff-documents.ts';
import { readText, rereadInPlace } from './parse-plain.ts';

/** The amendment between two texts, which is applied: what it makes must be the new text. */
function write(from: string, to: string, format: 'plain' | 'markdown' = 'markdown'): string {
  const [old, young] = [readText(from, format), readText(to, format)];
  const reread = rereadInPlace(old);
  const comparison = diffDocuments(old.document, young.document);
  const written = writeAmendment(old.document, young.document, comparison, {
    reread,
    newSource: young.source,
  });
  if (!('text' in written)) throw new Error(written.reason);
  const amended = amendDraft(old.document, parseAmendment(written.text));
  expect(findDifference(reread(amended), young.document.tree)).toBeUndefined();
  expect(writeInPlace(amended, old.document, old.source)).toBe(young.source);
  return written.text;
}

const handbook = [
  '# 館内案内',
  '',
  '事務局が作成した案内です。',
  '',
  '## 利用時間',
  '',
  '開館は九時とする。',
  '',
  '## 問合せ',
  '',
  '窓口に申し出る。',
  '',
  '## 雑則',
  '',
  '別に定める。',
  '',
].join('\n');

describe('clauses without numbers', () => {
  it('are named by their captions', () => {
    expect(write(handbook, handbook.replace('九時', '十時'))).toContain(
      '「利用時間」の条中「九時」を「十時」に改める。',
    );
  });

  it('are put in and taken away', () => {
    const text = write(
      handbook,
      handbook.replace('## 問合せ', '## 休館日\n\n月曜日は休館とする。\n\n## 問合せ'),
    );
    expect(text).toContain('「利用時間」の条の次に次の1条を加える。\n　（休館日）\n　月曜日は休館とする。');
    expect(write(handbook, handbook.replace('## 問合せ\n\n窓口に申し出る。\n\n', ''))).toContain(
      '「問合せ」の条を削る。',
    );
  });
});

describe('lines among the clauses', () => {
  const terms = [
    '利用規約',
    '',
    '第1条（目的）',
    'この規約は、利用について定める。',
    '',
    '様式は、別に配布する。',
    '',
    '第2条（料金）',
    '料金は、百円とする。',
    '',
  ].join('\n');

  it.each([
    ['この規約は、利用', 'この規約は、施設の利用'],
    ['百円', '二百円'],
  ])('stay where %s is amended', (from, to) => {
    expect(write(terms, terms.replace(from, to), 'plain')).not.toContain('様式');
  });
});

describe('a number that clauses share', () => {
  const twice = [
    '# 規程',
    '',
    '## 第1条　目的',
    '',
    '規程の目的を定める。',
    '',
    '## 第2条　休憩',
    '',
    '休憩は一時間とする。',
    '',
    '## 第2条　休日',
    '',
    '休日は日曜日とする。',
    '',
  ].join('\n');

  it('is told apart by the captions', () => {
    expect(write(twice, twice.replace('日曜日', '土曜日'))).toContain(
      '第2条（休日）中「日曜日」を「土曜日」に改める。',
    );
  });

  it('is not given once more', () => {
    expect(() => write(twice.replace('第2条　休日', '第3条　休日'), twice)).toThrow('第2条 twice');
  });
});

describe('lists of Markdown whose place is the number', () => {
  const list = [
    '# 規程',
    '',
    '## 第1条　書類',
    '',
    '1. 次の書類を出す。',
    '    1. 申請書',
    '    1. 誓約書',
    '',
  ].join('\n');

  it('go on as they are, and are quoted with their numbers', () => {
    expect(write(list, `${list}    1. 写真\n`)).toContain(
      '第1条第1項第2号の次に次の1号を加える。\n　　3.　写真',
    );
  });
});

describe('a clause that can only be said as a whole', () => {
  const old = [
    '# 規程',
    '',
    '## 第1条　休暇',
    '',
    '1. 休暇は五日とする。',
    '',
    '## 第2条　雑則',
    '',
    '別に定める。',
    '',
  ];
  const young = old.toSpliced(
    4,
    1,
    '1. 休暇は次のとおりとする。',
    '    - 日数の算定',
    '',
    '        | 区分 | 日数 |',
    '        | --- | --- |',
    '        | 正職員 | 五日 |',
    '',
    '        端数は切り捨てる。',
    '',
    '    1. 年度ごとに与える。',
    '    2. 繰り越さない。',
  );

  it('is quoted in the layout of the text, without its signs', () => {
    const text = write(old.join('\n'), young.join('\n'));
    expect(text).not.toMatch(/[#|]/);
    expect(text).toContain('日数の算定');
  });

  it('is set in the layout of the text by …の全部を次のように改める', () => {
    const { document, source } = readText(old.join('\n'), 'markdown');
    const amendment = [
      '第1条の全部を次のように改める。',
      '　第1条　休暇',
      '',
      '　1. 休暇は次のとおりとする。',
      '　    ・ 日数の算定',
      '',
      '　        区分\t日数',
      '　        正職員\t五日',
      '',
      '　        端数は切り捨てる。',
      '',
      '　    1. 年度ごとに与える。',
      '　    2. 繰り越さない。',
    ].join('\n');
    const amended = amendDraft(document, parseAmendment(amendment));
    expect(writeInPlace(amended, document, source)).toBe(young.join('\n'));
  });
});

describe('a new clause whose lists and tables no label shows', () => {
  const old = ['# 規程', '', '## 第1条　目的', '', '規程の目的を定める。', ''];
  const added = [
    '## 第2条　休暇',
    '',
    '1. 休暇は次のとおりとする。',
    '    - 日数の算定',
    '',
    '        | 区分 | 日数 |',
    '        | --- | --- |',
    '        | 正職員 | 五日 |',
    '',
    '        端数は切り捨てる。',
    '',
    '    1. 年度ごとに与える。',
    '    2. 繰り越さない。',
    '',
  ];

  it('is quoted as any other where its labels show them', () => {
    const labelled = added.toSpliced(9, 2);
    const text = write(old.join('\n'), [...old, ...labelled].join('\n'));
    expect(text).toContain('第1条の次に次の1条を加える。\n　第2条（休暇）\n　1.　休暇');
  });

  it('is put in as it stands', () => {
    const text = write(old.join('\n'), [...old, ...added].join('\n'));
    expect(text).toContain('第1条の次に次の1条の全部を加える。\n　第2条　休暇\n');
    expect(text).not.toMatch(/[#|]/);
  });

  it('is put in before another that is renumbered', () => {
    const last = ['## 第2条　雑則', '', '別に定める。', ''];
    const later = last.with(0, '## 第3条　雑則');
    const text = write([...old, ...last].join('\n'), [...old, ...added, ...later].join('\n'));
    expect(text).toContain('第2条を第3条とし、第1条の次に次の1条の全部を加える。');
  });
});

describe('a new text that gives a number twice', () => {
  it('is named as what is wrong', () => {
    const old = '# 規程\n\n## 第1条　目的\n\n目的を定める。\n\n## 第2条　雑則\n\n別に定める。\n';
    const young = old.replace('## 第2条', '## 第2条　会費\n\n会費を定める。\n\n## 第2条');
    expect(() => write(old, young)).toThrow('The new text itself gives 第2条 twice');
    expect(() => write(old, young)).toThrow('第2条（会費）、第2条（雑則）');
  });
});

describe('the closing of a contract', () => {
  it('is amended as 後文', () => {
    const contract = [
      '# 業務委託契約書',
      '',
      '## 第1条（目的）',
      '',
      '委託者は、業務を委託する。',
      '',
      '以上、本契約の成立を証するため、本書を二通作成し、各自一通を保有する。',
      '',
    ].join('\n');
    const text = write(contract, contract.replace('二通作成し、各自一通', '三通作成し、各自一通'));
    expect(text).toContain(
      '後文の「以上、本契約の成立を証す」で始まる行中「二通作成」を「三通作成」に改める。',
    );
  });
});
