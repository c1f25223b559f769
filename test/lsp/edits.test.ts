import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Editor } from './editor.ts';

const sample = readFileSync(
  new URL('../../corpus/hosting-terms/revisions/2026-06-01.md', import.meta.url),
  'utf8',
);
const words = [
  '第３条',
  '前条',
  '\n',
  '\n## 第99条（新設）\n\n本文である。\n',
  '契約者',
  '（',
  '\n\n2. ',
  '𠮷',
  '',
  '\r\n',
  '| a | b |\n',
];

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.start();
});
afterAll(async () => {
  expect(await editor.stop()).toBe(0);
});

const edit = fc.record({
  line: fc.nat(),
  character: fc.nat(),
  length: fc.nat(8),
  words: fc.constantFrom(...words),
});
const whole = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };

/** What an editor asks for while somebody types. */
function ask(uri: string, line: number): Promise<unknown>[] {
  const position = { line, character: 3 };
  return [
    editor.request('textDocument/documentSymbol', uri),
    editor.request('textDocument/foldingRange', uri),
    editor.request('textDocument/hover', uri, { position }),
    editor.request('textDocument/completion', uri, { position }),
    editor.request('textDocument/inlayHint', uri, { range: whole }),
    editor.request('textDocument/semanticTokens/full', uri),
    editor.request('textDocument/codeAction', uri, { range: whole, context: { diagnostics: [] } }),
  ];
}

describe('any edits', () => {
  let count = 0;

  it('are followed without a fault, and lead to what the text says when it is opened anew', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 3, maxLength: 8 }), async (edits) => {
        const uri = editor.open(`typed-${count}.md`, sample);
        for (const { line, character, length, words: text } of edits) {
          const lines = editor.value(uri).split('\n');
          const at = line % lines.length;
          const from = character % (lines[at].length + 1);
          const range = {
            start: { line: at, character: from },
            end: { line: at, character: Math.min(lines[at].length, from + length) },
          };
          editor.type(uri, range, text);
          await Promise.all(ask(uri, at));
        }
        const found = await editor.diagnostics(uri);
        const again = editor.open(`opened-${count++}.md`, editor.value(uri));
        const wanted = await editor.diagnostics(again);
        const place = ({ code, range }: (typeof found)[number]) => [code, range];
        expect(found.map(place)).toEqual(wanted.map(place));
        const [typed, opened] = await Promise.all(
          [uri, again].map((one) => Promise.all(ask(one, 40).slice(0, 6))),
        );
        expect(typed).toEqual(opened);
      }),
      { numRuns: 4 },
    );
  });
});
