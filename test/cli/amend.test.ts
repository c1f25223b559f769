import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { runWith } from './surface.ts';

const folder = makeTemporaryFolder();
const old = join(folder, 'old.md');
writeFileSync(old, '# 約款\n\n## 第1条（期間）\n\n期間は、14日とする。\n\n2　期間は、延ばさない。\n');

function writeAmendmentFile(name: string, ...lines: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

const good = writeAmendmentFile(
  'good.txt',
  '約款の一部を次のように改正する。',
  '第1条第1項中「14日」を「30日」に改める。',
);
const bad = writeAmendmentFile(
  'bad.txt',
  '第1条第1項中「14日」を「30日」に改める。',
  '第1条第2項中「短く」を削る。',
);

describe('yakkan amend', () => {
  it('writes the new text in the layout of the old one', async () => {
    const { code, stdout, stderr } = await runWith(['amend', old, good]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe('# 約款\n\n## 第1条（期間）\n\n期間は、30日とする。\n\n2　期間は、延ばさない。\n');
  });

  it('writes plain text to a file', async () => {
    const output = join(folder, 'new.txt');
    const { code, stdout } = await runWith(['amend', old, good, '--output', output, '--format', 'plain']);
    expect([code, stdout]).toEqual([0, '']);
    expect(readFileSync(output, 'utf8')).toBe(
      '約款\n\n第1条（期間）\n\n期間は、30日とする。\n\n2　期間は、延ばさない。\n',
    );
  });

  it('writes nothing where one sentence cannot be applied, and names it', async () => {
    const output = join(folder, 'none.txt');
    const { code, stdout, stderr } = await runWith(['amend', old, bad, '--output', output]);
    expect([code, stdout, existsSync(output)]).toEqual([1, '', false]);
    expect(stderr).toContain('Line 2');
    expect(stderr).toContain('「短く」 is not in 第1条第2項');
  });

  it('says that a file is missing or cannot be written', async () => {
    const missing = await runWith(['amend', old, join(folder, 'missing.txt')]);
    expect([missing.code, missing.stderr.includes('there is no such file')]).toEqual([1, true]);
    const unwritable = await runWith(['amend', old, good, '-o', join(folder, 'no', 'new.txt')]);
    expect([unwritable.code, unwritable.stderr.includes('Cannot write')]).toEqual([1, true]);
  });

  it('tells what the amendment leaves behind: pointers, gaps and words that stand several times', async () => {
    const terms = join(folder, 'terms.txt');
    writeFileSync(
      terms,
      '会則\n\n第1条　会員は、会費を納める。会費は、月額とする。\n第2条　入会は、届出による。\n第3条　細則は、別に定める。\n第4条　第2条の規定は、理事について準用する。\n',
    );
    const amendment = writeAmendmentFile(
      'behind.txt',
      '第1条中「会費」を「料金」に改める。',
      '第2条を第5条とする。',
    );
    const { code, stdout, stderr } = await runWith(['amend', terms, amendment]);
    expect(code).toBe(0);
    expect(stdout).toContain('第4条　第2条の規定は、理事について準用する。\n第5条　入会は、届出による。');
    expect(stderr).toContain('「会費」 stands 2 times in 第1条');
    expect(stderr).toContain('第4条第1項の「第2条」は、改正前の第2条（改正後の第5条）を指していた');
    expect(stderr).toContain('番号が抜ける');
  });

  it('keeps the encoding and the line ends of the file', async () => {
    const { default: iconv } = await import('iconv-lite');
    const terms = join(folder, 'sjis.txt');
    const text = '会則\r\n\r\n第1条　会員は、会費を納める。\r\n第2条　細則は、別に定める。\r\n';
    writeFileSync(terms, iconv.encode(text, 'shift_jis'));
    const output = join(folder, 'sjis-new.txt');
    const amendment = writeAmendmentFile('fee.txt', '第1条中「会費」を「料金」に改める。');
    expect((await runWith(['amend', terms, amendment, '-o', output])).code).toBe(0);
    expect(readFileSync(output)).toEqual(iconv.encode(text.replace('会費', '料金'), 'shift_jis'));
  });

  it('writes Word where the name of the output says so', async () => {
    const output = join(folder, 'new.docx');
    expect((await runWith(['amend', old, good, '-o', output])).code).toBe(0);
    const shown = await runWith(['parse', output, '--format', 'outline']);
    expect(shown.stdout).toContain('期間は、30日とする。');
  });

  it('writes nothing where another amendment of the day changes the same words', async () => {
    const other = writeAmendmentFile('other.txt', '第1条第1項中「14日」を「10日」に改める。');
    const { code, stdout, stderr } = await runWith(['amend', old, good, '--beside', other]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('第1条第1項を、二つの改め文がともに改めている');
    const apart = writeAmendmentFile('apart.txt', '第1条第2項中「延ばさない」を「短くしない」に改める。');
    expect((await runWith(['amend', old, good, '--beside', apart])).code).toBe(0);
  });

  it('takes a wrong format for wrong usage', async () => {
    expect((await runWith(['amend', old, good, '--format', 'pdf'])).code).toBe(2);
    expect((await runWith(['amend', old, good, '--format', 'docx'])).code).toBe(2);
  });
});
