import { expect } from 'vitest';
import { ask, doTasks, listCitations, phone, text } from './task.ts';

doTasks([
  {
    name: 'find a clause by everyday words',
    from: 'search.html',
    work: async (page) => {
      expect((await ask(page, '料金を払うのが遅れたらどうなるか')).slice(0, 3).join()).toContain('第39条');
      expect(await page.locator('#hits mark').count()).toBeGreaterThan(0);
    },
  },
  {
    name: 'find a clause by kana',
    from: 'search.html',
    work: async (page) => {
      expect((await ask(page, 'ちえんそんがいきん')).slice(0, 3).join()).toContain('第39条');
    },
  },
  {
    name: 'find the very words',
    from: 'search.html',
    work: async (page) => {
      await ask(page, '「年14.5％の割合」');
      expect(await listCitations(page)).toHaveLength(1);
      expect(await page.locator('#hits .hit mark').first().innerText()).toContain('14.5');
    },
  },
  {
    name: 'go to a clause by its number from the text that is open',
    from: text,
    work: async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('３４条２項');
      await page.keyboard.press('Enter');
      await page.waitForURL(/general-terms\/2026-04-01\.html#art_34__para_2$/);
      await page.locator('#panel-content h2').getByText('第34条第2項').waitFor();
    },
  },
  {
    name: 'be told that an article is not there, and how far they go',
    from: 'search.html?from=general-terms',
    work: async (page) => {
      await ask(page, '99条');
      expect(await page.locator('#search-notes').innerText()).toMatch(/第99条はありません（最後は第48条）/);
    },
  },
  {
    name: 'narrow what was found to clauses that fix an amount, and undo it',
    from: 'search.html',
    work: async (page) => {
      const all = await ask(page, '料金');
      await page.locator('details.facet[data-facet="facts"] > summary').click();
      await page.locator('#facet-form input[value="hasAmount"]').check();
      await page.waitForURL(/has=hasAmount/);
      await expect.poll(() => listCitations(page)).not.toEqual(all);
      await page.goBack();
      await expect.poll(() => listCitations(page)).toEqual(all);
    },
  },
  {
    name: 'find words of an earlier revision, and see that they are not in force',
    from: 'search.html',
    work: async (page) => {
      await ask(page, '遅延損害金');
      await page.locator('details.facet[data-facet="revisions"] > summary').click();
      await page.locator('#facet-form input[value="2023-04-01"]').check();
      await expect.poll(() => page.locator('#hits .hit-revision.is-old').count()).toBeGreaterThan(0);
      expect(await page.locator('#hits .hit-revision').first().innerText()).toMatch(/2023-04-01 旧/);
    },
  },
  {
    name: 'see which text was revised last, and what changed in it',
    from: 'index.html',
    work: async (page) => {
      const news = page.locator('.home-news');
      expect(await news.locator('time').first().innerText()).toMatch(/^2026-/);
      await news.getByText('変更点').first().click();
      await page.waitForURL(/compare\/2025-04-01\.\.2026-04-01\.html/);
      expect(await page.locator('#consequences').innerText()).toMatch(/\S/);
    },
  },
  {
    name: 'order the list of texts by day, and keep the order in the address',
    from: 'index.html',
    work: async (page) => {
      await page.locator('#documents th[data-sort="effective"] button').click();
      await page.locator('#documents th[data-sort="effective"] button').click();
      await page.reload();
      expect(await page.locator('th[data-sort="effective"]').getAttribute('aria-sort')).toBe('descending');
    },
  },
  {
    name: 'see what has to be done next, and open its clause',
    from: 'index.html',
    work: async (page) => {
      await page.locator('#home-data a').first().waitFor();
      expect(await page.locator('#home-data').innerText()).toMatch(/\d{4}-\d\d-\d\d/);
      await page.locator('#home-data a[href*="#"]').first().click();
      await page.waitForURL(/documents\/.*#/);
    },
  },
  {
    name: 'see which clauses are cited most, and open one',
    from: 'documents/general-terms/overview.html',
    work: async (page) => {
      await page.locator('details:has(a[href*="#art_"]) > summary').first().click();
      await page.locator('main details a[href*="#art_"]').first().click();
      await page.waitForURL(/2026-04-01\.html#art_/);
    },
  },
  {
    name: 'find a clause on a phone, by touch',
    from: 'search.html',
    options: phone,
    work: async (page) => {
      await ask(page, '解約したい');
      await page.locator('#hits a.hit-link').first().tap();
      await page.waitForURL(/documents\/.*#/);
      await page.locator('#panel-content h2').waitFor();
    },
  },
]);
