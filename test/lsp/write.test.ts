import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  CodeAction,
  CompletionList,
  DocumentLink,
  DocumentSymbol,
  InlayHint,
  LocationLink,
  SemanticTokens,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { Editor } from './editor.ts';

const terms = `見本サービス利用規約

第１条（目的）
この規約は、見本サービス（以下「本サービス」という。）の利用について定める。
第２条（料金）
本サービスの契約者は、次の各号の料金を支払う。
(1) 基本料
(2) 手数料
２　前項第２号の料金は、民法第548条の4による変更の後も、第１条（目的）に従い本サービスの利用者が負う。
３　前二項の料金は、同項に従う。
第３条（解除）
前条の料金を30日以内に支払わない者との契約は、第２条（料金）第１項により解除する。
`;

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.start();
});
afterAll(async () => {
  expect(await editor.stop()).toBe(0);
});

const end = { line: 99, character: 0 };
const start = { line: 0, character: 0 };

async function renumber(uri: string, title: string, words: string) {
  const position = editor.at(uri, words);
  const actions = await editor.request<CodeAction[]>('textDocument/codeAction', uri, {
    range: { start: position, end: position },
    context: { diagnostics: [], only: ['refactor'] },
  });
  const action = actions.find((one) => one.title.startsWith(title));
  if (!action?.command)
    throw new Error(`「${title}」 is not among ${actions.map((one) => one.title).join(', ')}.`);
  return editor.connection.sendRequest<{ applied: boolean; left: object[] }>('workspace/executeCommand', {
    command: action.command.command,
    arguments: action.command.arguments,
  });
}

