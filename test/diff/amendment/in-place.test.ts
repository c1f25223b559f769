import { describe, expect, it } from 'vitest';
import { amendDraft, writeInPlace } from '../../../src/diff/amendment/apply/apply-amendment.ts';
import { AmendmentRefused } from '../../../src/diff/amendment/instruction.ts';
import { readAmendment } from '../../../src/diff/amendment/read/parse-amendment.ts';
import { compareDraft } from '../../../src/diff/amendment/verify/compare-draft.ts';
import { parseMarkdown, parseTree, readText } from './parse-plain.ts';

/** Amends a text, and takes for granted only what is read again as the amendment says. */
function amend(old: string, amendment: string, format: 'plain' | 'markdown' = 'plain'): string {
  const { document, source } = readText(old, format);
  const { instructions } = readAmendment(amendment, document.document.title);
  const amended = amendDraft(document, instructions);
  const text = writeInPlace(amended, document, source);
  const read = format === 'markdown' ? parseMarkdown(text) : parseTree(text);
  expect(compareDraft(amended.draft, read)).toBeInstanceOf(Map);
  return text;
}

const members = [
  '会員規程',
  '',
  '　（目的）',
  '第一条　この規程は、会員について定める。',
  '　（会費）',
  '第二条　会員は、次の各号に掲げる会費を納める。',
  '　一　入会金',
  '　二　年会費',
  '２　会費は、返還しない。',
  '',
].join('\n');

describe('an amended text', () => {
  it('is the old one byte for byte outside the words that are named', () => {
    const text = amend(members, '第二条第二項中「返還しない」を「原則として返還しない」に改める。');
    expect(text).toBe(members.replace('返還しない', '原則として返還しない'));
  });

  it.each(['\r\n', '\r'])('keeps line ends %j', (end) => {
    const old = members.replaceAll('\n', end);
    const amendment = '第二条第一項第二号の次に次の一号を加える。\n　三　特別会費';
    expect(amend(old, amendment)).toBe(old.replace('　二　年会費', `　二　年会費${end}　三　特別会費`));
  });

  it('keeps what stands beside a clause in another layout', () => {
    const old =
      '備品規程\n\n第1条（貸出）\n　備品を貸し出す。\n\n別表（第1条関係）\n区分　料金\n机　100円\n\n附則\nこの規程は、令和7年4月1日から施行する。\n';
    expect(
      amend(old, '備品規程の一部を次のように改正する。\n\n第1条中「備品を」の下に「会員に」を加える。'),
    ).toBe(old.replace('備品を貸し出す', '備品を会員に貸し出す'));
  });

  it('gives new clauses the form of their neighbours', () => {
    const text = amend(
      members,
      '第二条を第三条とし、第一条の次に次の一条を加える。\n　　（資格）\n　第2条　会員は、次の者とする。\n　　1　正会員\n　　2　准会員',
    );
    expect(text).toBe(
      members
        .replace('第二条', '第三条')
        .replace(
          '　（会費）',
          '　（資格）\n第二条　会員は、次の者とする。\n　一　正会員\n　二　准会員\n　（会費）',
        ),
    );
  });

  it('takes deleted clauses out with their lines', () => {
    const text = amend(members, '第二条第一項第一号を削り、同項第二号を同項第一号とし、同条の見出しを削る。');
    expect(text).toBe(members.replace('　（会費）\n', '').replace('　一　入会金\n　二', '　一'));
  });

  it('keeps Markdown as it was written', () => {
    const old = [
      '# 情報提供約款',
      '',
      '1. **（定義等）**  ',
      '本約款で使用する語句の定義は、以下のとおりとします。',
      '	1. 「会員」とは、契約した者をいいます。',
      '',
      '1. **（料金）**  ',
      '料金は、月額千円とします。',
      '',
      '1. **（協議）**  ',
      '疑義は、協議して定めます。',
      '',
    ].join('\n');
    expect(amend(old, '第2条中「千円」を「二千円」に改める。', 'markdown')).toBe(
      old.replace('千円', '二千円'),
    );
  });

  it('has headings and tables of Markdown like those beside them', () => {
    const old =
      '# 約款\n\n## 第1章　総則\n\n### 第1条（目的）\n\n目的を定める。\n\n| 区分 | 額 |\n| :-- | --: |\n| 一般 | 100円 |\n';
    const text = amend(
      old,
      '第1条の表一般の項の次に次のように加える。\n　特別	200円\n第1章の次に次の一章を加える。\n　　第2章　雑則\n　第2条（協議）\n　協議して定める。',
      'markdown',
    );
    expect(text).toBe(`${old}| 特別 | 200円 |\n\n## 第2章　雑則\n\n### 第2条（協議）\n\n協議して定める。\n`);
  });
});

describe('a number', () => {
  const old =
    '会員規程\n\n第一条　会員は、会費を納める。\n２　会費は、返還しない。\n第二条　細則は、別に定める。\n第三条　この規程は、公表する。\n';

  it('is never given twice', () => {
    const forgotten =
      '第一条第一項の次に次の一項を加える。\n　２　会費は、前納とする。\n第二条を第三条とする。';
    expect(() => amend(old, forgotten)).toThrow(AmendmentRefused);
    expect(() => amend(old, forgotten)).toThrow('第1条第2項、第3条 twice');
  });

  it('is taken by the clause that has it until it gives it up', () => {
    const text = amend(
      old,
      '第二条を第三条とし、第三条を第四条とし、第一条の次に次の一条を加える。\n　第二条　会費は、月額とする。',
    );
    expect(text).toContain(
      '第二条　会費は、月額とする。\n第三条　細則は、別に定める。\n第四条　この規程は、公表する。',
    );
  });

  it('brings its clause where it belongs', () => {
    const text = amend(old, '第一条を第三条とし、第二条及び第三条を第一条及び第二条とする。');
    expect(text).toBe(
      '会員規程\n\n第一条　細則は、別に定める。\n第二条　この規程は、公表する。\n第三条　会員は、会費を納める。\n２　会費は、返還しない。\n',
    );
  });

  it('is not cut by quoted words', () => {
    const prices = '料金規程\n\n第一条　会議室は千円、体育室は二千円とする。\n';
    expect(amend(prices, '第一条中「千円」を「三千円」に改める。')).toContain(
      '会議室は三千円、体育室は二千円',
    );
  });
});
