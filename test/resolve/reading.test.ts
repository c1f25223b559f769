import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildDocumentTrees } from '../../src/block/block.ts';
import { findMutatisMutandis } from '../../src/inline/mutatis-mutandis.ts';
import type { MutatisMutandis, Reference } from '../../src/model/annotation.ts';
import type { Leaf } from '../../src/model/node.ts';
import { indexTree, type TreeIndex } from '../../src/model/tree-index.ts';
import { linkMutatisMutandis } from '../../src/resolve/reading.ts';
import { readSource } from '../../src/source/read.ts';
import { growTree } from '../inline/tree.ts';

/** References for every print of some words: `{ 前条: 'art_1', 第2項ただし書: 'art_1__para_2 proviso' }`. */
function refer(index: TreeIndex, targets: Readonly<Record<string, string>>): Reference[] {
  const references: Reference[] = [];
  const words = Object.keys(targets).sort((left, right) => right.length - left.length);
  const pattern = new RegExp(words.join('|'), 'g');
  for (const { sentence, clause } of index.sentences) {
    for (const match of sentence.value.matchAll(pattern)) {
      const [nodes, part] = targets[match[0]].split(' ');
      references.push({
        id: `ref_${references.length + 1}`,
        text: match[0],
        node: clause.id,
        status: nodes ? 'resolved' : 'external',
        kind: 'absolute',
        targets: nodes ? nodes.split(',').map((node) => ({ node })) : [],
        ...(part && { part: part as Reference['part'] }),
        at: [{ leaf: sentence.id, start: match.index, end: match.index + match[0].length }],
      });
    }
  }
  return references;
}

function link(texts: Readonly<Record<string, string>>, targets: Readonly<Record<string, string>>) {
  const index = growTree(texts);
  const { mutatisMutandis, messages } = linkMutatisMutandis(
    index,
    findMutatisMutandis(index),
    refer(index, targets),
  );
  const [first] = mutatisMutandis;
  return {
    applies: first.applies.map(({ node }) => node),
    to: first.to.map(({ node }) => node),
    readings: Object.fromEntries(first.readings.map(({ node, segments }) => [node, print(segments)])),
    messages: messages.map(({ ruleId, node }) => `${ruleId} ${node}`),
    first,
    index,
  };
}

/** Segments as text, the replaced ones with their index: `契約者[1]の請求[0]`. */
function print(segments: MutatisMutandis['readings'][number]['segments']): string {
  return segments
    .map(({ text, substitution }) => (substitution === undefined ? text : `${text}[${substitution}]`))
    .join('');
}

const application =
  '前条の規定は、前項の場合について準用します。この場合において、同条中「申込」とあるのは「請求」と、「申込者」とあるのは「契約者」と読み替えます。';

