import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addText } from '../../../src/corpus/build/add.ts';
import { buildCorpus } from '../../../src/corpus/build/build.ts';
import { isShared, shared, titleFor } from '../../block/shared-folder.ts';
import { copyCorpus, emptyCorpus } from '../../corpus/copy-corpus.ts';
import { judge, judgeLandings, type Landings, pairsOf } from './judge-landings.ts';

describe('every article, looked for in every other revision', () => {
  it('is found in the sample where it stands there, and nowhere else', async () => {
    const corpus = copyCorpus();
    await buildCorpus(corpus, { version: '0.0.0' });
    const { all, right, wrong, lost } = await judgeLandings(corpus);
    expect({ wrong, lost }).toEqual({ wrong: [], lost: [] });
    expect(all).toBeGreaterThan(500);
    expect(right / all).toBeGreaterThan(0.9);
  }, 60_000);

  const series = 'examples/revisions/';
  describe.skipIf(!isShared(series))(titleFor('of texts with many revisions', series), () => {
    it.each(isShared(series) ? readdirSync(new URL(series, shared)) : [])(
      'of %s lands nowhere wrong',
      async (name) => {
        const corpus = emptyCorpus();
        const folder = new URL(`${series}${name}/`, shared);
        const files = readdirSync(folder).filter((file) => file.endsWith('.md'));
        for (const [at, file] of files.toSorted().entries()) {
          const effective = `20${String(10 + at).padStart(2, '0')}-04-01`;
          await addText(corpus, {
            bytes: readFileSync(new URL(file, folder)),
            name: file,
            document: name,
            effective,
          });
        }
        await buildCorpus(corpus, { version: '0.0.0' });
        const { all, wrong, lost } = await judgeLandings(corpus);
        expect(all).toBeGreaterThan(500);
        expect({ wrong, lost }).toEqual({ wrong: [], lost: [] });
      },
      120_000,
    );
  });
});

describe('the judge of landings', () => {
  const article = (id: string, caption: string, words: string) => ({ id, caption, pairs: pairsOf(words) });
  const hours = '週の所定労働時間は四十時間とし、日の所定労働時間は八時間とする。';
  const rest =
    '始業及び終業の時刻並びに休憩の時間は、別に掲げる表のとおりとし、業務の都合により繰り上げることがある。';
  const own = article('art_1', '労働時間及び休憩時間', hours + rest.repeat(3));
  const others = [
    article('art_2', '労働時間', '週の所定労働時間は三十時間とする。'),
    article('art_3', '労働', '上長は、部下の勤怠を毎月確かめ、承認しなければならない。'),
    article(
      'art_4',
      '労働時間及び休憩時間等',
      '賞与は、夏及び冬に支給し、その額は、会社の業績を勘案して定める。',
    ),
    article('art_5', '休憩', rest),
  ];
  const judgeAt = (landed: string) => {
    const found: Landings = { all: 0, right: 0, gone: 0, wrong: [], lost: [] };
    judge(found, landed, own, { articles: others, between: [], landed: [landed] });
    return found.right === 1;
  };

  it.each([
    ['an article whose caption and words stand in its own', 'art_2', true],
    ['one whose caption begins alike by chance', 'art_3', false],
    ['one of a joined caption about another matter', 'art_4', false],
    ['one whose words are the nearest', 'art_5', true],
  ])('takes %s as it should', (_, landed, isRight) => {
    expect(judgeAt(landed)).toBe(isRight);
  });
});
