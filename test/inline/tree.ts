import type { Container, Leaf } from '../../src/model/node.ts';
import type { ContainerType } from '../../src/model/node-type.ts';
import type { Position } from '../../src/model/position.ts';
import { indexTree, type TreeIndex } from '../../src/model/tree-index.ts';
import { isProviso, splitSentences } from '../../src/text/sentence.ts';

const types: Readonly<Record<string, ContainerType>> = {
  part: 'part',
  chp: 'chapter',
  sec: 'section',
  subsec: 'subsection',
  dvs: 'division',
  art: 'article',
  para: 'paragraph',
  item: 'item',
  subitem: 'subitem',
  tbl: 'table',
  row: 'tableRow',
  cell: 'tableCell',
  suppl: 'supplProvision',
  appdx: 'appdx',
};

const nowhere: Position = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
};

/**
 * Grows an indexed tree out of clause ids and their text, for tests of what comes after `block`:
 * `{ art_1__para_2: '甲です。ただし、乙です。' }` → article 1, paragraph 2, sentences 1 (main) and 2 (proviso).
 * Parents come from the ids; `captions` gives captions by id. Articles may be put into a division with `within`.
 */
export function growTree(
  texts: Readonly<Record<string, string>>,
  captions: Readonly<Record<string, string>> = {},
  within: Readonly<Record<string, string>> = {},
): TreeIndex {
  const root: Container = { type: 'root', id: 'root', position: nowhere, children: [] };
  const known = new Map<string, Container>([['root', root]]);
  const grow = (id: string): Container => {
    const existing = known.get(id);
    if (existing) return existing;
    const cut = id.lastIndexOf('__');
    const own = cut < 0 ? id : id.slice(cut + 2);
    const parent = grow(within[id] ?? (cut < 0 ? 'root' : id.slice(0, cut)));
    const [abbreviation, number] = own.split('_');
    const made: Container = {
      type: types[abbreviation] ?? 'paragraph',
      id,
      position: nowhere,
      ...(number !== undefined && { number }),
      ...(captions[id] !== undefined && { caption: captions[id] }),
      ...(number === 'head' && { head: true }),
      children: [],
    };
    parent.children.push(made);
    known.set(id, made);
    return made;
  };
  for (const [id, text] of Object.entries(texts)) {
    const owner = grow(id);
    for (const [start, end] of splitSentences(text)) {
      const value = text.slice(start, end);
      const count = owner.children.filter((child) => child.type === 'sentence').length;
      const sentence: Leaf = {
        type: 'sentence',
        id: `${id}__sent_${count + 1}`,
        position: nowhere,
        value,
        function: isProviso(value) ? 'proviso' : 'main',
      };
      owner.children.push(sentence);
    }
  }
  return indexTree(root);
}
