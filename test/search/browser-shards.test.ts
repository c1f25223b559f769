import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSteps, writeSteps } from '../../src/search/browser/number-lists.ts';
import { Shards } from '../../src/search/browser/shards.ts';
import { openBlocks, writeBlocks } from '../../src/search/browser/sorted-blocks.ts';

/** Reads through shards, and says which were loaded. */
async function readAll<Value>(
  blocks: readonly Uint8Array[],
  work: (shards: Shards) => Value,
): Promise<{ value: Value; loaded: Set<string> }> {
  const shards = new Shards();
  const loaded = new Set<string>();
  const value = await shards.work(
    async () => work(shards),
    async (name) => {
      loaded.add(name);
      shards.hold(name, blocks[Number(name.split('-')[1])]);
    },
  );
  return { value, loaded };
}

const keys = fc
  .uniqueArray(fc.string({ unit: 'binary', maxLength: 6 }), { maxLength: 300 })
  .map((list) => list.sort());

describe('words in shards', () => {
  it('are found as they are in one list, and no block is loaded that is not looked into', async () => {
    await fc.assert(
      fc.asyncProperty(
        keys,
        fc.array(fc.string({ unit: 'binary', maxLength: 4 })),
        async (sorted, others) => {
          const entries = sorted.map((key, at) => ({ key, value: Uint8Array.of(at & 0xff, at >> 8) }));
          const { blocks, layout } = writeBlocks(entries, 64);
          const asked = [...others, ...sorted.filter((_, at) => at % 97 === 0)];
          const { value, loaded } = await readAll(blocks, (shards) => {
            const opened = openBlocks(layout, 'a', shards);
            return asked.map((key) => {
              const id = opened.find(key);
              return [id, id < 0 ? '' : opened.term(id), id < 0 ? [] : [...(opened.value(id) ?? [])]];
            });
          });
          const ids = asked.map((key) => sorted.indexOf(key));
          expect(value).toEqual(
            ids.map((id) => (id < 0 ? [-1, '', []] : [id, sorted[id], [id & 0xff, id >> 8]])),
          );
          // Of a key that is not there the block is loaded where it would be.
          const most = asked.length;
          expect(loaded.size).toBeLessThanOrEqual(Math.min(most, blocks.length));
          for (const id of ids.filter((one) => one >= 0))
            expect(loaded).toContain(`a-${Math.floor(id / 64)}`);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('with one beginning stand together', async () => {
    const sorted = ['あ', 'あい', 'あう', 'い', 'いあ', 'う'];
    const { blocks, layout } = writeBlocks(
      sorted.map((key) => ({ key, value: new Uint8Array() })),
      4,
    );
    const { value } = await readAll(blocks, (shards) => {
      const { range } = openBlocks(layout, 'a', shards);
      return ['あ', 'いあ', 'え', ''].map(range);
    });
    expect(value).toEqual([
      [0, 3],
      [4, 5],
      [6, 6],
      [0, 6],
    ]);
  });
});

describe('numbers as steps', () => {
  it('are read as they were', () => {
    const numbers = fc.array(fc.oneof(fc.nat(300), fc.nat(0x7fff_ffff)), { maxLength: 60 });
    fc.assert(
      fc.property(numbers, (values) => {
        expect([...readSteps(writeSteps(values))]).toEqual(values);
      }),
    );
  });
});

describe('passes over a question', () => {
  it('pass on what else goes wrong, and end where a shard never comes', async () => {
    const shards = new Shards();
    await expect(
      shards.work(
        async () => Promise.reject(new Error('broken')),
        async () => {},
      ),
    ).rejects.toThrow('broken');
    let asked = 0;
    const never = shards.work(
      async () => shards.seek('a'),
      async () => void asked++,
    );
    await expect(never).rejects.toThrow('not loaded');
    expect(asked).toBeGreaterThan(0);
  });

  it('load together what one pass misses, and forget what it found', async () => {
    const shards = new Shards();
    const rounds: string[][] = [];
    let round: string[] = [];
    const ask = async () => {
      round = [];
      rounds.push(round);
      const [a, b] = [shards.seek('a'), shards.seek('b')];
      if (a && b) return (shards.seek(`c-${a[0]}`)?.[0] ?? 0) + b[0];
      shards.requireWhole();
      return -1;
    };
    const found = await shards.work(ask, async (name) => {
      round.push(name);
      shards.hold(name, Uint8Array.of(7));
    });
    expect(found).toBe(14);
    expect(rounds).toEqual([['a', 'b'], ['c-7'], []]);
  });

  it('do not mix', async () => {
    const shards = new Shards();
    const ask = (name: string) =>
      shards.work(
        async () => {
          const before = shards.seek(name)?.[0];
          await Promise.resolve();
          return before;
        },
        async (missing) => {
          await new Promise((resolve) => setTimeout(resolve, 1));
          shards.hold(missing, Uint8Array.of(missing.length));
        },
      );
    expect(await Promise.all([ask('a'), ask('bb'), ask('ccc'), ask('bb')])).toEqual([1, 2, 3, 2]);
  });
});
