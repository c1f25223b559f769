import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runWith } from './surface.ts';

const folder = mkdtempSync(join(tmpdir(), 'yakkan-amend-'));
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

  it('takes a wrong format for wrong usage', async () => {
    expect((await runWith(['amend', old, good, '--format', 'pdf'])).code).toBe(2);
    expect((await runWith(['amend', old, good, '--format', 'docx'])).code).toBe(2);
  });
});
