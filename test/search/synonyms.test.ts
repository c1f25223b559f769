import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLexiconFiles } from '../../src/corpus/build/load-synonyms.ts';
import { compileSynonyms } from '../../src/search/lexicon/compile.ts';
import type { LexiconGroup } from '../../src/search/lexicon/group.ts';
import { type Expansion, makeSynonyms } from '../../src/search/lexicon/synonyms.ts';
import { createAnalyzer } from '../../src/search/words/tokens.ts';
import { loadMorphemes } from '../../src/text/dictionary/morpheme.ts';
import { makeWordAnalyzer } from './word-analyzer.ts';

const analyzer = await makeWordAnalyzer();
const readMorphemes = await loadMorphemes();

function expandWith(lexicon: LexiconGroup[], question: string, general: string[][] = []): Expansion[] {
  const synonyms = makeSynonyms(compileSynonyms({ lexicon, general }, analyzer));
  return synonyms.expand(question, analyzer.analyzeText(question));
}

/** 払い忘れた → 滞納 0.7 */
function write(question: string, expansions: Expansion[]): string[] {
  return expansions.map(
    ({ start, end, terms, weight }) =>
      `${question.slice(start, end)} → ${terms.map((spelled) => spelled.join('|')).join(' ')} ${weight}`,
  );
}

const arrears: LexiconGroup = {
  id: 'arrears',
  words: ['支払を怠る', '滞納'],
  everyday: ['払い忘れる'],
  related: ['督促'],
};
const exempt: LexiconGroup = { id: 'exempt', words: ['免除'], everyday: ['払わなくていい'] };
const payment: LexiconGroup = { id: 'pay', spellings: ['支払', '支払い', '払う'] };

describe('makeSynonyms', () => {
  it('leads from everyday words to legal ones, and not back', () => {
    expect(write('払い忘れた', expandWith([arrears], '払い忘れた'))).toEqual([
      '払い忘れ → 支払 怠る 0.7',
      '払い忘れ → 滞納 0.7',
      '払い忘れ → 督促 0.3',
    ]);
    expect(write('滞納', expandWith([arrears], '滞納'))).toEqual(['滞納 → 支払 怠る 0.7', '滞納 → 督促 0.3']);
    expect(expandWith([arrears], '督促')).toEqual([]);
  });

  it('finds expressions whatever particles, endings and few words stand in between', () => {
    for (const question of ['支払を怠った', '支払が怠られた', '支払を何度も怠るとき']) {
      expect(write(question, expandWith([arrears], question))[0], question).toContain('→ 滞納 0.7');
    }
    expect(expandWith([arrears], '支払と通知と協議と合意と催告を怠る')).toEqual([]);
    expect(expandWith([arrears], '怠る支払')).toEqual([]);
  });

  it('takes spellings for one another, within expressions too', () => {
    expect(write('支払いを怠る', expandWith([arrears, payment], '支払いを怠る'))).toEqual([
      '支払いを怠る → 支払|支払い|払う 怠る 0.95',
      '支払いを怠る → 滞納 0.7',
      '支払いを怠る → 督促 0.3',
      '支払い → 支払|払う 0.475',
    ]);
  });

  it('counts a word within a longer one less', () => {
    const lexicon = [
      { id: 'name', words: ['改姓'], everyday: ['名前を変える'] },
      { id: 'change', words: ['変更'], everyday: ['変える'] },
    ];
    const question = '𠮷の名前を変えたい';
    expect(write(question, expandWith(lexicon, question))).toEqual([
      '名前を変え → 改姓 0.7',
      '変え → 変更 0.35',
    ]);
  });

  it('gives the tokens of the stretch and the words that led there', () => {
    const [first] = expandWith([arrears], '今月の支払を怠る');
    expect(first).toMatchObject({ from: '支払を怠る', to: '滞納', kind: 'field', start: 3, end: 8 });
    expect(first.tokens).toEqual([1, 2]);
  });

  it('counts general synonyms less than those of the field, and takes the higher of two', () => {
    const question = '滞納';
    expect(
      write(
        question,
        expandWith([arrears], question, [
          ['滞納', '不納'],
          ['滞納', '督促'],
        ]),
      ),
    ).toEqual(['滞納 → 支払 怠る 0.7', '滞納 → 督促 0.35', '滞納 → 不納 0.35']);
  });

  it('uses given weights', () => {
    const data = compileSynonyms({ lexicon: [arrears], general: [] }, analyzer);
    const expansions = makeSynonyms(data, { weights: { field: 0.5 } }).expand(
      '滞納',
      analyzer.analyzeText('滞納'),
    );
    expect(expansions.map(({ weight }) => weight)).toEqual([0.5, 0.3]);
  });

  it('gives what an index holds', () => {
    const data = compileSynonyms({ lexicon: [arrears, payment], general: [] }, analyzer);
    const isKnown = (term: string) => ['支払い', '怠る', '遅延'].includes(term);
    const expansions = makeSynonyms(data, { isKnown }).expand('滞納', analyzer.analyzeText('滞納'));
    expect(expansions.map(({ terms }) => terms)).toEqual([[['支払い'], ['怠る']]]);
  });

  it.each([
    [exempt, '払わなくていいとき', true],
    [exempt, '払ったとき', false],
    [exempt, '払わないとき', false],
    [{ id: 'cost', words: ['負担'], everyday: ['誰が払う'] }, '工事のお金は誰が払いますか', true],
    [{ id: 'cost', words: ['負担'], everyday: ['誰が払う'] }, '工事のお金を払う', false],
    [{ id: 'over', words: ['過納'], everyday: ['払いすぎる'] }, '払いすぎた', true],
    [{ id: 'over', words: ['過納'], everyday: ['払いすぎる'] }, '払った', false],
    [{ id: 'dismiss', words: ['解雇'], everyday: ['やめさせる'] }, 'やめさせるには', true],
    [{ id: 'dismiss', words: ['解雇'], everyday: ['やめさせる'] }, 'やめるには', false],
    [{ id: 'conclude', words: ['締結'], everyday: ['契約する'] }, '契約したい', true],
    [{ id: 'conclude', words: ['締結'], everyday: ['契約する'] }, '契約の期間', false],
  ])('%# heeds what the terms leave out: %s %s', (group, question, isFound) => {
    expect(expandWith([group], question).length > 0).toBe(isFound);
  });

  it('trusts a term less where the word says its opposite', () => {
    const refuse = { id: 'refuse', words: ['拒絶', '承諾しない'] };
    expect(write('拒絶', expandWith([refuse], '拒絶'))).toEqual(['拒絶 → 承諾 0.3']);
  });

  it('does not take a question word for an expression', () => {
    expect(expandWith([{ id: 'purpose', words: ['目的'], everyday: ['何のため'] }], '何ですか')).toEqual([]);
  });

  it('sees a compound and its parts', () => {
    const synonyms = makeSynonyms(
      compileSynonyms({ lexicon: [{ id: 'fee', words: ['料金', '代金'] }], general: [] }, analyzer),
    );
    const tokens = [
      { term: '利用料金', kind: 'term', start: 0, end: 4 },
      { term: '利用', kind: 'morpheme', start: 0, end: 2 },
      { term: 'りようりょうきん', kind: 'reading', start: 0, end: 4 },
      { term: '料金', kind: 'morpheme', start: 2, end: 4 },
      { term: '用料', kind: 'bigram', start: 1, end: 3 },
    ];
    const [first, ...others] = synonyms.expand('利用料金', tokens);
    expect(first).toMatchObject({ terms: [['代金']], tokens: [3], start: 2, end: 4 });
    expect(others).toEqual([]);
  });
});

