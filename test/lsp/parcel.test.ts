import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packDocument, unpackDocument } from '../../src/lsp/study/parcel.ts';
import { parseOpenText } from '../../src/lsp/study/parse-open-text.ts';

describe('a document in pieces', () => {
  it('is the same when it is put together', async () => {
    const text = readFileSync(
      new URL('../../corpus/general-terms/revisions/2026-04-01.md', import.meta.url),
      'utf8',
    );
    const document = await parseOpenText(text, 'file:///a.md', 'markdown');
    const parcel = packDocument(document);
    expect(parcel.length).toBeGreaterThan(5);
    expect(await unpackDocument(parcel, async () => {})).toEqual(document);
  });
});
