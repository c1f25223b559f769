import { describe, expect, it } from 'vitest';
import { indexTree } from '../../src/model/tree-index.ts';
import { parseFile } from '../../src/parse.ts';
import { readHtml } from '../../src/source/html.ts';

const read = async (page: string) => {
  const { source, messages } = await readHtml(page, 'a.html');
  return { lines: source.lines, messages };
};
const textsOf = async (page: string) => (await read(page)).lines.map(({ text }) => text);
const outlineOf = async (page: string | Uint8Array) => {
  const bytes = typeof page === 'string' ? new TextEncoder().encode(page) : page;
  const { tree, messages, document } = await parseFile(bytes, { name: 'a.html' });
  const articles = indexTree(tree).containers.filter(({ type }) => type === 'article');
  return {
    articles: articles.map(({ label, caption }) => `${label}${caption ?? ''}`),
    messages,
    document,
    tree,
  };
};

describe('what a page says of its lines', () => {
  it('ends them where it breaks them', async () => {
    const { lines } = await read('<p>住所：北市<br>電話：〇〇</p><p>受付</p>');
    expect(lines.map(({ text, end }) => [text, end])).toEqual([
      ['住所：北市', 'hard'],
      ['電話：〇〇', 'hard'],
      ['受付', 'hard'],
    ]);
  });

  it.each([
    ['<p>10<sup>6</sup>とCO<sub>2</sub></p>', '106とCO2'],
    ['<ol><li>10<sup>6</sup>とCO<sub>2</sub></li></ol>', '106とCO2'],
    ['<h2>10<sup>6</sup>とCO<sub>2</sub></h2>', '106とCO2'],
  ])('marks raised and lowered words: %s', async (page, text) => {
    const { lines } = await read(page);
    expect(lines[0]).toMatchObject({
      text,
      marks: [
        { start: 2, end: 3, kind: 'sup' },
        { start: 6, end: 7, kind: 'sub' },
      ],
    });
  });

  it('marks them in cells', async () => {
    const { lines } = await read('<table><tr><td>面積</td><td>10m<sup>2</sup></td></tr></table>');
    expect(lines[0].marks).toEqual([{ start: 5, end: 6, kind: 'sup' }]);
  });

  it('tells which list an item belongs to, and whether the list numbers it', async () => {
    const { lines } = await read('<ol><li>甲<ul><li>乙</li></ul></li><li>丙</li></ol><ul><li>丁</li></ul>');
    const [first, inner, second, other] = lines;
    expect([first.list, first.ordered]).toEqual([second.list, true]);
    expect(new Set([first.list, inner.list, other.list]).size).toBe(3);
    expect([inner.ordered, other.ordered]).toEqual([false, false]);
  });

  it('tells terms and descriptions of a dl that holds provisions; others are rows', async () => {
    const provisions = await read(
      '<dl><dt>■ 適用範囲</dt><dd>第１条　当館の契約は、この約款によります。</dd><dd>２．特約によります。</dd></dl>',
    );
    expect(provisions.lines.map(({ role }) => role)).toEqual(['term', 'description', 'description']);
    const terms = await read(
      '<dl><dt>契約者</dt><dd>当社と契約した者</dd><dt>第1条の日</dt><dd>開始の日</dd></dl>',
    );
    expect(terms.lines.map(({ role }) => role)).toEqual(['tableRow', 'tableRow']);
  });
});

