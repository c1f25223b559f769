import { describe, expect, it } from 'vitest';
import { diffDocuments } from '../../src/diff/diff-documents.ts';
import type { Consequence } from '../../src/model/comparison.ts';
import { parseFile } from '../../src/parse.ts';
import { loadMorphemes } from '../../src/text/dictionary/morpheme.ts';

const terms = `貸出規約
第1条（用語）
この規約において、「機器」とは、当社が貸し出す機械をいう。
第2条（申込み）
利用者は、書面により申し込まなければならない。
2 当社は、前項の申込みを承諾しないことがある。
第3条（返却）
利用者は、貸出しの日から14日以内に機器を返却しなければならない。
第4条（延滞）
利用者は、第3条（返却）の規定に違反したときは、料金の100分の2に相当する額を支払わなければならない。
2 当社は、第2条第2項の場合には、通知することがある。
第5条（変更）
当社は、前条の額を変更することができる。
`;

/** What follows from replacing words of the terms, in order, each once. */
async function consequencesOf(...replacements: [from: string, to: string][]): Promise<Consequence[]> {
  const after = replacements.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, terms);
  const [old, young] = await Promise.all(
    [terms, after].map((text) => parseFile(new TextEncoder().encode(text), { name: 'a.txt', norms: true })),
  );
  return diffDocuments(old, young, { readMorphemes: await loadMorphemes() }).consequences;
}

/** A new article before the third, and the numbers after it raised; references stay as they are. */
const inserted: [string, string][] = [
  ['第5条（変更）', '第6条（変更）'],
  ['第4条（延滞）', '第5条（延滞）'],
  ['第3条（返却）\n', '第3条（保管）\n利用者は、機器を大切に保管する。\n第4条（返却）\n'],
];

describe('findConsequences', () => {
  it('finds none where nothing changed', async () => {
    expect(await consequencesOf()).toEqual([]);
    expect(await consequencesOf(['14日以内', '１４日 以内'])).toEqual([]);
  });

  it.each([
    ['14日以内', '30日以内', '14日以内に', '30日以内に'],
    ['14日以内に', '14日経過後に', '14日以内に', '14日経過後に'],
    ['100分の2', '100分の3', '100分の2', '100分の3'],
  ])('names %s → %s as a changed quantity, first of all', async (from, to, before, after) => {
    const [first] = await consequencesOf([from, to], ['書面により', '電子メールにより']);
    expect(first).toMatchObject({ kind: 'changed-quantity', before, after });
  });

  it.each([
    ['100分の2', '2％'],
    ['100分の2', '50分の1'],
    ['14日以内', '１４日以内'],
  ])('says nothing of %s → %s: another wording of one amount', async (from, to) => {
    const changes = await consequencesOf([from, to]);
    expect(changes.filter(({ kind }) => kind === 'changed-quantity')).toEqual([]);
  });

  it('names 1年 → 1年半 as a changed quantity', async () => {
    const [first] = await consequencesOf(['14日以内', '1年半以内']);
    expect(first).toMatchObject({ kind: 'changed-quantity', after: '1年半以内に' });
  });

  it('names a quantity that was put in or taken out', async () => {
    expect(await consequencesOf(['機器を返却', '機器1台につき返却'])).toContainEqual(
      expect.objectContaining({ kind: 'changed-quantity', new: 'art_3__para_1' }),
    );
    expect(await consequencesOf(['貸出しの日から14日以内に', ''])).toContainEqual(
      expect.not.objectContaining({ after: expect.anything() }),
    );
  });

  it('says that a reference was not brought up to date', async () => {
    const found = await consequencesOf(...inserted);
    expect(found).toContainEqual(
      expect.objectContaining({
        kind: 'broken-reference',
        old: 'art_4__para_1',
        new: 'art_5__para_1',
        reason: expect.stringContaining('改正後の第4条'),
      }),
    );
    expect(found).toContainEqual(expect.objectContaining({ kind: 'caption-mismatch', after: '保管' }));
    expect(found.map(({ kind }) => kind)).not.toContain('updated-reference');
  });

  it('says that a reference was brought up to date', async () => {
    const found = await consequencesOf(...inserted, ['第3条（返却）の', '第4条（返却）の']);
    // The article that was put in binds the user, which is to be made known.
    expect(found.map(({ kind }) => kind)).toEqual(['changed-norm', 'prior-notice', 'updated-reference']);
    expect(found[2]).toMatchObject({ before: '第3条（返却）', after: '第4条（返却）', concerns: ['art_4'] });
  });

  it('leaves 前条 alone where it still means the same, and tells where it does not', async () => {
    const kept = await consequencesOf(...inserted, ['第3条（返却）の', '第4条（返却）の']);
    expect(kept.map(({ kind }) => kind)).not.toContain('broken-reference');
    const found = await consequencesOf(['第5条（変更）', '第5条（通知）\n当社は、通知する。\n第6条（変更）']);
    expect(found).toMatchObject([
      { kind: 'broken-reference', after: '前条', reason: expect.stringContaining('第4条') },
    ]);
  });

  it('says that a reference points to a clause that is gone or is 削除', async () => {
    const [gone] = await consequencesOf(['2 当社は、前項の申込みを承諾しないことがある。\n', '']);
    expect(gone).toMatchObject({ kind: 'broken-reference', new: 'art_4__para_2', after: '第2条第2項' });
    const emptied = await consequencesOf([
      '第3条（返却）\n利用者は、貸出しの日から14日以内に機器を返却しなければならない。',
      '第3条 削除',
    ]);
    expect(emptied).toContainEqual(
      expect.objectContaining({
        kind: 'broken-reference',
        reason: expect.stringContaining('削除された規定'),
      }),
    );
  });

  it('names terms whose definition changed, with the clauses that use them', async () => {
    expect(await consequencesOf(['貸し出す機械', '貸し出す機械及び器具'])).toMatchObject([
      { kind: 'changed-definition', concerns: ['art_3__para_1'] },
    ]);
    expect(await consequencesOf(['機器を返却', '返却'])).toContainEqual(
      expect.objectContaining({ kind: 'unused-definition', reason: expect.stringContaining('機器') }),
    );
    const gone = await consequencesOf([
      'この規約において、「機器」とは、当社が貸し出す機械をいう。',
      'この規約は、貸出しに適用する。',
    ]);
    expect(gone).toContainEqual(
      expect.objectContaining({ kind: 'deleted-definition', concerns: ['art_3__para_1'] }),
    );
  });

  it('does not call a definition changed whose pointer followed its target', async () => {
    const parse = (text: string) => parseFile(new TextEncoder().encode(text), { name: 'a.txt' });
    const before =
      '第1条（用語）\n「延滞」とは、第2条の期限に遅れることをいう。\n第2条（期限）\n延滞しないものとする。\n';
    const after = before
      .replace('第2条（期限）', '第2条（通知）\n当社は、通知する。\n第3条（期限）')
      .replace('第2条の期限', '第3条の期限');
    const { consequences } = diffDocuments(await parse(before), await parse(after));
    expect(consequences.map(({ kind }) => kind)).toEqual(['updated-reference']);
  });

  it('names sentences that bind otherwise', async () => {
    expect(await consequencesOf(['承諾しないことがある', '承諾しないものとする'])).toContainEqual(
      expect.objectContaining({ kind: 'changed-norm', new: 'art_2__para_2', before: '当社の権限' }),
    );
    expect(await consequencesOf(['利用者は、書面', '当社は、書面'])).toContainEqual(
      expect.objectContaining({ kind: 'changed-norm', before: '利用者の義務', after: '当社の義務' }),
    );
  });
});
