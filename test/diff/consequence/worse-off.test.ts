import { describe, expect, it } from 'vitest';
import { diffDocuments } from '../../../src/diff/diff-documents.ts';
import type { Consequence } from '../../../src/model/comparison.ts';
import { parseFile } from '../../../src/parse.ts';
import { loadMorphemes } from '../../../src/text/dictionary/morpheme.ts';

const frame = (words: string, title = 'サービス利用規約') =>
  `${title}\n\n第1条（利用）\n利用者は、この規約を守らなければなりません。\n\n第2条（案内）\n当社は、利用者に案内を送付します。\n\n第3条（定め）\n${words}\n`;

async function consequencesOf(before: string, after: string, title?: string): Promise<Consequence[]> {
  const [old, young] = await Promise.all(
    [before, after].map((words) =>
      parseFile(new TextEncoder().encode(frame(words, title)), { name: 'a.txt', norms: true }),
    ),
  );
  return diffDocuments(old, young, { readMorphemes: await loadMorphemes() }).consequences;
}

const told = (found: readonly Consequence[]) =>
  found.filter(({ effect }) => effect).map(({ worseFor, effect }) => `${worseFor} ${effect}`);

describe('who is worse off', () => {
  it.each([
    [
      'a shorter time to pay',
      '利用者は、請求日から30日以内に支払わなければなりません。',
      '利用者は、請求日から14日以内に支払わなければなりません。',
      '利用者 deadline-shortened',
    ],
    [
      'a month that becomes days',
      '利用者は、請求の日から2か月以内に支払わなければなりません。',
      '利用者は、請求の日から30日以内に支払わなければなりません。',
      '利用者 deadline-shortened',
    ],
    [
      'notice that must be given earlier',
      '利用者は、解約するときは、14日前までに届け出なければなりません。',
      '利用者は、解約するときは、30日前までに届け出なければなりません。',
      '利用者 deadline-shortened',
    ],
    [
      'notice that the issuer gives later',
      '当社は、廃止するときは、30日前までに利用者に通知するものとします。',
      '当社は、廃止するときは、7日前までに利用者に通知するものとします。',
      '利用者 deadline-shortened',
    ],
    [
      'a higher charge',
      '利用者は、月額500円の利用料金を支払うものとします。',
      '利用者は、月額800円の利用料金を支払うものとします。',
      '利用者 amount-raised',
    ],
    [
      'a price that names nobody',
      '利用料金は、月額500円とします。',
      '利用料金は、月額800円とします。',
      '利用者 amount-raised',
    ],
    [
      'a higher rate, printed as a fraction',
      '利用者が支払を遅延したときは、年100分の3の割合による遅延損害金を支払うものとします。',
      '利用者が支払を遅延したときは、年14.6％の割合による遅延損害金を支払うものとします。',
      '利用者 amount-raised',
    ],
    [
      'less that is paid back',
      '当社は、預り金の全額のうち5,000円を利用者に返還するものとします。',
      '当社は、預り金の全額のうち3,000円を利用者に返還するものとします。',
      '利用者 amount-lowered',
    ],
    [
      'a lower cap',
      '当社が賠償する損害の額は、10万円を上限とします。',
      '当社が賠償する損害の額は、1万円を上限とします。',
      '利用者 liability-narrowed',
    ],
    [
      'an exclusion without its exception',
      '当社は、当社の故意又は重大な過失による場合を除き、損害を賠償しません。',
      '当社は、いかなる場合も、損害を賠償しません。',
      '利用者 liability-narrowed',
    ],
    [
      'an exclusion without its ただし書',
      '当社は、損害について一切の責任を負いません。ただし、当社の故意又は重大な過失による場合は、この限りではありません。',
      '当社は、損害について一切の責任を負いません。',
      '利用者 liability-narrowed',
    ],
    [
      'a duty that is one no more',
      '当社は、変更するときは、利用者に通知するものとします。',
      '当社は、変更するときは、利用者に通知することがあります。',
      '利用者 duty-dropped',
    ],
    [
      'an act that is forbidden now',
      '利用者は、次の行為をしてはなりません。\n(1)　違法な行為',
      '利用者は、次の行為をしてはなりません。\n(1)　違法な行為\n(2)　迷惑な行為',
      '利用者 duty-added',
    ],
    [
      'a duty in a new paragraph',
      '当社は、案内を送付します。',
      '当社は、案内を送付します。\n２　利用者は、住所を変更したときは、届け出なければなりません。',
      '利用者 duty-added',
    ],
    [
      'a right that went',
      '当社は、案内を送付します。\n２　利用者は、いつでも解約することができます。',
      '当社は、案内を送付します。',
      '利用者 right-taken',
    ],
  ])('is told of %s', async (_, before, after, expected) => {
    const found = await consequencesOf(before, after);
    expect(told(found)).toEqual([expected]);
    expect(found[0].effect).toBeDefined();
    expect(found[0].oldWords ?? found[0].newWords).toBeDefined();
  });

  it.each([
    [
      'more time',
      '利用者は、請求日から14日以内に支払わなければなりません。',
      '利用者は、請求日から30日以内に支払わなければなりません。',
    ],
    [
      'a lower charge',
      '利用者は、月額800円の利用料金を支払うものとします。',
      '利用者は、月額500円の利用料金を支払うものとします。',
    ],
    [
      'a higher cap',
      '当社が賠償する損害の額は、1万円を上限とします。',
      '当社が賠償する損害の額は、10万円を上限とします。',
    ],
    [
      'the same amount in other words',
      '利用料金の5％を支払うものとします。',
      '利用料金の100分の5を支払うものとします。',
    ],
    [
      'another unit',
      '利用者は、請求日から30日以内に支払わなければなりません。',
      '利用者は、請求日から1か月以内に支払わなければなりません。',
    ],
    [
      'an exception put another way',
      '当社は、当社の故意又は重大な過失による場合を除き、損害を賠償しません。',
      '当社は、損害を賠償しません。ただし、当社の故意又は重大な過失によるときは、この限りではありません。',
    ],
    [
      'a duty that went elsewhere in the clause',
      '利用者は、届け出なければなりません。当社は、受理します。',
      '当社は、受理します。利用者は、届け出なければなりません。',
    ],
    [
      'a duty of an organ',
      '当社は、案内を送付します。',
      '当社は、案内を送付します。\n２　理事会は、毎年報告しなければなりません。',
    ],
  ])('is nobody: %s', async (_, before, after) => {
    expect(told(await consequencesOf(before, after))).toEqual([]);
  });
});

