import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/source/docx.ts';
import { UnreadableSource } from '../../src/source/unreadable-source.ts';
import { cpuTime } from '../cpu-time.ts';
import { level, lists, numbered, packDocx, paragraph, run } from './docx-file.ts';
import { findLosses } from './lossless.ts';

const whole = packDocx({
  styles:
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="n"><w:name w:val="Normal"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 1"/><w:basedOn w:val="n"/><w:pPr><w:outlineLvl w:val="0"/><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>',
  numbering: lists(
    level(0, 'decimal', '第%1条') + level(1, 'decimalFullWidth', '%2') + level(2, 'aiueo', '(%1-%3)'),
    level(0, 'bullet', '・', '<w:pPr><w:ind w:left="210" w:hanging="210"/></w:pPr>'),
  ),
  footnotes: `<w:footnote w:id="1">${paragraph('注の文。')}</w:footnote>`,
  comments: `<w:comment w:id="1">${paragraph('要確認')}</w:comment>`,
  header: paragraph('見本約款'),
  body: [
    paragraph('総則', '<w:pStyle w:val="h"/>'),
    ...[0, 1, 1, 2, 2].map((at) => numbered('甲は乙とする。', 1, at)),
    numbered('丙', 2),
    `<w:p>${run('面積は5m')}${run('2', '<w:vertAlign w:val="superscript"/>')}<w:r><w:br/></w:r><w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:commentReference w:id="1"/></w:r></w:p>`,
    `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph('区分')}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${paragraph('甲')}</w:tc><w:tc>${paragraph('乙')}</w:tc></w:tr></w:tbl>`,
    `<w:p><w:r><w:pict><v:textbox xmlns:v="urn:v"><w:txbxContent>${paragraph('箱')}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`,
    `<w:p><w:ins w:id="1">${run('足')}</w:ins><w:del w:id="2"><w:r><w:delText>引</w:delText></w:r></w:del><w:r><w:ruby><w:rt>${run('ルビ')}</w:rt><w:rubyBase>${run('字')}</w:rubyBase></w:ruby></w:r></w:p>`,
  ].join(''),
});
const parts = Object.entries(unzipSync(whole)).map(([name, bytes]) => ({
  name,
  tokens: strFromU8(bytes).match(/<[^>]*>|[^<]+/g) ?? [],
}));
const values = [
  '',
  '-1',
  '0',
  '9',
  '2147483648',
  '1e9',
  '999999999',
  '甲',
  '%1%2%9',
  '\u0000',
  '&#x41;',
  '"',
  '../../x',
  'true',
];

interface Change {
  kind: 'drop' | 'double' | 'value' | 'element' | 'deepen' | 'swap';
  part: number;
  at: number;
  other: number;
  value: string;
}

const changes = fc.array(
  fc.record({
    kind: fc.constantFrom<Change['kind']>('drop', 'double', 'value', 'value', 'element', 'deepen', 'swap'),
    part: fc.nat(parts.length - 1),
    at: fc.nat(400),
    other: fc.nat(400),
    value: fc.constantFrom(...values),
  }),
  { minLength: 1, maxLength: 4 },
);

/** Index behind the element that begins at a token. */
function findEnd(tokens: readonly string[], at: number): number {
  let depth = 0;
  for (let index = at; index < tokens.length; index++) {
    if (/^<[^/?!].*[^/]>$/s.test(tokens[index])) depth++;
    else if (tokens[index].startsWith('</')) depth--;
    if (depth <= 0) return index + 1;
  }
  return tokens.length;
}

function change(tokens: string[], { kind, at, other, value }: Change): void {
  const from = at % tokens.length;
  const to = other % tokens.length;
  if (kind === 'drop') tokens.splice(from, 1);
  else if (kind === 'double') tokens.splice(from, 0, tokens[from]);
  else if (kind === 'value') tokens[from] = tokens[from].replace(/"[^"]*"/, `"${value}"`);
  else if (kind === 'swap') [tokens[from], tokens[to]] = [tokens[to], tokens[from]];
  else {
    const element = tokens.slice(from, findEnd(tokens, from));
    if (kind === 'element') tokens.splice(to, 0, ...element);
    else
      tokens.splice(
        from,
        element.length,
        ...Array<string>(50).fill('<w:p>'),
        ...element,
        ...Array<string>(50).fill('</w:p>'),
      );
  }
}

describe('parts of a Word document with changed elements', () => {
  it('are read without loss or refused, at once', { timeout: 20_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const changed = parts.map(({ name, tokens }) => ({ name, tokens: [...tokens] }));
        for (const one of list) change(changed[one.part].tokens, one);
        const file = zipSync(
          Object.fromEntries(changed.map(({ name, tokens }) => [name, strToU8(tokens.join(''))])),
          { level: 0 },
        );
        try {
          const { source } = await readDocx(file, { name: '約款.docx' });
          expect(findLosses(source)).toEqual([]);
        } catch (error) {
          if (!(error instanceof UnreadableSource)) throw error;
          expect(error.message).toMatch(/^約款\.docx .*[;(].*\.$/s);
        }
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it.each([
    [
      'tables in tables',
      (depth: number) =>
        `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${paragraph('甲')}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`,
      120,
    ],
    [
      'tables of two cells in tables',
      (depth: number) =>
        `${`<w:tbl><w:tr><w:tc>${paragraph('乙')}</w:tc><w:tc>`.repeat(depth)}${paragraph('甲')}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`,
      120,
    ],
    [
      'text boxes in text boxes',
      (depth: number) =>
        `${'<w:p><w:r><w:txbxContent>'.repeat(depth)}${paragraph('甲')}${'</w:txbxContent></w:r></w:p>'.repeat(depth)}`,
      120,
    ],
    [
      'manual breaks',
      (count: number) => `<w:p>${`${run('甲')}<w:r><w:br/></w:r>`.repeat(count)}</w:p>`,
      10_000,
    ],
    [
      'paragraphs without an end',
      (count: number) =>
        `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('甲')}</w:p>`.repeat(count),
      10_000,
    ],
    ['members of a list', (count: number) => numbered('甲', 1, 2).repeat(count), 10_000],
  ])('reads many %s in time', { timeout: 10_000 }, async (_, write, size) => {
    const started = cpuTime();
    const file = packDocx({ body: write(size), numbering: lists(level(2, 'decimal', '(%3)')) });
    await readDocx(file, { name: '約款.docx' }).catch((error: unknown) => {
      if (!(error instanceof UnreadableSource)) throw error;
    });
    expect(cpuTime() - started).toBeLessThan(6000);
  });
});
