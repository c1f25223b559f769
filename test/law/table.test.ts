import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNumbers } from '../../src/law/article-order.ts';
import { captionOf, findArticle, findMoved, listArticles } from '../../src/law/article-table.ts';
import { datedFacts } from '../../src/law/dated-fact.ts';
import { decodeArticles, encodeArticles } from '../../src/law/encode.ts';
import {
  findAllByTitle,
  findById,
  findByNumber,
  findByTitle,
  findLaw,
  listLaws,
} from '../../src/law/law-table.ts';
import { readArticleNumber, writeArticle } from '../../src/law/provision.ts';
import { readLawCitation } from '../../src/law/read-citation.ts';
import { isShared, listShared, shared, titleFor } from '../block/shared-folder.ts';

function lawOf(title: string) {
  const law = findByTitle(title);
  if (!law) throw new Error(title);
  return law;
}

describe('the table of laws', () => {
  it.each([
    '消費者契約法',
    '平成12年法律第61号',
    '平成十二年法律第六十一号',
    '412AC0000000061',
    '消費者 契約法',
  ])('reads %s', (words) => {
    expect(readLawCitation(words).laws[0]).toMatchObject({ id: '412AC0000000061', title: '消費者契約法' });
  });

  it('finds by abbreviation, by former title and by id', () => {
    expect(findByTitle('特商法')?.number).toBe('昭和51年法律第57号');
    expect(findByTitle('下請代金支払遅延等防止法')?.title).toMatch(/^製造委託等に係る/);
    expect(findById('129AC0000000089')?.title).toBe('民法');
    expect(findByTitle('海賊対策法')).toBeUndefined();
  });

  it('takes the law in force where two bear one title, and the number where it is printed', () => {
    expect(findByTitle('破産法')?.number).toBe('平成16年法律第75号');
    expect(findAllByTitle('破産法')).toHaveLength(2);
    expect(findLaw({ title: '破産法', number: '大正11年法律第71号' })?.repealed?.on).toBe('2004-12-31');
  });

  it('says of articles what stands there: there, deleted, in a deleted range, missing, unknown', () => {
    expect(findArticle(lawOf('民法'), '548-4')).toMatchObject({
      state: 'exists',
      article: { caption: '定型約款の変更' },
    });
    expect(findArticle(lawOf('商法'), '514')).toMatchObject({ state: 'deleted' });
    expect(findArticle(lawOf('民法'), '60')).toMatchObject({ state: 'deleted', article: { through: '84' } });
    expect(findArticle(lawOf('消費者契約法'), '99')).toMatchObject({ state: 'missing' });
    expect(findArticle(lawOf('消費者契約法'), '8-9')).toMatchObject({ state: 'missing' });
    expect(findArticle(lawOf('所得税法'), '9999')).toEqual({ state: 'unknown' });
    expect(captionOf(lawOf('民法'), '32-2')).toBeUndefined();
  });

  it('knows where the matter of an article of 2013 stands now', () => {
    expect(findMoved(lawOf('個人情報保護法'), '23')).toEqual({
      old: '23',
      new: '27',
      caption: '第三者提供の制限',
      on: '2022-04-01',
    });
    expect(findMoved(lawOf('民法'), '1')).toBeUndefined();
  });

  it('never calls a law repealed for being absent from a list', () => {
    expect(lawOf('所得税法').repealed).toBeUndefined();
    expect(lawOf('金融商品取引法').repealed).toBeUndefined();
  });

  it('holds all dated facts: run scripts/build-law-table.ts after changing one', () => {
    for (const [number, { title, names = [], former = [], until }] of Object.entries(datedFacts)) {
      const law = findByNumber(number);
      if (title !== undefined) expect(law?.title).toBe(title);
      expect(law?.abbreviations).toEqual(expect.arrayContaining([...names]));
      expect(law?.formerTitles).toEqual(expect.arrayContaining([...former]));
      expect(law?.repealed?.on).toBe(until);
    }
  });

  it('is small', () => {
    const size = (name: string) =>
      readFileSync(new URL(`../../data/laws/${name}.br`, import.meta.url)).length;
    expect(size('laws') + size('articles')).toBeLessThan(1_500_000);
  });
});

