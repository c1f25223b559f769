import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diffDocuments } from '../../src/diff/diff-documents.ts';
import { buildComparisonTable } from '../../src/diff/table/build-table.ts';
import { parseFile } from '../../src/parse.ts';
import { resolveCitation } from '../../src/text/citation.ts';
import { parsePlain } from './amendment/parse-plain.ts';

/** The column 条項 of two texts. */
function clausesOf(old: string, young: string, scope: 'changes' | 'whole' = 'changes'): string[] {
  const [before, after] = [parsePlain(old), parsePlain(young)];
  const comparison = diffDocuments(before, after);
  return buildComparisonTable(before, after, comparison, { hasClauses: true, scope }).rows.map(
    ({ clause }) => clause ?? '無',
  );
}

const article = (number: number, caption: string, ...paragraphs: string[]): string =>
  `第${number}条（${caption}）\n${paragraphs.map((words, at) => (at === 0 ? words : `${'０１２３４５'[at + 1]}　${words}`)).join('\n')}\n`;
const rest = ['会員は、住所を届け出る。', '当社は、届出を受け付ける。', '会員は、変更を知らせる。'];

describe('the column 条項', () => {
  it('names paragraphs, runs of them, and whole articles', () => {
    const old = `規約\n${article(1, '届出', '会員は、氏名を届け出る。', ...rest)}${article(2, '料金', '会員は、料金を払う。')}`;
    const young = old.replace('氏名を', '氏名を遅滞なく').replace('料金を払う', '料金を前払いする');
    expect(clausesOf(old, young)).toEqual(['第1条第1項', '第1条第2項～第4項', '第2条']);
  });

  it('names a new article by its number alone, and what became of the others', () => {
    const old = `規約\n${article(1, '届出', ...rest)}${article(2, '料金', '会員は、料金を払う。', '当社は、領収書を出す。')}${article(3, '休日', '当社は、日曜日に休む。')}`;
    const young = `規約\n${article(1, '届出', ...rest)}${article(2, '免責', '当社は、天災による損害の責めを負わない。', '前項は、故意の場合に適用しない。')}${article(3, '料金', '会員は、料金を払う。', '当社は、領収書を出す。')}${article(4, '休日', '当社は、日曜日に休む。')}`;
    expect(clausesOf(old, young)).toEqual(['第2条', '第3条・第4条（旧第2条・第3条）']);
  });

  it('names the articles below a heading and not the chapter', () => {
    const old = `規約\n第1章　総則\n${article(1, '届出', '会員は、氏名を届け出る。')}${article(2, '料金', '会員は、料金を払う。')}`;
    expect(clausesOf(old, old.replace('氏名', '住所'))).toContain('第1条');
  });

  it('names the title', () => {
    const old = `規約\n${article(1, '届出', ...rest)}`;
    expect(clausesOf(old, old.replace('規約', '会員規約'))[0]).toBe('題名');
  });

  it('leads to a clause of its row in every row of our revisions', async () => {
    const folder = new URL('../../corpus/general-terms/revisions/', import.meta.url);
    const names = readdirSync(folder).sort();
    const texts = await Promise.all(
      names.map((name) => parseFile(readFileSync(new URL(name, folder)), { name })),
    );
    let count = 0;
    for (const [at, young] of texts.slice(1).entries()) {
      const old = texts[at];
      const options = { hasClauses: true, scope: 'whole' } as const;
      const { rows } = buildComparisonTable(old, young, diffDocuments(old, young), options);
      for (const { clause = '', clauses } of rows) {
        const [, words, former] = /^(?!旧)(.*?)(?:（旧(.*)）)?$/.exec(clause) ?? [];
        const sides = [
          [words, young.tree, clauses.new],
          [former ?? /^旧(.*)$/.exec(clause)?.[1], old.tree, clauses.old],
        ] as const;
        expect(clause).not.toBe('');
        for (const [cited, tree, ids] of sides) {
          if (cited === undefined || /[～・]|^題名$|^「/.test(cited)) continue;
          const found = resolveCitation(cited, tree);
          expect(found).toMatchObject({ status: 'found' });
          expect(ids).toContain('ids' in found ? found.ids[0] : '');
          count++;
        }
      }
    }
    expect(count).toBeGreaterThan(100);
  });
});