describe('a session in which somebody writes', () => {
  it('renames a defined term where it is defined and used', async () => {
    const uri = editor.open('rename.txt', terms);
    const position = editor.at(uri, '本サー|ビスの契約者');
    expect(await editor.request('textDocument/prepareRename', uri, { position })).toMatchObject({
      placeholder: '本サービス',
    });
    const edit = await editor.request<WorkspaceEdit>('textDocument/rename', uri, {
      position,
      newName: '本件サービス',
    });
    editor.apply(edit);
    expect(editor.value(uri)).toContain('（以下「本件サービス」という。）');
    expect(editor.value(uri).match(/本件サービス/g)).toHaveLength(3);
    // The name of the thing that is defined holds the same words, and is another.
    expect(editor.value(uri)).toMatch(/^見本サービス利用規約/);
    const again = editor.request('textDocument/rename', uri, { position: start, newName: '甲' });
    await expect(again).rejects.toThrow('定義された用語');
  });

  it('puts in an article, with everything that names another', async () => {
    const uri = editor.open('insert.txt', terms);
    const { applied, left } = await renumber(uri, '第2条の前に条を挿入する', '第|２条（料金）');
    expect([applied, left]).toEqual([true, []]);
    expect(editor.value(uri)).toContain('第２条（見出し）\nここに本文を書く。\n第３条（料金）\n');
    expect(editor.value(uri)).toContain(
      '第４条（解除）\n前条の料金を30日以内に支払わない者との契約は、第３条（料金）第１項により',
    );
    // The next question is answered from the new text.
    const symbols = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', uri);
    await editor.diagnostics(uri);
    expect(symbols.length).toBeGreaterThan(0);
  });

  it('lists what cannot follow', async () => {
    const uri = editor.open('delete.txt', terms);
    const { left } = await renumber(uri, '第2条第1項を削除する', '本サー|ビスの契約者');
    expect(left).toContainEqual({
      citation: '第2条第2項',
      text: '前項第２号',
      reason: '参照先がなくなります。',
      range: expect.anything(),
    });
    const [{ range }] = left as { range: Parameters<Editor['words']>[1] }[];
    expect(editor.words(uri, range)).toBe('前項第２号');
    await expect.poll(() => editor.messages.join()).toContain('付け直していない箇所があります');
  });

  it('moves an item, and refuses what cannot be', async () => {
    const uri = editor.open('move.txt', terms);
    await renumber(uri, '第2条第1項第2号を一つ前へ移す', '手|数料');
    expect(editor.value(uri)).toContain('(1) 手数料\n(2) 基本料\n２　前項第１号の料金は');
    await expect(
      editor.connection.sendRequest('workspace/executeCommand', {
        command: 'yakkan.renumber',
        arguments: [{ uri, operation: { kind: 'delete', clause: 'art_77' } }],
      }),
    ).rejects.toThrow('条、項又は号だけ');
  });

  it('completes citations with captions in the script of the text, and what they hold', async () => {
    const uri = editor.open('complete.txt', `${terms}第４条（雑則）\n`);
    const typeAndComplete = async (words: string) => {
      const at = { line: 12, character: 0 };
      editor.type(uri, { start: { line: 11, character: 99 }, end: end }, `\n${words}`);
      const { items } = await editor.request<CompletionList>('textDocument/completion', uri, {
        position: { ...at, character: words.length },
      });
      return items.map(({ label, textEdit }) => [label, textEdit?.newText]);
    };
    expect(await typeAndComplete('第')).toContainEqual(['第３条（解除）', '第３条（解除）']);
    expect(await typeAndComplete('第2')).toEqual([['第２条（料金）', '第２条（料金）']]);
    expect(await typeAndComplete('第２条第')).toContainEqual(['第２項', '第２項']);
  });

  it('completes defined terms from what was typed of them', async () => {
    const uri = editor.open('term.txt', `${terms}２　契約者は、本サ\n`);
    const { items } = await editor.request<CompletionList>('textDocument/completion', uri, {
      position: editor.at(uri, '本サ|\n'),
    });
    const [first] = items;
    expect(first).toMatchObject({
      label: '本サービス',
      documentation: expect.stringContaining('見本サービス'),
    });
    expect(editor.words(uri, (first.textEdit as { range: Parameters<Editor['words']>[1] }).range)).toBe(
      '本サ',
    );
  });

  it('says behind 前条 and 同項 what they mean', async () => {
    const uri = editor.open('hints.txt', terms);
    const hints = await editor.request<InlayHint[]>('textDocument/inlayHint', uri, { range: { start, end } });
    expect(
      hints.map(({ position, label }) => [
        editor.words(uri, { start: { ...position, character: 0 }, end: position }).slice(-4),
        label,
      ]),
    ).toEqual([
      ['項第２号', '＝第1項第2号'],
      ['　前二項', '＝第1項〜第2項'],
      expect.anything(),
      ['前条', '＝第2条'],
    ]);
  });

  it('colours labels, terms, references and quantities', async () => {
    const uri = editor.open('tokens.txt', terms);
    const types = editor.result.capabilities.semanticTokensProvider!.legend.tokenTypes;
    const { data } = await editor.request<SemanticTokens>('textDocument/semanticTokens/full', uri);
    const found: string[] = [];
    let [line, character] = [0, 0];
    for (let at = 0; at < data.length; at += 5) {
      line += data[at];
      character = data[at] > 0 ? data[at + 1] : character + data[at + 1];
      const words = editor.words(uri, {
        start: { line, character },
        end: { line, character: character + data[at + 2] },
      });
      found.push(`${words} ${types[data[at + 3]]}`);
    }
    expect(found).toEqual(
      expect.arrayContaining([
        '第１条 keyword',
        '（料金） keyword',
        '本サービス class',
        '本サービス type',
        '前項第２号 function',
        expect.stringMatching(/^30日.* number$/),
      ]),
    );
    expect(found.some((one) => one.startsWith('民法第548条の4') && one.endsWith('string'))).toBe(true);
    const range = { start: editor.at(uri, '第|３条'), end };
    const part = await editor.request<SemanticTokens>('textDocument/semanticTokens/range', uri, { range });
    expect(part.data.length).toBeLessThan(data.length);
    expect(part.data.length).toBeGreaterThan(0);
  });

  it('links statutes to their pages', async () => {
    const uri = editor.open('links.txt', terms);
    const links = await editor.request<DocumentLink[]>('textDocument/documentLink', uri);
    expect(links.map(({ target }) => target)).toEqual([expect.stringContaining('129AC0000000089')]);
  });

  it('outlines an article at once that was just typed', async () => {
    const uri = editor.open('typed.txt', terms);
    await editor.diagnostics(uri);
    const at = editor.at(uri, '|第２条（料金）');
    editor.type(uri, { start: at, end: at }, '第１条の２（定義）\n用語の意味は、別に定める。\n');
    const symbols = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', uri);
    expect(symbols.map(({ name, selectionRange }) => [name, editor.words(uri, selectionRange)])).toEqual([
      ['第１条（目的）', '第１条'],
      ['第１条の２（定義）', '第１条の２'],
      ['第２条（料金）', '第２条'],
      ['第３条（解除）', '第３条'],
    ]);
    expect(symbols[2].children?.map(({ name }) => name.slice(0, 5))).toEqual([
      '(1) 基',
      '(2) 手',
      '２ 前項第',
      '３ 前二項',
    ]);
    // The study of the whole text says the same.
    await editor.diagnostics(uri);
    expect(await editor.request('textDocument/documentSymbol', uri)).toEqual(symbols);
  });

  it('follows the edits until the text is studied anew', async () => {
    const uri = editor.open('follow.txt', terms);
    await editor.diagnostics(uri);
    editor.type(
      uri,
      { start: editor.at(uri, '第|１条（目的）'), end: editor.at(uri, '第|１条（目的）') },
      '前文を足す。\n',
    );
    const [link] = await editor.request<LocationLink[]>('textDocument/definition', uri, {
      position: editor.at(uri, '前|条の料金'),
    });
    expect(editor.words(uri, link.targetSelectionRange)).toBe('第２条');
  });
});
