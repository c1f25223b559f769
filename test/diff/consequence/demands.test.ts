import { describe, expect, it } from 'vitest';
import { diffDocuments } from '../../../src/diff/diff-documents.ts';
import type { Consequence } from '../../../src/model/comparison.ts';
import { parseFile } from '../../../src/parse.ts';
import { loadMorphemes } from '../../../src/text/dictionary/morpheme.ts';

const frame = (words: string) =>
  `会員規約\n\n第1条（遵守）\n会員は、この規約を守らなければなりません。\n\n第2条（案内）\n当社は、会員に案内を送付します。\n\n第3条（定め）\n${words}\n`;

async function normsOf(before: string, after: string): Promise<Consequence[]> {
  const [old, young] = await Promise.all(
    [before, after].map((words) =>
      parseFile(new TextEncoder().encode(frame(words)), { name: 'a.txt', norms: true }),
    ),
  );
  const { consequences } = diffDocuments(old, young, { readMorphemes: await loadMorphemes() });
  return consequences.filter(({ kind }) => kind === 'changed-norm');
}

const kept = '1 当社は、利用の方法を定めます。';
const come = (words: string) => normsOf(kept, `${kept}\n2 ${words}`);

describe('a new sentence', () => {
  it.each([
    '試験に合格した会員は、正会員に転換する。',
    '会員が代理人を兼ねるときは、会員は、双方の資格を併有するものとします。',
    '画像の表示は、許可を得た会員が、立会いの下で行う。',
    '会員が減ると、会の運営が行き詰まります。',
  ])('that asks nothing of anybody is no duty: %s', async (words) => {
    expect(await come(words)).toEqual([]);
  });

  it.each(['会員は、毎月末日までに会費を支払う。', '費用は、会員が負担するものとします。'])(
    'that asks something is one: %s',
    async (words) => {
      expect(await come(words)).toMatchObject([{ worseFor: '会員', effect: 'duty-added' }]);
    },
  );

  it('that says who has no right forbids nothing', async () => {
    const [found, ...others] = await come('会員は、総会における議決権を有しない。');
    expect(others).toEqual([]);
    expect(found).toMatchObject({ worseFor: '会員', effect: 'right-taken' });
    expect(found.reason).toContain('会員に権利がないことが定められました');
  });
});

describe('a sentence that names its subject only now', () => {
  it.each([
    ['徴収しない。', '会員は、会費を徴収しない。'],
    [
      '違反が発覚した場合、記事を削除する場合があります。',
      '違反が発覚した場合、当社は、記事を削除することができるものとします。',
    ],
    ['必要な場合は、入会を許可する。', '必要な場合は、会員は、部会の承認をもって入会することができる。'],
  ])('may have meant it before: %s', async (before, after) => {
    expect(await normsOf(before, after)).toEqual([]);
  });
});

describe('what is told of lists and pointers', () => {
  it('holds no item for new that stood there without a number', async () => {
    const chapeau = '会員は、次の行為をしてはならない。';
    const before = `${chapeau}他人の権利を侵害する行為をすること。虚偽の届出をすること。`;
    const after = `${chapeau}\n(1) 虚偽の届出をすること。\n(2) 会費を滞納すること。`;
    expect((await normsOf(before, after)).map(({ after: words }) => words)).toEqual(['会費を滞納すること。']);
  });

  it('takes no right from those who are made to do something', async () => {
    expect(await normsOf(`${kept}\n2 会費を滞納した会員は、休会させることができる。`, kept)).toEqual([]);
  });

  it('leaves a pointer alone that may mean words above it in its clause', async () => {
    const after = `${kept}会員は、前項に定める方法を守る。`;
    const texts = [kept, after].map((words) => new TextEncoder().encode(frame(words.replace(/^1 /, ''))));
    const [old, young] = await Promise.all(texts.map((bytes) => parseFile(bytes, { name: 'a.txt' })));
    const { consequences } = diffDocuments(old, young);
    expect(consequences.filter(({ kind }) => kind === 'broken-reference')).toEqual([]);
  });
});