describe('provisions', () => {
  it.each([
    ['第五百四十八条の四第二項', '548-4'],
    ['第９条の２の３', '9-2-3'],
    ['附則第3条', undefined],
    ['別表第1', undefined],
    ['第1項', undefined],
    ['第12条4', undefined],
  ])('reads the article of %s', (words, number) => {
    expect(readArticleNumber(words)).toBe(number);
  });

  it('writes what it reads', () => {
    const number = fc.array(fc.integer({ min: 1, max: 1999 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(number, (parts) => {
        const written = parts.join('-');
        return readArticleNumber(writeArticle(written)) === written;
      }),
    );
  });

  it('keeps articles through writing and reading', () => {
    const article = fc.record({
      number: fc.constantFrom('1', '2', '3', '9-2', '10', '38', '40-3-2'),
      caption: fc.constantFrom('', '目的', '定義', '削除'),
    });
    fc.assert(
      fc.property(fc.array(article, { minLength: 1 }), (entries) => {
        const articles = entries.map((one) => ({ ...one, deleted: one.caption === '削除' }));
        const held = { articles, renumbered: [{ old: '1', new: '9-2' }] };
        expect(decodeArticles(encodeArticles('1', held))).toEqual(held);
      }),
    );
  });

  it('orders branches behind their article', () => {
    expect(['10', '9-2', '9', '9-2-3'].toSorted(compareNumbers)).toEqual(['9', '9-2', '9-2-3', '10']);
  });
});

describe.skipIf(!isShared('laws/xml/'))(titleFor('against acts as XML', 'laws/xml/'), () => {
  it.each(listSharedXml())('knows %s', (id, xml) => {
    const title = /<LawTitle[^>]*>([^<]*)/.exec(xml)?.[1] ?? '';
    const law = findByTitle(title);
    expect(law?.id).toBe(id);
    expect(readLawCitation(/<LawNum>([^<]*)/.exec(xml)?.[1] ?? '').laws[0]).toBe(law);
    const main = xml.slice(xml.indexOf('<MainProvision'), xml.indexOf('</MainProvision>'));
    const numbers = [...main.matchAll(/<Article\b[^>]*\bNum="([\d_:]+)"/g)].map(([, number]) =>
      number.replaceAll('_', '-').replace(/:.*/, ''),
    );
    expect(law && listArticles(law)?.articles.map(({ number }) => number)).toEqual(numbers);
  });
});

function listSharedXml(): [string, string][] {
  if (!isShared('laws/xml/')) return [];
  return listShared('laws/xml/', /\.xml$/).map((url) => [
    url.pathname.replace(/^.*\/|\.xml$/g, ''),
    readFileSync(url, 'utf8'),
  ]);
}

describe.skipIf(!isShared('laws/articles.tsv'))(titleFor('against the lists', 'laws/'), () => {
  it('holds every law and every article of them', () => {
    const rows = (name: string) =>
      readFileSync(new URL(`laws/${name}`, shared), 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split('\t'));
    const missing = rows('laws.tsv').filter(([id, number]) => findById(id)?.number !== number);
    expect(missing).toEqual([]);
    const listed = rows('articles.tsv').map(([id, number, through, caption]) =>
      [id, number, through, caption].join(),
    );
    const held = listLaws().flatMap((law) =>
      (listArticles(law)?.articles ?? []).map(({ number, through = '', caption }) =>
        [law.id, number, through, caption].join(),
      ),
    );
    // Acts in katakana have branches (第十一条ノ二) that the lists leave out.
    const [known, own] = [new Set(listed), new Set(held)];
    const surplus = held.filter((one) => !known.has(one));
    expect(listed.filter((one) => !own.has(one))).toEqual([]);
    expect(surplus.every((one) => one.startsWith('133AC0000000065,'))).toBe(true);
  });
});
