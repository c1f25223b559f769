import { describe, expect, it } from 'vitest';
import { toJson, writeJson } from '../../src/export/json.ts';
import { container, leaf } from '../../src/model/node.ts';
import { yakkanDocument } from '../../src/model/yakkan-document.ts';
import { parseLines } from '../tree.ts';

const document = parseLines(
  '𠮷野約款',
  '',
  '第１章　総則',
  '',
  '第１条（目的）',
  'この約款は、次の表を定めます。',
  '用語\t用語の意味',
  '甲\t乙',
  '２　ただし、払いません。',
  '',
  '附則',
  '',
  'この約款は、実施します。',
);

describe('toJson', () => {
  it('writes the model as it is', () => {
    expect(JSON.parse(toJson(document))).toEqual(JSON.parse(JSON.stringify(document)));
    expect(yakkanDocument.parse(JSON.parse(toJson(document)))).toEqual(document);
  });

  it('writes what a node is before what it holds, on one line', () => {
    const json = toJson(document);
    expect(json).not.toContain('\n');
    expect(json).toMatch(
      /"type":"article","id":"art_1","label":"第１条","number":"1","caption":"目的",.*?"children":\[/,
    );
  });

  it('writes every field that the model has', () => {
    const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };
    const marks = [{ start: 0, end: 1, kind: 'sup' as const }];
    const elements = [{ name: 'List' }];
    const text = {
      type: 'sentence' as const,
      id: 's',
      function: 'main' as const,
      value: 'v',
      endsLine: true as const,
      marks,
      elements,
      position,
    };
    const whole = {
      type: 'article' as const,
      id: 'art_1',
      label: 'l',
      number: '1',
      through: '2',
      caption: 'c',
      captionMarks: marks,
      certainty: 0.5,
      lineage: 'art_1',
      cameFrom: ['art_2'],
      elements,
      keptElement: { digest: 'd', element: { name: 'Article', children: ['w', 0] } },
      deleted: true,
      head: true,
      ownDigest: '0'.repeat(16),
      subtreeDigest: '1'.repeat(16),
      position,
      labelPosition: position,
      captionPosition: position,
      children: [text],
    };
    expect(Object.keys(text).toSorted()).toEqual(Object.keys(leaf.shape).toSorted());
    expect(Object.keys(whole).toSorted()).toEqual(Object.keys(container.shape).toSorted());
    const tree = { ...document.tree, children: [whole] };
    expect(JSON.parse(toJson({ ...document, tree })).tree).toEqual(tree);
  });

  it('leaves every position out when compact', () => {
    const message = { ruleId: 'x', severity: 'info' as const, reason: 'y', position: document.tree.position };
    const json = toJson({ ...document, messages: [message] }, { compact: true });
    expect(json).not.toMatch(/[pP]osition"/);
    expect(JSON.parse(json).messages).toEqual([{ ruleId: 'x', severity: 'info', reason: 'y' }]);
    expect(JSON.parse(json).tree.children[0].value).toBe('𠮷野約款');
  });

  it('writes in pieces that are smaller than the whole', () => {
    const articles = Array.from({ length: 20 }, (_, index) => `第${index + 1}条（甲）\n乙は、払います。\n`);
    const long = parseLines('第1章 総則', ...articles);
    const pieces = [...writeJson(long)];
    expect(pieces.join('')).toBe(toJson(long));
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(toJson(long).length / 10);
  });
});
