import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toJson } from '../src/export/json.ts';
import { schemaVersion, yakkanDocument } from '../src/model/yakkan-document.ts';
import { parse, parseFile } from '../src/parse.ts';
import { readPlain } from '../src/source/plain.ts';
import { parseLines } from './tree.ts';

const twoDocuments = [
  '甲規約',
  '',
  '第１条（目的）',
  '甲を定めます。',
  '',
  '第２条（雑則）',
  '甲とします。',
  '',
  '',
  '乙規約',
  '',
  '第１条（目的）',
  '乙を定めます。',
].join('\n');

function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe('parse', () => {
  it('makes a document that the model accepts, in the version of the model', () => {
    const document = parseLines('約款', '', '第1条(目的)', 'この約款は、目的を定めます。');
    expect(yakkanDocument.parse(document)).toEqual(document);
    expect(document.schemaVersion).toBe(schemaVersion);
    expect(document.document.title).toBe('約款');
  });

  it('says what to do where a text holds no clause', () => {
    const document = parseLines('本日は晴天なり。', '明日も晴れるでしょう。');
    expect(document.messages.map(({ ruleId, severity }) => [ruleId, severity])).toContainEqual([
      'no-terms',
      'error',
    ]);
  });

  it('never throws, and gives the same bytes twice', () => {
    const line = fc.constantFrom(
      '第1条(目的)',
      '第２条　削除',
      '2　払います。',
      '(1)　甲',
      'イ　乙',
      '附則',
      '第1章　総則',
      '甲\t乙',
      '',
      '\f',
      '𠮷は、第3条により払います。',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(line).map((lines) => lines.join('\r\n')),
        ),
        (text) => {
          const first = toJson(parse(readPlain(text), { name: 'x', sha256: '' }));
          expect(toJson(parse(readPlain(text), { name: 'x', sha256: '' }))).toBe(first);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('parseFile', () => {
  it('gives the first document and names the others with their lines', async () => {
    const document = await parseFile(toBytes(twoDocuments), { name: 'two.txt' });
    expect(document.document.title).toBe('甲規約');
    const message = document.messages.find(({ ruleId }) => ruleId === 'several-documents');
    expect(message?.reason).toContain('「乙規約」 (line 10)');
    expect(message?.position?.start.line).toBe(10);
  });

  it('keeps the lines of the others as notes', async () => {
    const { tree } = await parseFile(toBytes(twoDocuments), { name: 'two.txt' });
    const notes = tree.children.filter(({ type }) => type === 'note');
    const lines = twoDocuments.slice(twoDocuments.indexOf('乙規約')).split('\n').filter(Boolean);
    expect(notes.map((note) => 'value' in note && note.value)).toEqual(lines);
    for (const { position } of notes) {
      const { line, offset } = position.start;
      expect(twoDocuments.slice(0, offset).split('\n')).toHaveLength(line);
    }
  });

  it('gives all documents when asked', async () => {
    const documents = await parseFile(toBytes(twoDocuments), { name: 'two.txt', all: true });
    expect(documents.map(({ document }) => document.title)).toEqual(['甲規約', '乙規約']);
    expect(documents.flatMap(({ messages }) => messages)).toEqual([]);
  });

  it('shares the syntax of the format among the documents of a file', async () => {
    const markdown = '# 甲規約\n\n## 第1条（目的）\n\n甲です。\n\n# 乙規約\n\n## 第1条（目的）\n\n乙です。\n';
    const [whole] = [await parseFile(toBytes(markdown), { name: 'two.md' })];
    const documents = await parseFile(toBytes(markdown), { name: 'two.md', all: true });
    expect(documents).toHaveLength(2);
    const marks = documents.map(({ document }) =>
      document.source.syntax.map(([start, end]) => markdown.slice(start, end)),
    );
    expect(marks.map((own) => own.join(''))).toEqual(['###', '###']);
    expect(whole.document.source.syntax).toEqual(documents.flatMap(({ document }) => document.source.syntax));
  });

  it('takes the format that it is told', async () => {
    const text = '## 第1条（目的）\n\n甲です。\n';
    expect(
      (await parseFile(toBytes(text), { name: 'a.txt', format: 'markdown' })).document.source.format,
    ).toBe('markdown');
    expect((await parseFile(toBytes(text), { name: 'a.md', format: 'plain' })).document.source.format).toBe(
      'plain',
    );
  });

  it('refuses what it cannot read', async () => {
    await expect(parseFile(toBytes('%PDF-1.7'), { name: 'a.pdf' })).rejects.toThrow(/damaged PDF/);
    await expect(parseFile(toBytes(' \n'), { name: 'a.txt' })).rejects.toThrow('holds no text');
  });
});
