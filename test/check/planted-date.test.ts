import { beforeAll, it } from 'vitest';
import { expectFound, type Planted } from './expect-found.ts';
import { type CleanText, readCleanTexts } from './plant.ts';

let texts: CleanText[];
beforeAll(async () => {
  texts = await readCleanTexts();
});

/** Ends of paragraphs of running text, where a sentence with a day can stand. */
function listEnds(): { text: CleanText; end: number }[] {
  return texts.flatMap((text) =>
    text.index.containers.flatMap(({ type, children }) => {
      const last = children.at(-1);
      const isPlain = type === 'paragraph' && children.every((child) => child.type === 'sentence');
      return isPlain && last ? [{ text, end: last.position.end.offset }] : [];
    }),
  );
}

/** A sentence with a day, at each place in turn another of the days. */
function plantDays(days: readonly ((text: CleanText) => string)[]): Planted[] {
  return listEnds().map(({ text, end }, at) => {
    const sentence = `当社は、${days[at % days.length](text)}に本サービスの提供を開始しました。`;
    return { text, plant: { edits: [{ start: end, end, text: sentence }] } };
  });
}

/** Kanji numerals where the text has them. */
function writeDay(text: CleanText, era: string, year: number, month: number, day: number): string {
  const write = /第[一二三四五六七八九十]+条/.test(text.source) ? toKanji : String;
  return `${era}${write(year)}年${write(month)}月${write(day)}日`;
}

function toKanji(number: number): string {
  const signs = '〇一二三四五六七八九';
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? signs[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? signs[ones] : ''}`;
}

it('finds days that no calendar has', async () => {
  const days = [
    [2, 30],
    [2, 31],
    [4, 31],
    [6, 31],
    [9, 31],
    [11, 31],
    [13, 1],
    [1, 32],
    [3, 35],
    [14, 2],
  ];
  await expectFound(
    'date-impossible',
    plantDays(
      days.map(
        ([month, day], at) =>
          (text) =>
            writeDay(text, '令和', (at % 5) + 2, month, day),
      ),
    ),
  );
});

it('finds days of an era that had ended', async () => {
  const days = [32, 33, 35, 38, 40].map((year) => (text: CleanText) => writeDay(text, '平成', year, 4, 1));
  const earlier = [65, 70, 81].map((year) => (text: CleanText) => writeDay(text, '昭和', year, 10, 21));
  await expectFound('date-era', plantDays([...days, ...earlier]));
});

it('finds days of the week that do not fit', async () => {
  const week = '日月火水木金土';
  const days = ['2024-02-29', '2025-04-01', '2026-03-31', '2030-12-25'].flatMap((iso) => {
    const [year, month, day] = iso.split('-').map(Number);
    const right = new Date(`${iso}T00:00:00Z`).getUTCDay();
    return [1, 3, 6].flatMap((more) =>
      ['（S）', '（S曜日）'].map((form) => (text: CleanText) => {
        const name = form.replace('S', week[(right + more) % 7]);
        return `${writeDay(text, '令和', year - 2018, month, day)}${name}`;
      }),
    );
  });
  await expectFound('date-weekday', plantDays(days));
});

it('finds 附則 that are out of order', async () => {
  const plants = texts.flatMap((text) =>
    [...text.source.matchAll(/^#+ (令和([0-9]+)年4月1日)施行$/gm)].flatMap(
      ({ index, 0: line, 1: date }, at, all): Planted[] => {
        if (at === 0 || at === all.length - 1) return [];
        // The heading and the sentence below it tell the same day.
        const heading = index + line.indexOf(date);
        const sentence = text.source.indexOf(date, index + line.length);
        return Array.from({ length: 40 }, (_, more) => {
          // A later day could as well be right, and the one behind it wrong.
          const day = writeDay(text, '平成', 3 + (more % 20), 1 + (more % 12), 1);
          const edits = [heading, sentence].map((start) => ({ start, end: start + date.length, text: day }));
          return { text, plant: { edits, group: 'order', causes: /^date-header$/ } };
        });
      },
    ),
  );
  await expectFound('date-supplementary-order', plants);
});

it('finds 附則 that are later than the day of the text', async () => {
  const plants = texts.flatMap((text): Planted[] => {
    const found = /^令和8年[46]月1日現在$|^令和八年[四六]月一日現在$/m.exec(text.source);
    const last = text.document.revisionHistory.at(-1);
    const suppl = last && text.index.byId.get(last.node);
    if (!found || !suppl) return [];
    const { start, end } = suppl.position;
    return Array.from({ length: 80 }, (_, more) => {
      const day = writeDay(text, '令和', 1 + (more % 6), 5 + (more % 8), 1 + (more % 28));
      const edits = [{ start: found.index, end: found.index + found[0].length - 2, text: day }];
      return {
        text,
        plant: { edits, group: 'header', near: [start.offset, end.offset], causes: /^date-header$/ },
      };
    });
  });
  await expectFound('date-header', plants);
});
