import { expect, it } from 'vitest';
import { amendDraft, writeInPlace } from '../../../src/diff/amendment/apply/apply-amendment.ts';
import { parseAmendment } from '../../../src/diff/amendment/read/parse-amendment.ts';
import { findDifference } from '../../../src/diff/amendment/write/compare-trees.ts';
import { writeAmendment } from '../../../src/diff/amendment/write/write-amendment.ts';
import { diffDocuments } from '../../../src/diff/diff-documents.ts';
import { parseTree, type ReadText, readText, rereadInPlace } from './parse-plain.ts';

const old = readText('会則\n\n（目的）\n第1条　旧い目的を定める。\n（名称）\n第2条　旧い名称を定める。\n');

function write(before: ReadText, { document, source }: ReadText) {
  return writeAmendment(before.document, document, diffDocuments(before.document, document), {
    reread: rereadInPlace(before),
    newSource: source,
  });
}

it.each([
  ['at the margin, as the rest', '', ''],
  ['in the middle of its line', '', '　　　'],
  ['quoted with the rest', '　', '　　'],
])('keeps the 附則 of a text that is given out anew: %s', (_, quote, indent) => {
  const lines = [
    '（目的）',
    '第1条　目的を定める。',
    `${indent}附　則`,
    'この会則は、令和8年4月1日から施行する。',
  ];
  const amendment = ['会則の全部を次のように改正する。', ...lines.map((line) => quote + line)].join('\n');
  const { tree } = old.document;
  const text = writeInPlace(amendDraft({ tree }, parseAmendment(amendment)), old.document, old.source);
  const types = parseTree(text).children.map(({ type }) => type);
  expect(types).toEqual(['title', 'article', 'supplProvision']);
});

it('leaves out the 附則 of the instrument, which stands less deep than all of the text', () => {
  const amendment =
    '会則の全部を次のように改正する。\n　　（目的）\n　　第1条　目的を定める。\n　附　則\nこの改正は、令和8年4月1日から施行する。\n';
  const { tree } = old.document;
  const text = writeInPlace(amendDraft({ tree }, parseAmendment(amendment)), old.document, old.source);
  expect(text).toBe('会則\n\n（目的）\n第1条　目的を定める。\n');
});

it('gives out anew what is mostly new and cannot be amended, in the layout of the text', () => {
  const before = readText(
    '# 会則\n\n目次\n\n目次\n\n## 第1条（目的）\n\n目的です。\n\n目次\n\n第1条　旧い目次\n',
    'markdown',
  );
  const young = readText(
    '# 会則\n\n## 第1条（参加）\n\n次の者が参加します。\n\n- 会員\n- 来賓\n\n| 区分 | 額 |\n| --- | --- |\n| 会員 | 1円 |\n\n## 附則\n\nこの会則は、令和8年4月1日から施行します。\n',
    'markdown',
  );
  const written = write(before, young);
  if (!('text' in written)) throw new Error(written.reason);
  expect(written.text).toContain('会則の全部を次のように改正する。');
  expect(written.text).not.toMatch(/^　?[#|]/m);
  const amended = amendDraft(before.document, parseAmendment(written.text));
  expect(findDifference(rereadInPlace(before)(amended), young.document.tree)).toBeUndefined();
});

it('keeps the front matter of a text that is given out anew', () => {
  const before = readText(
    '---\nlayout: page\ntitle: 会則\n---\n\n## 第1条（目的）\n\n目的です。\n',
    'markdown',
  );
  const amendment = '会則の全部を次のように改正する。\n　会則\n\n　第1条（参加）\n　会員が参加します。\n';
  const { document, source } = before;
  const text = writeInPlace(amendDraft(document, parseAmendment(amendment)), document, source);
  expect(text).toBe('---\nlayout: page\ntitle: 会則\n---\n\n第1条（参加）\n会員が参加します。\n');
});
