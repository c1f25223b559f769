import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFile } from '../../src/parse.ts';
import { writeListNumber } from '../../src/source/html/list-number.ts';
import { readHtml } from '../../src/source/html.ts';
import { UnreadableSource } from '../../src/source/unreadable-source.ts';
import { describeTree } from '../export/describe-tree.ts';
import { parseUrl, revisions } from '../export/parsed-texts.ts';
import { makeHtml } from '../fixtures/make-html.ts';

const linesOf = async (html: string) =>
  (await readHtml(html, 'a.html')).source.lines.map(({ listLabel, text }) =>
    listLabel ? `${listLabel.text}|${text}` : text,
  );

describe('readHtml', () => {
  it('prints the numbers of lists', async () => {
    const html =
      '<ol start=3><li>甲<ol type=a><li>乙</ol><li value=8>丙<li>丁</ol><ol reversed><li>一つ<li>二つ</ol><ul><li>𠮷</ul>';
    expect(await linesOf(html)).toEqual(['3.|甲', 'a. 乙', '8.|丙', '9.|丁', '2.|一つ', '1.|二つ', '𠮷']);
  });

  it('reads hidden parts where a script shows the text', async () => {
    const menu = '<div style="display:none">品書き</div>';
    expect(await linesOf(`${menu}<p>会員は、会費を支払います。</p>`)).toEqual(['会員は、会費を支払います。']);
    const page = `<h1>会則</h1><div id=a style="display: none; color:red"><p>会員は、会費を支払います。</p></div><p hidden>二条</p>`;
    expect(await linesOf(page)).toEqual(['会則', '会員は、会費を支払います。', '二条']);
    const { messages } = await readHtml(page, 'a.html');
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['hidden-shown']);
  });

  it('prints no number where the items have their own', async () => {
    expect(await linesOf('<ol><li>(1) 甲<li>(2) 乙</ol>')).toEqual(['(1) 甲', '(2) 乙']);
    expect(await linesOf('<ol style="list-style: none"><li>甲</ol>')).toEqual(['甲']);
  });

  it('tells headings, nesting and rows', async () => {
    const html =
      '<h3>第1条</h3><ul><li>甲<ul><li>乙</ul></ul><dl><dt>契約者<dd>当社と契約した者</dl><table><tr><th>区分<th>額<tr><td rowspan=2>甲<td>1円<tr><td>2円</table>';
    const { source } = await readHtml(html, 'a.html');
    expect(
      source.lines.map(({ role, depth, listDepth, cells, head }) => [
        role,
        depth,
        listDepth,
        cells?.map(({ text }) => text),
        head,
      ]),
    ).toEqual([
      ['heading', 3, 0, undefined, undefined],
      ['listItem', 1, 1, undefined, undefined],
      ['listItem', 2, 2, undefined, undefined],
      ['tableRow', 0, 0, ['契約者', '当社と契約した者'], undefined],
      ['tableRow', 0, 0, ['区分', '額'], true],
      ['tableRow', 0, 0, ['甲', '1円'], undefined],
      ['tableRow', 0, 0, ['', '2円'], undefined],
    ]);
  });

  it('takes breaks of the file between Japanese characters out, keeps entities, `br` and `pre`', async () => {
    const html = '<p>当社は、\r\n  見本を&lt;定め&gt;&#x3000;ます。<br>以上<p>Web\nsite<pre>  甲\n乙</pre>';
    expect(await linesOf(html)).toEqual(['当社は、見本を<定め>　ます。', '以上', 'Web site', '甲', '乙']);
  });

  it('leaves out what is not of the text and says what', async () => {
    const html =
      '<nav>ホーム</nav><main><p><ruby>甲<rp>(</rp><rt>こう</rt></ruby>は</p><p hidden>秘密</p><script>x</script><footer>附則</footer></main><footer>見本社</footer>';
    const { source, messages } = await readHtml(html, 'a.html');
    expect(source.lines.map(({ text }) => text)).toEqual(['甲は', '附則']);
    expect(messages).toMatchObject([{ ruleId: 'left-out', severity: 'warning' }]);
    for (const named of ['navigation', 'ホーム', 'hidden parts', 'ruby readings', 'page footers', '見本社'])
      expect(messages[0].reason).toContain(named);
  });

  it('says nothing of a page without anything to leave out', async () => {
    expect((await readHtml('<p>甲', 'a.html')).messages).toEqual([]);
  });

  it('reads a page that nests deep', async () => {
    const depth = 20_000;
    const html = `${'<div>'.repeat(depth)}<p>第1条（目的）</p>${'</div>'.repeat(depth)}`;
    const { source, messages } = await readHtml(html, 'a.html');
    expect(source.lines.map(({ text }) => text)).toEqual(['第1条（目的）']);
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['too-deep']);
  });

  it('refuses a page without words', async () => {
    await expect(readHtml('<script>1</script>', 'a.html')).rejects.toThrow(UnreadableSource);
  });

  it('reads any markup, each character once', async () => {
    const parts = fc.constantFrom(
      ...'<p> </p> <ol> <li> </ol> <dl> <dt> <dd> <table> <tr> <td rowspan=0> <th colspan=9> <h1> <br> <pre> <main> <article> <b> &amp; <svg> <template> <!-- --> 第1条 （目的） 当社は、 𠮷 １ 　 (1)'.split(
        /(?<!<t[dh]) (?!-->)/,
      ),
      '\r\n',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(parts, { maxLength: 40 }), async (markup) => {
        const reading = readHtml(`甲${markup.join('')}`, 'a.html');
        const { source } = await reading;
        const covered = new Set<number>();
        for (const { text, pieces, listLabel } of source.lines)
          for (const found of [{ text, pieces }, ...(listLabel ? [listLabel] : [])])
            found.pieces.forEach(([at, offset], index) => {
              const end = found.pieces[index + 1]?.[0] ?? found.text.length;
              expect(source.value.slice(offset, offset + end - at)).toBe(found.text.slice(at, end));
              for (let place = offset; place < offset + end - at; place++) {
                expect(covered.has(place)).toBe(false);
                covered.add(place);
              }
            });
        for (let place = 0; place < source.value.length; place++)
          if (/\S/.test(source.value[place])) expect(covered.has(place)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

describe('writeListNumber', () => {
  const list = (style: string) => ({
    type: 'element' as const,
    tagName: 'ol',
    properties: style.length === 1 ? { type: style } : { style: `color: red; list-style-type: ${style}` },
    children: [],
  });
  it.each([
    ['a', 28, 'ab.'],
    ['A', 26, 'Z.'],
    ['i', 14, 'xiv.'],
    ['I', 1990, 'MCMXC.'],
    ['cjk-ideographic', 112, '百十二、'],
    ['katakana', 2, 'イ、'],
    ['katakana-iroha', 2, 'ロ、'],
    ['hiragana-iroha', 1, 'い、'],
    ['decimal-leading-zero', 7, '07.'],
    ['unheard-of', 7, '7.'],
    ['upper-roman', 0, '0.'],
    ['none', 7, undefined],
  ])('%s %i → %s', (style, value, printed) => {
    expect(writeListNumber(list(style), value)).toBe(printed);
  });
});

it.each(revisions)('%s as a page is the same tree', async (_, url) => {
  const { tree } = await parseUrl(url);
  const page = new TextEncoder().encode(makeHtml(tree));
  const back = await parseFile(page, { name: 'terms.html' });
  expect(describeTree(back.tree)).toEqual(describeTree(tree));
});
