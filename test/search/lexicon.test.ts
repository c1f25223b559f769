import { describe, expect, it } from 'vitest';
import { readGeneralSynonyms, readLexiconFiles } from '../../src/corpus/build/load-synonyms.ts';
import { compileSynonyms } from '../../src/search/lexicon/compile.ts';
import { keepKnown, readTerms } from '../../src/search/lexicon/data.ts';
import { reduceGeneral } from '../../src/search/lexicon/general.ts';
import { readLexicon, UnusableLexicon } from '../../src/search/lexicon/group.ts';
import { listSurfaces } from '../../src/search/lexicon/surfaces.ts';
import { createAnalyzer } from '../../src/search/words/tokens.ts';
import { loadMorphemes } from '../../src/text/dictionary/morpheme.ts';
import { makeWordAnalyzer } from './word-analyzer.ts';

const analyzer = await makeWordAnalyzer();
const groups = readLexiconFiles();

function countBy(values: readonly string[]): [value: string, count: number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts];
}

describe('the lexicon of the field', () => {
  it('has many groups, each with an id of its own', () => {
    expect(groups.filter(({ spellings }) => !spellings).length).toBeGreaterThanOrEqual(450);
    expect(countBy(groups.map(({ id }) => id)).filter(([, count]) => count > 1)).toEqual([]);
    expect(groups.map(({ id }) => id).filter((id) => !/^[a-z][a-z0-9-]*$/.test(id))).toEqual([]);
  });

  it('names a word in few groups, and once in a group', () => {
    const leading = groups.flatMap(({ words = [], everyday = [] }) => [...new Set([...words, ...everyday])]);
    expect(countBy(leading).filter(([, count]) => count > 5)).toEqual([]);
    const twice = groups.filter(({ words = [], everyday = [], related = [] }) => {
      const all = [...words, ...everyday, ...related];
      return new Set(all).size < all.length;
    });
    expect(twice.map(({ id }) => id)).toEqual([]);
  });

  it('spells a word in one group', () => {
    const spelled = groups.flatMap(({ spellings = [] }) => spellings);
    expect(countBy(spelled).filter(([, count]) => count > 1)).toEqual([]);
  });

  it('says of what was grown by script where it is from', () => {
    const grown = (from: string) => groups.filter(({ source }) => source === from);
    const commerce = grown('abbreviation').find(({ words }) => words?.includes('特定商取引に関する法律'));
    expect(commerce?.words).toContain('特定商取引法');
    expect(grown('abbreviation').every(({ words = [] }) => words.length > 1)).toBe(true);
    expect(grown('reading').find(({ spellings }) => spellings?.includes('補填'))?.spellings).toEqual([
      '補填',
      '補てん',
    ]);
  });

  it('has words that the analyzer knows', async () => {
    const data = compileSynonyms({ lexicon: groups, general: [] }, createAnalyzer(await loadMorphemes()));
    const written = groups.flatMap(({ id: _, source: _source, ...lists }) => Object.values(lists).flat());
    expect([...new Set(written)].filter((word) => !data.words.includes(word))).toEqual([]);
    expect(data.words.filter((_, word) => readTerms(data, word).some((term) => term === ''))).toEqual([]);
  });

  const opposites = [
    ['解約', '更新'],
    ['値上げ', '値下げ'],
    ['有償', '無償'],
    ['免責', '損害賠償'],
    ['承諾', '拒絶'],
    ['停止', '再開'],
    ['入会', '退会'],
    ['売主', '買主'],
    ['賃貸人', '賃借人'],
    ['昇給', '減給'],
    ['申込み', '解約'],
    ['返還する', '返還しない'],
  ];
  it.each(opposites)('does not lead from %s to %s', (one, other) => {
    const both = groups.filter(({ words = [], everyday = [], related = [] }) => {
      const all = [...words, ...everyday, ...related];
      return all.includes(one) && all.includes(other);
    });
    expect(both.map(({ id }) => id)).toEqual([]);
  });
});

