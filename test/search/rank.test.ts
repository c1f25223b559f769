import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markReadings } from '../../src/search/hit/mark-readings.ts';
import { search } from '../../src/search/search.ts';
import { locateTerms, readHeld } from '../../src/search/segment/held-terms.ts';
import { makeAdder } from '../../src/search/store/add-impacts.ts';
import { pickBest } from '../../src/search/store/pick-best.ts';
import type { UnitLeaf } from '../../src/search/unit/unit.ts';
import type { SearchAnalyzer } from '../../src/search/words/analyzer.ts';
import { indexInputs, makeAnalyzer, readInput } from './search-corpus.ts';

const articles = (words: readonly string[]): string =>
  ['約款', ...words.map((text, place) => `第${place + 1}条　${text}`)].join('\n\n');

describe('the best units', () => {
  it('are those of a whole sort', () => {
    const score = fc.oneof(fc.constant(0), fc.float({ min: 0, max: 8, noNaN: true }));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(score, fc.boolean()), { maxLength: 200 }),
        fc.integer({ min: 1, max: 40 }),
        (units, limit) => {
          const scores = Float32Array.from(units, ([one]) => one);
          const accepted = Uint8Array.from(units, ([, isAccepted]) => (isAccepted ? 1 : 0));
          const all = [...units.keys()].filter((unit) => scores[unit] > 0 && accepted[unit] === 1);
          all.sort((a, b) => scores[b] - scores[a] || a - b);
          expect(pickBest(scores, limit, accepted)).toEqual(all.slice(0, limit));
        },
      ),
    );
  });
});

describe('the units that are rated', () => {
  it('are those that hold most of what is asked, not most words for one thing', async () => {
    const text = articles(['料金、代金、対価及び費用は別に定める。', '料金は月末までに納付する。']);
    const { segment } = (await indexInputs([await readInput(text)])).parts[0];
    const read = (term: string) => ({
      postings: segment.readPostings(segment.vocabulary.find(term)),
      weight: 1,
    });
    const [one, another] = ['料金', '納付'].map((word) =>
      Array.from({ length: segment.count }, (_, unit) => unit).filter((unit) =>
        segment.readWords(unit).includes(word),
      ),
    );
    const adder = makeAdder(segment);
    adder.clear();
    adder.addBest(['料金', '代金', '対価', '費用'].map(read));
    adder.addBest([read('納付')]);
    adder.finish();
    const [both] = one.filter((unit) => another.includes(unit));
    expect(one).toHaveLength(2);
    expect(pickBest(adder.scores, 1, new Uint8Array(segment.count).fill(1))).toEqual([both]);
    adder.clear();
    expect([...adder.scores].every((score) => score === 0)).toBe(true);
  });
});

describe('the terms of units', () => {
  it('are the same whether postings or units tell them', async () => {
    const text = articles([
      '利用者は料金を支払う。料金は月額とする。',
      '当社は利用を停止する。',
      '料金の額。',
    ]);
    const { parts } = await indexInputs([await readInput(text)]);
    const { segment } = parts[0];
    const terms = ['料金', '利用', '停止', 'ない'];
    const units = Array.from({ length: segment.count }, (_, unit) => unit);
    const wanted = locateTerms(terms, segment);
    const ofPostings = readHeld(segment, wanted, units);
    // Where nothing is asked of postings, their length does not matter.
    const long = { ...segment, readPostings: () => new Uint8Array(1 << 16) };
    expect(readHeld(long, wanted, units)).toEqual(ofPostings);
    expect(ofPostings.places.length).toBeGreaterThan(3);
    expect([...ofPostings.counts]).toContain(2);
  });
});

describe('words in quotation marks in many clauses', () => {
  it('are counted in full, and not where their letters only stand about', async () => {
    const holding = Array.from({ length: 300 }, (_, place) => `当社は料金表を定める。その${place}。`);
    const index = await indexInputs([await readInput(articles([...holding, '料金と金表とがある。']))]);
    const { total, hits } = await search(index, '「料金表」', { analyzer: await makeAnalyzer(index) });
    expect(total).toBe(300);
    expect(hits).toHaveLength(10);
  });
});

describe('a number', () => {
  it('counts by what is counted', async () => {
    const text = articles([
      '休暇は１時間を単位として取得することができる。',
      '休暇の申請は１の書面により１の部署に提出する。休暇の申請書は１通とする。',
    ]);
    const index = await indexInputs([await readInput(text)]);
    const { hits } = await search(index, '休暇は1時間だけでも', {
      analyzer: await makeAnalyzer(index),
      explain: true,
    });
    expect(hits[0].node).toBe('art_1__para_1');
    const [bare, counted] = ['1', '1時間'].map(
      (word) => hits[0].parts?.find(({ question }) => question === word)?.value ?? 0,
    );
    expect(bare).toBeGreaterThan(0);
    expect(bare).toBeLessThan(counted);
  });
});

describe('marks of words found by their reading', () => {
  const leaf = (value: string, field?: UnitLeaf['field']): UnitLeaf => ({
    leaf: value,
    node: 'art_1',
    value,
    source: [],
    ...(field && { field }),
  });
  const watch = async () => {
    const analyzer = await makeAnalyzer();
    const cut: string[] = [];
    const watched: SearchAnalyzer = {
      ...analyzer,
      analyzeText: (text) => {
        cut.push(text);
        return analyzer.analyzeText(text);
      },
    };
    return { watched, cut };
  };
  const wanted = new Map([['しこう', 1]]);

  it('are all there, and no leaf is cut for what is known to be read so', async () => {
    const { watched, cut } = await watch();
    const leaves = [leaf('この約款は施行する。'), leaf('料金は別に定める。'), leaf('施行の日から施行する。')];
    const mark = () => markReadings(leaves, wanted, new Map([['しこう', 3]]), watched);
    const marks = mark().map((list) => list.map(({ start, end }) => [start, end]));
    expect(marks).toEqual([
      [[5, 7]],
      [],
      [
        [0, 2],
        [6, 8],
      ],
    ]);
    expect(cut).toEqual([leaves[0].value]);
    mark();
    expect(cut).toHaveLength(1);
  });

  it('are looked for on while the unit holds more of them', async () => {
    const { watched } = await watch();
    const leaves = [leaf('この約款は施行する。'), leaf('思考の自由。', 'caption'), leaf('思考を妨げない。')];
    const marks = markReadings(leaves, wanted, new Map([['しこう', 2]]), watched);
    expect(marks.map((list) => list.length)).toEqual([1, 1, 1]);
  });

  it('are none where the unit holds none', async () => {
    const { watched, cut } = await watch();
    expect(markReadings([leaf('この約款は施行する。')], wanted, new Map(), watched)).toEqual([[]]);
    expect(cut).toEqual([]);
  });
});
