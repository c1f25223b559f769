import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runWith } from './surface.ts';

const folder = mkdtempSync(join(tmpdir(), 'yakkan-duties-'));
const terms = join(folder, 'terms.md');
writeFileSync(
  terms,
  `# 約款

## 第1条（届出）

契約者は、変更の日から14日以内に、当社に届け出なければなりません。

2　契約者は、次の各号に掲げる事項を遵守しなければなりません。

(1) =A1+1のような式を書かないこと。

3　当社は、30日前までに通知します。
`,
);

describe('yakkan rule agenda', () => {
  it('lists the days that it needs, then counts from them', async () => {
    const asked = await runWith(['rule', 'agenda', terms]);
    expect(asked.code).toBe(0);
    expect(asked.stdout).toContain('  変更の日 … 第1条第1項\n');
    expect(asked.stdout).toContain('「30日前までに」 起算点が書かれていません。');
    const { code, stdout } = await runWith(['rule', 'agenda', terms, '--given', '{"変更の日":"2026-06-30"}']);
    expect([code, stdout]).toEqual([
      0,
      expect.stringContaining('  2026-07-14まで 第1条第1項 契約者 14日以内に'),
    ]);
    const json = await runWith([
      'rule',
      'agenda',
      terms,
      '-f',
      'json',
      '--given',
      '{"変更の日":"2026-06-30"}',
    ]);
    expect(JSON.parse(json.stdout)).toMatchObject({ document: 'terms', entries: [{ day: '2026-07-14' }] });
  });

  it('writes a calendar, and says what is wrong with the days', async () => {
    const file = join(folder, 'days.ics');
    await runWith([
      'rule',
      'agenda',
      terms,
      '-f',
      'ics',
      '-o',
      file,
      '--given',
      '{"第1条第1項":"2026-06-30"}',
    ]);
    expect(readFileSync(file, 'utf8')).toMatch(
      /UID:art_1__para_1__sent_1\.1\.terms@yakkan\r\nDTSTAMP:\d{8}T\d{6}Z\r\n/,
    );
    expect(await runWith(['rule', 'agenda', terms, '--given', '{"入会の日":"2026-06-30"}'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('入会の日'),
    });
    expect((await runWith(['rule', 'agenda', join(folder, 'none.md')])).code).toBe(1);
  });
});

describe('yakkan rule duties', () => {
  it('lists duties by who has them, and writes a table for Excel that holds no formula', async () => {
    const { code, stdout } = await runWith(['rule', 'duties', terms]);
    expect([code, stdout]).toEqual([
      0,
      expect.stringContaining('契約者 (3)\n  ☐ 第1条第1項 [義務] 変更の日から14日以内に'),
    ]);
    const csv = (await runWith(['rule', 'duties', terms, '-f', 'csv'])).stdout;
    expect(csv.startsWith('\ufeff名宛人,種類,内容')).toBe(true);
    expect(csv).toContain("'=A1+1のような式");
    const one = await runWith(['rule', 'duties', terms, '--who', '当社', '-f', 'json']);
    expect(JSON.parse(one.stdout)).toMatchObject([{ who: '当社', byWhen: ['30日前までに'] }]);
    expect((await runWith(['rule', 'duties', terms, '-f', 'markdown'])).stdout).toContain(
      '| ☐ | 契約者 | 義務 |',
    );
  });
});
