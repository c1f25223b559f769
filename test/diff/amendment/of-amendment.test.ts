import { describe, expect, it } from 'vitest';
import {
  amendAmendment,
  amendedAmendment,
  amendsTitle,
} from '../../../src/diff/amendment/of-amendment/amend-amendment.ts';

const amending = `　　　会員規程の一部を改正する規程
会員規程の一部を次のように改正する。
　第二条第一項中「十四日」を「三十日」に改め、同条第二項中「書面」を「書面又は電磁的方法」に改める。
　第三条を第四条とし、第二条の次に次の一条を加える。
　　第三条（資格）
　　会員は、成人とする。
　第五条を削る。
　　　附　則
１　この規程は、令和七年四月一日から施行する。
２　施行の日前に入会した会員については、なお従前の例による。
`;

const head = '会員規程の一部を改正する規程（令和七年規程第三号）の一部を次のように改正する。\n';

function amend(...sentences: string[]): string {
  return amendAmendment(amending, head + sentences.map((one) => `　${one}\n`).join('')).text;
}

describe('an amendment of an amending text', () => {
  it('is told by its title', () => {
    expect(amendedAmendment(head)).toBe('会員規程の一部を改正する規程');
    expect(amendedAmendment(amending)).toBeUndefined();
    expect(amendsTitle(amending, '会員規程の一部を改正する規程')).toBe(true);
    expect(amendsTitle(amending, '図書規程の一部を改正する規程')).toBe(false);
  });

  it.each([
    ['第二条第一項の改正規定中「三十日」を「六十日」に改める。', '「三十日」', '「六十日」'],
    [
      '第三条を第四条とし、第二条の次に一条を加える改正規定中「成人」を「十八歳以上の者」に改める。',
      '成人',
      '十八歳以上の者',
    ],
    ['第二条の次に一条を加える改正規定中「成人」の下に「又は学生」を加える。', '成人', '成人又は学生'],
    ['第五条を削る改正規定を削る。', '　第五条を削る。\n', ''],
    [
      '第五条の改正規定を次のように改める。\n　　　第五条中「退会」を「脱会」に改める。',
      '第五条を削る。',
      '第五条中「退会」を「脱会」に改める。',
    ],
    [
      '第五条の改正規定の次に次のように加える。\n　　　第六条中「年額」を「月額」に改める。',
      '第五条を削る。\n',
      '第五条を削る。\n　第六条中「年額」を「月額」に改める。\n',
    ],
    ['附則第一項中「四月」を「十月」に改める。', '令和七年四月', '令和七年十月'],
    ['附則中「令和七年四月一日」を「令和八年一月一日」に改める。', '令和七年四月一日', '令和八年一月一日'],
  ])('%s', (sentence, from, to) => {
    expect(amend(sentence)).toBe(amending.replace(from, to));
  });

  it('changes several 改正規定 in one sentence', () => {
    const both =
      '第二条第一項の改正規定中「三十日」を「六十日」に改め、第二条の次に一条を加える改正規定中「成人」を「学生」に改める。';
    expect(amend(both)).toBe(amending.replace('「三十日」', '「六十日」').replace('成人', '学生'));
  });

  it.each([
    ['第九条の改正規定を削る。', 'there is no 改正規定 of 第九条'],
    [
      '第二条第一項の改正規定中「三日」を「六日」に改める。',
      '「三日」 is not in the 改正規定 of 第二条第一項',
    ],
    ['第二条第二項の改正規定を削る。', 'does 2 things'],
    ['第二条第一項の改正規定中「書面」を「文書」に改める。', 'stands 2 times'],
    ['附則第三項中「例」を「とおり」に改める。', 'has no 附則第三項'],
    ['題名を「会員規則」に改める。', '改正規定 are changed by'],
  ])('refuses %s', (sentence, reason) => {
    expect(() => amend(sentence)).toThrow(reason);
  });
});
