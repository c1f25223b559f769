import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addText } from '../../../src/corpus/build/add.ts';
import { digestOf, journalPath, readJournal } from '../../../src/corpus/intake/journal.ts';
import { journalToCsv } from '../../../src/corpus/intake/journal-table.ts';
import { runWith } from '../../cli/surface.ts';
import { emptyCorpus } from '../copy-corpus.ts';

const bytesOf = (word: string) =>
  new TextEncoder().encode(`利用規約\n第1条（目的）\nこの規約は、${word}の条件を定める。\n`);

async function fill(origin = { from: '192.0.2.7', by: '田中' }): Promise<string> {
  const corpus = emptyCorpus();
  const add = (word: string, effective: string, more = {}) =>
    addText(corpus, {
      bytes: bytesOf(word),
      name: 'a.txt',
      document: 'rules',
      effective,
      origin,
      ...more,
    });
  await add('利用', '2024-04-01');
  await add('貸出', '2025-04-01');
  await add('貸出', '2025-04-01');
  await add('返却', '2025-04-01', { replace: true });
  return corpus;
}

describe('the journal', () => {
  it('has one line for each write, with when, who, from where, what, and both digests', async () => {
    const corpus = await fill();
    const { entries, breaks } = await readJournal(corpus);
    expect(breaks).toEqual([]);
    expect(entries.map(({ action, effective }) => [action, effective])).toEqual([
      ['add', '2024-04-01'],
      ['add', '2025-04-01'],
      ['replace', '2025-04-01'],
    ]);
    expect(entries[2]).toMatchObject({
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      from: '192.0.2.7',
      by: '田中',
      document: 'rules',
      file: 'revisions/2025-04-01.txt',
      digest: digestOf(bytesOf('返却')),
      facts: digestOf(readFileSync(join(corpus, 'rules/document.yaml'))),
    });
  });

  it('tells that document.yaml was edited by hand', async () => {
    const corpus = await fill();
    appendFileSync(join(corpus, 'rules/document.yaml'), 'owner: 法務部\n');
    await addText(corpus, {
      bytes: bytesOf('別'),
      name: 'a.txt',
      document: 'rules',
      effective: '2026-04-01',
    });
    const { entries } = await readJournal(corpus);
    expect(entries.slice(3).map(({ action }) => action)).toEqual(['found', 'add']);
  });

  it.each([
    ['changed', (lines: string[]) => lines.with(1, lines[1].replace('田中', '鈴木')), [3]],
    ['taken out', (lines: string[]) => lines.toSpliced(1, 1), [2]],
    ['put elsewhere', (lines: string[]) => [lines[1], lines[0], lines[2]], [1, 2, 3]],
    ['cut off', (lines: string[]) => lines.with(1, lines[1].slice(0, 40)), [2, 3]],
  ])('does not hold together where a line was %s', async (_, change, broken) => {
    const corpus = await fill();
    const path = journalPath(corpus);
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    writeFileSync(path, `${change(lines).join('\n')}\n`);
    expect((await readJournal(corpus)).breaks.map(({ line }) => line)).toEqual(broken);
  });

  it('goes on behind a line that a kill cut off', async () => {
    const corpus = await fill();
    const path = journalPath(corpus);
    writeFileSync(path, readFileSync(path, 'utf8').slice(0, -30));
    await addText(corpus, {
      bytes: bytesOf('別'),
      name: 'a.txt',
      document: 'rules',
      effective: '2026-04-01',
    });
    const { entries, breaks } = await readJournal(corpus);
    expect(breaks).toEqual([{ line: 3, reason: 'unreadable' }]);
    expect(entries.map(({ action }) => action)).toEqual(['add', 'add', 'add']);
  });

  it('is a table whose cells are no formulas', async () => {
    const corpus = await fill({ from: '192.0.2.7', by: '=HYPERLINK("x")' });
    const csv = journalToCsv((await readJournal(corpus)).entries);
    expect(csv.startsWith('\ufeff日時,操作,')).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
  });

  it('is told in Japanese and in English, names of readings and kinds as well', async () => {
    const corpus = await fill();
    const entries = (await readJournal(corpus)).entries.map((entry) => ({
      ...entry,
      action: 'correct' as const,
      changes: [
        { field: 'correction', new: '第2条 = x = article' },
        { field: 'correction', old: '1 = 2' },
        { field: 'kind', old: '会則', new: 'general' },
      ],
    }));
    const [, japanese] = journalToCsv(entries).split('\r\n');
    expect(japanese).toContain('読み取り: – → 第2条 = x = 条、読み取り: 1 = 2 → –、種別: 会則 → 一般規程');
    const [head, english] = journalToCsv(entries, 'en').split('\r\n');
    expect(head.slice(1)).toMatch(/^[\x20-\x7e]+$/);
    expect(english).toContain('reading corrected');
    expect(english).toContain(
      'reading: – → 第2条 = x = article, reading: 1 = 2 → –, kind: 会則 → general terms',
    );
    const { stdout } = await runWith(['history', '--journal', 'rules', '--lang', 'en', '--corpus', corpus]);
    expect(stdout.split('\n')[0]).toMatch(/replaced {2}rules 2025-04-01/);
  });

  it('is printed, the newest first, and the command fails where it does not hold together', async () => {
    const corpus = await fill();
    const { code, stdout } = await runWith(['history', '--journal', 'rules', '--corpus', corpus]);
    expect(code).toBe(0);
    expect(stdout.split('\n')[0]).toMatch(/差替え {2}rules 2025-04-01 {2}田中 \(192\.0\.2\.7\)/);
    writeFileSync(journalPath(corpus), readFileSync(journalPath(corpus), 'utf8').replace('田中', '鈴木'));
    expect(await runWith(['history', '--journal', '--corpus', corpus])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('at line 2'),
    });
    expect(await runWith(['history', '--corpus', corpus])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--journal'),
    });
  });
});
