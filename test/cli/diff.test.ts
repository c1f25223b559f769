import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { comparison } from '../../src/model/comparison.ts';
import { readDocxBack } from '../diff/table-cases.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { runWith } from './surface.ts';

const corpus = fileURLToPath(new URL('../../corpus', import.meta.url));
const folder = makeTemporaryFolder();
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const old = file(
  'old.txt',
  '規約\n第1条（期限）\n利用者は、14日以内に返却する。\n第2条（通知）\n当社は、通知する。\n',
);
const young = file(
  'new.txt',
  '規約\n第1条（期限）\n利用者は、30日以内に返却する。\n第2条（通知）\n当社は、通知する。\n',
);

describe('yakkan diff', () => {
  it('prints the consequences first, then the changes with their words', async () => {
    const { code, stdout } = await runWith(['diff', old, young]);
    expect(code).toBe(0);
    expect(stdout.indexOf('[数値・期間の変更]')).toBeLessThan(stdout.indexOf('[-14日-]{+30日+}'));
    expect(stdout).not.toContain('\u001b');
  });

  it('colours for a terminal, unless NO_COLOR is set', async () => {
    expect((await runWith(['diff', old, young], { isTTY: true })).stdout).toContain('\u001b[31m');
    expect(
      (await runWith(['diff', old, young], { isTTY: true, env: { NO_COLOR: '1' } })).stdout,
    ).not.toContain('\u001b');
  });

  it('says so where nothing changed', async () => {
    const { code, stdout } = await runWith(['diff', old, old, '--fail-on', 'any']);
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('変更はありません') });
  });

  it('prints JSON by its schema, with the map of ids', async () => {
    const { stdout } = await runWith(['diff', old, young, '--format', 'json']);
    const read = comparison.parse(JSON.parse(stdout));
    expect(read.map).toContainEqual({ old: 'art_2__para_1', new: 'art_2__para_1' });
  });

  it('takes revisions of the corpus by document and date', async () => {
    const words = ['diff', 'general-terms@2024-04-01', 'general-terms@2025-04-01', '--corpus', corpus];
    expect((await runWith(words)).stdout).toContain('100分の3');
    const missing = await runWith(['diff', 'general-terms@2001-01-01', young, '--corpus', corpus]);
    expect(missing).toMatchObject({ code: 1, stderr: expect.stringContaining('begin with 2023-04-01') });
    const impossible = await runWith(['diff', 'general-terms@2024-02-30', young, '--corpus', corpus]);
    expect(impossible).toMatchObject({ code: 1, stderr: expect.stringContaining('no day of the calendar') });
  });

  it.each([
    ['changed-quantity', 1],
    ['edited,broken-reference', 1],
    ['any', 1],
    ['broken-reference,inserted', 0],
  ])('exits for --fail-on %s with %i', async (kinds, code) => {
    expect((await runWith(['diff', old, young, '--fail-on', kinds])).code).toBe(code);
  });

  it('refuses a kind that it does not know and lists those it does', async () => {
    const { code, stderr } = await runWith(['diff', old, young, '--fail-on', 'quantity']);
    expect(code).toBe(2);
    expect(stderr).toContain('changed-quantity');
  });

  it('writes the table in the format that the name tells', async () => {
    const write = async (name: string) => {
      const path = join(folder, name);
      expect((await runWith(['diff', old, young, '-f', 'table', '-o', path])).code).toBe(0);
      return readFileSync(path);
    };
    expect((await write('t.html')).toString()).toContain('<u>30日</u>');
    expect((await write('t.md')).toString()).toContain('<u>30日</u>');
    expect(await readDocxBack(await write('t.docx'))).toContain('<u>30日</u>');
  });

  it('asks for a file for a Word document, and for two headings', async () => {
    expect(await runWith(['diff', old, young, '-f', 'table', '--as', 'docx'])).toMatchObject({ code: 2 });
    expect(await runWith(['diff', old, young, '-f', 'table', '--headings', '現行'])).toMatchObject({
      code: 2,
    });
  });

  it('says why it cannot write or read', async () => {
    const nowhere = await runWith(['diff', old, young, '-f', 'table', '-o', join(folder, 'none/t.html')]);
    expect(nowhere).toMatchObject({ code: 1, stderr: expect.stringContaining('its folder is not there') });
    const missing = await runWith(['diff', join(folder, 'none.txt'), young]);
    expect(missing).toMatchObject({ code: 1, stderr: expect.stringContaining('no such file') });
  });
});