describe('the lexicon in use', () => {
  const searchAnalyzer = createAnalyzer(readMorphemes);
  const synonyms = makeSynonyms(
    compileSynonyms({ lexicon: readLexiconFiles(), general: [] }, searchAnalyzer),
  );
  const expand = (question: string) => synonyms.expand(question, searchAnalyzer.analyzeQuery(question));

  it.each([
    ['契約をやめたいときはどうすればいいですか', '解約'],
    ['料金を払い忘れたらどうなりますか', '支払を怠る'],
    ['名字が変わった', '改姓'],
    ['手紙が届かなかった', '到達'],
    ['引っ越すとき', '転居'],
    ['値上げされる', '料金の改定'],
    ['スマホをなくした', '紛失'],
    ['どこの裁判所', '管轄'],
    ['家賃を払わない', '滞納'],
    ['弁償してもらえる', '損害賠償'],
    ['人に譲りたい', '譲渡'],
    ['残業代', '割増賃金'],
    ['ヤクザ', '反社会的勢力'],
    ['荷物が壊れていた', '毀損'],
  ])('%s → %s', (question, legal) => {
    expect(expand(question).map(({ to }) => to)).toContain(legal);
  });

  it('gives sane stretches and weights for any text', () => {
    const words = fc.constantFrom(
      '契約',
      'を',
      'やめ',
      'たい',
      '料金',
      '払わ',
      'ない',
      '𠮷',
      '\r\n',
      'ＩＤ',
      '、',
      '返して',
      '第34条の2',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(words).map((list) => list.join('')),
        ),
        (question) => {
          for (const { start, end, terms, weight, tokens } of expand(question)) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(question.length);
            expect(terms.length > 0 && terms.every((spelled) => spelled.length > 0)).toBe(true);
            expect(weight > 0 && weight <= 1).toBe(true);
            expect(tokens.every((token) => token >= 0)).toBe(true);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
