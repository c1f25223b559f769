import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LawChanges, TouchedClause } from '../../src/model/law-change.ts';
import { runWith } from '../cli/surface.ts';
import { writeAct } from '../law/write-act.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';

const id = '502AC0000009999';
const number = '令和二年法律第九千九百九十九号';
const long =
  '事業者は、解約の申出を受けた日から十四日を経過する日までに、受領した代金の全部を返還しなければならない。';
const old = writeAct('見本契約法', number, [
  ['1', '目的', ['この法律は、見本契約の公正を図ることを目的とする。']],
  [
    '2',
    '解約',
    ['消費者は、いつでも見本契約を解約することができる。', '事業者は、解約料を請求してはならない。'],
  ],
  ['3', '返還', [long]],
  ['4', '通知', ['事業者は、七日前までに書面により通知しなければならない。']],
  ['5', '雑則', ['この法律の施行に関し必要な事項は、政令で定める。']],
]);
const young = writeAct('見本契約等法', number, [
  ['1', '目的', ['この法律は、見本契約の公正を図ることを目的とする。']],
  [
    '2',
    '解約',
    ['消費者は、いつでも見本契約を解約することができる。', '事業者は、解約料を請求してはならない。'],
  ],
  ['3', '届出', ['事業者は、主務大臣に氏名その他の事項を届け出なければならない。']],
  ['4', '返還', [long.replace('十四日', '三十日')]],
  ['5', '通知', ['事業者は、七日前までに書面により通知しなければならない。']],
]);
const terms = [
  '見本利用規約',
  '令和3年4月1日施行',
  '第1条（解約）',
  '会員は、見本契約法（令和2年法律第9999号）第2条第1項により解約できる。',
  '第2条（通知）',
  '当社は、同法第4条により通知する。',
  '第3条（返還）',
  `${long}ただし、別に定める場合を除く。`,
  '第4条（返還）',
  '当社は、見本契約法第3条に従う。見本契約法第5条の政令による。',
  '第5条（その他）',
  'この規約にないことは、民法による。',
].join('\n');

let corpus: string;
let changes: LawChanges;
beforeAll(async () => {
  const folder = makeTemporaryFolder();
  corpus = join(folder, 'corpus');
  mkdirSync(corpus);
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  await runWith(['add', write('terms.txt', terms), '--document', 'terms', '--corpus', corpus]);
  const later = terms.replace('令和3年4月1日', '令和8年4月1日');
  await runWith(['add', write('later.txt', later), '--document', 'later', '--corpus', corpus]);
  await runWith(['add', '--law', write(`${id}_20200401_0.xml`, old), '--corpus', corpus]);
  await runWith(['add', '--law', write(`${id}_20250401_1.xml`, young), '--corpus', corpus]);
  await runWith(['build', '--corpus', corpus]);
  changes = JSON.parse((await runWith(['law', 'changes', '--corpus', corpus, '--format', 'json'])).stdout);
}, 60_000);

function tell({ effect, node, provision, newProvision }: TouchedClause): string {
  return [effect, node, provision, newProvision].filter(Boolean).join(' ');
}

describe('yakkan law changes', () => {
  it('says what changed in an act', () => {
    expect(changes.laws).toMatchObject([
      { id, title: '見本契約法', newTitle: '見本契約等法', from: '2020-04-01', to: '2025-04-01' },
    ]);
    expect(changes.laws[0].provisions.map((one) => one.kind)).toContain('added');
  });

  it('lists the clauses that cite or repeat what changed, the worst first, and no others', () => {
    expect(changes.touched.map(tell)).toEqual([
      'gone art_4__para_1 第5条',
      'number art_2__para_1 第4条 第5条',
      'number art_4__para_1 第3条 第4条',
      'title art_1__para_1',
      'title art_4__para_1',
      'title art_4__para_1',
      'words art_4__para_1 第3条第1項 第4条第1項',
      'repeats art_3__para_1 第3条第1項 第4条第1項',
    ]);
    expect(changes.touched.every(({ document }) => document === 'terms')).toBe(true);
  });

  it('gives the words before and after, and what to do', () => {
    const words = changes.touched.find(({ effect }) => effect === 'words');
    expect(words?.before).toContain('十四日を経過する日');
    expect(words?.after).toContain('三十日を経過する日');
    expect(changes.touched[1].action).toContain('引用を「第5条」に改めてください');
  });

  it('leaves out what took effect before a day', async () => {
    const { stdout } = await runWith(['law', 'changes', '--since', '2025-05-01', '--corpus', corpus]);
    expect(stdout).toContain('改正されたものがありません');
  });

  it('writes text, Markdown, SARIF and Atom', async () => {
    const write = async (format: string) =>
      (await runWith(['law', 'changes', '--format', format, '--corpus', corpus])).stdout;
    expect(await write('text')).toContain('影響を受ける条項: 8 件');
    expect(await write('markdown')).toContain('| 規定の削除 | 見本利用規約 2021-04-01 第4条第1項 |');
    const [run] = JSON.parse(await write('sarif')).runs;
    expect(run.results[0].locations[0].physicalLocation.region.snippet ?? run.results[0]).toBeDefined();
    expect(run.results).toHaveLength(8);
    expect(run.results[0].locations[0].physicalLocation.region.startLine).toBe(10);
    expect(await write('atom')).toContain('<feed xmlns="http://www.w3.org/2005/Atom"');
  });

  it('writes a feed whose links lead to the site and whose ids stay', async () => {
    const write = async (...options: string[]) =>
      (await runWith(['law', 'changes', '--format', 'atom', '--corpus', corpus, ...options])).stdout;
    const relative = await write();
    const absolute = await write('--address', 'https://terms.example.jp/law');
    const links = (feed: string) => [...feed.matchAll(/<link rel="(\w+)" href="([^"]*)"/g)];
    expect(links(relative).map(([, , href]) => href)).toEqual(
      expect.arrayContaining([
        'law-changes.html',
        expect.stringMatching(/^documents\/terms\/[\d-]+\.html#art_/),
      ]),
    );
    expect(links(absolute)[0].slice(1)).toEqual(['self', 'https://terms.example.jp/law/law-changes.xml']);
    for (const [, , href] of links(absolute))
      expect(new URL(href).href.startsWith('https://terms.example.jp/law/')).toBe(true);
    for (const [feed, owner] of [
      [relative, 'localhost'],
      [absolute, 'terms.example.jp'],
    ]) {
      const ids = [...feed.matchAll(/<id>(.*?)<\/id>/g)].map(([, own]) => own);
      expect(new Set(ids).size).toBe(ids.length);
      for (const own of ids) expect(own).toMatch(new RegExp(`^tag:${owner},2026:law-changes[\\w%./-]*$`));
      for (const [, day] of feed.matchAll(/<updated>(.*?)<\/updated>/g))
        expect(Date.parse(day)).not.toBeNaN();
    }
    const wrong = await runWith(['law', 'changes', '--address', 'terms', '--corpus', corpus]);
    expect(wrong.stderr).toContain('https://terms.example.jp/');
  });

  it('says what is wrong with a day', async () => {
    expect((await runWith(['law', 'changes', '--since', '2025', '--corpus', corpus])).stderr).toContain(
      '--since',
    );
  });
});
