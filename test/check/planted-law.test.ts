import { beforeAll, it } from 'vitest';
import { listArticles } from '../../src/law/article-table.ts';
import type { KnownLaw } from '../../src/law/known-law.ts';
import { findByTitle, listLaws } from '../../src/law/law-table.ts';
import { writeArticle } from '../../src/law/provision.ts';
import { expectFound, type Planted } from './expect-found.ts';
import { type CleanText, readCleanTexts } from './plant.ts';

let texts: CleanText[];
beforeAll(async () => {
  texts = await readCleanTexts();
});

/** A sentence at the end of each paragraph of running text. */
function plantSentences(write: (at: number) => string, causes = /^law-(?!number-mismatch)/): Planted[] {
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
          plant: { edits: [{ start: end, end, text: write(count++) }], causes },
        },
      ];
    }),
  );
}

/** Statutes that no text of the corpus cites. */
const others = [
  '商法',
  '利息制限法',
  '特許法',
  '意匠法',
  '商標法',
  '割賦販売法',
  '消防法',
  '法人税法',
  '雇用保険法',
  '製造物責任法',
  '労働契約法',
  '会社法',
].map((title): KnownLaw => {
  const law = findByTitle(title);
  if (!law) throw new Error(title);
  return law;
});

it('finds law numbers that are not those of the law', async () => {
  const plants = plantSentences((at) => {
    const law = others[at % others.length];
    const other = others[(at + 5) % others.length];
    return `当社は、${law.title}（${other.number}）に従います。`;
  });
  await expectFound('law-number-mismatch', plants);
});

it('finds articles that a law does not have', async () => {
  const plants = plantSentences((at) => {
    const { title, number, articles } = others[at % others.length];
    const last = Number.parseInt(articles?.last ?? '', 10);
    return `当社は、${title}（${number}）第${last + 1 + (at % 50)}条に従います。`;
  })
    // Three of one law in one text say that the text knows a later state of it.
    .map(({ text, plant }, at) => ({ text, plant: { ...plant, group: others[at % others.length].title } }));
  await expectFound('law-article-missing', plants);
});

it('finds articles that were deleted', async () => {
  const deleted = listLaws()
    .filter(({ title, repealed }) => !repealed && title.endsWith('法') && title.length < 12)
    .flatMap((law) =>
      (listArticles(law)?.articles ?? []).filter((one) => one.deleted).map(({ number }) => ({ law, number })),
    );
  const plants = plantSentences((at) => {
    const { law, number } = deleted[(at * 37) % deleted.length];
    return `当社は、${law.title}（${law.number}）${writeArticle(number)}に従います。`;
  });
  await expectFound('law-article-deleted', plants);
});

it('finds captions of another article', async () => {
  const law = others.find(({ title }) => title === '会社法');
  const captioned = (law && listArticles(law)?.articles.filter(({ caption }) => caption.length > 4)) ?? [];
  const plants = plantSentences((at) => {
    const { number } = captioned[(at * 7) % captioned.length];
    return `当社は、会社法（平成17年法律第86号）${writeArticle(number)}（水源地の地図）に従います。`;
  });
  await expectFound('law-caption', plants);
});

it('finds former titles', async () => {
  const former = listLaws().flatMap(({ number, formerTitles }) =>
    formerTitles
      .filter(({ until }) => until !== undefined && until < '2023-01-01')
      .map(({ title }) => ({ title, number })),
  );
  const plants = plantSentences((at) => {
    const { title, number } = former[at % former.length];
    return `当社は、${title}（${number}）に従います。`;
  });
  await expectFound('law-former-title', plants);
});

it('finds laws that are no more', async () => {
  const gone = listLaws().filter(({ repealed }) => repealed?.on !== undefined && repealed.on < '2023-01-01');
  const plants = plantSentences((at) => {
    const { title, number } = gone[at % gone.length];
    return `当社は、${title}（${number}）に従います。`;
  }).map(({ text, plant }, at) => ({ text, plant: { ...plant, group: gone[at % gone.length].number } }));
  await expectFound('law-repealed', plants);
});

it('finds first citations without a number', async () => {
  const plants = plantSentences((at) => `当社は、${others[at % others.length].title}に従います。`)
    // Where no law has its number, none needs it.
    .filter(({ text }) => text.name.startsWith('general-terms'))
    .map(({ text, plant }, at) => ({ text, plant: { ...plant, group: others[at % others.length].title } }));
  await expectFound('law-number-absent', plants);
});
