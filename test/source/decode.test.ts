import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/source/bytes/decode.ts';

const text = '第１条（目的）\r\n当社は、契約者に対し①㈱サンプルのｻｰﾋﾞｽを提供します。\r\n';

describe('decodeText', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be', 'shift_jis', 'euc-jp'] as const)(
    'reads %s without a mark',
    async (encoding) => {
      const printable = encoding === 'euc-jp' ? text.replace('①㈱', '') : text;
      expect(await decodeText(iconv.encode(printable, encoding))).toEqual({
        value: printable,
        encoding,
        replaced: 0,
      });
    },
  );

  it.each(['utf-8', 'utf-16le', 'utf-16be'] as const)(
    'reads %s with a mark and drops it',
    async (encoding) => {
      const bytes = iconv.encode(`𠮷${text}`, encoding, { addBOM: true });
      expect(await decodeText(bytes)).toEqual({ value: `𠮷${text}`, encoding, replaced: 0 });
    },
  );

  it('reads short texts', async () => {
    for (const encoding of ['shift_jis', 'euc-jp'] as const) {
      expect((await decodeText(iconv.encode('当社は', encoding))).value).toBe('当社は');
    }
  });

  it('stays with UTF-8 where a byte is broken, and counts it', async () => {
    const bytes = Buffer.concat([Buffer.from(text), Buffer.from([0xe3, 0x81]), Buffer.from(text)]);
    expect(await decodeText(bytes)).toMatchObject({ encoding: 'utf-8', replaced: 1 });
  });

  it('keeps U+FFFD that the file holds', async () => {
    expect(await decodeText(Buffer.from('第\ufffd条'))).toEqual({
      value: '第\ufffd条',
      encoding: 'utf-8',
      replaced: 0,
    });
  });

  const japanese = ['utf-8', 'shift_jis', 'euc-jp'] as const;
  it.each(japanese.flatMap((said) => japanese.map((real) => [said, real] as const)))(
    'reads a page that says %s and is %s by what it is',
    async (said, real) => {
      const page = `<meta charset="${said}"><p>${text.replace('①㈱', '').replace(/[ｦ-ﾟ]+/, 'サービス')}</p>`;
      const decoded = await decodeText(iconv.encode(page, real), { isHtml: true });
      expect(decoded).toMatchObject({ value: page, encoding: real });
    },
  );

  it('believes a page where another encoding fits hardly better', async () => {
    const page = '<meta charset="shift_jis"><p>ABC</p>';
    expect(await decodeText(Buffer.from(page), { isHtml: true })).toMatchObject({ value: page });
    const half = iconv.encode('<meta charset="shift_jis"><p>ｻｰﾋﾞｽ利用規約 甲は乙とする。</p>', 'shift_jis');
    expect(await decodeText(half, { isHtml: true })).toMatchObject({ encoding: 'shift_jis' });
  });

  it('never throws, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect(typeof (await decodeText(bytes)).value).toBe('string');
      }),
      { numRuns: 300 },
    );
  });
});
