import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { SearchAnalyzer } from '../../src/search/words/analyzer.ts';
import { loadSearchAnalyzer } from '../../src/search/words/tokens.ts';

let analyzer: SearchAnalyzer;
beforeAll(async () => {
  analyzer = await loadSearchAnalyzer();
}, 60_000);

function show(text: string, kinds: readonly string[], terms?: readonly string[]): string[] {
  return analyzer
    .analyzeText(text, terms)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ term, start, end }) => `${term}=${text.slice(start, end)}`);
}

describe('the tokens of a text', () => {
  test('are dictionary forms without particles, auxiliaries and signs', () => {
    expect(show('契約者は、料金を支払わなければならない。', ['morpheme'])).toEqual([
      '契約=契約',
      '者=者',
      '料金=料金',
      '支払う=支払わ',
    ]);
  });

  test('are compounds beside their parts', () => {
    expect(show('利用料金表', ['compound'])).toEqual([
      '利用料金=利用料金',
      '利用料金表=利用料金表',
      '料金表=料金表',
    ]);
  });

  test('are readings', () => {
    expect(show('利用料金を支払った', ['reading'])).toEqual([
      'りよう=利用',
      'りようりようきん=利用料金',
      'りようきん=料金',
      'しはらう=支払っ',
    ]);
  });

  test('are defined terms as wholes, once', () => {
    const text = '契約者の指定するＳＩＭ カード及び契約者';
    const terms = ['契約者', '契約者の指定するSIMカード'];
    expect(show(text, ['term'], terms)).toEqual([
      '契約者の指定するsimカード=契約者の指定するＳＩＭ カード',
      '契約者=契約者',
    ]);
    expect(show('契約者', ['compound', 'term'], terms)).toEqual(['契約者=契約者']);
  });

  test('are numbers with what they count', () => {
    expect(show('第十二条の三十日以内、百分の三', ['number'])).toEqual([
      '12=十二',
      '12条=十二条',
      '30=三十',
      '30日=三十日',
      '100分の3=百分の三',
    ]);
  });

  test('stand where they stand behind 𠮷, CRLF and half-width kana', () => {
    expect(show('𠮷は\r\nｻｰﾊﾞｰの障害', ['morpheme'])).toEqual(['吉=𠮷', 'サーバ=ｻｰﾊﾞｰ', '障害=障害']);
  });

  test('are none where nothing is said', () => {
    expect(analyzer.analyzeText('、。「」 \r\n')).toEqual([]);
    expect(analyzer.analyzeText('')).toEqual([]);
  });

  test('lie within any text, in order, and are the same each time', () => {
    const unit = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '契約者は、',
        '第十二',
        '條',
        'ﾃﾞｰ',
        '\u3099',
        '五万',
        '3ヶ月',
        '\ud842',
        'Ｗｉ－',
        ' ',
        '%',
        '。',
      ),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 10 }), (units) => {
        const text = units.join('');
        const tokens = analyzer.analyzeText(text, ['契約者']);
        expect(tokens).toEqual(analyzer.analyzeText(text, ['契約者']));
        let last = 0;
        for (const { term, start, end } of [...tokens, ...analyzer.analyzeQuery(text)]) {
          expect(term).not.toBe('');
          expect(start >= 0 && start < end && end <= text.length).toBe(true);
        }
        for (const { start } of tokens) {
          expect(start).toBeGreaterThanOrEqual(last);
          last = start;
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the tokens of a question', () => {
  test('are bigrams too, within stretches without punctuation and without endings', () => {
    const bigrams = analyzer.analyzeQuery('料金表、解約したい').filter(({ kind }) => kind === 'bigram');
    expect(bigrams.map(({ term }) => term)).toEqual(['料金', '金表', '解約', '約し']);
  });

  test('in kana are one reading without a vocabulary', () => {
    const readings = analyzer.analyzeQuery('りようりょうきん').filter(({ kind }) => kind === 'reading');
    expect(readings).toContainEqual({ term: 'りようりようきん', kind: 'reading', start: 0, end: 8 });
  });

  test('in kana are cut by the readings of an index', async () => {
    const known = new Set(['りようりようきん', 'しはらい', 'かいやく']);
    const { analyzeQuery } = await loadSearchAnalyzer({ readings: { has: (reading) => known.has(reading) } });
    const question = 'りようりょうきんのしはらいとかいやく';
    const readings = analyzeQuery(question)
      .filter(({ kind, term }) => kind === 'reading' && known.has(term))
      .map(({ start, end }) => question.slice(start, end));
    expect(readings).toEqual(['りようりょうきん', 'しはらい', 'かいやく']);
  });

  test('do not take endings for readings', async () => {
    const { analyzeQuery } = await loadSearchAnalyzer({
      readings: { has: (reading) => reading === 'なけれ' },
    });
    expect(analyzeQuery('払わなければどうなる').filter(({ term }) => term === 'なけれ')).toEqual([]);
  });
});
