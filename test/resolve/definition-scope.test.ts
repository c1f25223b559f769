import { describe, expect, it } from 'vitest';
import { findDefinitions } from '../../src/inline/definition.ts';
import type { Reference } from '../../src/model/annotation.ts';
import { resolveDefinitions } from '../../src/resolve/definition-scope.ts';
import { growTree } from '../inline/tree.ts';

const within = { art_4: 'chp_2', art_5: 'chp_2', art_6: 'chp_3', chp_2: 'root', chp_3: 'root' };
const others = {
  art_4__para_2: '乙。',
  art_4__para_2__item_1: '号。',
  art_4__para_2__item_2: '号。',
  art_5__para_1: '丙。',
  art_6__para_1: '丁。',
};

/** Scopes of the definitions of a text in art_4__para_1, which stands in chapter 2. */
function scopesOf(text: string, references: Reference[] = []): string[] {
  const index = growTree({ art_4__para_1: text, ...others }, {}, within);
  return resolveDefinitions(index, findDefinitions(index), references).map(({ scope }) => scope);
}

describe('where a definition holds', () => {
  it.each([
    ['以下', 'root'],
    ['以下、本約款において', 'root'],
    ['以下この規程において', 'root'],
    ['以下この章において', 'chp_2'],
    ['以下この条において', 'art_4'],
    ['以下本条において', 'art_4'],
    ['以下この項において', 'art_4__para_1'],
    ['次項において', 'art_4__para_2'],
    ['以下この項及び次項において', 'art_4'],
    ['次条において', 'art_5'],
    ['以下この条及び次条において', 'chp_2'],
    ['以下次条までにおいて', 'chp_2'],
    ['次章において', 'chp_3'],
    ['以下この編において', 'root'],
    ['以下第99条において', 'root'],
  ])('%s → %s', (words, scope) => {
    expect(scopesOf(`甲社（${words}「甲」という。）は、`)).toEqual([scope]);
  });

  it('of a bracket follows 同じ', () => {
    expect(scopesOf('当社（委託先を含み、以下本条において同じとします。）は、')).toEqual(['art_4']);
    expect(scopesOf('当社（委託先を含みます。以下同じ。）は、')).toEqual(['root']);
  });

  it('by number is where the reference points', () => {
    const reference: Reference = {
      id: 'ref_1',
      text: '第6条',
      node: 'art_4__para_1',
      status: 'resolved',
      kind: 'absolute',
      targets: [{ node: 'art_6' }],
      at: [{ leaf: 'art_4__para_1__sent_1', start: 3, end: 6 }],
    };
    expect(scopesOf('甲社（第6条において「甲」という。）は、', [reference])).toEqual(['art_6']);
    expect(scopesOf('甲社（第6条において「甲」という。）は、', [{ ...reference, targets: [] }])).toEqual([
      'root',
    ]);
    const elsewhere = [{ node: 'art_6', document: 'other' }];
    expect(
      scopesOf('甲社（第6条において「甲」という。）は、', [{ ...reference, targets: elsewhere }]),
    ).toEqual(['root']);
  });

  it('of items that share a paragraph is that paragraph', () => {
    const texts = { ...others, art_4__para_2__item_1: '運賃（梱包を除く。次号及び第三号において同じ。）' };
    const index = growTree(texts);
    const references: Reference[] = [3].map((number) => ({
      id: 'ref_1',
      text: '第三号',
      node: 'art_4__para_2__item_1',
      status: 'resolved',
      kind: 'absolute',
      targets: [{ node: 'art_4__para_2__item_2' }],
      at: [{ leaf: 'art_4__para_2__item_1__sent_1', start: 12, end: 12 + number }],
    }));
    const [{ scope }] = resolveDefinitions(index, findDefinitions(index), references);
    expect(scope).toBe('art_4__para_2__item_2');
    const both = growTree({ ...texts, art_4__para_2__item_3: '号。' });
    const third = references.map((reference) => ({
      ...reference,
      targets: [{ node: 'art_4__para_2__item_3' }],
    }));
    expect(resolveDefinitions(both, findDefinitions(both), third)[0].scope).toBe('art_4__para_2');
  });

  it('finds subitems by their markers', () => {
    const index = growTree({
      art_1__para_1__item_1: '者',
      art_1__para_1__item_1__subitem_1: '会員（ロにおいて「会員等」という。）',
      art_1__para_1__item_1__subitem_2: '他の者',
    });
    const second = index.byId.get('art_1__para_1__item_1__subitem_2');
    if (second && 'children' in second) second.label = 'ロ';
    expect(resolveDefinitions(index, findDefinitions(index))[0].scope).toBe(
      'art_1__para_1__item_1__subitem_2',
    );
  });

  it('この条 in a 附則 without articles is the 附則', () => {
    const index = growTree({ suppl_2__para_1: '約款（以下この条において「旧約款」という。）' });
    expect(resolveDefinitions(index, findDefinitions(index))[0].scope).toBe('suppl_2');
  });

  it('numbers definitions in document order and carries the rest over', () => {
    const index = growTree({
      art_1__para_1: '甲社（以下「甲」又は「甲社」という。）',
      art_2__para_1: '「乙」とは、者をいう。',
    });
    const [first, second] = resolveDefinitions(index, findDefinitions(index));
    expect(first).toEqual({
      id: 'def_1',
      term: '甲',
      kind: 'inline',
      text: '甲社',
      node: 'art_1__para_1',
      scope: 'root',
      fromHere: true,
      aliases: ['甲社'],
      at: [{ leaf: 'art_1__para_1__sent_1', start: 6, end: 7 }],
    });
    expect(second).not.toHaveProperty('fromHere');
    expect(second.id).toBe('def_2');
  });
});
