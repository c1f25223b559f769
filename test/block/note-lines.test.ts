import { describe, expect, it } from 'vitest';
import { partNotes } from '../../src/block/note-lines.ts';
import type { Line } from '../../src/model/line.ts';
import { readPlain } from '../../src/source/plain.ts';

const value = '会則\n第１条　会員は、毎月\n(1)　末日をいう。\n会費を納める。\n';
const read = (roles: Readonly<Record<number, Line['role']>>): Line[] =>
  readPlain(value).lines.map((line, index) => ({ ...line, role: roles[index] ?? line.role }));
const textsOf = (lines: readonly Line[]) => lines.map(({ text }) => text);
const all = textsOf(readPlain(value).lines);

describe('notes that a format states', () => {
  it('are taken out, each with its sign and the place of the line before it', () => {
    const { text, notes } = partNotes(read({ 2: 'note' }), new Set(), value);
    expect(textsOf(text)).toEqual([all[0], all[1], all[3]]);
    expect(notes).toMatchObject([
      { sign: '1', behind: value.indexOf('第１条'), text: { text: '(1)　末日をいう。' } },
    ]);
  });

  it('are one where the first line goes on in the second', () => {
    const lines = read({ 2: 'note', 3: 'note' });
    lines[3] = { ...lines[3], continues: true };
    expect(partNotes(lines, new Set(), value).notes.map(({ text }) => text.text)).toEqual([
      '(1)　末日をいう。会費を納める。',
    ]);
  });

  it('stay lines before all text, and where a person said what they are', () => {
    expect(textsOf(partNotes(read({ 0: 'note' }), new Set(), value).text)).toEqual(all);
    expect(textsOf(partNotes(read({ 2: 'note' }), new Set([all[2]]), value).text)).toEqual(all);
  });
});
