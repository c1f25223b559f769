import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWithStandard } from '../../src/compare/compare-with-standard.ts';
import { standardComparison } from '../../src/model/review/standard-comparison.ts';
import { parseFile } from '../../src/parse.ts';
import { loadMorphemes } from '../../src/text/dictionary/morpheme.ts';
import { kindTexts, parseArticles, textOfKind } from '../topic/fixture-texts.ts';
import { cutArticles, printArticles, renameParties } from './shuffled-text.ts';

const nda = textOfKind('nda');
const { head, articles } = cutArticles(nda);

async function compareTexts(ours: string, standard: string) {
  return compareWithStandard(await parseArticles(ours), await parseArticles(standard));
}

/** Captions of the clauses that stand for each other. */
function pairsOf({ rows }: ReturnType<typeof compareWithStandard>): string[] {
  return rows.flatMap(({ ours, standard }) =>
    ours.flatMap((own) => standard.map((other) => `${own.caption}＝${other.caption}`)),
  );
}

describe('a text beside a standard text', () => {
  it('is the same where only numbers and order differ', async () => {
    const { rows, remarks } = await compareTexts(printArticles(head, articles.toReversed()), nda);
    expect(rows.map(({ kind }) => kind)).toEqual(articles.map(() => 'same'));
    expect(rows.every(({ ours, standard }) => ours[0].caption === standard[0].caption)).toBe(true);
    expect(remarks).toEqual([]);
  });

  it('lacks what was taken out and has beyond what was put in', async () => {
    const without = articles.filter(({ heading }) => !/損害賠償|差止め/.test(heading));
    const bees = { heading: '（蜜蜂の飼育）', lines: ['甲は、乙の敷地で蜜蜂を飼育することができる。'] };
    const { rows } = await compareTexts(printArticles(head, [bees, ...without]), nda);
    const captions = (kind: string) =>
      rows
        .filter((row) => row.kind === kind)
        .flatMap(({ ours, standard }) => [...ours, ...standard].map(({ caption }) => caption));
    expect(captions('missing')).toEqual(['損害賠償', '差止め']);
    expect(captions('extra')).toEqual(['蜜蜂の飼育']);
    expect(rows.slice(0, 2).map(({ kind }) => kind)).toEqual(['missing', 'missing']);
  });

  it('tells quantities that differ, before words that differ', async () => {
    const changed = nda.replace('２年間', '５年間').replace('速やかに返還', '直ちに返還');
    const { rows } = await compareTexts(changed, nda);
    expect(rows.slice(0, 3).map(({ kind, standard }) => `${kind} ${standard[0].caption}`)).toEqual([
      'quantity 秘密情報の返還及び廃棄',
      'quantity 有効期間',
      'same 目的',
    ]);
    expect(rows[1].quantities).toEqual([
      {
        kind: 'duration',
        ours: expect.objectContaining({ text: '５年間', value: 'P5Y' }),
        standard: expect.objectContaining({ text: '２年間', value: 'P2Y' }),
      },
    ]);
  });

  it('marks the words that differ, and only those', async () => {
    const changed = nda.replace('書面による事前の承諾なく第三者に開示し', '同意なく第三者に開示し');
    const { rows } = await compareTexts(changed, nda);
    const [row] = rows.filter(({ kind }) => kind === 'words');
    expect(row.standard[0].citation).toBe('第3条');
    const differing = row.paragraphs.flatMap(({ runs }) => runs).filter(({ kind }) => kind !== 'same');
    expect(differing.map(({ kind, text }) => [kind, text])).toEqual([
      ['ours', '同意'],
      ['standard', expect.stringContaining('承諾')],
    ]);
  });

  it('matches the names of the parties, which then make no difference', async () => {
    const readMorphemes = await loadMorphemes();
    const renamed = renameParties(textOfKind('outsourcing'), { 委託者: '甲', 受託者: '乙' });
    const [ours, standard] = await Promise.all(
      [renamed, textOfKind('outsourcing')].map((text) =>
        parseFile(new TextEncoder().encode(text), { name: 'text.txt', norms: true }),
      ),
    );
    const { terms, rows } = compareWithStandard(ours, standard, { readMorphemes });
    expect(terms.map((term) => `${term.ours}=${term.standard}`).sort()).toEqual(['乙=受託者', '甲=委託者']);
    expect(rows.filter(({ kind }) => kind !== 'same')).toEqual([]);
    const runs = rows.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.runs));
    expect(
      runs.some(({ text, standard: other }) => text.includes('甲は') && other?.includes('委託者は')),
    ).toBe(true);
  });

  it('says where the two are of different kinds', async () => {
    const { remarks, rows } = await compareTexts(textOfKind('employment'), textOfKind('telecom'));
    expect(remarks[0]).toContain('当方は就業規則、標準は電気通信サービス契約約款と読めます');
    expect(rows.filter(({ kind }) => kind === 'same')).toEqual([]);
  });

  it('pairs nothing where there is nothing', async () => {
    const { rows, remarks } = await compareTexts('おしらせ\n', nda);
    expect(rows.every(({ kind }) => kind === 'missing')).toBe(true);
    expect(remarks).toContain('当方の文書に条が見つかりません。');
  });
});

describe('any two of our texts', () => {
  const kinds = [...kindTexts.keys()];

  it('give a comparison of the published form in which each clause stands', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...kinds), fc.constantFrom(...kinds), async (left, right) => {
        const comparison = await compareTexts(textOfKind(left), textOfKind(right));
        expect(() => standardComparison.parse(comparison)).not.toThrow();
        const own = new Set(comparison.rows.flatMap(({ ours }) => ours.map(({ node }) => node)));
        const other = comparison.rows.flatMap(({ standard }) => standard.map(({ node }) => node));
        expect(own.size).toBe(comparison.ours.clauses);
        expect(other).toHaveLength(comparison.standard.clauses);
        expect(new Set(other).size).toBe(other.length);
      }),
      { numRuns: 12 },
    );
  });

  it('are paired alike whatever the order of the articles', async () => {
    const standard = cutArticles(textOfKind('outsourcing'));
    const expected = pairsOf(await compareTexts(nda, textOfKind('outsourcing'))).sort();
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(standard.articles, { minLength: standard.articles.length }),
        async (shuffled) => {
          const pairs = pairsOf(await compareTexts(nda, printArticles(standard.head, shuffled)));
          expect(pairs.sort()).toEqual(expected);
        },
      ),
      { numRuns: 8 },
    );
  });
});
