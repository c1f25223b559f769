import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { runWith } from './surface.ts';

const terms = [
  '𠮷野約款',
  '',
  '第１条（目的）',
  'この約款は、目的を定めます。',
  '',
  '第１８条の２（料金）',
  '契約者は、次の料金を払います。ただし、当社が定めるときは、この限りではありません。',
  '(1)　一の料金',
  'イ　甲の料金',
  '(2)　次の料金',
  '２　料金は、次の表のとおりです。',
  '区分\t金額',
  '甲\t百円',
  '乙丙\t二百円',
  '',
].join('\n');
const folder = makeTemporaryFolder();
const file = join(folder, 'terms.txt');
writeFileSync(file, terms);
const letter = join(folder, 'letter.txt');
writeFileSync(letter, '本日は晴天なり。明日も晴れるでしょう。\n');

describe('yakkan parse', () => {
  it('prints JSON when no format is named', async () => {
    const { code, stdout, stderr } = await runWith(['parse', file]);
    expect([code, stderr]).toEqual([0, expect.stringContaining('第１８条の２ does not follow')]);
    expect(JSON.parse(stdout).document).toMatchObject({ title: '𠮷野約款', source: { name: 'terms.txt' } });
    expect(stdout.endsWith('}\n')).toBe(true);
  });

  it('fails with --strict where a number is missing, and prints the model all the same', async () => {
    const { code, stdout } = await runWith(['parse', '--strict', file]);
    expect(code).toBe(1);
    expect(JSON.parse(stdout).document.title).toBe('𠮷野約款');
    expect((await runWith(['parse', file])).code).toBe(0);
  });

  it('prints the same for a file and for standard input, but for the name', async () => {
    const [fromFile, fromStdin] = [
      await runWith(['parse', file]),
      await runWith(['parse', '-'], { stdin: terms }),
    ];
    expect(fromStdin.stdout.replace('<stdin>', 'terms.txt')).toBe(fromFile.stdout);
  });

  it('prints an outline, in colours on a terminal only', async () => {
    const { stdout } = await runWith(['parse', file, '--format', 'outline']);
    expect(stdout).toMatch(/^𠮷野約款\n.*第１８条の２ （料金）/s);
    const controlSequence = '\u001b[';
    expect(stdout).not.toContain(controlSequence);
    expect((await runWith(['parse', file, '-f', 'outline'], { isTTY: true })).stdout).toContain(
      controlSequence,
    );
    const plain = await runWith(['parse', file, '-f', 'outline'], { isTTY: true, env: { NO_COLOR: '1' } });
    expect(plain.stdout).not.toContain(controlSequence);
    expect((await runWith(['parse', file, '-f', 'outline', '--depth', 'article'])).stdout).not.toContain(
      '(1)',
    );
  });

  it('leaves positions out with --compact and lists documents with --all', async () => {
    const { stdout } = await runWith(['parse', file, '--compact', '--all']);
    expect(stdout).not.toContain('osition"');
    expect(JSON.parse(stdout)).toHaveLength(1);
  });

  it('exits 1 and prints no model where the file holds no terms', async () => {
    const { code, stdout, stderr } = await runWith(['parse', letter]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(
      /letter\.txt\n.*error The text holds no clause.*check.*no-terms +yakkan\n\n✖ 1 error\n$/s,
    );
  });

  it.each([
    ['missing.txt', /there is no such file; check the path/],
    ['.', /it is a folder; give one file/],
  ])('exits 1 and says why %s cannot be read', async (path, reason) => {
    const { code, stdout, stderr } = await runWith(['parse', join(folder, path)]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(reason);
  });

  it.each([
    [['%PDF-1.7 …'], /is a damaged PDF/],
    [[''], /holds no text/],
  ])('exits 1 and says what to do with %j', async ([stdin], reason) => {
    const { code, stderr } = await runWith(['parse', '-'], { stdin });
    expect(code).toBe(1);
    expect(stderr).toMatch(reason);
  });

  it('exits 0 with warnings, and leaves them out with --quiet', async () => {
    const stdin = '約款\n\n第1条（目的）\n甲です。\n\n第1条（目的）\n乙です。\n';
    const { code, stdout, stderr } = await runWith(['parse', '-'], { stdin });
    expect(code).toBe(0);
    expect(stderr).toMatch(/^6:1-6:4 +warning .* duplicate-number +yakkan$/m);
    const quiet = await runWith(['parse', '-', '--quiet'], { stdin });
    expect(quiet).toEqual({ code: 0, stdout, stderr: '' });
  });

  it('reads a file as the format that it is told', async () => {
    const { stdout } = await runWith(['parse', file, '--source-format', 'markdown']);
    expect(JSON.parse(stdout).document.source.format).toBe('markdown');
  });
});

describe('yakkan show', () => {
  it.each(['第18条の2第1項', '18条の2 1項', '第十八条の二第一項', 'art_18-2__para_1'])(
    'prints the clause %s',
    async (citation) => {
      const { code, stdout, stderr } = await runWith(['show', '--brief', file, citation]);
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout.split('\n')).toEqual([
        '𠮷野約款',
        '',
        '第18条の2第1項 （料金）',
        '',
        '契約者は、次の料金を払います。ただし、当社が定めるときは、この限りではありません。',
        '  (1) 一の料金',
        '      イ 甲の料金',
        '  (2) 次の料金',
        '',
      ]);
    },
  );

  it('prints below the clause what belongs to it, unless --brief', async () => {
    const stdin =
      '約款\n\n第1条（目的）\n甲は、第2条の規定により、14日以内に払わなければならない。\n\n第2条（料金）\n料金です。\n';
    const { code, stdout } = await runWith(['show', '-', '第1条'], { stdin });
    expect(code).toBe(0);
    expect(stdout).toContain('第2条 → 第2条');
    expect(stdout).toContain('P14D');
    const brief = await runWith(['show', '-', '第1条', '--brief'], { stdin });
    expect(brief.stdout).not.toContain('→');
    expect(stdout.startsWith(brief.stdout)).toBe(true);
  });

  it('aligns the rows of a table', async () => {
    const { stdout } = await runWith(['show', file, '第18条の2第2項']);
    expect(stdout).toContain(
      '２ 料金は、次の表のとおりです。\n   区分  金額\n   甲    百円\n   乙丙  二百円\n',
    );
  });

  it('prints a row with the head of its table, and a proviso alone', async () => {
    expect((await runWith(['show', file, '「乙丙」'])).stdout).toContain('区分  金額\n乙丙  二百円\n');
    const proviso = await runWith(['show', file, '第18条の2第1項ただし書']);
    expect(proviso.stdout).toContain('\n\nただし、当社が定めるときは、この限りではありません。\n');
  });

  it('takes a citation in several words', async () => {
    expect((await runWith(['show', file, '第18条の2', '第2項'])).code).toBe(0);
  });

  it('hangs wrapped lines on a terminal', async () => {
    const { stdout } = await runWith(['show', file, '第18条の2第1項'], {
      isTTY: true,
      env: { NO_COLOR: '1' },
    });
    expect(stdout.split('\n').slice(4, 6)).toEqual([
      '契約者は、次の料金を払います。ただし、当社が定めるときは、こ',
      'の限りではありません。',
    ]);
  });

  it('names near citations where there is none', async () => {
    const { code, stdout, stderr } = await runWith(['show', file, '第18条の2第3項']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('There is no 第18条の2第3項 here; near it are 第18条の2第2項、第18条の2第1項.');
    expect((await runWith(['show', file, 'なし'])).stderr).toContain('Citations look like 第34条第2項');
  });

  it('finds a clause in a later document of the file', async () => {
    const stdin = `${terms}\n\n乙規約\n\n第１条（目的）\n乙を定めます。\n\n第９９条（雑則）\n九九です。\n`;
    const { stdout } = await runWith(['show', '-', '第99条'], { stdin });
    expect(stdout).toContain('乙規約\n\n第99条 （雑則）\n\n九九です。\n');
  });

  it('exits 1 where the file cannot be read', async () => {
    expect((await runWith(['show', join(folder, 'missing.txt'), '第1条'])).code).toBe(1);
  });
});

describe('yakkan', () => {
  it.each([
    [[]],
    [['mend', file]],
    [['parse']],
    [['parse', file, file]],
    [['parse', file, '--format', 'yaml']],
    [['parse', file, '--depht', 'all']],
    [['show', file]],
  ])('exits 2 for %j and says how it is used', async (words) => {
    const { code, stdout, stderr } = await runWith(words);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/--help|Usage/);
  });

  it('prints help and its version and exits 0', async () => {
    const help = await runWith(['--help']);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(help.stdout).toMatch(/parse .*show .*Examples:.*Exit codes/s);
    expect((await runWith(['parse', '--help'])).stdout).toContain('--source-format');
    expect((await runWith(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
