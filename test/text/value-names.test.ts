import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as names from '../../src/text/value-names.ts';

const src = fileURLToPath(new URL('../../src/', import.meta.url));
const tables = Object.entries(names).flatMap(
  ([name, table]): [string, Readonly<Record<string, names.ValueName>>][] =>
    typeof table === 'object' ? [[name, table]] : [],
);

describe('the names of values', () => {
  it.each(tables)('%s names each value in both languages, and no two alike', (_, table) => {
    for (const index of [0, 1]) {
      const words = Object.values(table).map((name) => name[index]);
      expect(words.every((word) => /\S/.test(word))).toBe(true);
      expect(new Set(words).size).toBe(words.length);
    }
  });

  it('stand nowhere else', () => {
    // A table of one's own would say another word one day.
    const own =
      /^\s*(?:edited|captionOnly|deletedKeepingNumber|dateRange|followed|'caption-mismatch'): (?:\[)?'/m;
    const files = (readdirSync(src, { recursive: true }) as string[]).filter((file) => file.endsWith('.ts'));
    const others = files.filter(
      (file) => !file.endsWith('value-names.ts') && own.test(readFileSync(src + file, 'utf8')),
    );
    expect(others).toEqual([]);
  });

  it('of a later version are shown as they are', () => {
    expect(names.nameValue(names.changeNames, 'folded')).toEqual(['folded', 'folded']);
    expect(names.nameValue(names.changeNames, 'constructor')).toEqual(['constructor', 'constructor']);
  });
});
