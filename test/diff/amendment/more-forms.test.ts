import { describe, expect, it } from 'vitest';
import { amendDraft, writeInPlace } from '../../../src/diff/amendment/apply/apply-amendment.ts';
import { readAmendment } from '../../../src/diff/amendment/read/parse-amendment.ts';
import { compareDraft } from '../../../src/diff/amendment/verify/compare-draft.ts';
import { parseTree, readText } from './parse-plain.ts';

const old = `施設使用規程

目次
　第一章　総則（第一条）
　第二章　使用（第二条・第三条）
　附則

　　　第一章　総則

　（趣旨）
第一条　この規程は、施設の使用に関し必要な事項を定める。

　　　第二章　使用

　（許可）
第二条　管理者は、次の各号のいずれかに該当するときは、許可をしない。
　一　次に掲げる者が使用するとき。
　　イ　規程に違反した者
　　ロ　使用料を滞納している者
　二　その他管理上支障があるとき。
　（細則）
第三条　細則は、管理者が定める。

　　　附　則

１　この規程は、令和五年四月一日から施行する。
２　現に使用している者は、使用することができる。

別表（第二条関係）
区分	使用料
一般	千円
学生	五百円
`;

function amend(amendment: string): string {
  const { document, source } = readText(old);
  const { instructions } = readAmendment(amendment, document.document.title);
  const amended = amendDraft(document, instructions);
  const text = writeInPlace(amended, document, source);
  expect(compareDraft(amended.draft, parseTree(text))).toBeInstanceOf(Map);
  return text;
}

describe('an amending sentence', () => {
  it.each([
    ['別表一般の項中「千円」を「千二百円」に改める。', '一般\t千円', '一般\t千二百円'],
    [
      '第二条第一号イ及びロ以外の部分中「次に掲げる者」を「次のいずれかの者」に改める。',
      '次に掲げる者',
      '次のいずれかの者',
    ],
    [
      '附則第二項を削り、附則第一項の項番号を削る。',
      '１　この規程は、令和五年四月一日から施行する。\n２　現に使用している者は、使用することができる。',
      '　この規程は、令和五年四月一日から施行する。',
    ],
    ['題名を「施設の使用に関する規程」に改める。', '施設使用規程', '施設の使用に関する規程'],
  ])('%s', (amendment, before, after) => {
    expect(amend(amendment)).toBe(old.replace(before, after));
  });

  it.each([
    '',
    '\n　第三条中「管理者」を「館長」に改める。',
    '\n\n　　　附　則\n　この規程は、公布の日から施行する。',
  ])('quotes a 目次 with the name of the 附則: %j', (rest) => {
    const contents = '目次\n　第一章　総則（第一条）\n　第二章　使用等（第二条・第三条）\n　附則';
    const text = amend(
      `施設使用規程の一部を次のように改正する。\n　目次を次のように改める。\n${contents}${rest}`,
    );
    expect(text).toContain('　第二章　使用等（第二条・第三条）\n　附則\n');
  });

  it('names a heading with its number', () => {
    const text = old.replaceAll('第二章　使用', '第二章　施設の使用');
    expect(amend('「第二章　使用」を「第二章　施設の使用」に改める。')).toBe(text);
    expect(() => amend('「第二章　使用」を「第三章　使用」に改める。')).toThrow('the number of a heading');
  });

  it('puts a chapter in with the blank lines of its neighbours', () => {
    const chapter = '　　　第二章　管理\n　　（点検）\n　第一条の二　施設は、毎年点検する。';
    expect(amend(`第二章を第三章とし、第一章の次に次の一章を加える。\n${chapter}`)).toContain(
      '\n\n　　　第二章　管理\n\n　（点検）\n第一条の二　施設は、毎年点検する。\n\n　　　第三章　使用\n\n　（許可）',
    );
  });
});
