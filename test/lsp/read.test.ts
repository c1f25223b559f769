import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  CodeAction,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  LocationLink,
} from 'vscode-languageserver/node';
import { Editor } from './editor.ts';

const terms = `見本サービス利用規約

第１条（目的）
この規約は、見本サービス（以下「本サービス」という。）の利用について定める。
第２条（料金）
契約者は、次の各号の料金を支払う。
(1) 基本料
(2) 手数料
２　前項第２号の料金は、民法第548条の4による変更の後も、第１条に従い本サービスの利用者が負う。
第３条（解除）
前条の料金を支払わない者との契約は、第９条により解除する。。
`;

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.start();
});
afterAll(async () => {
  expect(await editor.stop()).toBe(0);
});

describe('a session with the language server', () => {
  it('says what it can do', () => {
    expect(editor.result.serverInfo?.name).toBe('yakkan');
    expect(editor.result.capabilities.positionEncoding).toBe('utf-16');
  });

  it('outlines articles with captions, paragraphs and items', async () => {
    const uri = editor.open('outline.txt', terms);
    const symbols = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', uri);
    expect(symbols.map(({ name }) => name)).toEqual(['第１条（目的）', '第２条（料金）', '第３条（解除）']);
    const [, charges] = symbols;
    expect(charges.children?.map(({ name }) => name)).toEqual([
      '(1) 基本料',
      '(2) 手数料',
      expect.stringMatching(/^２ 前項第２号の料金は/),
    ]);
    expect(editor.words(uri, charges.selectionRange)).toBe('第２条');
  });

  it('folds each article', async () => {
    const uri = editor.open('fold.txt', terms);
    const folds = await editor.request<FoldingRange[]>('textDocument/foldingRange', uri);
    expect(folds).toContainEqual({ startLine: 4, endLine: 8 });
    expect(folds).toContainEqual({ startLine: 9, endLine: 10 });
  });

  it('shows the clause, the definition and the statute under the cursor', async () => {
    const uri = editor.open('hover.txt', terms);
    const hover = async (words: string, nth?: number) => {
      const found = await editor.request<Hover | null>('textDocument/hover', uri, {
        position: editor.at(uri, words, nth),
      });
      return (
        found && { text: (found.contents as { value: string }).value, words: editor.words(uri, found.range!) }
      );
    };
    expect(await hover('前|項第２号')).toEqual({
      text: expect.stringContaining('手数料'),
      words: '前項第２号',
    });
    expect((await hover('本サー|ビス', 4))?.text).toContain('見本サービス');
    expect((await hover('民法第5|48条'))?.text).toMatch(/民法.*定型約款の変更/s);
    expect((await hover('第|９条'))?.text).toContain('参照先がありません');
    expect(await hover('支|払わない')).toBeNull();
  });

  it('goes to the clause and to the definition', async () => {
    const uri = editor.open('definition.txt', terms);
    const go = async (words: string, nth?: number) => {
      const found = await editor.request<LocationLink[]>('textDocument/definition', uri, {
        position: editor.at(uri, words, nth),
      });
      return found.map((link) => editor.words(uri, link.targetSelectionRange));
    };
    expect(await go('前|条の料金')).toEqual(['第２条']);
    expect(await go('前|項第２号')).toEqual(['(2)']);
    expect(await go('本サー|ビス', 4)).toEqual(['本サービス']);
  });

  it('finds all that refers to a clause and all uses of a term', async () => {
    const uri = editor.open('references.txt', terms);
    const find = async (words: string) => {
      const found = await editor.request<Location[]>('textDocument/references', uri, {
        position: editor.at(uri, words),
        context: { includeDeclaration: true },
      });
      return found.map(({ range }) => editor.words(uri, range));
    };
    expect(await find('第|２条（料金）')).toEqual(['第２条', '次の各号', '前項第２号', '前条']);
    expect(await find('本サー|ビス」')).toEqual(['本サービス', '本サービス']);
  });

  it('reports what the checks find, with corrections that can be made', async () => {
    const uri = editor.open('check.txt', terms);
    const found = await editor.diagnostics(uri);
    expect(found.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['reference-unresolved', 'language-doubled-mark']),
    );
    const doubled = found.find(({ code }) => code === 'language-doubled-mark')!;
    expect(doubled.message).toMatch(/[ぁ-ん]/);
    const actions = await editor.request<CodeAction[]>('textDocument/codeAction', uri, {
      range: doubled.range,
      context: { diagnostics: [doubled] },
    });
    const fix = actions.find(({ kind }) => kind === 'quickfix')!;
    editor.apply(fix.edit!);
    expect(editor.value(uri)).toContain('解除する。\n');
    const after = await editor.diagnostics(uri);
    expect(after.map(({ code }) => code)).not.toContain('language-doubled-mark');
  });

  it('makes all corrections at once that leave the meaning as it is', async () => {
    const uri = editor.open('fix-all.txt', terms.replace('負う。', '負う。。'));
    await editor.diagnostics(uri);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const [all] = await editor.request<CodeAction[]>('textDocument/codeAction', uri, {
      range,
      context: { diagnostics: [], only: ['source.fixAll'] },
    });
    expect(all.edit).toBeUndefined();
    const { edit } = await editor.connection.sendRequest<CodeAction>('codeAction/resolve', all);
    editor.apply(edit!);
    expect(editor.value(uri)).not.toContain('。。');
    expect(await editor.diagnostics(uri)).toEqual([
      expect.objectContaining({ code: 'reference-unresolved' }),
    ]);
  });

  it('says nothing of a text that holds no terms', async () => {
    const uri = editor.open('readme.md', '# Notes\n\nSome words。。\n');
    expect(await editor.diagnostics(uri)).toEqual([]);
    expect(await editor.request('textDocument/documentSymbol', uri)).toBeNull();
  });

  it('leaves pages and XML alone, whose words stand elsewhere in the file', async () => {
    const page = `<!doctype html><html><body><h2>第1条（目的）</h2><p>第９条による。。</p></body></html>\n`;
    for (const name of ['page.txt', 'page.html']) {
      const uri = editor.open(name, page);
      expect(await editor.diagnostics(uri)).toEqual([]);
      expect(await editor.request('textDocument/documentSymbol', uri)).toBeNull();
    }
  });

  it('follows an editor that sends the whole text for each key press', async () => {
    const uri = editor.open('whole.txt', terms);
    await editor.diagnostics(uri);
    editor.replace(uri, terms.replace('（目的）', '（目的等）'));
    const [first] = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', uri);
    expect(first.name).toBe('第１条（目的等）');
  });

  it('counts positions in UTF-16 units', async () => {
    const uri = editor.open(
      'pair.txt',
      terms.replace('契約者は、', '𠮷野家の契約者𩸽は、').replace('前条の', '𠮷前条の'),
    );
    const [link] = await editor.request<LocationLink[]>('textDocument/definition', uri, {
      position: editor.at(uri, '前|条の料金'),
    });
    expect(editor.words(uri, link.targetSelectionRange)).toBe('第２条');
  });
});
