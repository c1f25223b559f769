import { describe, expect, it } from 'vitest';
import { amendDraft } from '../../../src/diff/amendment/apply/apply-amendment.ts';
import { parseAmendment } from '../../../src/diff/amendment/read/parse-amendment.ts';
import { findDifference } from '../../../src/diff/amendment/write/compare-trees.ts';
import { writeAmendment } from '../../../src/diff/amendment/write/write-amendment.ts';
import { diffDocuments } from '../../../src/diff/diff-documents.ts';
import { type ReadText, readText, rereadInPlace } from './parse-plain.ts';

const definitions = '用語\t意味\n契約者\t当社と契約した者\n料金\t契約者が支払う金銭';
const fees = '区分\t金額\n一般\t100円\n特別\t200円';
const terms = [
  '利用規約',
  'この規約は、利用の条件を定めます。',
  '第1章　総則',
  '第1条（目的）',
  'この規約は、目的を定める。',
  '第2条（定義）',
  'この規約における用語の定義は、次の表のとおりとする。',
  definitions,
  '第2章　契約',
  '第3条（申込み）',
  '申込みは、次に掲げる事項を記載した書面によるものとする。',
  '（１）　氏名',
  'イ　戸籍上の氏名',
  'ロ　通称',
  '（２）　住所',
  '（３）　電話番号',
  '２　当社は、申込みを承諾することがある。',
  '３　前項の規定は、契約者に適用する。',
  '第4条（承諾）',
  '当社は、申込みを承諾する。ただし、次の場合は、この限りでない。',
  '（１）　虚偽があるとき',
  '（２）　滞納があるとき',
  '第4条の2（保留）',
  '当社は、承諾を保留することがある。',
  '第5条　削除',
  '第3章　雑則',
  '第6条（準拠法）',
  'この規約は、日本法に準拠する。',
  '附則',
  'この規約は、2024年4月1日から実施する。',
  '別表第1（第3条関係）',
  fees,
  '別表第2（第4条関係）',
  '手数料は、300円とする。',
];

type Replacements = Readonly<Record<string, readonly string[]>>;

function replace(replacements: Replacements): string[] {
  return terms.flatMap((line) => replacements[line] ?? [line]);
}

function substitute(from: string, to: string): string[] {
  return terms.map((line) => line.replaceAll(from, to));
}

const revisions: readonly (readonly [name: string, lines: readonly string[]])[] = [
  [
    'a chapter and its article are put in',
    replace({
      '第3章　雑則': ['第3章　責任', '第6条（責任）', '当社は、責任を負わない。', '第4章　雑則'],
      '第6条（準拠法）': ['第7条（準拠法）'],
    }),
  ],
  [
    'a chapter heading goes and its articles stay',
    replace({ '第2章　契約': [], '第3章　雑則': ['第2章　雑則'] }),
  ],
  [
    'a chapter goes with its articles',
    [...terms.slice(0, 8), '第2章　雑則', '第3条（準拠法）', ...terms.slice(27)],
  ],
  ['a chapter gets another name', substitute('第2章　契約', '第2章　契約等')],
  [
    'sections are put into a chapter',
    replace({
      '第2章　契約': ['第2章　契約', '第1節　申込み'],
      '第4条（承諾）': ['第2節　承諾', '第4条（承諾）'],
    }),
  ],
  [
    'an appendix is put in before another',
    replace({
      '別表第2（第4条関係）': ['別表第2（第3条関係）', '区分\t日数\n一般\t10日', '別表第3（第4条関係）'],
    }),
  ],
  ['an appendix is edited', substitute('00円', '50円')],
  ['the appendices go', terms.slice(0, -4)],
  ['a table gets a row', substitute('料金\t', '会員\t登録した者\n料金\t')],
  ['a table gets a first row', substitute('契約者\t', '会員\t登録した者\n契約者\t')],
  ['a row gets another first cell', substitute('一般\t', '通常\t')],
  ['a table gets a column', replace({ [fees]: ['区分\t金額\t備考\n一般\t100円\tなし\n特別\t200円\tあり'] })],
  ['a table goes', replace({ [definitions]: [] })],
  [
    'a supplementary provision is added',
    replace({
      '別表第1（第3条関係）': [
        '附則（2025年4月1日）',
        'この規約は、2025年4月1日から実施する。',
        '別表第1（第3条関係）',
      ],
    }),
  ],
  ['a subitem is put in', replace({ 'ロ　通称': ['ロ　旧姓', 'ハ　通称'] })],
  ['the subitems go', replace({ 'イ　戸籍上の氏名': [], 'ロ　通称': [] })],
  [
    'an item is put in as the first',
    replace({
      '（１）　虚偽があるとき': ['（１）　未成年のとき', '（２）　虚偽があるとき'],
      '（２）　滞納があるとき': ['（３）　滞納があるとき'],
    }),
  ],
  ['a proviso is added', substitute('保留することがある。', '保留することがある。ただし、1月以内とする。')],
  [
    'a proviso goes into its sentence',
    substitute(
      '申込みを承諾する。ただし、次の場合は、この限りでない。',
      '次の場合を除き、申込みを承諾する。',
    ),
  ],
  ['the word for the text changes throughout', substitute('規約', '約款')],
  ['the words below the title go', replace({ 'この規約は、利用の条件を定めます。': [] })],
  [
    'an article with a branch number is put in',
    replace({
      '第5条　削除': ['第4条の3（通知）', '当社は、通知する。', '第5条　削除'],
    }),
  ],
  [
    'an article that was deleted comes back',
    replace({ '第5条　削除': ['第5条（復活）', '当社は、復活する。'] }),
  ],
  [
    'words change places',
    substitute('申込みは、次に掲げる事項を記載した書面', '書面は、次に掲げる事項を記載した申込み'),
  ],
  ['a caption goes', substitute('第6条（準拠法）', '第6条')],
  [
    'a paragraph is put in before others',
    replace({
      '当社は、承諾を保留することがある。': [
        '当社は、𠮷野で審査する。',
        '２　当社は、承諾を保留することがある。',
      ],
    }),
  ],
];