describe('notice to give', () => {
  const change = [
    '利用者は、請求日から30日以内に支払わなければなりません。',
    '利用者は、請求日から14日以内に支払わなければなりません。',
  ] as const;

  it('is noted with its condition, and not as a verdict', async () => {
    const note = (await consequencesOf(...change)).find(({ kind }) => kind === 'prior-notice');
    expect(note?.reason).toMatch(/定型約款に当たり、.*場合は/);
    expect(note?.reason).toMatch(/民法第548条の4/);
    expect(note?.concerns).toEqual(['art_3__para_1']);
  });

  it('is none where nobody is worse off, nor for texts that are no terms', async () => {
    const kinds = async (...texts: Parameters<typeof consequencesOf>) =>
      (await consequencesOf(...texts)).map(({ kind }) => kind);
    expect(await kinds(change[1], change[0])).not.toContain('prior-notice');
    expect(await kinds(...change, '就業規則')).not.toContain('prior-notice');
  });
});

describe('a word that has another word throughout', () => {
  const rule = (name: string) =>
    [1, 2, 3, 4]
      .map((count) => `第${count}条（定め${count}）\n${name}は、第${count}号の書類を提出しなければならない。`)
      .join('\n\n');

  it('is one change, and binds nobody otherwise', async () => {
    const [old, young] = await Promise.all(
      ['労働者', '社員'].map((name) =>
        parseFile(new TextEncoder().encode(`就業規則\n\n${rule(name)}\n`), { name: 'a.txt', norms: true }),
      ),
    );
    const { consequences } = diffDocuments(old, young, { readMorphemes: await loadMorphemes() });
    expect(consequences).toMatchObject([{ kind: 'renamed-term', before: '労働者', after: '社員' }]);
    expect(consequences[0].concerns).toHaveLength(4);
  });
});
