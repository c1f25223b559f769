import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Container, Leaf } from '../../src/model/node.ts';
import { isContainer } from '../../src/model/tree-walk.ts';
import { parseFile } from '../../src/parse.ts';
import { placeInSource, startLines, toPoint } from '../../src/text/leaf-source.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function readLeaves(name: string, text: string) {
  const { tree, document } = await parseFile(bytesOf(text), { name });
  const leaves: Leaf[] = [];
  const visit = (node: Container): void => {
    for (const child of node.children) {
      if (isContainer(child)) visit(child);
      else leaves.push(child);
    }
  };
  visit(tree);
  return { leaves, source: { value: text, syntax: document.source.syntax } };
}

describe('placeInSource', () => {
  it.each([
    ['one line', 'a.txt', '第1条（目的）この約款は、𠮷野の条件を定めます。\n'],
    [
      'wrapped lines and CRLF',
      'a.txt',
      '第1条（目的）\r\n　この約款は、契約の条件を定める\r\nことを目的とし\r\nます。\r\n',
    ],
    [
      'Markdown marks',
      'a.md',
      '# 約款\n\n## 第1条（目的）\n\nこの**約款**は、[条件](https://example.com)を定めます。\n',
    ],
    [
      'a wrap between Latin words',
      'a.txt',
      '第1条（目的）\n　この約款は、Absolute\nSoftware の利用の条件を定めます。\n',
    ],
    [
      'table pipes',
      'a.md',
      '## 第1条（定義）\n\n次のとおりです。\n\n| 用語 | 意味 |\n|---|---|\n| 契約者 | 契約した者 |\n',
    ],
  ])('places every character of %s', async (_, name, text) => {
    const { leaves, source } = await readLeaves(name, text);
    expect(leaves.length).toBeGreaterThan(0);
    for (const leaf of leaves) {
      const offsets = placeInSource(leaf, source);
      expect(offsets).toHaveLength(leaf.value.length + 1);
      const printed = offsets.slice(0, -1).map((offset) => text[offset].replace(/\s/, ' '));
      expect(printed.join('')).toBe(leaf.value.replace(/\s/g, ' '));
      expect(offsets.at(-1)).toBe(leaf.position.end.offset);
    }
  });

  it('places every character of the sample with page breaks', async () => {
    const file = new URL('../../corpus/general-terms/extracted/2026-04-01.txt', import.meta.url);
    const text = readFileSync(file, 'utf8');
    const { leaves, source } = await readLeaves('a.txt', text);
    for (const leaf of leaves) {
      const offsets = placeInSource(leaf, source);
      const printed = offsets.slice(0, -1).map((offset) => text[offset].replace(/\s/, ' '));
      expect(printed.join('')).toBe(leaf.value.replace(/\s/g, ' '));
    }
  });
});

describe('toPoint', () => {
  it('counts lines and columns from 1, with either line end', () => {
    const starts = startLines('ab\r\nc\nd');
    expect(toPoint(0, starts)).toEqual({ line: 1, column: 1, offset: 0 });
    expect(toPoint(4, starts)).toEqual({ line: 2, column: 1, offset: 4 });
    expect(toPoint(6, starts)).toEqual({ line: 3, column: 1, offset: 6 });
  });
});