describe('readLexicon', () => {
  it.each([
    ['no list', { id: 'x' }, 'write a list of groups'],
    ['no id', [{ words: ['解約', '解除'] }], 'give it an id'],
    ['an unknown key', [{ id: 'x', word: ['解約', '解除'] }], '"word" is unknown'],
    ['a number among the words', [{ id: 'x', words: ['救急', 119] }], 'must be a list of words'],
    ['one word only', [{ id: 'x', words: ['解約'] }], 'two words or more'],
  ])('refuses %s', (_, value, message) => {
    expect(() => readLexicon(value, 'bad.yaml')).toThrow(UnusableLexicon);
    expect(() => readLexicon(value, 'bad.yaml')).toThrow(message);
  });
});

describe('reduceGeneral', () => {
  const item = {
    expandControl: 0,
    gokeiSyubetsu: '代表語',
    ryakusyou: '代表語形',
    hyoukiYure: '代表表記',
    bunya: [] as string[],
  };

  it('keeps ordinary words and leaves out names, abbreviations, letters and what is withdrawn', () => {
    const items = [
      { ...item, midashi: '停止' },
      { ...item, midashi: 'ストップ' },
      { ...item, midashi: 'stop', hyoukiYure: 'アルファベット表記' },
      { ...item, midashi: '止社', bunya: ['企業名'] },
      { ...item, midashi: '停', ryakusyou: '略語・略称' },
      { ...item, midashi: '休停', expandControl: 2 },
      { ...item, midashi: 'とまる' },
    ];
    expect(reduceGeneral([{ items }])).toEqual([['停止', 'ストップ']]);
  });

  it('leaves out groups of one word', () => {
    expect(reduceGeneral([{ items: [{ ...item, midashi: '停止' }] }])).toEqual([]);
  });

  it('reduces the whole dictionary to some thousand groups', () => {
    const general = readGeneralSynonyms();
    expect(general.length).toBeGreaterThan(3000);
    expect(general.flat().length).toBeLessThan(25_000);
    expect(general.some((words) => words.includes('契約解除') && words.includes('解約'))).toBe(true);
  });
});

describe('keepKnown', () => {
  const data = compileSynonyms(
    {
      lexicon: [
        { id: 'pay', spellings: ['支払', '支払い'] },
        { id: 'arrears', words: ['支払を怠る', '滞納'], everyday: ['払い忘れ'], related: ['督促'] },
        { id: 'moving', words: ['転居', '移転'], everyday: ['引っ越し'] },
      ],
      general: [['停止', 'ストップ']],
    },
    analyzer,
  );
  const written = (known: string[]) => {
    const kept = keepKnown(data, (term) => known.includes(term));
    return kept.groups.map(({ words, everyday = [], related = [] }) =>
      [words, everyday, related].map((list) => list.map((word) => kept.words[word])),
    );
  };

  it('keeps what an index holds, in any spelling, and what leads there', () => {
    expect(written(['支払い', '怠る'])).toContainEqual([['支払を怠る'], ['払い忘れ', '滞納'], []]);
    expect(written(['督促'])).toContainEqual([[], ['払い忘れ', '支払を怠る', '滞納'], ['督促']]);
    expect(written(['停止'])).toEqual([[['停止'], ['ストップ'], []]]);
  });

  it('keeps nothing of an index that holds none of it', () => {
    expect(written(['一'])).toEqual([]);
  });
});

describe('listSurfaces', () => {
  const lexicon = [
    { id: 'end', words: ['解約'], everyday: ['やめる', '契約を切る'] },
    { id: 'pay', spellings: ['支払', '払う'] },
  ];
  const surfaces = listSurfaces(compileSynonyms({ lexicon, general: [] }, analyzer));

  it.each([
    ['解約', '解約'],
    ['やめる', 'やめる'],
    ['やめ', 'やめる'],
    ['契約', '契約'],
    ['切り', '切る'],
    ['払わ', '払う'],
    ['払っ', '払う'],
  ])('gives %s as a form of %s', (surface, term) => {
    expect(surfaces.get(surface)).toBe(term);
  });

  it('gives no form of one character', () => {
    expect([...surfaces.keys()].filter((surface) => surface.length < 2)).toEqual([]);
  });
});
