import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { addText } from '../../../src/corpus/build/add.ts';
import { buildCorpus } from '../../../src/corpus/build/build.ts';
import { changeDay, changeFacts } from '../../../src/corpus/intake/change.ts';
import { correct } from '../../../src/corpus/intake/correct.ts';
import { readJournal } from '../../../src/corpus/intake/journal.ts';
import { restore, withdraw } from '../../../src/corpus/intake/withdraw.ts';
import { findDocument, openCorpus } from '../../../src/corpus/open-corpus.ts';
import { indexTree } from '../../../src/model/tree-index.ts';
import { emptyCorpus } from '../copy-corpus.ts';

const options = { origin: { from: '192.0.2.7', by: '田中' }, today: '2026-07-01' };
const textOf = (lines: readonly string[]) =>
  new TextEncoder().encode(['規約', '第1条（目的）', '利用の条件を定める。', ...lines, ''].join('\n'));

let corpus: string;
const add = (effective: string, lines: readonly string[] = ['第2条（雑則）', '別に定める。']) =>
  addText(corpus, { bytes: textOf([...lines, effective]), name: 'a.txt', document: 'rules', effective });
const days = async () =>
  findDocument(await openCorpus(corpus), 'rules').revisions.map(({ effective }) => effective);
const wholeModel = async (effective: string) => {
  const { revisions } = findDocument(await openCorpus(corpus), 'rules');
  return revisions.find((revision) => revision.effective === effective)!.model();
};

beforeEach(async () => {
  corpus = emptyCorpus();
  await add('2024-04-01');
  await add('2025-04-01');
});

describe('changeFacts', () => {
  it('sets and takes out fields, keeps what the owner wrote, and is in the journal', async () => {
    const yaml = join(corpus, 'rules/document.yaml');
    writeFileSync(yaml, `# ours\nowner: 法務部\n${readFileSync(yaml, 'utf8')}`);
    const facts = await changeFacts(corpus, 'rules', { title: '会員規約', kind: 'general' }, options);
    expect(facts).toMatchObject({ title: '会員規約', kind: 'general', owner: '法務部' });
    expect(readFileSync(yaml, 'utf8')).toContain('# ours\n');
    expect(await changeFacts(corpus, 'rules', { kind: '' }, options)).not.toHaveProperty('kind');
    await changeFacts(corpus, 'rules', { kind: '' }, options);
    const { entries, breaks } = await readJournal(corpus);
    expect(breaks).toEqual([]);
    expect(entries.slice(2)).toMatchObject([
      { action: 'found' },
      {
        action: 'change',
        by: '田中',
        changes: [
          { field: 'title', old: '規約', new: '会員規約' },
          { field: 'kind', new: 'general' },
        ],
      },
      { action: 'change', changes: [{ field: 'kind', old: 'general' }] },
    ]);
  });

  it.each([
    [() => changeFacts(corpus, 'none', { title: 'a' }, options), /no document none/],
    [() => changeFacts(corpus, '../x', { title: 'a' }, options), /cannot be the id/],
    [() => changeFacts(corpus, 'rules', { general: 'rules' }, options), /cannot go with itself/],
  ])('refuses what is not there or makes no sense', async (act, reason) => {
    await expect(act()).rejects.toThrow(reason);
    expect((await readJournal(corpus)).entries).toHaveLength(2);
  });
});

describe('changeDay', () => {
  it('moves a revision to another day, in order, with its file', async () => {
    await changeDay(corpus, 'rules', { from: '2024-04-01', to: '2026-04-01' }, options);
    expect(await days()).toEqual(['2025-04-01', '2026-04-01']);
    expect(readdirSync(join(corpus, 'rules/revisions'))).toEqual(['2025-04-01.txt', '2026-04-01.txt']);
    expect(readFileSync(join(corpus, 'rules/revisions/2026-04-01.txt'), 'utf8')).toContain('2024-04-01');
  });

  it('refuses a day that is taken, is none, or a revision that is not there', async () => {
    const move = (from: string, to: string) => changeDay(corpus, 'rules', { from, to }, options);
    await expect(move('2024-04-01', '2025-04-01')).rejects.toThrow(/another text of rules for 2025-04-01/);
    await expect(move('2024-04-01', '2025-02-30')).rejects.toThrow(/no day of the calendar/);
    await expect(move('2020-04-01', '2026-04-01')).rejects.toThrow(/holds those of 2024-04-01, 2025-04-01/);
    expect(await days()).toEqual(['2024-04-01', '2025-04-01']);
  });
});

