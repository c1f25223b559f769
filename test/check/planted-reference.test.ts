import { beforeAll, it } from 'vitest';
import type { Reference } from '../../src/model/annotation.ts';
import type { Container, Leaf } from '../../src/model/node.ts';
import { expectFound, type Planted } from './expect-found.ts';
import { formatLike } from './format-like.ts';
import { type CleanText, listSentences, placeOf, readCleanTexts } from './plant.ts';

let texts: CleanText[];
beforeAll(async () => {
  texts = await readCleanTexts();
});

/** References to clauses of their own document that stand in running text, with where they are printed. */
function listReferences(): { text: CleanText; reference: Reference; start: number; end: number }[] {
  return texts.flatMap((text) =>
    text.document.references.flatMap((reference) => {
      const [at, ...more] = reference.at;
      const leaf = text.index.byId.get(at?.leaf ?? '');
      if (!leaf || !('value' in leaf) || more.length > 0 || reference.status !== 'resolved') return [];
      return [{ text, reference, ...placeOf(text, leaf as Leaf, at.start, at.end) }];
    }),
  );
}

/** The first sentences of paragraphs, with the article and the paragraph's place in it. */
function listOpenings(): { text: CleanText; article: Container; place: number; start: number }[] {
  return texts.flatMap((text) =>
    listSentences(text).flatMap(({ leaf, clause }) => {
      const article = text.index.byId.get(clause.id.split('__')[0]) as Container;
      if (clause.type !== 'paragraph' || article.type !== 'article' || clause.children[0] !== leaf) return [];
      const place = article.children.indexOf(clause);
      return place < 0 ? [] : [{ text, article, place, start: leaf.position.start.offset }];
    }),
  );
}

/** Words that are put before a sentence. */
const before = (start: number, words: string) => ({ edits: [{ start, end: start, text: words }] });

it('finds references to clauses that are not there', async () => {
  const plants = listReferences().flatMap(({ text, reference, start }): Planted[] => {
    const number = /^第([0-9]+)条/.exec(reference.text);
    if (!number || reference.kind !== 'absolute') return [];
    const place = { start: start + 1, end: start + 1 + number[1].length };
    return [70, 120, 300].map((more) => ({
      text,
      plant: { edits: [{ ...place, text: String(Number(number[1]) + more) }], causes: /^reference-/ },
    }));
  });
  await expectFound('reference-unresolved', plants);
});

it('finds captions that are not those of the clause', async () => {
  const plants = listReferences().flatMap(({ text, reference, start }): Planted[] => {
    const { caption } = reference;
    const at = caption === undefined ? -1 : text.source.indexOf(caption, start);
    if (caption === undefined || at < 0 || at > start + 30 || reference.kind !== 'absolute') return [];
    const [from, to] = [at, at + caption.length];
    return [
      { text, plant: { edits: [{ start: from, end: to, text: '証明書の交付' }] } },
      { text, plant: { edits: [{ start: from, end: from, text: '特定の' }] } },
      { text, plant: { edits: [{ start: to, end: to, text: '等' }] } },
    ];
  });
  await expectFound('reference-caption', plants);
});

it('finds 前項 and 前条 where there is none', async () => {
  const plants = listOpenings().flatMap(({ text, article, place, start }): Planted[] => {
    if (place > 0) return [];
    const isFirst = article.number === '1';
    return [
      { text, plant: before(start, '前項の規定にかかわらず、') },
      ...(isFirst ? [{ text, plant: before(start, '前条の規定にかかわらず、') }] : []),
    ];
  });
  await expectFound('reference-outside', plants);
});

it('finds 各号 of clauses without items', async () => {
  const plants = listOpenings().flatMap(({ text, article, place, start }): Planted[] => {
    const previous = article.children[place - 1] as Container | undefined;
    if (!previous?.children.every(({ type }) => type === 'sentence')) return [];
    return [
      { text, plant: before(start, '前項各号に定める場合を除き、') },
      { text, plant: before(start, `前項各号のいずれかに該当するときも、`) },
    ];
  });
  await expectFound('reference-items-missing', plants);
});

it('finds references of an article to itself by its number', async () => {
  const plants = listOpenings().map(({ text, article, start }): Planted => {
    return { text, plant: before(start, `${article.label}の規定により、`) };
  });
  await expectFound('reference-self', plants);
});

it('finds references to deleted clauses', async () => {
  const plants = texts.flatMap((text) => {
    const deleted = text.index.containers.find((clause) => clause.type === 'article' && clause.deleted);
    const number = deleted?.number ?? '999';
    const last = text.index.containers.findLast(
      ({ type, id }) => type === 'article' && id.startsWith('art_'),
    );
    // Where a text has no deleted article, one is added behind its last.
    const end = last?.position.end.offset ?? 0;
    const added = Number(last?.number?.split('-')[0] ?? 0) + 1;
    const name = formatLike(last?.label ?? '', added - 1, added);
    const heading = { start: end, end, text: `\n\n### ${name} 削除` };
    return listOpenings()
      .filter((opening) => opening.text === text && opening.article !== deleted && opening.start < end - 500)
      .map(({ start }): Planted => {
        const words = { start, end: start, text: `${deleted ? `第${number}条` : name}の規定にかかわらず、` };
        return {
          text,
          plant: {
            edits: deleted ? [words] : [words, heading],
            near: [start, start + words.text.length],
            group: 'deleted',
          },
        };
      });
  });
  await expectFound('reference-deleted', plants);
});

it('finds other names of the document', async () => {
  const plants = texts.flatMap((text) =>
    listSentences(text).flatMap(({ leaf }) =>
      [...leaf.value.matchAll(/この約款(?![（」])/g)].flatMap(({ index }): Planted[] => {
        const place = placeOf(text, leaf, index, index + 4);
        return ['本約款', '本規約', '当規約'].map((words) => ({
          text,
          plant: { edits: [{ ...place, text: words }] },
        }));
      }),
    ),
  );
  await expectFound('reference-self-name', plants);
});
