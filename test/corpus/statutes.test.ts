import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { runWith } from '../cli/surface.ts';
import { writeAct } from '../law/write-act.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';

const id = '502AC0000009999';
const act = writeAct('見本契約法', '令和二年法律第九千九百九十九号', [
  ['1', '目的', ['この法律は、見本契約の公正を図ることを目的とする。']],
  [
    '2',
    '解約',
    ['消費者は、いつでも見本契約を解約することができる。', '事業者は、解約料を請求してはならない。'],
  ],
  ['2-2', '通知', ['事業者は、七日前までに通知しなければならない。']],
]);
const terms = [
  '見本利用規約',
  '令和3年4月1日施行',
  '第1条（解約）',
  '会員は、見本契約法（令和2年法律第9999号）第2条第1項により解約できる。同法第2条第2項及び第2条の2の定めに従う。',
  '第2条（目的）',
  '改正前の見本契約法第2条第2項は、適用しない。',
  '見本契約法第2条第3項に従う。',
].join('\n');

let corpus: string;
beforeAll(async () => {
  const folder = makeTemporaryFolder();
  corpus = join(folder, 'corpus');
  mkdirSync(corpus);
  writeFileSync(join(folder, 'terms.txt'), terms);
  writeFileSync(
    join(folder, 'acts.zip'),
    zipSync({
      [`${id}_20200401_000/${id}_20200401_000.xml`]: strToU8(act),
      [`${id}_20250401_001/${id}_20250401_001.xml`]: strToU8(act.replace('七日前', '三日前')),
    }),
  );
  await runWith(['add', join(folder, 'terms.txt'), '--document', 'terms', '--corpus', corpus]);
  await runWith(['add', '--law', join(folder, 'acts.zip'), '--corpus', corpus]);
  await runWith(['build', '--corpus', corpus]);
}, 60_000);

describe('statutes of a corpus', () => {
  it('stand under their law number id, a revision for each day', async () => {
    const { stdout } = await runWith([
      'show',
      id,
      '第2条の2',
      '--as-of',
      '2024-01-01',
      '--corpus',
      corpus,
      '--brief',
    ]);
    expect(stdout).toContain('2020-04-01 の版');
    expect(stdout).toContain('七日前までに');
  });

  it('give their words to the clauses that cite them, as of the day of the clause', async () => {
    const { stdout } = await runWith(['show', 'terms', '第1条', '--corpus', corpus]);
    expect(stdout).toContain(
      '第2条第1項（解約）［2020-04-01の版］: 消費者は、いつでも見本契約を解約することができる。',
    );
    expect(stdout).toContain('2 事業者は、解約料を請求してはならない。');
    expect(stdout).toMatch(/第2条の2（通知）［2020-04-01の版］: .*七日前までに/);
  });

  it('are searched only where they are asked for', async () => {
    const found = async (...options: string[]) => {
      const { stdout } = await runWith([
        'search',
        '解約料',
        '--corpus',
        corpus,
        '--format',
        'json',
        ...options,
      ]);
      return (JSON.parse(stdout).hits as { document: string }[]).map(({ document }) => document);
    };
    expect(await found()).not.toContain(id);
    expect(await found('--kind', '法令')).toContain(id);
    expect(await found('--document', id)).toContain(id);
  });

  it('tell of a 項 that they lack', async () => {
    const { stdout } = await runWith(['check', '--corpus', corpus]);
    expect(stdout).toMatch(/「見本契約法」（2020-04-01施行）に「第2条第3項」はありません/);
  });

  it('are refused where a file is no act', async () => {
    const file = join(corpus, '../terms.txt');
    const { code, stderr } = await runWith(['add', '--law', file, '--corpus', corpus]);
    expect([code, stderr]).toEqual([1, expect.stringContaining('is no act in 法令標準XML')]);
  });

  it('are not quoted where the text means them as they were before an amendment', async () => {
    const { stdout } = await runWith(['show', 'terms', '第2条', '--corpus', corpus]);
    expect(stdout).toMatch(/見本契約法第2条第2項 → 外部: 見本契約法/);
    expect(stdout).not.toContain('解約料を請求してはならない');
  });

  it('stand beside the clauses of an export, unless they are not wanted', async () => {
    const write = async (...options: string[]) =>
      (await runWith(['export', 'terms@2021-04-01', '--corpus', corpus, ...options])).stdout;
    expect(await write('--to', 'markdown')).toContain('> 消費者は、いつでも見本契約を解約することができる。');
    expect(await write('--to', 'markdown', '--no-statutes')).not.toContain('見本契約を解約することができる');
    const { statutes } = JSON.parse(await write('--to', 'json'));
    expect(statutes[0]).toMatchObject({
      document: id,
      revision: '2020-04-01',
      caption: '解約',
      quote: '消費者は、いつでも見本契約を解約することができる。',
    });
  });
});