describe('readings', () => {
  test('replace the longest words first, in paragraphs and items, and give what stays too', () => {
    const linked = link(
      {
        art_1__para_1: '当社は、申込者の申込を拒絶します。',
        art_1__para_1__item_1: '申込のとき',
        art_1__para_2: '通知します。',
        art_2__para_1: '変更できます。',
        art_2__para_2: application,
      },
      { 前条: 'art_1', 同条: 'art_1', 前項: 'art_2__para_1' },
    );
    expect(linked).toMatchObject({
      applies: ['art_1'],
      to: ['art_2__para_1'],
      readings: {
        art_1__para_1: '当社は、契約者[1]の請求[0]を拒絶します。',
        art_1__para_1__item_1: '請求[0]のとき',
        art_1__para_2: '通知します。',
      },
      messages: [],
    });
    expect(linked.first.readings[0].segments[1]).toEqual({
      text: '契約者',
      substitution: 1,
      at: [{ leaf: 'art_1__para_1__sent_1', start: 4, end: 7 }],
    });
  });

  test('look through width and white space, with places in the printed text', () => {
    const { first } = link(
      {
        art_1__para_1: '𠮷、ＩＰ アドレスの申込。',
        art_2__para_2: '前条を準用する。この場合において、「IPアドレス」とあるのは「番号」と読み替える。',
      },
      { 前条: 'art_1' },
    );
    expect(first.readings[0].segments[1]).toEqual({
      text: '番号',
      substitution: 0,
      at: [{ leaf: 'art_1__para_1__sent_1', start: 3, end: 10 }],
    });
  });

  test('stay within the provision that is named, and within its part', () => {
    const { readings } = link(
      {
        art_1__para_1: '甲です。ただし、甲ではない。',
        art_1__para_2: '甲です。',
        art_2__para_1:
          '前条の規定を準用する。この場合において、同条第1項ただし書中「甲」とあるのは「乙」と読み替える。',
      },
      { 前条: 'art_1', 同条第1項ただし書: 'art_1__para_1 proviso' },
    );
    expect(readings).toEqual({ art_1__para_1: '甲です。ただし、乙[0]ではない。', art_1__para_2: '甲です。' });
  });

  test('leave out what is taken out, and what another part of the provision says', () => {
    const { applies, readings } = link(
      {
        art_1__para_1: '甲一。ただし、甲二。',
        art_2__para_1: '甲三。',
        art_2__para_2: '甲四。',
        art_3__para_1:
          '第一条本文及び第二条（同条第一項を除く。）の規定は、準用する。この場合において「甲」とあるのは「乙」と読み替える。',
      },
      { 第一条本文: 'art_1 main', 第二条: 'art_2', 同条第一項: 'art_2__para_1' },
    );
    expect(applies).toEqual(['art_1', 'art_2']);
    expect(readings).toEqual({ art_1__para_1: '乙[0]一。', art_2__para_2: '乙[0]四。' });
  });

  test('of a chapter hold only the clauses that change', () => {
    const { readings } = link(
      {
        chp_1__art_1__para_1: '甲です。',
        chp_1__art_2__para_1: '丙です。',
        art_9__para_1: '第1章を準用し、「甲」とあるのは「乙」と読み替える。',
      },
      { 第1章: 'chp_1' },
    );
    expect(readings).toEqual({ chp_1__art_1__para_1: '乙[0]です。' });
  });

  test('are omitted where they would be far longer than the text', () => {
    const texts: Record<string, string> = { art_1__para_1: '甲'.repeat(9000) };
    for (let number = 2; number < 9; number++) {
      texts[`art_${number}__para_1`] = '第1条の規定を準用し、「甲」とあるのは「乙」と読み替える。';
    }
    expect(link(texts, { 第1条: 'art_1' }).messages).toContain('reading-omitted art_8__para_1');
  });

  test('words that are not there give a message', () => {
    const linked = link(
      { art_1__para_1: '申込です。', art_2__para_1: application },
      { 前条: 'art_1', 同条: 'art_1', 前項: '' },
    );
    expect(linked.readings).toEqual({ art_1__para_1: '請求[0]です。' });
    expect(linked.messages).toEqual(['substitution-without-match art_2__para_1']);
  });

  test.each([
    ['another law', { art_2__para_1: '民法第5条の規定を準用する。「甲」とあるのは「乙」と読み替える。' }],
    [
      'a caption',
      {
        art_1__para_1: '丙。',
        art_2__para_1: '前条を準用し、同条の見出し中「甲」とあるのは「乙」と読み替える。',
      },
    ],
    [
      'a law beside an article',
      {
        art_1__para_1: '丙。',
        art_2__para_1: '前条及び民法第5条を準用し、民法第5条中「甲」とあるのは「乙」と読み替える。',
      },
    ],
  ])('no message for words that cannot be looked up: %s', (_, texts) => {
    expect(link(texts, { 前条: 'art_1', 同条: 'art_1', 民法第5条: '' }).messages).toEqual([]);
  });
});

describe('provisions', () => {
  test.each([
    [
      'a list',
      '第1条、第2条第1項及び第3条の規定は、前項に準用する。',
      ['art_1', 'art_2__para_1', 'art_3'],
      ['art_4__para_1'],
    ],
    ['a case before', '前項の場合については、第3条の規定を準用する。', ['art_3'], ['art_4__para_1']],
    [
      'more than one case',
      '第3条の規定は、第1条及び前項の場合に準用する。',
      ['art_3'],
      ['art_1', 'art_4__para_1'],
    ],
    ['not a case', '前項に定めるもののほか、第3条の規定を準用する。', ['art_3'], []],
    ['nor this', '前項の規定にかかわらず、第3条の規定を準用する。', ['art_3'], []],
    ['brackets', '第3条（第1条を含む。）の規定は、甲（前項の甲に限る。）に準用する。', ['art_3'], []],
    [
      'each its own',
      '第1条の規定は前項に、第3条の規定は甲に、それぞれ準用する。',
      ['art_1', 'art_3'],
      ['art_4__para_1'],
    ],
    [
      'in one sentence',
      '第3条の規定は、同条中「甲」とあるのは「乙」と読み替えて、前項に準用する。',
      ['art_3'],
      ['art_4__para_1'],
    ],
    [
      'a 読替え without 準用',
      '第3条の規定の適用については、同条中「甲」とあるのは「乙」とする。',
      ['art_3'],
      [],
    ],
    ['a 読替え without any subject', '第3条中「甲」とあるのは「乙」とする。', ['art_3'], []],
    ['none of this document', '法令の規定を準用する。', [], []],
  ])('%s', (_, text, applies, to) => {
    const linked = link(
      {
        art_1__para_1: '一。',
        art_2__para_1: '二。',
        art_3__para_1: '三。',
        art_4__para_1: '四。',
        art_4__para_2: text,
      },
      { 第1条: 'art_1', 第2条第1項: 'art_2__para_1', 第3条: 'art_3', 同条: 'art_3', 前項: 'art_4__para_1' },
    );
    expect(linked).toMatchObject({ applies, to });
  });

  test('of items below', () => {
    const { applies } = link(
      {
        art_4__para_1: '次に掲げる規定は、個人について準用する。',
        art_4__para_1__item_1: '第1条の規定',
        art_4__para_1__item_2: '第3条',
      },
      { 第1条: 'art_1', 第3条: 'art_3' },
    );
    expect(applies).toEqual(['art_1', 'art_3']);
  });
});

