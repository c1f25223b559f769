import { expect, it } from 'vitest';
import { parseFile } from '../../src/parse.ts';

const head = '規約\n第1条（定義）\nこの規約で「会員」とは、入会した者をいう。\n';
const first =
  '第2条（料金）\n会員は、前条の会員として料金を払う。\n第3条（退会）\n会員は、前条の料金を払って退会する。前条の届出も要する。\n';
const more = 'この規約で「利用者」とは、会員でない者をいい、第3条の者を含む。\n';

const read = async (text: string) => parseFile(new TextEncoder().encode(text), { name: 'a.txt' });

it('keeps the ids of what stands at the same place with the same words', async () => {
  const before = await read(head + first);
  const after = await read(head + more + first);
  expect(after.definitions.length).toBe(before.definitions.length + 1);
  expect(after.references.length).toBe(before.references.length + 2);
  const named = after.definitions.map(({ id, term }) => [id, term]);
  for (const { id, term } of before.definitions) expect(named).toContainEqual([id, term]);
  const pointed = after.references.map(({ id, node, text, at }) => [id, node, text, at]);
  for (const { id, node, text, at } of before.references)
    expect(pointed).toContainEqual([id, node, text, at]);
});

it('gives each its own id, the same at every run, whatever the width', async () => {
  const one = await read(head + first);
  const ids = [...one.references, ...one.definitions].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => /^(?:ref|def)_[0-9a-f]{8}$/.test(id))).toBe(true);
  const wide = await read((head + first).replaceAll('3', '３').replaceAll('2', '２'));
  expect(wide.references.map(({ id }) => id)).toEqual(one.references.map(({ id }) => id));
});

it('names the reference from which a member takes its part', async () => {
  const { references } = await read(
    '規約\n第1条（目的）\n目的。\n２　料金。\n第2条（料金）\n第1条第1項及び第2項に従う。\n',
  );
  const member = references.find(({ inheritsFrom }) => inheritsFrom !== undefined);
  expect(references.map(({ id }) => id)).toContain(member?.inheritsFrom);
});
