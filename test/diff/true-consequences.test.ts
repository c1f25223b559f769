import { describe, expect, it } from 'vitest';
import { diffDocuments } from '../../src/diff/diff-documents.ts';
import { parseFile } from '../../src/parse.ts';
import { loadMorphemes } from '../../src/text/dictionary/morpheme.ts';

async function compare(...texts: [old: string, young: string]) {
  const [old, young] = await Promise.all(
    texts.map((text) => parseFile(new TextEncoder().encode(text), { name: 'a.txt', norms: true })),
  );
  return diffDocuments(old, young, { readMorphemes: await loadMorphemes() });
}

async function kindsOf(...texts: [old: string, young: string]): Promise<string[]> {
  return (await compare(...texts)).consequences.map(({ kind }) => kind);
}

describe('references', () => {
  const articles =
    '第1条（退会）\n会員は、書面により退会することができる。\n\n第2条（会費）\n会員は、会費を納める。\n';
  const shifted = `第1条（入会）\n会員は、申込みにより入会する。\n\n${articles.replace('第2条', '第3条').replace('第1条', '第2条')}`;
  const history =
    '\n附　則（令和3年4月1日）\nこの規程は、公布の日から施行し、改正前の第2条及び新規程第3条の規定は、なお従前の例による。\n';

  it('of a dated 附則 are history', async () => {
    expect(
      await kindsOf(`会員規程\n\n${articles}${history}`, `会員規程\n\n${shifted}${history}`),
    ).not.toContain('broken-reference');
  });

  it('of the body are none', async () => {
    const rule = '\n第9条（準用）\n第2条の規定は、理事について準用する。\n';
    expect(await kindsOf(`会員規程\n\n${articles}${rule}`, `会員規程\n\n${shifted}${rule}`)).toContain(
      'broken-reference',
    );
  });

  it('in lists answer to each other by what they lead to', async () => {
    const rule = (list: string) => `\n第9条（準用）\n${list}の規定は、理事について準用する。\n`;
    const { consequences } = await compare(
      `会員規程\n\n${articles}${rule('第1条及び第2条')}`,
      `会員規程\n\n${shifted}${rule('第1条、第2条及び第3条')}`,
    );
    expect(consequences.filter(({ kind }) => kind === 'broken-reference')).toEqual([]);
    expect(consequences.filter(({ kind }) => kind === 'updated-reference')).toMatchObject([
      { before: '第1条', after: '第2条' },
      { before: '第2条', after: '第3条' },
    ]);
  });
});

describe('references in a list that somebody wrote anew', () => {
  const old =
    '休暇規程\n\n第1条（休暇）\n１　社員に夏の休暇を与える。\n２　社員に冬の休暇を与える。\n３　第1項又は第2項の休暇は、請求により与える。\n';

  it('are seen to lead where they lead', async () => {
    const young = old
      .replace('２　社員に冬', '２　社員に秋の休暇を与える。\n３　社員に冬')
      .replace('３　第1項又は第2項', '４　第1項、第2項又は第3項');
    expect(await kindsOf(old, young)).not.toContain('broken-reference');
    // Left as it was, the list leads elsewhere.
    const forgotten = young.replace('第1項、第2項又は第3項', '第1項又は第2項');
    expect(await kindsOf(old, forgotten)).toContain('broken-reference');
  });
});

describe('quantities', () => {
  const rule = (words: string) =>
    `休暇規程\n\n第1条（日数）\n休暇の日数は、次のとおりとする。\n(1) ${words}\n`;

  it('answer to each other by what they belong to', async () => {
    const { consequences } = await compare(
      rule('年間の出勤日が97日以上173日未満の者 7日'),
      rule('4日勤務の者で、年間の出勤日が169日以上217日未満のもの 7日'),
    );
    const pairs = consequences
      .filter(({ kind }) => kind === 'changed-quantity')
      .map(({ before, after }) => [before, after]);
    expect(pairs).toEqual([
      [undefined, '4日'],
      ['97日以上', '169日以上'],
      ['173日未満', '217日未満'],
    ]);
  });
});

describe('definitions', () => {
  const rule = (words: string) => `供給規程\n\n第1条（公表）\n当社は、${words}状況を公表する。\n`;

  it('that are used in their own clause are used', async () => {
    const kinds = await kindsOf(
      rule('供給の'),
      rule('この規程に反する行為（以下この条において「違反行為」という。）をした者の氏名その他違反行為の'),
    );
    expect(kinds).toContain('new-definition');
    expect(kinds).not.toContain('unused-definition');
  });

  it('that got another name are one change', async () => {
    const terms = (name: string) =>
      `貸出規程\n\n第1条（定義）\nこの規程において、「${name}」とは、機器を借りる者をいう。\n\n第2条（返却）\n${name}は、機器を返却する。\n`;
    const { consequences } = await compare(terms('利用者'), terms('借主'));
    expect(consequences.filter(({ kind }) => kind.endsWith('definition'))).toMatchObject([
      { kind: 'changed-definition', before: '利用者', after: '借主' },
    ]);
  });

  it('that are gone are not seen in longer words', async () => {
    const terms = (define: string) =>
      `会員規程\n\n第1条（定義）\n${define}「準会員」とは、家族をいう。\n\n第2条（会費）\n準会員は、会費を納めない。\n`;
    const { consequences } = await compare(terms('「会員」とは、契約した者をいう。'), terms(''));
    const gone = consequences.filter(({ kind }) => kind === 'deleted-definition');
    expect(gone).toMatchObject([{ before: '契約した者' }]);
    expect(gone[0].concerns).toBeUndefined();
  });
});

describe('who is bound', () => {
  it('is told of a duty that came with a new clause', async () => {
    const old = '会則\n\n第1条（目的）\nこの会則は、会の運営を定める。\n';
    const { consequences } = await compare(
      old,
      `${old}\n第2条（届出）\n会員は、住所を変更したときは、届け出なければならない。\n`,
    );
    expect(consequences).toMatchObject([{ kind: 'changed-norm', new: 'art_2__para_1', after: '会員の義務' }]);
  });
});

describe('the title', () => {
  it('is compared', async () => {
    const { changes } = await compare(
      '甲会　会則\n\n第1条（目的）\n目的を定める。\n',
      '乙会　会則\n\n第1条（目的）\n目的を定める。\n',
    );
    expect(changes).toMatchObject([{ kinds: ['edited'], old: ['root'], new: ['root'] }]);
  });
});