describe('any text', () => {
  const words = fc.array(
    fc.constantFrom(
      '第1条',
      '前条',
      'の規定は',
      'を準用する。',
      '同条中',
      '「甲」とあるのは「乙」と',
      '「甲',
      '」',
      '読み替える。',
      '甲',
      ' ',
      '𠮷',
      '（',
      '）',
      '除く。',
    ),
    { maxLength: 25 },
  );

  test('gives readings whose places cover the provisions once and in order', () => {
    fc.assert(
      fc.property(words, words, words, (first, second, third) => {
        const index = growTree({
          art_1__para_1: first.join(''),
          art_1__para_1__item_1: second.join(''),
          art_2__para_1: third.join(''),
        });
        const references = refer(index, { 第1条: 'art_1', 前条: 'art_1__para_1', 同条: 'art_1' });
        const linked = linkMutatisMutandis(index, findMutatisMutandis(index), references);
        expect(linkMutatisMutandis(index, findMutatisMutandis(index), references)).toEqual(linked);
        for (const { readings } of linked.mutatisMutandis) {
          for (const { segments } of readings) {
            for (const { text, substitution, at } of segments) {
              const { value } = index.byId.get(at[0].leaf) as Leaf;
              if (substitution === undefined) expect(value.slice(at[0].start, at[0].end)).toBe(text);
            }
            const leaves = new Set(segments.map(({ at }) => at[0].leaf));
            for (const leaf of leaves) {
              const own = segments.filter(({ at }) => at[0].leaf === leaf).map(({ at }) => at[0]);
              expect(own[0].start).toBe(0);
              expect(own.at(-1)?.end).toBe((index.byId.get(leaf) as Leaf).value.length);
              for (const [place, one] of own.entries())
                if (place > 0) expect(one.start).toBe(own[place - 1].end);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

const seedFolder = new URL('../../../shared/seed/', import.meta.url);
const seedText = new URL('000_1bf093a91684ffbc.txt', seedFolder);

/** A gold reference where it is printed first in its clause, whatever white space stands in it. */
function placeGold(
  index: TreeIndex,
  { source, raw, targets }: { source: string; raw: string; targets: string[] },
): Reference[] {
  const pattern = new RegExp([...raw].map((character) => character.replace(/[()]/, '\\$&')).join('\\s*'));
  for (const { sentence, clause } of index.sentences) {
    const match = clause.id === source ? pattern.exec(sentence.value) : null;
    if (!match) continue;
    return [
      {
        id: 'ref_1',
        text: match[0],
        node: source,
        status: 'resolved',
        kind: 'absolute',
        targets: targets.map((node) => ({ node })),
        at: [{ leaf: sentence.id, start: match.index, end: match.index + match[0].length }],
      },
    ];
  }
  return [];
}

describe.skipIf(!existsSync(seedText))('the seed (skipped where ../shared/seed is missing)', () => {
  test('has four applications, two of them with readings', async () => {
    const { source } = await readSource(readFileSync(seedText), { name: 'seed.txt' });
    const index = indexTree(buildDocumentTrees(source).documents[0].tree);
    const gold = JSON.parse(readFileSync(new URL('references.json', seedFolder), 'utf8')) as {
      internal: { source: string; raw: string; targets: string[] }[];
    };
    const references = gold.internal.flatMap((one) => placeGold(index, one));
    const { mutatisMutandis, messages } = linkMutatisMutandis(index, findMutatisMutandis(index), references);
    const seen = mutatisMutandis.map(({ node, applies, to, substitutions, readings }) => [
      node,
      applies.map((one) => one.node).join(),
      to.map((one) => one.node).join(),
      substitutions.length,
      readings.length,
    ]);
    expect(seen).toEqual([
      ['art_14__para_2', 'art_13', 'art_14__para_1', 2, 9],
      ['art_17__para_2', 'art_13', 'art_17__para_1', 3, 9],
      ['art_35__para_1', 'art_32', 'art_33,art_34', 0, 0],
      ['art_38__para_2', 'art_37__para_2', 'art_38__para_1', 0, 0],
    ]);
    expect(messages).toEqual([]);
  });
});
