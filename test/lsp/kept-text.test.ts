import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHull } from '../../src/lsp/text/hull.ts';
import { KeptText } from '../../src/lsp/text/kept-text.ts';

describe('KeptText', () => {
  it('follows characters through edits', () => {
    const kept = new KeptText(3);
    kept.edit(1, 1, 1);
    expect([0, 1, 2].map((at) => kept.find(at, at + 1)?.[0])).toEqual([0, 2, 3]);
    expect(kept.find(0, 2)).toBeUndefined();
    expect(kept.hull(0, 2)).toEqual([0, 3]);
    expect(kept.before(3)).toBe(2);
  });

  it('finds every character where it stands, whatever was edited', () => {
    const edits = fc.array(fc.tuple(fc.nat(30), fc.nat(6), fc.string({ maxLength: 5 })), { maxLength: 12 });
    fc.assert(
      fc.property(edits, (list) => {
        // Private characters, so that what is typed is never one of them.
        const old = Array.from({ length: 20 }, (_, at) => String.fromCharCode(0xe000 + at)).join('');
        const kept = new KeptText(old.length);
        let now = old;
        for (const [place, length, words] of list) {
          const start = Math.min(place, now.length);
          const end = Math.min(start + length, now.length);
          kept.edit(start, end, words.length);
          now = now.slice(0, start) + words + now.slice(end);
        }
        for (const [at, character] of [...old].entries()) {
          const found = kept.find(at, at + 1);
          expect(found ? now.slice(...found) : undefined).toBe(
            now.includes(character) ? character : undefined,
          );
        }
        const whole = kept.hull(0, old.length);
        const left = [...now].filter((character) => old.includes(character));
        expect(whole === undefined).toBe(left.length === 0);
        if (whole) expect([now[whole[0]], now[whole[1] - 1]]).toEqual([left[0], left.at(-1)]);
      }),
    );
  });
});

describe('findHull', () => {
  it('tells one edit by which a text became another', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('甲', '乙') }),
        fc.string({ unit: fc.constantFrom('甲', '乙') }),
        (old, young) => {
          const [start, end, length] = findHull(old, young);
          expect(old.slice(0, start) + young.slice(start, start + length) + old.slice(end)).toBe(young);
        },
      ),
    );
  });
});
