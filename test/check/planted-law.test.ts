import { beforeAll, expect, it } from 'vitest';
import { lawTable } from '../../src/check/law/law-table.ts';
import { describeLawKnowledge } from '../../src/check/law/look-up-law.ts';
import { expectFound, type Planted } from './expect-found.ts';
import { type CleanText, readCleanTexts } from './plant.ts';

let texts: CleanText[];
beforeAll(async () => {
  texts = await readCleanTexts();
});

/** A sentence at the end of each paragraph of running text. */
function plantSentences(write: (at: number) => string): Planted[] {
  let count = 0;
  return texts.flatMap((text) =>
    text.index.containers.flatMap(({ type, children, id }): Planted[] => {
      const last = children.at(-1);
      if (
        type !== 'paragraph' ||
        !last ||
        id.startsWith('suppl') ||
        children.some((child) => child.type !== 'sentence')
      )
        return [];
      const end = last.position.end.offset;
      return [
        {
          text,
          plant: { edits: [{ start: end, end, text: write(count++) }], causes: /^law-(?!number-mismatch)/ },
        },
      ];
    }),
  );
}

/** Statutes that no text of the corpus cites. */
const others = lawTable.filter(({ title }) =>
  /^(?:商法|利息制限法|特許法|意匠法|商標法|割賦販売法|著作権法|消防法|所得税法|法人税法|雇用保険法|製造物責任法|労働契約法|会社法)$/.test(
    title,
  ),
);

it('finds law numbers that are not those of the law', async () => {
  const plants = plantSentences((at) => {
    const law = others[at % others.length];
    const other = others[(at + 5) % others.length];
    return `当社は、${law.title}（${other.number}）に従います。`;
  });
  await expectFound('law-number-mismatch', plants);
});

it('finds articles that a law does not have', async () => {
  const known = lawTable.filter(({ last, title }) => last && title !== '民法');
  const plants = plantSentences((at) => {
    const { title, number, last } = known[at % known.length];
    return `当社は、${title}（${number}）第${(last?.article ?? 0) + 1 + (at % 50)}条に従います。`;
  });
  await expectFound('law-article-missing', plants);
});

it('finds former titles', async () => {
  const former = lawTable.flatMap((law) =>
    (law.former ?? [])
      .filter(({ until }) => until < '2023-01-01')
      .map(({ title }) => ({ title, number: law.number })),
  );
  const plants = plantSentences((at) => {
    const { title, number } = former[at % former.length];
    return `当社は、${title}（${number}）に従います。`;
  });
  await expectFound('law-former-title', plants);
});

it('finds first citations without a number', async () => {
  const plants = plantSentences((at) => `当社は、${others[at % others.length].title}に従います。`)
    // Where no law has its number, none needs it.
    .filter(({ text }) => text.name.startsWith('general-terms'))
    .map(({ text, plant }, at) => ({ text, plant: { ...plant, group: others[at % others.length].title } }));
  await expectFound('law-number-absent', plants);
});

it('never takes unknown for there', () => {
  expect(describeLawKnowledge({ title: '電気通信事業法', provision: '第9999条' })).toEqual({
    state: 'unknown',
  });
  expect(describeLawKnowledge({ title: '民法', provision: '第548条の2' })).toMatchObject({ state: 'exists' });
  expect(describeLawKnowledge({ title: '民法', provision: '第2000条' })).toMatchObject({ state: 'missing' });
  expect(describeLawKnowledge({ title: '民法', provision: '第五百四十八条の四第二項' })).toMatchObject({
    state: 'exists',
  });
  expect(describeLawKnowledge({ title: '民法', provision: '第二千条' })).toMatchObject({ state: 'missing' });
  // A deleted article, and one that never was.
  expect(describeLawKnowledge({ title: '商法', provision: '第266条' })).toEqual({ state: 'unknown' });
  expect(describeLawKnowledge({ title: '民法', provision: '第548条の9' })).toEqual({ state: 'unknown' });
  expect(describeLawKnowledge({ title: '海賊対策法', provision: '第1条' })).toEqual({ state: 'unknown' });
});
