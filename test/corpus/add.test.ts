import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type AddedText, addText } from '../../src/corpus/build/add.ts';
import { openCorpus } from '../../src/corpus/open-corpus.ts';
import { emptyCorpus } from './copy-corpus.ts';

const terms = (word: string) =>
  `利用規約\n第1条（目的）\nこの規約は、${word}の条件を定める。\n附則\nこの規約は、令和6年4月1日から施行する。\n`;
const encode = (text: string) => new TextEncoder().encode(text);
const text = (word: string, more: Partial<AddedText> = {}): AddedText => ({
  bytes: encode(terms(word)),
  name: 'terms.txt',
  document: 'rules',
  effective: '2024-04-01',
  ...more,
});

describe('addText', () => {
  it('makes a document of the first text and a revision of each further one', async () => {
    const corpus = emptyCorpus();
    expect(await addText(corpus, text('利用'))).toMatchObject({
      state: 'added',
      file: 'rules/revisions/2024-04-01.txt',
      title: '利用規約',
    });
    await addText(corpus, text('貸出', { effective: '2023-04-01' }));
    const [document] = (await openCorpus(corpus)).documents;
    expect(document.revisions.map(({ effective }) => effective)).toEqual(['2023-04-01', '2024-04-01']);
    expect(document.facts).toMatchObject({ id: 'rules', title: '利用規約', selfNames: ['この規約'] });
  });

  it('takes the day from the text where none is given, with the words that say it', async () => {
    expect(await addText(emptyCorpus(), text('利用', { effective: undefined }))).toMatchObject({
      effective: '2024-04-01',
      effectiveFrom: 'この規約は、令和6年4月1日から施行',
      file: 'rules/revisions/2024-04-01.txt',
    });
    const bytes = encode('利用規約\n第1条（目的）\nこの規約は、利用の条件を定める。\n');
    await expect(addText(emptyCorpus(), text('', { bytes, effective: undefined }))).rejects.toThrow(
      /does not say from when it holds/,
    );
  });

  it('copies the file byte for byte', async () => {
    const corpus = emptyCorpus();
    const bytes = encode(`\ufeff${terms('𠮷野').replaceAll('\n', '\r\n')}`);
    await addText(corpus, text('', { bytes, name: '規約.TXT' }));
    expect(readFileSync(join(corpus, 'rules/revisions/2024-04-01.txt'))).toEqual(Buffer.from(bytes));
  });

  it('says that the same text is there already, and refuses another one of the same day unless it is to be replaced', async () => {
    const corpus = emptyCorpus();
    await addText(corpus, text('利用'));
    expect(await addText(corpus, text('利用'))).toMatchObject({ state: 'already there' });
    await expect(addText(corpus, text('貸出'))).rejects.toThrow(/another text of rules for 2024-04-01/);
    expect(readFileSync(join(corpus, 'rules/revisions/2024-04-01.txt'), 'utf8')).toContain('利用');
    expect(await addText(corpus, text('貸出', { replace: true, name: 'a.md' }))).toMatchObject({
      state: 'replaced',
    });
    expect(readdirSync(join(corpus, 'rules/revisions'))).toEqual(['2024-04-01.md']);
  });

  it('does not write over a file that document.yaml does not name, unless it is the same or to be replaced', async () => {
    const corpus = emptyCorpus();
    await addText(corpus, text('利用'));
    const path = join(corpus, 'rules/revisions/2025-04-01.txt');
    writeFileSync(path, terms('貸出'));
    const later = { effective: '2025-04-01' };
    await expect(addText(corpus, text('返却', later))).rejects.toThrow(/document\.yaml does not name it/);
    expect(readFileSync(path, 'utf8')).toBe(terms('貸出'));
    expect(await addText(corpus, text('貸出', later))).toMatchObject({ state: 'added' });
  });

  it('keeps what the owner wrote in document.yaml', async () => {
    const corpus = emptyCorpus();
    await addText(corpus, text('利用'));
    const yaml = join(corpus, 'rules/document.yaml');
    writeFileSync(yaml, `# our terms\nowner: 法務部\n${readFileSync(yaml, 'utf8')}`);
    await addText(corpus, text('貸出', { effective: '2025-04-01' }));
    const after = readFileSync(yaml, 'utf8');
    expect(after).toContain('# our terms\nowner: 法務部\n');
    expect(after).toContain('2025-04-01');
  });

  it.each([
    [{ effective: '2024-02-30' }, /2024-02-30.*no day of the calendar/],
    [{ effective: '2024/04/01' }, /write it as 2026-04-01/],
    [{ document: '../outside' }, /cannot be the id/],
    [{ document: 'con' }, /cannot be the id/],
    [{ document: '規約' }, /cannot be the id/],
    [{ bytes: encode('買い物の覚え書き\n'), name: 'note.txt' }, /no clause/],
  ])('refuses %j and leaves nothing behind', async (more, reason) => {
    const corpus = emptyCorpus();
    await expect(addText(corpus, text('利用', more))).rejects.toThrow(reason);
    expect(existsSync(join(corpus, 'rules'))).toBe(false);
  });

  it('asks for the day where the text does not tell it', async () => {
    const bytes = encode('第1条（目的）\nこの規約は、条件を定める。\n');
    const { effective: _, ...undated } = text('', { bytes });
    await expect(addText(emptyCorpus(), undated)).rejects.toThrow(/--effective/);
  });
});
