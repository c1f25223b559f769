import type { PointerPart } from '../../text/pointer.ts';

const parts: readonly (readonly [RegExp, PointerPart])[] = [
  [/(?:ただし|但し|但)書き?/y, 'proviso'],
  [/前段/y, 'first'],
  [/後段|中段以下/y, 'second'],
  [/(?:の?柱書き?|各号列記以外の部分)/y, 'chapeau'],
  [/本文/y, 'main'],
];

/** Reads ただし書, 前段, 後段, 柱書, 本文 at an offset. */
export function readPart(folded: string, at: number): { part: PointerPart; end: number } | undefined {
  for (const [pattern, part] of parts) {
    pattern.lastIndex = at;
    if (pattern.test(folded)) return { part, end: pattern.lastIndex };
  }
  return undefined;
}
