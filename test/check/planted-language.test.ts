import { beforeAll, it } from 'vitest';
import { formerForms } from '../../src/check/language/variant-characters.ts';
import type { Leaf } from '../../src/model/node.ts';
import { expectFound, type Planted } from './expect-found.ts';
import { type CleanText, listSentences, placeOf, readCleanTexts } from './plant.ts';

let texts: CleanText[];
beforeAll(async () => {
  texts = await readCleanTexts();
});

interface Found {
  text: CleanText;
  leaf: Leaf;
  start: number;
  end: number;
  words: string;
}

/** Where a pattern stands in the sentences of all texts. */
function listMatches(pattern: RegExp): Found[] {
  return texts.flatMap((text) =>
    listSentences(text).flatMap(({ leaf }) =>
      [...leaf.value.matchAll(pattern)].map((match) => ({
        text,
        leaf,
        words: match[0],
        ...placeOf(text, leaf, match.index, match.index + match[0].length),
      })),
    ),
  );
}

/** Puts other words where a pattern stands. */
function replaceAll(pattern: RegExp, write: (words: string, at: number) => string, group = false): Planted[] {
  return listMatches(pattern).map(({ text, start, end, words }, at) => ({
    text,
    plant: { edits: [{ start, end, text: write(words, at) }], ...(group && { group: String(at % 8) }) },
  }));
}

it('finds doubled punctuation', async () => {
  await expectFound(
    'language-doubled-mark',
    replaceAll(/[、。](?=[^」』）]|$)/g, (mark, at) =>
      mark === '、' && at % 3 === 0 ? '、。' : mark + mark,
    ),
  );
});

it('finds doubled particles and words', async () => {
  const particles = replaceAll(
    /(?<=[\p{Script=Han}ァ-ヶー])[をがに](?=[\p{Script=Han}ァ-ヶ])/gu,
    (particle) => particle + particle,
  );
  const words = replaceAll(
    /(?<![\p{Script=Han}ァ-ヶー])(?:利用契約|契約者|料金|通知)(?=[をがはに])/gu,
    (word) => word + word,
  );
  await expectFound(
    'language-doubled-word',
    [...particles, ...words].filter((_, at) => at % 4 === 0),
  );
});

it('finds brackets without their partner', async () => {
  // 以下「…」 without its bracket is no definition any more, so that its term is used without one.
  const plants = replaceAll(/[（）](?=[^（）]{3})/g, () => '').map(({ text, plant }) => ({
    text,
    plant: { ...plant, causes: /^(?:term|reference|law|language)-/ },
  }));
  await expectFound('language-bracket', plants);
});

it('finds brackets of two widths', async () => {
  await expectFound(
    'language-bracket-width',
    replaceAll(/）/g, () => ')'),
  );
});

it('finds sentences that stop at 、 or without 。', async () => {
  const plants = texts.flatMap((text) =>
    text.index.containers.flatMap(({ type, children }, at): Planted[] => {
      const last = children.at(-1);
      if (
        type !== 'paragraph' ||
        last?.type !== 'sentence' ||
        !('value' in last) ||
        !/ます。$/.test(last.value)
      )
        return [];
      const end = last.position.end.offset;
      return [{ text, plant: { edits: [{ start: end - 1, end, text: at % 2 === 0 ? '、' : '' }] } }];
    }),
  );
  await expectFound('language-sentence-end', plants);
});

it('finds sentences of another style', async () => {
  // In brackets （…同じとする。） texts of either style define their terms.
  const plants = replaceAll(/します(?=。(?!）))/g, () => 'する', true);
  await expectFound('language-style', plants);
});

it('finds misread characters', async () => {
  const old = new Map([...formerForms.now].map(([former, now]) => [now, former]));
  const plants = replaceAll(/[変当学実対続]/g, (sign, at) =>
    at % 2 === 0 ? (old.get(sign) ?? sign) : '\ufffd',
  ).map(({ text, plant }) => ({
    text,
    plant: { ...plant, causes: /^(?:term|reference|language|law|statute)-/ },
  }));
  await expectFound(
    'language-ocr',
    plants.filter((_, at) => at % 5 === 0),
  );
});

it('finds leftover markup', async () => {
  const tags = ['<br>', '<b>', '</p>', '<span class="a">'];
  const plants = listMatches(/(?<=。)(?=[^」』）]|$)/g).map(({ text, start }, at) => ({
    text,
    plant: { edits: [{ start, end: start, text: tags[at % tags.length] }] },
  }));
  await expectFound('language-markup', plants);
});

it('finds digits of another width and half-width katakana', async () => {
  const digits = replaceAll(/(?<![0-9.])[0-9]+(?=日|か月|年|万円|円|条|項|号)/g, (number) =>
    number.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  ).map(({ text, plant }, at) => ({
    text,
    plant: { ...plant, group: String(at % 6), causes: /^reference-caption$/ },
  }));
  const kana = replaceAll(/サービス(?=[のをがは])/g, () => 'ｻｰﾋﾞｽ').map(({ text, plant }) => ({
    text,
    plant: { ...plant, causes: /^(?:term|language)-/ },
  }));
  await expectFound('language-width', [
    ...digits.filter((_, at) => at % 3 === 0),
    ...kana.filter((_, at) => at % 3 === 0),
  ]);
});

it('finds other notations of a word', async () => {
  const other: Readonly<Record<string, string>> = {
    又は: 'または',
    及び: 'および',
    若しくは: 'もしくは',
    並びに: 'ならびに',
  };
  await expectFound(
    'language-notation',
    replaceAll(/又は|及び/g, (word) => other[word], true),
  );
});

it('finds other notations of katakana', async () => {
  const others: Readonly<Record<string, readonly string[]>> = {
    サービス: ['サビス', 'サービース'],
    ウェブサイト: ['ウエブサイト', 'ウェブサイトー'],
    インターネット: ['インタネット', 'インターネツト'],
  };
  const pattern = /(?<![ァ-ヴー本])(?:サービス|ウェブサイト|インターネット)(?![ァ-ヴー])/g;
  const plants = [0, 1].flatMap((which) =>
    replaceAll(pattern, (word) => others[word][which]).map(({ text, plant }, at) => ({
      text,
      plant: { ...plant, group: String((at % 8) + which * 8), causes: /^(?:term|language)-/ },
    })),
  );
  await expectFound('language-katakana', plants);
});
