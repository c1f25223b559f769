import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { copyCorpus } from '../corpus/copy-corpus.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { runWith } from './surface.ts';

let corpus: string;
beforeAll(() => {
  corpus = copyCorpus();
});
const run = (...words: string[]) => runWith([...words, '--corpus', corpus]);

describe('yakkan add --build', () => {
  it('makes a text searchable at once', async () => {
    const place = join(makeTemporaryFolder(), 'corpus');
    const file = join(place, '../a.txt');
    writeFileSync(file, '規約\n第1条（会費）\n会員は、会費を毎年四月末日までに支払う。\n');
    const words = ['add', file, '--document', 'rules', '--effective', '2024-04-01', '--corpus', place];
    const added = await runWith([...words, '--build']);
    expect(added.code).toBe(0);
    expect(added.stdout).toContain('1 parsed, 1 linked, index written');
    expect(added.stderr).not.toContain('yakkan build');
    const found = await runWith(['search', '会費', '--corpus', place, '--format', 'json']);
    expect(JSON.parse(found.stdout).hits[0]).toMatchObject({
      node: 'art_1__para_1',
      lineage: expect.stringMatching(/^c/),
    });
    expect((await runWith([...words, '--build'])).stdout).toContain('nothing changed');
  });
});

describe('yakkan show --as-of', () => {
  it('prints the clause of the revision in force and names it', async () => {
    const { code, stdout } = await run(
      'show',
      'general-terms',
      '第26条第2項',
      '--as-of',
      '2024-03-31',
      '--brief',
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/^2024-03-31 現在（2023-04-01 の版）/);
    expect(stdout).toContain('14日前');
    const after = await run('show', 'general-terms', '第26条第2項', '--as-of', '2024-04-01', '--brief');
    expect(after.stdout).toContain('30日前');
  });

  it('says of a provision that is not in force yet from when it is', async () => {
    const { code, stderr } = await run('show', 'general-terms', '第18条の2', '--as-of', '2024-09-30');
    expect(code).toBe(1);
    expect(stderr).toMatch(/2024-10-01 から施行/);
    expect((await run('show', 'general-terms', '第18条の2', '--as-of', '2024-10-01')).code).toBe(0);
  });

  it('says where a clause is now that a citation of an earlier day means', async () => {
    const place = join(corpus, '../later');
    const add = (name: string, effective: string, text: string) => {
      const file = join(corpus, '..', name);
      writeFileSync(file, text);
      return runWith(['add', file, '--document', 'rules', '--effective', effective, '--corpus', place]);
    };
    const fee = '（会費）\n会員は、会費を毎年四月末日までに支払わなければならない。\n';
    await add('a.txt', '2024-04-01', `規約\n第1条（目的）\n会の運営を定める。\n第2条${fee}`);
    await add(
      'b.txt',
      '2026-04-01',
      `規約\n第1条（目的）\n会の運営を定める。\n第2条（届出）\n届け出る。\n第3条${fee}`,
    );
    await add('c.txt', '2027-04-01', '規約\n第1条（目的）\n会の運営を定める。\n');
    const show = (citation: string, ...more: string[]) =>
      runWith(['show', 'rules', citation, '--brief', '--corpus', place, ...more]);
    const now = await show('第2条@2024-04-01', '--as-of', '2026-05-01');
    expect(now.stdout).toContain('2024-04-01 の版の第2条は、2026-04-01 の版では第3条です。');
    expect(now.stdout).toContain('会費を毎年四月末日');
    expect((await show('第2条@2024-04-01')).stdout).toContain('2024-04-01 現在');
    const before = await show('第2条@2026-04-01', '--as-of', '2024-05-01');
    expect(before.stderr).toContain('2024-04-01 の版にはまだありませんでした');
    const gone = await show('第2条@2024-04-01', '--as-of', '2027-05-01');
    expect(gone.stderr).toContain('2027-04-01 の版でなくなりました');
    expect((await show('第2条@2024-13-01')).code).toBe(1);
  });

  it('leaves a condition open, for the provision and for the article that holds it', async () => {
    for (const citation of ['第24条第3項', '第24条']) {
      const { stdout } = await run('show', 'general-terms', citation, '--as-of', '2025-06-01', '--brief');
      expect(stdout).toMatch(/条件「.*当社設備の運用を開始した日」によります/);
      expect(stdout).toContain('第24条第3項');
    }
  });

  it('prints the text before beside an article of which a part is not in force yet', async () => {
    const folder = join(makeTemporaryFolder(), 'corpus');
    const add = async (text: string, day: string) => {
      const file = join(makeTemporaryFolder(), 'a.txt');
      writeFileSync(file, text);
      return runWith(['add', file, '--document', 'lending', '--effective', day, '--corpus', folder, '-q']);
    };
    const text =
      '貸出規程\n\n第1条（期間）\n期間は、14日とする。\n２ 延長は、1回とする。\n\n附則\nこの規程は、令和5年4月1日から施行する。\n';
    expect((await add(text, '2023-04-01')).code).toBe(0);
    const young = `${text.replace('1回', '9回').replace('14日', '15日')}附則（令和6年4月1日改正）\nこの規程は、令和6年4月1日から施行する。ただし、第1条第2項の規定は、令和6年10月1日から施行する。\n`;
    expect((await add(young, '2024-04-01')).code).toBe(0);
    const show = ['show', 'lending', '第1条', '--as-of', '2024-09-30', '--corpus', folder];
    const { stdout, stderr } = await runWith(show);
    expect(stdout).toContain('15日');
    expect(stdout).toMatch(/第1条第2項は、.*2024-10-01 から施行.*2023-04-01 の版/);
    expect(stdout).toContain('1回');
    expect(stderr).toMatch(/yakkan build/);
    expect((await runWith(['build', '--corpus', folder])).code).toBe(0);
    expect((await runWith(show)).stderr).toBe('');
  });

  it.each([
    [['general-terms', '第1条', '--as-of', '2000-01-01'], /its texts begin with 2023-04-01/],
    [['general-terms', '第1条', '--as-of', '2024-02-30'], /no day of the calendar/],
    [['none', '第1条', '--as-of', '2024-01-01'], /has no document none; it has general-terms/],
    [['internet-service-general', '第1条'], /holds no text of internet-service-general/],
  ])('refuses %j in one line', async (words, reason) => {
    const { code, stdout, stderr } = await run('show', ...words);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(reason);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('yakkan history', () => {
  it('lists the revisions of a clause, the newest first', async () => {
    const { code, stdout } = await run('history', 'general-terms', '第26条第2項', '--as-of', '2024-05-01');
    expect(code).toBe(0);
    const days = stdout.split('\n').flatMap((line) => /^\d{4}-\d{2}-\d{2}/.exec(line)?.[0] ?? []);
    expect(days).toEqual(['2026-04-01', '2025-04-01', '2024-04-01', '2023-04-01']);
    expect(stdout).toMatch(/14/);
  });

  it('gives JSON for other tools', async () => {
    const { stdout } = await run('history', 'general-terms', '第34条第2項', '--format', 'json');
    const { history } = JSON.parse(stdout);
    expect(history[0]).toMatchObject({ effective: '2026-04-01', nodes: ['art_34__para_2'] });
    expect(history[3]).toMatchObject({ effective: '2023-04-01', nodes: ['art_33__para_2'], changes: [] });
  });
});

describe('yakkan build and add', () => {
  it('says what was done, for people and for machines', async () => {
    const first = JSON.parse((await run('build', '--json')).stdout);
    expect(first).toMatchObject({ parsed: first.revisions, reused: 0, indexed: true });
    expect(JSON.parse((await run('build', '--json')).stdout)).toMatchObject({
      parsed: 0,
      linked: 0,
      indexed: false,
    });
    expect((await run('build')).stdout).toMatch(/nothing changed/);
  });

  it('takes the same text in once', async () => {
    const file = join(corpus, 'general-terms/revisions/2026-04-01.md');
    const { code, stdout } = await run('add', file, '--document', 'general-terms', '-q');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Already there: .*2026-04-01/);
    expect(
      readFileSync(join(corpus, 'general-terms/document.yaml'), 'utf8').match(/2026-04-01/g),
    ).toHaveLength(2);
  });

  it('refuses in one line what it cannot take', async () => {
    const { code, stderr } = await run('add', 'none.txt', '--document', 'rules');
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect((await runWith(['build', '--corpus', join(corpus, 'none')])).code).toBe(1);
  });
});
