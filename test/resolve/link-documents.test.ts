import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { YakkanDocument } from '../../src/model/yakkan-document.ts';
import { parseFile } from '../../src/parse.ts';
import { linkDocuments } from '../../src/resolve/link-documents.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

async function readCorpus(id: string, revision: string): Promise<YakkanDocument> {
  const file = new URL(`../../corpus/${id}/revisions/${revision}.md`, import.meta.url);
  return parseFile(readFileSync(file), { name: `${revision}.md` });
}

function list({ references }: YakkanDocument): string[] {
  return references
    .filter(({ kind }) => kind !== 'self')
    .map(
      ({ text, status, targets }) =>
        `${text} ${status} ${targets.map(({ document, node }) => (document ? `${document}#${node}` : node)).join(' ')}`,
    );
}

async function link(general: string, individual: string): Promise<string[]> {
  const [first, second] = [
    await parseFile(encode(general), { name: 'a.txt' }),
    await parseFile(encode(individual), { name: 'b.txt' }),
  ];
  const linked = linkDocuments([
    { id: 'general', names: ['一般規程'], document: first },
    { id: 'individual', names: ['個別規程'], document: second },
  ]);
  return list(linked[1]);
}

const general =
  '見本一般規程\n第1条（目的）\n見本です。\n第19条（禁止）\n次の各号とします。\n(1) 甲\n(2) 乙\n(3) 丙\n2 禁じます。\n3 許します。';

describe('linkDocuments', () => {
  it.each([
    [
      '一般規程第19条（禁止）第2項に従います。',
      ['一般規程第19条（禁止）第2項 resolved general#art_19__para_2'],
    ],
    [
      '一般規程第十九条第１項第一号に従います。',
      ['一般規程第十九条第１項第一号 resolved general#art_19__para_1__item_1'],
    ],
    [
      '一般規程第19条第2項及び第3項に従います。',
      ['一般規程第19条第2項 resolved general#art_19__para_2', '第3項 resolved general#art_19__para_3'],
    ],
    [
      '一般規程第19条第1項第1号から第3号までに従います。',
      [
        '一般規程第19条第1項第1号から第3号まで resolved general#art_19__para_1__item_1 general#art_19__para_1__item_2 general#art_19__para_1__item_3',
      ],
    ],
    ['一般規程第99条に従います。', ['一般規程第99条 unresolved ']],
    ['別規程第19条に従います。', ['別規程第19条 unresolved ']],
  ])('links %s', async (sentence, expected) => {
    expect(await link(general, `見本個別規程\n第1条（適用）\n${sentence}`)).toEqual(expected);
  });

  it('tells a caption that does not match', async () => {
    const document = await parseFile(
      encode('見本個別規程\n第1条（適用）\n一般規程第19条（許可）に従います。'),
      { name: 'b.txt' },
    );
    const other = await parseFile(encode(general), { name: 'a.txt' });
    const [, linked] = linkDocuments([
      { id: 'general', names: ['一般規程'], document: other },
      { id: 'individual', names: [], document },
    ]);
    expect(linked.references[0]).toMatchObject({ status: 'resolved', captionMatches: false });
    expect(document.references[0].status).toBe('unresolved');
  });

  it('links every reference of the sample individual terms to the general terms', async () => {
    const documents = [
      {
        id: 'general-terms',
        names: ['サンプル通信サービス契約約款 一般規程', '一般規程'],
        document: await readCorpus('general-terms', '2026-04-01'),
      },
      { id: 'mobile-terms', names: [], document: await readCorpus('mobile-terms', '2026-04-01') },
      { id: 'hosting-terms', names: [], document: await readCorpus('hosting-terms', '2026-06-01') },
    ];
    const [, ...individual] = linkDocuments(documents);
    for (const { references } of individual) {
      expect(references.filter(({ status }) => status === 'unresolved').map(({ text }) => text)).toEqual([]);
      expect(
        references.filter(({ captionMatches }) => captionMatches === false).map(({ text }) => text),
      ).toEqual([]);
    }
  });
});