describe('withdraw and restore', () => {
  it('take a revision away and bring it back as it was', async () => {
    const before = readFileSync(join(corpus, 'rules/revisions/2025-04-01.txt'));
    await withdraw(corpus, 'rules', '2025-04-01', options);
    expect(await days()).toEqual(['2024-04-01']);
    expect(existsSync(join(corpus, 'rules/revisions/2025-04-01.txt'))).toBe(false);
    await restore(corpus, 'rules', '2025-04-01', options);
    expect(await days()).toEqual(['2024-04-01', '2025-04-01']);
    expect(readFileSync(join(corpus, 'rules/revisions/2025-04-01.txt'))).toEqual(before);
    expect(readFileSync(join(corpus, 'rules/document.yaml'), 'utf8')).not.toContain('withdrawn');
  });

  it('keep several texts of one day apart', async () => {
    await withdraw(corpus, 'rules', '2025-04-01', options);
    await add('2025-04-01', ['第2条（退会）', '退会できる。']);
    await expect(restore(corpus, 'rules', '2025-04-01', options)).rejects.toThrow(/withdraw it first/);
    await withdraw(corpus, 'rules', '2025-04-01', options);
    expect(readdirSync(join(corpus, 'rules/withdrawn'))).toHaveLength(2);
    await restore(corpus, 'rules', '2025-04-01', options);
    expect(JSON.stringify((await wholeModel('2025-04-01')).tree)).toContain('退会');
  });

  it('take a document out of everything, and bring it back', async () => {
    await withdraw(corpus, 'rules', undefined, options);
    const { documents, withdrawn } = await openCorpus(corpus);
    expect([documents.length, withdrawn?.map(({ id }) => id)]).toEqual([0, ['rules']]);
    await expect(add('2026-04-01')).rejects.toThrow(/was withdrawn on 2026-07-01/);
    expect((await buildCorpus(corpus, { version: '0' })).documents).toBe(0);
    await restore(corpus, 'rules', undefined, options);
    expect(await days()).toEqual(['2024-04-01', '2025-04-01']);
    await expect(restore(corpus, 'rules', undefined, options)).rejects.toThrow(/was not withdrawn/);
    const { entries, breaks } = await readJournal(corpus);
    expect(breaks).toEqual([]);
    expect(entries.slice(2).map(({ action }) => action)).toEqual(['withdraw', 'restore']);
  });
});

describe('correct', () => {
  const bad = ['笫2条（届出）', '書面による。'];
  const articles = async (effective: string) =>
    indexTree((await wholeModel(effective)).tree)
      .containers.filter(({ type }) => type === 'article')
      .map(({ label }) => label);

  it('holds for its revision and those behind it, also renumbered, built or not, and not for those before', async () => {
    await add('2023-04-01', bad);
    await add('2026-04-01', bad);
    await add('2027-04-01', ['第2条（定義）', '次のとおりとする。', '笫3条（届出）', '書面による。']);
    await correct(
      corpus,
      'rules',
      { effective: '2026-04-01', corrections: [{ line: '笫2条（届出）', as: 'article', number: '2' }] },
      options,
    );
    for (const build of [false, true]) {
      if (build) await buildCorpus(corpus, { version: '0' });
      expect(await articles('2023-04-01')).toEqual(['第1条']);
      expect(await articles('2026-04-01')).toEqual(['第1条', '笫2条']);
      expect((await articles('2027-04-01')).length).toBe(3);
    }
    expect((await buildCorpus(corpus, { version: '0' })).parsed).toBe(0);
    await correct(
      corpus,
      'rules',
      { effective: '2026-04-01', corrections: [], removed: ['笫2条（届出）'] },
      options,
    );
    expect((await buildCorpus(corpus, { version: '0' })).parsed).toBe(2);
    expect(await articles('2026-04-01')).toEqual(['第1条']);
    const { entries } = await readJournal(corpus);
    expect(entries.at(-1)).toMatchObject({ action: 'correct', effective: '2026-04-01' });
  });

  it('replaces what was said of the same line', async () => {
    await add('2026-04-01', bad);
    const say = (as: 'article' | 'text') =>
      correct(
        corpus,
        'rules',
        { effective: '2026-04-01', corrections: [{ line: '笫2条（届出）', as }] },
        options,
      );
    await say('text');
    expect((await say('article')).corrections).toEqual([
      { line: '笫2条（届出）', as: 'article', from: '2026-04-01' },
    ]);
  });
});