describe('what is part of the text', () => {
  it.each([
    [
      'in one column',
      '<table><tr><td>第１条（目的）</td></tr><tr><td>目的を定めます。</td></tr><tr><td>第２条（料金）</td></tr><tr><td>別に定めます。</td></tr></table>',
    ],
    [
      'beside one another',
      '<table><tr><td>第１条（目的）<br>目的を定めます。<br>第２条（料金）<br>別に定めます。</td><td>第３条（解約）<br>解約できます。</td></tr></table>',
    ],
  ])('reads articles that a table only lays out, %s', async (_, page) => {
    const { articles } = await outlineOf(page);
    expect(articles.slice(0, 2)).toEqual(['第１条目的', '第２条料金']);
  });

  it('leaves words that were deleted out and tells them', async () => {
    const { lines, messages } = await read(
      '<p>料金は、<del>千円</del><ins>二千円</ins>とします。<s>旧</s></p>',
    );
    expect(lines.map(({ text }) => text)).toEqual(['料金は、二千円とします。']);
    expect(messages[0].reason).toContain('千円');
  });

  it('keeps the title and the words between it and the main part, and no menus', async () => {
    const page = (main: string) =>
      `<body><header><a href="/">あおば図書</a></header><nav>案内</nav><div class="hero"><h1>利用規約</h1><p>利用の条件を定めます。</p></div><ul><li><a href="/">戻る</a></li></ul>${main}<aside>広告</aside><footer>〇〇社</footer></body>`;
    const body = `<h2>第1条（適用）</h2><p>${'適用されます。'.repeat(12)}</p>`;
    for (const main of [`<main>${body}</main>`, `<section><article>${body}</article></section>`]) {
      const { lines, messages } = await read(page(main));
      expect(lines.map(({ text }) => text).slice(0, 3)).toEqual([
        '利用規約',
        '利用の条件を定めます。',
        '第1条（適用）',
      ]);
      const told = messages.map(({ reason }) => reason).join();
      for (const words of ['案内', '戻る', '広告']) expect(told).toContain(words);
    }
  });

  const clauses = [
    '利用規約',
    '第1条（適用）',
    '適用する。',
    '第2条（登録）',
    '登録する。',
    '第3条（費用）',
    '費用は、前条による。',
  ];

  it('takes a box beside the main part that holds the articles, which that has not', async () => {
    const box = `<div class="modal"><div><h2>${clauses[0]}</h2></div><div>${clauses
      .slice(1)
      .map((line) => `<p>${line}</p>`)
      .join('')}</div></div>`;
    const page = (main: string) =>
      `<body><div><main><h1>静止画作成</h1><p>動画を置いてください。</p>${main}</main></div>${box}</body>`;
    const { lines, messages } = await read(page(''));
    expect(lines.map(({ text }) => text)).toEqual(clauses);
    expect(messages.map(({ reason }) => reason).join()).toContain('静止画作成');
    const other = await read(page('<p>第1条（目的）見本を作る。</p>'));
    expect(other.lines[0].text).toBe('静止画作成');
  });

  const typed = clauses.slice(1).join('\n    ');
  it.each([
    ['a line for each article', `<div>\n    ${typed}\n</div>`, clauses.slice(1)],
    [
      'a style that shows them',
      '<p style="white-space: pre-line">甲\n  乙\n</p><p>丙\n丁</p>',
      ['甲', '乙', '丙丁'],
    ],
    ['a class that shows them', '<div class="whitespace-pre-wrap">甲<b>乙</b>\n丙</div>', ['甲乙', '丙']],
    [
      'pointers that were wrapped',
      '<p>甲は、\n第2条の定めと\n第3条の定めによる。</p>',
      ['甲は、第2条の定めと第3条の定めによる。'],
    ],
    ['one label', '<p>\n第2条（登録）\n登録する。</p>', ['第2条（登録）登録する。']],
  ])('reads line ends of the file by %s', async (_, page, lines) => {
    expect(await textsOf(page)).toEqual(lines);
  });

  it('takes the title of the main part where it has one', async () => {
    expect(await textsOf('<h1>会社名</h1><main><h1>利用規約</h1><p>甲とします。</p></main>')).toEqual([
      '利用規約',
      '甲とします。',
    ]);
  });

  it('keeps a number apart that is set apart by style alone', async () => {
    expect(
      await textsOf('<p class="hanging"><span class="label">２</span><span>契約者は守ります。</span></p>'),
    ).toEqual(['２　契約者は守ります。']);
  });
});

describe('the encoding of a page', () => {
  const page = (charset: string) =>
    `<html><head><meta charset="${charset}"></head><body><h1>規約</h1><p>第１条（目的）</p><p>甲とします。</p></body></html>`;

  it('is that of its bytes where it says another one, which is told', async () => {
    const { document, messages, articles } = await outlineOf(page('Shift_JIS'));
    expect(document.source.encoding).toBe('utf-8');
    expect(articles).toEqual(['第１条目的']);
    expect(messages.map(({ ruleId }) => ruleId)).toContain('declared-encoding');
  });

  it('may be ISO-2022-JP', async () => {
    // 規約 in JIS X 0208: 35 2C 4C 73.
    const head = [...new TextEncoder().encode('<h1>')];
    const tail = [...new TextEncoder().encode('</h1>')];
    const bytes = new Uint8Array([
      ...head,
      0x1b,
      0x24,
      0x42,
      0x35,
      0x2c,
      0x4c,
      0x73,
      0x1b,
      0x28,
      0x42,
      ...tail,
    ]);
    const { document } = await outlineOf(bytes);
    expect(document).toMatchObject({ title: '規約', source: { encoding: 'iso-2022-jp' } });
  });
});
