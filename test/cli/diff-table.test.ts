import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocxBack } from '../diff/table-cases.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { runWith } from './surface.ts';

const folder = makeTemporaryFolder();
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const old = file(
  'old.txt',
  '会員規約\n（2025年4月1日施行）\n\n第1条（目的）\nこの規約は、条件を定める。\n第2条（期限）\n会員は、14日以内に返却する。\n２　会員は、届け出る。\n３　会員は、備品を大切に扱う。\n第3条（掲示）\n当社は、掲示板に料金を貼り出す。\n第4条（通知）\n当社は、書面で会員に知らせる。\n',
);
const young = file(
  'new.txt',
  '会員規約\n（2026年4月1日施行）\n\n第1条（目的）\nこの規約は、条件を定める。\n第2条（期限）\n会員は、14日以内に返却する。\n２　会員は、遅滞なく届け出る。\n３　会員は、備品を大切に扱う。\n第3条（通知）\n当社は、電子メールで会員に知らせる。\n第4条（個人情報）\n当社は、個人情報を適切に管理する。\n',
);
const table = (...words: string[]) => runWith(['diff', old, young, '--format', 'table', ...words]);
/** The rows of a Markdown table without the marks of changed words, by their cells. */
const rowsOf = (markdown: string): string[][] =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .replace(/<\/?u>/g, '')
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
const withReasons = (yaml: string, ...words: string[]) =>
  table('--as', 'markdown', '--reasons', file('reasons.yaml', yaml), ...words);

describe('the options of yakkan diff --format table', () => {
  it('put the clause of each row first, with its old number where it had another', async () => {
    const { stdout } = await table('--as', 'markdown', '--clauses');
    const [head, , ...rows] = rowsOf(stdout);
    expect(head).toEqual(['条項', '現行', '改正案']);
    const clauses = rows.map(([clause]) => clause);
    expect(clauses).toContain('第2条第2項');
    expect(clauses).toContain('第3条（旧第4条）');
    expect(clauses).toContain('旧第3条');
    expect(clauses).toContain('第4条');
    expect(rows.find(([clause]) => clause === '第2条第2項')?.[2]).toContain('遅滞なく届け出る');
    expect(rows.find(([clause]) => clause === '第4条')?.[1]).toBe('（新設）');
  });

  it('put reasons beside the rows of their clauses', async () => {
    const { code, stdout, stderr } = await withReasons(
      '第２条第２項: 届出を早めるため\n旧第3条: 掲示をやめるため\n新第4条: |-\n  法改正のため\n  （令和8年）\n',
      '--remarks',
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [head, , ...rows] = rowsOf(stdout);
    expect(head).toEqual(['現行', '改正案', '理由', '備考']);
    const rowOf = (words: string) => rows.find(([, , reason]) => reason === words);
    expect(rowOf('届出を早めるため')?.[1]).toContain('遅滞なく届け出る');
    expect(rowOf('掲示をやめるため')?.[0]).toContain('貼り出す');
    expect(rowOf('法改正のため<br>（令和8年）')?.[1]).toContain('個人情報');
    expect(rows.filter(([, , reason]) => reason !== '')).toHaveLength(3);
  });

  it('refuse a reason whose clause is not there, may be another, or has no words', async () => {
    const cases = [
      ['第9条: 理由', '第9条: there is no such clause'],
      ['第3条: 理由', 'write 新第3条 or 旧第3条'],
      ['第2条第2項:', 'give no words for 第2条第2項'],
      ['- 理由', 'must name clauses'],
      ['第2条: "', 'are not YAML'],
    ];
    for (const [yaml, reason] of cases) {
      const { code, stdout, stderr } = await withReasons(yaml);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toContain(reason);
    }
    const { stderr } = await table('--reasons', join(folder, 'none.yaml'));
    expect(stderr).toContain('there is no such file');
  });

  it('say which reason is left out because its clause did not change', async () => {
    const { code, stdout, stderr } = await withReasons('第1条: 変えない理由');
    expect(code).toBe(0);
    expect(stderr).toContain('no row for 第1条');
    expect(stdout).not.toContain('変えない理由');
  });

  it('name the days from which the texts are in force, where they say so', async () => {
    const { stdout } = await table('--as', 'markdown', '--dates');
    expect(rowsOf(stdout)[0]).toEqual(['現行（令和7年4月1日施行）', '改正案（令和8年4月1日施行）']);
    const undated = file('undated.txt', '会員規約\n\n第1条（目的）\nこの規約は、条件を定めます。\n');
    const { stdout: words, stderr } = await runWith([
      'diff',
      old,
      undated,
      '--format',
      'table',
      '--as',
      'markdown',
      '--dates',
    ]);
    expect(rowsOf(words)[0]).toEqual(['現行（令和7年4月1日施行）', '改正案']);
    expect(stderr).toContain('The new text does not say from when it is in force');
  });

  it('stand in HTML and Word as well', async () => {
    const path = file('reasons.yaml', '第2条第2項: 届出を早める<ため>\n');
    const words = ['--clauses', '--reasons', path, '--dates'];
    const { stdout } = await table(...words);
    expect(stdout).toContain('<td class="clause">第2条第2項</td>');
    expect(stdout).toContain('<td class="reason">届出を早める&#x3C;ため></td>');
    const output = join(folder, 'table.docx');
    await table(...words, '--output', output);
    const read = JSON.stringify(await readDocxBack(readFileSync(output)));
    for (const cell of ['条項', '第3条（旧第4条）', '理由', '届出を早める', '令和8年4月1日施行'])
      expect(read).toContain(cell);
  });
});
