import { describe, expect, it } from 'vitest';
import type { Container } from '../../src/model/node.ts';
import { isContainer, walk } from '../../src/model/tree-walk.ts';
import { toJapanese } from '../../src/text/words/translate.ts';
import { runWith } from '../cli/surface.ts';
import { listFixtures } from './fixture-cases.ts';
import { parseBytes } from './parse-source.ts';

const fixtures = listFixtures().filter(({ name }) => name.startsWith('doubt-'));

/** What each fixture is told of: the words at the place of each message. */
const told: Readonly<Record<string, readonly string[]>> = {
  'doubt-caption': ['第３条', '第４条', '第６条', '第９条'],
  'doubt-depth': ['●　切り抜き'],
  'doubt-empty': ['第２条'],
  'doubt-title-before-article': ['利用料金'],
  'doubt-unparted': [
    '(1) 普通預金は 当店のほか 国内本支店の どこの店舗でも 預け入れまたは払い戻しができます ただし 当店以外での払い戻しは 所定の方法により 届け出の印鑑と 払戻請求書を用いて 行うものとし その額は 当行が定める金額を 限度とし これを超える払い戻しは 当店で取り扱います',
  ],
  'doubt-title': ['お支払いについて', 'その他ご用意いただくもの'],
};

describe.each(fixtures)('what is in doubt: $name', ({ name, file, bytes }) => {
  it('is told with its place and in Japanese', async () => {
    const { source, documents } = await parseBytes(bytes, file);
    const { messages } = documents[0];
    const words = messages.map(({ position }) =>
      source.value.slice(position?.start.offset, position?.end.offset),
    );
    expect(words).toEqual(told[name] ?? []);
    for (const { reason } of messages) expect(toJapanese(reason)).toMatch(/\p{Script=Hiragana}/u);
  });

  it('leaves the clauses that hold it unsure, and no other', async () => {
    const { documents } = await parseBytes(bytes, file);
    const [{ tree, messages }] = documents;
    const places = messages.map(({ position }) => position?.start.offset ?? -1);
    const unsure: Container[] = [];
    walk(tree, (node) => {
      if (isContainer(node) && node.certainty === 0.5) unsure.push(node);
    });
    expect(unsure).toHaveLength(places.length);
    for (const { position } of unsure)
      expect(places.some((at) => position.start.offset <= at && at < position.end.offset)).toBe(true);
  });

  it('is what a strict parse fails on', async () => {
    const { code } = await runWith(['parse', `test/fixtures/block/${name}/${file}`, '--strict']);
    expect(code).toBe(name in told ? 1 : 0);
  });
});
