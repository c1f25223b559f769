import { beforeAll, it } from 'vitest';
import type { Container } from '../../src/model/node.ts';
import { expectFound, type Planted } from './expect-found.ts';
import { type CleanText, readCleanTexts } from './plant.ts';

let texts: CleanText[];
beforeAll(async () => {
  texts = await readCleanTexts();
});

/** Ends of paragraphs of running text, where a sentence can stand. */
function listEnds(): { text: CleanText; end: number; clause: Container }[] {
  return texts.flatMap((text) =>
    text.index.containers.flatMap((clause) => {
      const { type, children } = clause;
      const last = children.at(-1);
      const isPlain = type === 'paragraph' && children.every((child) => child.type === 'sentence');
      return isPlain && last && !clause.id.startsWith('suppl')
        ? [{ text, end: last.position.end.offset, clause }]
        : [];
    }),
  );
}

/** A sentence at each place; plants of one text stand apart where they share a term. */
function plantSentences(
  write: (at: number, text: CleanText) => string,
  group?: (at: number) => string,
): Planted[] {
  return listEnds().map(({ text, end }, at) => ({
    text,
    plant: { edits: [{ start: end, end, text: write(at, text) }], ...(group && { group: group(at) }) },
  }));
}

const letters = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'];
const name = (at: number) =>
  `${letters[at % 8]}種${letters[Math.floor(at / 8) % 8]}類${letters[Math.floor(at / 64) % 8]}資料`;

it('finds terms that are defined and not used', async () => {
  await expectFound(
    'term-unused',
    plantSentences((at) => `当社は、当社が別に定める書面（以下「${name(at)}」といいます。）を交付します。`),
  );
});

it('finds terms that are defined twice', async () => {
  const plants = listEnds().flatMap(({ text, end, clause }, at): Planted[] => {
    const terms = text.document.definitions.filter(
      ({ kind, scope, term }) => kind === 'table' && scope === 'root' && term.length > 2,
    );
    const definition = terms[at % Math.max(1, terms.length)];
    // Of two definitions the second is told.
    if (!definition || clause.id.startsWith('art_1__')) return [];
    const sentence = `この約款において「${definition.term}」とは、当社が別に定めるものをいいます。`;
    return [
      {
        text,
        plant: { edits: [{ start: end, end, text: sentence }], group: definition.term, causes: /^term-/ },
      },
    ];
  });
  await expectFound('term-duplicate', plants);
});

it('finds terms with another meaning in a narrower scope', async () => {
  const plants = listEnds().flatMap(({ text, end, clause }, at): Planted[] => {
    const terms = text.document.definitions.filter(
      ({ kind, scope, term }) => kind === 'table' && scope === 'root' && term.length > 2,
    );
    const definition = terms[at % Math.max(1, terms.length)];
    if (!definition || clause.id.startsWith('art_2__')) return [];
    const sentence = `当社は、当社が別に定める書面（以下この条において「${definition.term}」といいます。）を交付します。${definition.term}は、返還しません。`;
    return [{ text, plant: { edits: [{ start: end, end, text: sentence }], causes: /^term-/ } }];
  });
  await expectFound('term-shadowed', plants);
});

it('finds terms that are used before 以下 defines them', async () => {
  const ends = listEnds();
  const plants = ends.flatMap(({ text, end }, at): Planted[] => {
    const later = ends[at + 1];
    if (later?.text !== text) return [];
    const term = `本${name(at)}`;
    const edits = [
      { start: end, end, text: `当社は、${term}を交付します。` },
      {
        start: later.end,
        end: later.end,
        text: `当社は、書面（以下「${term}」といいます。）を作成し、${term}を保存します。`,
      },
    ];
    return [{ text, plant: { edits, near: [end, end + 20], group: term } }];
  });
  await expectFound('term-before-definition', plants);
});

it('finds 本… without a definition', async () => {
  await expectFound(
    'term-undefined',
    plantSentences((at) => `当社は、本${name(at)}を交付します。契約者は、本${name(at)}を保存します。`),
  );
});

it('finds slips in terms', async () => {
  const plants = texts.flatMap((text) =>
    text.index.sentences.flatMap(({ sentence, row }): Planted[] => {
      const found =
        /インターネット接続サービス|モバイル通信サービス|電気通信事業者|電気通信サービス|電気通信設備/.exec(
          sentence.value,
        );
      if (!found || row) return [];
      const slips: Readonly<Record<string, string>> = {
        電気通信事業者: '電気信事業者',
        電気通信サービス: '電気通信サビス',
        電気通信設備: '電気通設備',
      };
      const slip = slips[found[0]];
      if (!slip || text.document.definitions.every(({ term }) => term !== found[0])) return [];
      const start = text.source.indexOf(
        sentence.value.slice(0, found.index + found[0].length),
        sentence.position.start.offset,
      );
      if (start < 0) return [];
      const from = start + found.index;
      return [
        {
          text,
          plant: {
            edits: [{ start: from, end: from + found[0].length, text: slip }],
            group: slip,
            causes: /^(?:term|language)-/,
          },
        },
      ];
    }),
  );
  const more = listEnds().flatMap(({ text, end }, at): Planted[] => {
    const terms = text.document.definitions
      .map(({ term }) => term)
      .filter((term) => term.length >= 8 && /^[\p{Script=Han}ァ-ヶー]+$/u.test(term));
    const term = terms[at % Math.max(1, terms.length)];
    if (!term) return [];
    const middle = Math.floor(term.length / 2);
    const slip = term.slice(0, middle) + term.slice(middle + 1);
    if (/[一二三四五六七八九十前後上下新旧内外大小全半第非不無有再]/.test(term[middle])) return [];
    return [
      {
        text,
        plant: {
          edits: [{ start: end, end, text: `当社は、${slip}に通知します。` }],
          group: slip,
          causes: /^(?:term|language)-/,
        },
      },
    ];
  });
  await expectFound('term-near-duplicate', [...plants, ...more]);
});
