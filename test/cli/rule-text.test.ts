import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { runWith } from './surface.ts';

const folder = makeTemporaryFolder();
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

describe('yakkan rule draft', () => {
  it('prints the draft of a clause, and says where there is none', async () => {
    const { code, stdout } = await runWith(['rule', 'draft', terms, '第1条第1項']);
    expect(code).toBe(0);
    expect(stdout).toContain('期限: last(変更の日, 期間)');
    expect(stdout).toContain('accepted: false');
    expect((await runWith(['rule', 'draft', terms, '第9条'])).stderr).toContain('has no clause 第9条');
    const json = JSON.parse((await runWith(['rule', 'draft', terms, '-f', 'json'])).stdout);
    expect(json.map(({ shape }: { shape: string }) => shape)).toEqual([
      'deadline',
      'duty',
      'duty',
      'deadline',
    ]);
  });

  it('puts drafts beside the rules, never over a file, and they are no rules until a person accepts them', async () => {
    const corpus = join(folder, 'corpus');
    await runWith(['add', terms, '--corpus', corpus, '--document', 'terms', '--effective', '2026-04-01']);
    const draft = ['rule', 'draft', 'terms', '第1条第1項', '--corpus', corpus, '--write', 'report'];
    expect((await runWith(draft)).code).toBe(0);
    expect(await runWith(draft)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('is there already'),
    });
    expect((await runWith([...draft.slice(0, -1), '../report'])).code).toBe(2);
    expect((await runWith(['rule', 'draft', 'none', '--corpus', corpus])).code).toBe(1);
    const run = [
      'rule',
      'run',
      'art-1-para-1-sent-1',
      '--corpus',
      corpus,
      '--given',
      '{"変更の日":"2026-06-30"}',
    ];
    expect((await runWith([...run, '--as-of', '2026-05-01'])).code).toBe(1);
    const file = join(corpus, 'terms/rules/report.rule.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('accepted: false', 'accepted: true'));
    const answer = await runWith([...run, '--as-of', '2026-05-01']);
    expect([answer.code, answer.stdout]).toEqual([0, expect.stringContaining('2026-07-14')]);
    const coverage = await runWith(['rule', 'coverage', 'terms', '--corpus', corpus, '--sentences']);
    expect(coverage.stdout).toMatch(/第1条第1項 計算: terms\/art-1-para-1-sent-1 \[art_1__para_1__sent_1\]/);
    expect(coverage.stdout).toMatch(/計 4文: 計算 1、下書き 3、対象外 0、未対応 0/);
  });
});
