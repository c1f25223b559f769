import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { Editor } from './editor.ts';

const terms = '規約\n第１条（目的）\n本文である。。\n第２条　第９条による。\n';
let folder: string;
let editor: Editor;
const write = (check: object) => writeFileSync(join(folder, 'yakkan.config.json'), JSON.stringify({ check }));
const told = async (uri: string) => (await editor.diagnostics(uri)).map(({ code }) => code);

beforeAll(async () => {
  folder = makeTemporaryFolder();
  write({ severities: { 'language-doubled-mark': 'off' } });
  editor = await Editor.start(folder);
});
afterAll(() => editor.stop());

describe('the settings of the folder', () => {
  it('hold for what is open, and follow when the file changes', async () => {
    const uri = editor.open('terms.txt', terms);
    expect(await told(uri)).toEqual(['reference-unresolved']);
    expect(editor.registered).toContain('workspace/didChangeWatchedFiles');
    write({ severities: { 'reference-unresolved': 'off' } });
    editor.forget(uri);
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
    expect(await told(uri)).toEqual(['language-doubled-mark']);
  });

  it('that cannot be used are told, and the usual ones hold', async () => {
    write({ severities: { 'no-such-check': 'off' } });
    const uri = editor.open('other.txt', terms);
    await editor.diagnostics(uri);
    editor.forget(uri);
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
    expect(await told(uri)).toEqual(['language-doubled-mark', 'reference-unresolved']);
    expect(editor.messages.join()).toContain('no-such-check');
  });
});
