import { describe, expect, it } from 'vitest';
import { writeMarkdown } from '../../src/export/markdown.ts';
import type { Container } from '../../src/model/node.ts';
import { parseText } from '../../src/parse-text.ts';
import { readMarkdown } from '../../src/source/markdown.ts';
import { findLosses } from './lossless.ts';

const text = `# 見本会員規約

## 第1条（会費）

会費は、月額千円[^1]とする。会員は、期日[^期日]までに納める。

[^1]: 税を含む額をいう。
[^期日]: 毎月末日をいう。
    休日に当たるときは、前日とする。

## 第2条（解約）

会員は、解約できる。
`;

const listNotes = (node: Container): [string, string][] =>
  node.children.flatMap((child) =>
    'children' in child ? listNotes(child) : child.type === 'note' ? [[node.id, child.value]] : [],
  );

describe('footnotes in Markdown', () => {
  it('are notes that begin with their raised label, which is raised in the text too', () => {
    const source = readMarkdown(text);
    expect(findLosses(source)).toEqual([]);
    const shown = source.lines.map(({ role, text: words, marks }) => [
      role,
      words,
      marks?.map(({ start, end, kind }) => `${kind} ${words.slice(start, end)}`).join(),
    ]);
    expect(shown).toEqual([
      ['heading', '見本会員規約', undefined],
      ['heading', '第1条（会費）', undefined],
      ['text', '会費は、月額千円1とする。会員は、期日期日までに納める。', 'sup 1,sup 期日'],
      ['note', '1税を含む額をいう。', 'sup 1'],
      ['note', '期日毎月末日をいう。', 'sup 期日'],
      ['note', '休日に当たるときは、前日とする。', undefined],
      ['heading', '第2条（解約）', undefined],
      ['text', '会員は、解約できる。', undefined],
    ]);
  });

  it('without a definition, or without words, stay as they are written', () => {
    const source = readMarkdown('第1条（会費）　会費[^2]を納める。\n\n[^3]:\n');
    expect(findLosses(source)).toEqual([]);
    expect(source.lines[0].text).toBe('第1条（会費）　会費[^2]を納める。');
  });

  it('are read back as they were', async () => {
    const strip = (node: object): object =>
      JSON.parse(
        JSON.stringify(node, (key, value) => (/^(?:\w*[pP]osition|pieces)$/.test(key) ? undefined : value)),
      );
    const document = await parseText(text, { format: 'markdown' });
    const again = await parseText(writeMarkdown(document), { format: 'markdown' });
    expect(strip(again.tree)).toEqual(strip(document.tree));
  });

  it('are found wherever their notes stand in a long text', () => {
    const articles = Array.from(
      { length: 90 },
      (_, index) =>
        `## 第${index + 1}条（会費）\n\n会費${'は、毎月納めるもの'.repeat(9)}とする[^n${index}]。\n`,
    );
    const notes = articles.map((_, index) => `[^n${index}]: 第${index}の注\n`);
    const source = readMarkdown([...articles, ...notes].join('\n'));
    expect(findLosses(source)).toEqual([]);
    expect(source.lines.filter(({ role }) => role === 'note')).toHaveLength(90);
    expect(source.lines.filter(({ text: words }) => words.includes('['))).toEqual([]);
  });

  it('hang in the clause that holds their sign, else in its division', async () => {
    const { tree } = await parseText(
      `${text}\n\n利用者は、鍵[^k]を返す。\n\n附則\n\nこの規約は、令和７年４月１日から施行する。\n\n[^k]: 貸した鍵をいう。\n`,
      { format: 'markdown' },
    );
    expect(listNotes(tree)).toEqual([
      ['art_1__para_1', '1税を含む額をいう。'],
      ['art_1__para_1', '期日毎月末日をいう。休日に当たるときは、前日とする。'],
      ['root', 'k貸した鍵をいう。'],
    ]);
  });

  it('stand beside the boxes of task lists, which are kept', () => {
    const source = readMarkdown('# 申込書\n\n- [ ] 約款に同意する。\n- [x] 会員である。\n');
    expect(findLosses(source)).toEqual([]);
    expect(source.lines.slice(1).map(({ role, text: words }) => [role, words])).toEqual([
      ['listItem', '[ ] 約款に同意する。'],
      ['listItem', '[x] 会員である。'],
    ]);
  });
});
