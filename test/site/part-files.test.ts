import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LaidFile, PartFiles, withParts } from '../../src/site/client/search/part-files.ts';

function lay(
  bytes: Uint8Array,
  part: number,
): { laid: LaidFile; load: (files: PartFiles, script: string) => void } {
  const count = Math.max(1, Math.ceil(bytes.length / part));
  const scripts = Array.from({ length: count }, (_, at) => `a-${at}`);
  return {
    laid: { size: bytes.length, part, scripts },
    load: (files, script) => {
      const at = scripts.indexOf(script);
      files.hold(script, bytes.slice(at * part, (at + 1) * part));
    },
  };
}

describe('a file of the index in parts', () => {
  it('reads as the whole does, and loads no part that is not read', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 200 }),
        fc.integer({ min: 1, max: 40 }),
        fc.array(fc.tuple(fc.nat(220), fc.nat(220)), { minLength: 1, maxLength: 6 }),
        async (bytes, part, ranges) => {
          const { laid, load } = lay(bytes, part);
          const files = new PartFiles({ a: laid });
          const loaded = new Set<string>();
          const read = async () =>
            ranges.map(([from, to]) => files.open('a')?.read(...clamp(from, to, bytes.length)));
          const found = await withParts(read, async (script) => {
            loaded.add(script);
            load(files, script);
          });
          expect(found.map((one) => [...(one ?? [])])).toEqual(
            ranges.map(([from, to]) => [...bytes.subarray(...clamp(from, to, bytes.length))]),
          );
          const needed = ranges.flatMap(([from, to]) => {
            const [start, end] = clamp(from, to, bytes.length);
            return start < end ? laid.scripts.slice(Math.floor(start / part), Math.ceil(end / part)) : [];
          });
          expect([...loaded].sort()).toEqual([...new Set(needed)].sort());
        },
      ),
      { numRuns: 200 },
    );
  });

  it('passes on what else goes wrong, and ends where a part never comes', async () => {
    await expect(
      withParts(
        async () => Promise.reject(new Error('broken')),
        async () => {},
      ),
    ).rejects.toThrow('broken');
    const files = new PartFiles({ a: { size: 1, part: 1, scripts: ['a'] } });
    let asked = 0;
    const never = withParts(
      async () => files.open('a')?.read(0, 1),
      async () => void asked++,
    );
    await expect(never).rejects.toThrow('not loaded');
    expect(asked).toBeGreaterThan(0);
    expect(files.open('b')).toBeUndefined();
  });
});

function clamp(from: number, to: number, length: number): [number, number] {
  const [start, end] = [Math.min(from, to, length), Math.min(Math.max(from, to), length)];
  return [start, end];
}
