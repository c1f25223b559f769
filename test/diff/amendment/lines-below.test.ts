import { describe, expect, it } from 'vitest';
import { amendDraft, writeInPlace } from '../../../src/diff/amendment/apply/apply-amendment.ts';
import { quoteLayout } from '../../../src/diff/amendment/quoted/layout.ts';
import { parseAmendment } from '../../../src/diff/amendment/read/parse-amendment.ts';
import { findDifference } from '../../../src/diff/amendment/write/compare-trees.ts';
import { writeAmendment } from '../../../src/diff/amendment/write/write-amendment.ts';
import { diffDocuments } from '../../../src/diff/diff-documents.ts';
import { readText, rereadInPlace } from './parse-plain.ts';

/** Writes the amendment of two Markdown texts and applies it; the text that comes out. */
function lead(old: string, young: string): { amendment: string; text: string } {
  const [before, after] = [readText(old, 'markdown'), readText(young, 'markdown')];
  const { document } = before;
  const written = writeAmendment(document, after.document, diffDocuments(document, after.document), {
    reread: rereadInPlace(before),
    newSource: young,
  });
  if (!('text' in written)) throw new Error(written.reason);
  const amended = amendDraft(document, parseAmendment(written.text));
  expect(findDifference(rereadInPlace(before)(amended), after.document.tree)).toBeUndefined();
  return { amendment: written.text, text: writeInPlace(amended, document, old) };
}

const rules = (...below: string[]) =>
  ['# 就業規則', '', '### 第1条 範囲', '', '1. 社員に適用する。', ...below, '', '### 第2条 休日', ''].join(
    '\n',
  );

describe('lines below a clause', () => {
  const list = ['2. 適用しない者は、館長が定める。', '　　パートタイマー', '　　アルバイト', '　　嘱託者'];

  it('stay lines where the clause is put in', () => {
    const end = '1. 休日は日曜日とする。\n2. 祝日は休まない。\n';
    const { text } = lead(rules() + end, rules(...list) + end);
    expect(text).toContain('パートタイマー  \n');
  });

  it('keep signs that are none of the format', () => {
    const end = '1. 休日は日曜日とする。\n';
    const block = ['', '!!! note "理由"', '    休日の届は出さない。', '', '    別途**「休日規程」**を作る。'];
    lead(rules() + end, rules(...block) + end);
  });

  it('are headings where such are headings in the text', () => {
    const old = [
      '# 定款',
      '',
      '## 第1条（設立時の役員）',
      '',
      '役員は、次のとおりである。',
      '',
      '### 設立時理事',
      '',
      '- 青木一郎',
      '- 赤井二郎',
      '',
    ].join('\n');
    const added = old
      .slice(old.indexOf('## 第1条'))
      .replace('第1条（設立時の役員）', '第2条（設立時の社員）')
      .replace('役員は', '社員は')
      .replace('設立時理事', '設立時社員');
    const { amendment, text } = lead(old, `${old}\n${added}`);
    expect(amendment).not.toContain('#');
    expect(text).toContain('### 設立時社員');
  });
});

it('changes signatures below a clause word by word', () => {
  const old = '# 規約\n\n## 第1条（細則）\n細則は、別に定める。\n\n会長　青木一郎  \n副会長　赤井二郎  \n';
  const { amendment, text } = lead(old, old.replace('青木', '緑川').replace('赤井二郎', '黒田三郎'));
  expect(amendment).not.toContain('次のように改める。');
  expect(text).toBe(old.replace('青木', '緑川').replace('赤井二郎', '黒田三郎'));
});

it('names a first 項 that is put in by its number alone', () => {
  const old = '# 規程\n\n## 第1条（会費）\n1. 会費は、毎月納める。\n';
  const young = '# 規程\n\n## 第1条（会費）\n1. 会員は、総会で定める会費を負う。\n2. 会費は、毎月納める。\n';
  expect(lead(old, young).amendment).toContain('同条に第1項として次の1項を加える。');
});

