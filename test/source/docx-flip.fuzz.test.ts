import { readFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFlipped } from './docx-flip.ts';

describe.each(['literal-numbers.docx', 'automatic-numbers.docx'])(
  '%s with changed bytes, a thousand times',
  (name) => {
    const file = new URL(`../fixtures/readers/mobile-terms/${name}`, import.meta.url);
    const bytes = new Uint8Array(readFileSync(file));

    it('is read without loss, or refused', async () => {
      expect((await readFlipped(bytes, 1000, 11)).faults).toEqual([]);
    }, 1_800_000);

    it('is read without loss, or refused, where the bytes are of a part', async () => {
      const files = unzipSync(bytes);
      for (const part of ['word/document.xml', 'word/numbering.xml', 'word/styles.xml']) {
        const wrap = (flipped: Uint8Array) => zipSync({ ...files, [part]: flipped }, { level: 0 });
        expect((await readFlipped(files[part], 1000, 13, wrap)).faults).toEqual([]);
      }
    }, 1_800_000);
  },
);
