import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseFile } from '../../src/parse.ts';
import { recogniseKind } from '../../src/topic/recognise-kind.ts';
import { isShared, shared, titleFor } from '../block/shared-folder.ts';

const folder = 'examples/terms/';
/** Kinds that a person may call each text; `other` is none of ours. */
const gold: Record<string, string[]> = JSON.parse(
  readFileSync(new URL('../examples/kinds-of-texts.json', import.meta.url), 'utf8'),
);

describe.skipIf(!isShared(folder))(titleFor('texts of all kinds', folder), () => {
  it('are told by what they say', async () => {
    const names = Object.keys(gold).filter((name) =>
      /\.html$|-(?:riyou|itaku|kaisoku|kyuyo|teikan)\.md$/.test(name),
    );
    const wrong: string[] = [];
    let told = 0;
    for (const name of names) {
      const document = await parseFile(readFileSync(new URL(folder + name, shared)), { name });
      const kind = recogniseKind(document)?.kind.id;
      if (kind === undefined) continue;
      told++;
      if (!gold[name].includes(kind)) wrong.push(`${name}: ${kind}`);
    }
    expect(wrong).toEqual([]);
    expect(told / names.length).toBeGreaterThan(0.85);
  });
});