describe('lines of a text that no signs mark', () => {
  const offer = [
    '## 第1条（提供）',
    '',
    '次の場合には、情報を提供する：',
    '同意がある場合',
    '法令に基づく場合',
  ];
  const service = ['', '## 第2条（委託）', '', '外部に委託する場合があります。'];
  const text = (lines: readonly string[]) => `${['# 方針', '', ...lines].join('\n')}\n`;

  it('stay lines where one more is put in among them', () => {
    const old = text([...offer, ...service]);
    const young = text([...offer, '委託先に必要な範囲で開示する場合があります', ...service]);
    expect(lead(old, young).text).toContain('同意がある場合  \n法令に基づく場合  \n委託先に');
  });

  it('stay apart where one is put in behind the last, and the clause above stays as it is', () => {
    const law = ['## 第3条（準拠法）', '', '日本法に準拠する。', '裁判所は東京とする。'];
    const dates = ['【2023年1月25日制定】', '【2024年4月8日改定】会費の変更'];
    const old = text([...offer, ...service, '', ...law, ...dates]);
    const young = text([...offer, ...service, '', ...law, ...dates, '【2024年6月22日改定】会費の変更']);
    const { amendment, text: amended } = lead(old, young);
    expect(amended).toContain(law.join('\n'));
    expect(amended).toMatch(/会費の変更 *\n【2024年6月22日改定】/);
    expect(amendment).not.toContain('準拠する');
  });

  it('become a heading where they would be read as words of the clause above', () => {
    const old = text([...offer, ...service, '', '© 2026 館']);
    const more = ['', '## 関連する文書', '', '- [提供の条件](terms)', '- [取扱いの方針](privacy)'];
    expect(lead(old, text([...offer, ...service, ...more, '', '© 2026 館'])).text).toContain(
      '\n\n## 関連する文書\n\n- [提供の条件]',
    );
  });

  it('are named again after one of them was set anew', () => {
    const page = ['第11条（準拠法）', '', '日本法に準拠する。', '', '---', '', 'Commerce Disclosure', ''];
    const old = text([...page, 'Pricing is told before each lesson begins, by mail.', '', 'Taxes', '']);
    const prices = ['The price of each lesson for this month is told by letter.', '', 'Lesson fee:', ''];
    const young = text([...page, ...prices, 'Lessons are paid monthly.', 'No refunds.', '', 'Taxes', '']);
    const { amendment, text: amended } = lead(old, young);
    expect(amendment).not.toContain('全部');
    expect(amended).toContain('monthly. No refunds.');
  });
});

it('leaves the front matter of a text that is quoted as it stands', () => {
  const { document, source } = readText(
    '---\ntitle: Rules\n---\n\n# 会則\n\n本会は、旧会という。\n',
    'markdown',
  );
  const lines = quoteLayout(document.tree, { value: source, syntax: [] }, true) ?? [];
  expect(lines.filter((line) => line !== '')).toEqual(['会則', '本会は、旧会という。']);
});

it('keeps the heading of an article that a bare number begins, with the captions among its list', () => {
  const policy = (...safety: string[]) =>
    ['# 方針', '', '### 1. 目的', '', '情報を守る。', '', '### 2. 安全管理', '', ...safety, ''].join('\n');
  const old = policy('次の処置を講じます。', '', '* 秘密保持契約を締結します。');
  const young = policy(
    ...['基本方針を公表しております。', '', '（組織の措置）', '* 責任者を設置します。<br>', ''],
    ...['（人の措置）', '* 秘密保持契約を締結し、教育を行います。'],
  );
  expect(lead(old, young).text).toContain('### 2. 安全管理');
});

it('tells the items to which a new text gives one number', () => {
  const rule = '# 規約\n\n## 第1条（禁止）\n\n次の行為を禁止します。\n\n(1) 譲渡\n(2) 転売\n(3) 改変\n';
  const young = rule.replace('(2) 転売', '(2) 複製\n(2) 転売');
  expect(() => lead(rule, young)).toThrow('第1条第1項第2号「複製」、第1条第1項第2号「転売」 (lines 8, 9)');
});

it('puts in a 後文 as lines below the last clause', () => {
  const old = '# 規約\n\n## 第1条（目的）\n目的を定める。\n';
  const young = `${old}\n## 第2条（雑則）\n別に定める。\n\n以上\n`;
  const { amendment, text } = lead(old, young);
  expect(amendment).toContain('次の後文を加える。\n　以上');
  expect(text).toBe(young);
});