const scripts = { 漢数字: '〇一二三四五六七八九', 'full width': '０１２３４５６７８９' };

function rewrite(lines: readonly string[], digits: string): string[] {
  return lines.map((line) =>
    line
      .replace(/第(\d)(?=[条章節])/g, (_, digit) => `第${digits[digit]}`)
      .replace(/条の(\d)/g, (_, digit) => `条の${digits[digit]}`),
  );
}

function toMarkdown(lines: readonly string[]): string {
  const marked = lines.map((line, index) => {
    if (index === 0) return `# ${line}`;
    if (/^第\d[章節]/.test(line)) return `## ${line}`;
    if (/^(?:第\d+条|附則|別表)/.test(line)) return `### ${line}`;
    if (!line.includes('\t')) return line;
    const [head, ...rows] = line.split('\n').map((row) => `| ${row.replaceAll('\t', ' | ')} |`);
    return [head, head.replace(/[^|]+/g, ' --- '), ...rows].join('\n');
  });
  return marked.join('\n\n');
}

function readPlainLines(lines: readonly string[]): ReadText {
  return readText(`${lines.join('\n\n')}\n`);
}

function readMarkdownLines(lines: readonly string[]): ReadText {
  return readText(toMarkdown(lines), 'markdown');
}

function checkRoundTrip(old: ReadText, { document: young }: ReadText): void {
  const comparison = diffDocuments(old.document, young);
  const written = writeAmendment(old.document, young, comparison, { reread: rereadInPlace(old) });
  if (!('text' in written)) throw new Error(written.reason);
  const instructions = parseAmendment(written.text);
  const amended = amendDraft(old.document, instructions);
  expect(findDifference(rereadInPlace(old)(amended), young.tree)).toBeUndefined();
  expect(instructions.length).toBeGreaterThan(0);
}

describe.each(revisions)('where %s', (_, lines) => {
  it('and where that is undone, an amendment leads from one text to the other', () => {
    const [old, young] = [readPlainLines(terms), readPlainLines(lines)];
    checkRoundTrip(old, young);
    checkRoundTrip(young, old);
  });

  it.each(Object.entries(scripts))('with numbers in %s', (_script, digits) => {
    const [old, young] = [terms, lines].map((text) => readPlainLines(rewrite(text, digits)));
    checkRoundTrip(old, young);
  });

  it('in Markdown, and from Markdown to plain text', () => {
    checkRoundTrip(readMarkdownLines(terms), readMarkdownLines(lines));
    checkRoundTrip(readMarkdownLines(terms), readPlainLines(lines));
  });
});

describe('Markdown that plain text cannot say', () => {
  const text = (period: string) =>
    [
      '# 規程',
      '## 前文',
      'この規程は、皆のものである。',
      '## 第1条（区分）',
      '1. 区分は、次のとおりとする。',
      '   - 甲：常に働く者',
      '',
      '     | 区分 | 日数 |\n     | --- | --- |\n     | 一 | 二 |',
      '   - 乙：時に働く者',
      `2. 期間は、${period}とする。`,
      '## 第2条（連絡）',
      '### 窓口',
      '窓口は、別に定める。',
    ].join('\n\n');
  const read = (value: string) => readText(value, 'markdown');

  it('is amended as Markdown', () => {
    checkRoundTrip(read(text('14日')), read(text('30日')));
    checkRoundTrip(
      read(text('14日')),
      read(text('30日').replace('乙：時に働く者', '乙：休む者\n   - 丙：来る者')),
    );
  });
});
