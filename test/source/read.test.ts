import { createHash } from 'node:crypto';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/source/read.ts';
import { UnreadableSource } from '../../src/source/unreadable-source.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('readSource', () => {
  it('gives lines, encoding and digest', async () => {
    const bytes = iconv.encode('第１条　目的\r\n当社は、\r\n', 'shift_jis');
    const file = await readSource(bytes, { name: 'yakkan.txt' });
    expect(file.source.lines.map((line) => line.text)).toEqual(['第１条　目的', '当社は、']);
    expect(file).toMatchObject({ encoding: 'shift_jis', messages: [], source: { format: 'plain' } });
    expect(file.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('reads Markdown by name, or as it is told to', async () => {
    const bytes = bytesOf('## 第1条\n');
    expect((await readSource(bytes, { name: 'a.md' })).source.lines[0].role).toBe('heading');
    expect((await readSource(bytes, { name: 'a.md', format: 'plain' })).source.lines[0].role).toBe('text');
  });

  it('removes page furniture and says so', async () => {
    const file = await readSource(bytesOf('甲\n- 1 -\n\f乙\n- 2 -\n'), { name: '-' });
    expect(file.source.lines.map((line) => line.text)).toEqual(['甲', '乙']);
    expect(file.messages.map((message) => message.ruleId)).toEqual(['page-furniture-removed']);
  });

  it('warns of bytes that cannot be read', async () => {
    const bytes = Buffer.concat([Buffer.from('第１条　当社は、契約者に通知します。'), Buffer.from([0xff])]);
    const { messages } = await readSource(bytes, { name: 'a.txt' });
    expect(messages).toMatchObject([{ ruleId: 'undecodable-bytes', severity: 'warning' }]);
  });

  it.each([
    ['a PDF', bytesOf('%PDF-1.7\n'), 'PDF'],
    ['a ZIP archive', bytesOf('PK\x03\x04'), 'Word'],
    ['a page without words', bytesOf('<!doctype html><script>1</script>'), 'page without words'],
    ['an empty file', bytesOf(''), 'no text'],
    ['white space', bytesOf(' 　\r\n\f'), 'no text'],
    ['binary data', Uint8Array.from({ length: 500 }, (_, index) => (index * 7919) % 32), 'no text'],
  ])('refuses %s and says why', async (_, bytes, why) => {
    const reading = readSource(bytes, { name: 'given.bin' });
    await expect(reading).rejects.toThrow(UnreadableSource);
    await expect(reading).rejects.toThrow(new RegExp(`^given\\.bin .*${why}.*\\.$`));
  });

  it('refuses a PDF even where it is told to read plain text', async () => {
    await expect(readSource(bytesOf('%PDF-1.7\n'), { name: 'a', format: 'plain' })).rejects.toThrow(
      UnreadableSource,
    );
  });
});
