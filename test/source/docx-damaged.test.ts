import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/source/docx.ts';
import { UnreadableSource } from '../../src/source/unreadable-source.ts';
import { packDocx, paragraph } from './docx-file.ts';
import { readFlipped } from './docx-flip.ts';

const fixture = new URL('../fixtures/readers/hosting-terms/automatic-numbers.docx', import.meta.url);
const refuse = (bytes: Uint8Array) => expect(readDocx(bytes, { name: '約款.docx' })).rejects;

describe('damaged Word documents', () => {
  it('refuses a package that holds no Word document', async () => {
    await refuse(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') })).toThrow('without a Word document');
    await refuse(zipSync({ 'word/document.xml': strToU8('<html/>') })).toThrow('<html>');
  });

  it('refuses a file that is cut off at any place', async () => {
    const whole = new Uint8Array(readFileSync(fixture));
    for (const part of [0.1, 0.5, 0.9, 0.99])
      await refuse(whole.subarray(0, Math.floor(whole.length * part))).toThrow(UnreadableSource);
  });

  it('refuses a part that unpacks to too much, by its size, its ratio and the number of parts', async () => {
    await refuse(packDocx({ body: ' '.repeat(61_000_000) })).toThrow('61 MB');
    await refuse(packDocx({ body: ' '.repeat(2_000_000) })).toThrow(/\d+ times its size/);
    const many = Object.fromEntries(
      Array.from({ length: 10_001 }, (_, index) => [`a${index}`, new Uint8Array()]),
    );
    await refuse(zipSync(many)).toThrow('10000 parts');
  });

  it('refuses a size that is not the true one', async () => {
    const bytes = packDocx({ body: paragraph('甲'.repeat(10_000)) });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at + 46 < bytes.length; at++)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 10_000)
        view.setUint32(at + 24, 500, true);
    await refuse(bytes).toThrow(/damaged/);
  });

  it('refuses a text of which one byte was changed', async () => {
    const stored = zipSync(unzipSync(packDocx({ body: paragraph('30 days') })), { level: 0 });
    const at = new TextDecoder('latin1').decode(stored).indexOf('30 days');
    expect((await readDocx(stored, { name: '約款.docx' })).source.value).toBe('30 days\n');
    stored[at] = '9'.charCodeAt(0);
    await refuse(stored).toThrow('not as it was written');
  });

  it('refuses elements that nest too deep, and reads what Word may nest', async () => {
    const nest = (depth: number): Uint8Array =>
      packDocx({
        body: `${'<w:sdt><w:sdtContent>'.repeat(depth)}${paragraph('甲')}${'</w:sdtContent></w:sdt>'.repeat(depth)}`,
      });
    await refuse(nest(3000)).toThrow('deep');
    expect((await readDocx(nest(100), { name: '約款.docx' })).source.value).toBe('甲\n');
  });

  it('refuses document types, and so whatever entities name', async () => {
    const xml = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><w:document>&x;</w:document>';
    await refuse(zipSync({ 'word/document.xml': strToU8(xml) })).toThrow('document type');
  });

  it('reads or refuses a file with changed bytes', async () => {
    const { refused, faults } = await readFlipped(new Uint8Array(readFileSync(fixture)), 100, 5);
    expect(faults).toEqual([]);
    expect(refused).toBeGreaterThan(0);
  });

  it('reads or refuses a part with changed bytes', async () => {
    const files = unzipSync(new Uint8Array(readFileSync(fixture)));
    for (const part of ['word/document.xml', 'word/numbering.xml']) {
      const wrap = (flipped: Uint8Array) => zipSync({ ...files, [part]: flipped }, { level: 0 });
      expect((await readFlipped(files[part], 40, 9, wrap)).faults).toEqual([]);
    }
  });
});
