import { readFileSync } from 'node:fs';
import { Document, Packer, Paragraph } from 'docx';
import { expect } from 'vitest';
import { doTasks } from './task.ts';

const lines = [
  'ひまわり会員規約',
  '第１条（目的）',
  'この規約は、会員の利用の条件を定める。',
  '第２条（退会）',
  '会員は、退会の30日前までに届け出ることにより、退会することができる。',
  '附則',
  'この規約は、令和7年10月1日から施行する。',
];

function writeWord(): Promise<Buffer> {
  const children = lines.map((text) => new Paragraph({ text }));
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

// What else is kept (several files, mending, withdrawing, the journal of it) is done in intake.e2e.ts, step by step.
doTasks([
  {
    name: 'write a note beside a clause, which is there in other revisions and on its sheet, and change it',
    from: 'documents/general-terms/2026-04-01.html#art_28',
    work: async (page) => {
      const notes = page.locator('#panel-content .notes');
      await notes.locator('textarea').fill('次の改正で\n見直す');
      await notes.locator('[name=by]').fill('田中');
      await notes.locator('[type=submit]').click();
      await notes.locator('li', { hasText: '見直す' }).getByText('田中').waitFor();
      await page.locator('#art_28 > .clause-head .label.has-note').waitFor();
      await page.locator('#revision').selectOption('2024-04-01');
      await page.waitForURL(/2024-04-01\.html/);
      await page.locator('#art_27 > .clause-head .label.has-note').waitFor();
      await page.goto(new URL('clause.html#art_27@2024-04-01', page.url()).href);
      const sheet = page.locator('#sheet .notes');
      await sheet.locator('li button[data-note=edit]').click();
      await sheet.locator('li textarea').fill('見直した');
      await sheet.locator('li [type=submit]').click();
      await sheet.locator('li .note-words', { hasText: '見直した' }).waitFor();
      const saving = page.waitForEvent('download');
      await sheet.locator('[data-note=save]').click();
      expect(readFileSync(await (await saving).path(), 'utf8')).toMatch(
        /第27条,見直した,田中,.*第28条（2026-04-01）/,
      );
      await page.emulateMedia({ media: 'print' });
      expect(await sheet.locator('textarea').isVisible()).toBe(false);
      expect(await sheet.locator('li').isVisible()).toBe(true);
      await page.emulateMedia({ media: 'screen' });
      for (let press = 0; press < 2; press++) await sheet.locator('li [data-note=remove]').click();
      await sheet.locator('li').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'add a Word file under the name and the day that are proposed, and read it',
    from: 'add.html',
    only: 'server',
    work: async (page) => {
      const buffer = await writeWord();
      const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
      await page.locator('#file').setInputFiles({ name: 'ひまわり会員規約.docx', mimeType, buffer });
      await page.locator('#reading-view').getByText('退会').first().waitFor();
      expect(await page.locator('#document').inputValue()).toBe('himawari-kaiin-kiyaku');
      expect(await page.locator('#effective').inputValue()).toBe('2025-10-01');
      await page.locator('#store').click();
      await page.locator('#stored a').click();
      await page.waitForURL(/himawari-kaiin-kiyaku\/2025-10-01\.html/);
      expect(await page.locator('#art_2').innerText()).toContain('30日前まで');
    },
  },
  {
    name: 'split a line that is two articles, and find it split in the text that is stored',
    from: 'add.html',
    only: 'server',
    work: async (page) => {
      const text = 'すみれ会規約\n第1条　会を定める。\n第2条　会員は、届を出す 第3条　会員は、退会する\n';
      const file = { name: 'すみれ.txt', mimeType: 'text/plain', buffer: Buffer.from(text) };
      await page.locator('#file').setInputFiles(file);
      await page.locator('#source-lines li[data-line="3"] .line-reading').click();
      await page.locator('#split-places [data-split^="第3条"]').click();
      await page.locator('#reading-view #art_3').waitFor();
      expect(await page.locator('#source-lines li').count()).toBe(4);
      await page.locator('#document').fill('sumire-kiyaku');
      await page.locator('#effective').fill('2025-04-01');
      await page.locator('#store').click();
      await page.locator('#stored a').click();
      await page.waitForURL(/sumire-kiyaku\/2025-04-01\.html/);
      expect(await page.locator('#art_3').innerText()).toContain('退会する');
    },
  },
  {
    name: 'find what was added',
    from: 'search.html',
    only: 'server',
    work: async (page) => {
      await expect
        .poll(
          async () => {
            await page.goto(
              `${new URL('search.html', page.url()).href}?q=${encodeURIComponent('ひまわり会員規約 退会')}`,
            );
            await page.locator('#search[data-answered]').waitFor();
            return (await page.locator('#hits .hit').allInnerTexts()).join();
          },
          { timeout: 20_000 },
        )
        .toContain('ひまわり会員規約');
    },
  },
  {
    name: 'change the title and the kind of a text',
    from: 'manage.html',
    only: 'server',
    work: async (page) => {
      const own = page.locator('[data-document="himawari-kaiin-kiyaku"]');
      await own.locator('summary').click();
      await own.locator('[name=title]').fill('ひまわり会規約');
      await own.locator('[name=kind]').selectOption('individual');
      await Promise.all([page.waitForEvent('load'), own.locator('[type=submit]').click()]);
      expect(await own.locator('summary').innerText()).toContain('ひまわり会規約');
      expect(await own.locator('[name=kind]').inputValue()).toBe('individual');
    },
  },
  {
    name: 'be asked again before a text is withdrawn, and bring it back',
    from: 'manage.html',
    only: 'server',
    work: async (page) => {
      const own = page.locator('[data-document="himawari-kaiin-kiyaku"]');
      await own.locator('summary').click();
      const withdraw = own.locator(':scope > p [data-act=withdraw]');
      await withdraw.click();
      await withdraw.getByText('もう一度押すと取り下げます').waitFor();
      await Promise.all([page.waitForEvent('load'), withdraw.click()]);
      await own.locator('[data-act=restore]').waitFor();
      await Promise.all([page.waitForEvent('load'), own.locator('[data-act=restore]').click()]);
      expect(await own.locator('summary').innerText()).toContain('改訂1件');
    },
  },
  {
    name: 'see who changed what, and save it for Excel',
    from: 'journal.html',
    only: 'server',
    work: async (page) => {
      expect(await page.locator('table').innerText()).toMatch(/取下げ\tひまわり会規約/);
      const saving = page.waitForEvent('download');
      await page.locator('main a[href$=".csv"]').click();
      expect(readFileSync(await (await saving).path(), 'utf8')).toMatch(/取下げ.*himawari-kaiin-kiyaku/);
    },
  },
]);
