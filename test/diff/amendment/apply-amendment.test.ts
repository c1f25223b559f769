import { describe, expect, it } from 'vitest';
import {
  amendDraft,
  applyAmendment,
  writeInPlace,
} from '../../../src/diff/amendment/apply/apply-amendment.ts';
import { AmendmentRefused } from '../../../src/diff/amendment/instruction.ts';
import { parseAmendment } from '../../../src/diff/amendment/read/parse-amendment.ts';
import { parsePlain, readText } from './parse-plain.ts';

const terms = [
  '𠮷野約款',
  '第１章　総則',
  '第１条（目的）',
  'この約款は、目的を定める。',
  '第２条（料金）',
  '契約者は、次に掲げる料金を14日以内に支払う。ただし、当社が認めるときは、この限りでない。',
  '（１）　「甲」の料金',
  '（２）　乙の料金',
  '２　料金は、百円とする。この場合において、端数は、切り捨てる。',
  '第３条（解除）',
  '当社は、契約を解除することができる。',
  '第３条の２（通知）',
  '当社は、通知する。',
  '附則',
  'この約款は、令和5年4月1日から実施する。',
].join('\n\n');

function amend(...lines: string[]): string {
  const { document, source } = readText(terms);
  return writeInPlace(amendDraft(document, parseAmendment(lines.join('\n'))), document, source);
}

describe('an amendment written by people', () => {
  it.each([
    ['第二条第一項中「十四日」を「三十日」に改める。', undefined],
    ['第二条中「14日」を「30日」に改める。', '30日以内に'],
    [
      '第2条第1項中「14日」を「30日」に、「次に掲げる料金」を「料金」に改める。',
      '契約者は、料金を30日以内に',
    ],
    ['第２条第１項各号列記以外の部分中「次に掲げる」を削る。', '契約者は、料金を'],
    ['第2条第1項第1号中「「甲」」を「「丙」」に改める。', '「丙」の料金'],
    ['第2条第1号中「「甲」の」の下に「月額」を加える。', '「甲」の月額料金'],
    ['第二条第一項ただし書を削る。', '支払う。\n\n'],
    ['第二条第一項ただし書中「当社」を「会社」に改める。', '会社が認めるとき'],
    ['第二条第二項後段を削る。', '百円とする。\n'],
    ['第二条第二項前段中「百円」を「二百円」に改める。', '二百円とする。この場合'],
    [
      '第三条の二の見出しを「（連絡）」に改め、同条中「通知する」を「連絡する」に改める。',
      '（連絡）\n\n当社は、連絡する。',
    ],
    ['第1条及び第3条の2中「は、」を「は」に改める。', 'この約款は目的を定める。'],
    ['第1章の章名を「通則」に改める。', '第１章　通則'],
    ['題名を「新約款」に改める。', '新約款\n'],
    [
      '第3条を第4条とし、第2条の次に次の一条を加える。\n　第３条（新設）\n\n　当社は、新設する。',
      '第３条（新設）\n\n当社は、新設する。\n\n第４条（解除）',
    ],
    [
      '第２条第１項第２号の次に次の一号を加える。\n　（３）　丙の料金',
      '（２）　乙の料金\n\n（３）　丙の料金\n\n２',
    ],
    [
      '第二条第二項を同条第三項とし、同条第一項の次に次の一項を加える。\n　２　新しい項とする。',
      '２　新しい項とする。\n\n３　料金は',
    ],
    ['第三条に次のただし書を加える。\n　ただし、この限りでない。', 'できる。ただし、この限りでない。'],
    ['第三条を次のように改める。\n　第３条　削除', '第３条　削除\n\n第３条の２'],
    ['附則に次の一項を加える。\n　２　経過措置とする。', '実施する。\n\n２　経過措置とする。'],
    ['第2条第1項中「料金」をいずれも「代金」に改める。', '乙の代金'],
    ['第2条中「料金」を「代金」に改める。', '「甲」の代金'],
    ['第2条第2項中「料金」を「百円」に、「百円」を「料金」に改める。', '百円は、料金とする。'],
    ['第1条中「約款」を「目的」に、「目的」を「約款」に改める。', 'この目的は、約款を定める。'],
    ['第3条中「契約」を「合意」に改め、「契約」の下に「等」を加える。', '合意等を解除'],
    ['第1章の章名を削る。', '𠮷野約款\n\n第１条（目的）'],
    ['第1条の前に次の節名を付する。\n　第１節　通則', '第１節　通則\n\n第１条'],
  ])('%s', (sentence, result) => {
    if (result === undefined) expect(() => amend(sentence)).toThrow(AmendmentRefused);
    else expect(amend(sentence)).toContain(result);
  });

  it('is read with CRLF, an introduction and its own 附則', () => {
    const text = [
      '約款の一部を次のように改正する。',
      '第１条中「目的」を「趣旨」に改める。',
      '附則',
      'この変更は、翌日から実施する。',
    ];
    expect(applyAmendment(parsePlain(terms), parseAmendment(text.join('\r\n')))).toContain('趣旨を定める');
  });

  it('follows です・ます', () => {
    expect(amend('第１条中「目的」を「趣旨」に改めます。')).toContain('趣旨を定める');
  });
});

describe('a refusal', () => {
  it.each([
    [
      '第5条中「甲」を「乙」に改める。',
      'Line 1: 「第5条中「甲」を「乙」に改める。」: there is no 第5条 in the text.',
    ],
    ['第1条中「趣旨」を削る。', '「趣旨」 is not in 第1条'],
    ['第2条第2項中「料金は」を「代金は」に、「は、百円」を「を百円」に改める。', 'overlap'],
    ['第3条の2の見出し中「通」を「告」に、「通知」を「連絡」に改める。', 'only inside other words'],
    ['第3条ただし書を削る。', 'has no such part'],
    ['第1条中「目的を「趣旨」に改める。', 'is never closed'],
    ['第2条の次に次の一条を加える。', 'are missing'],
    ['第1条中「目的」を「趣旨」に改める。\n　余分な言葉', 'does not say what to do with them'],
    ['第1条を適当に改める。', 'is not understood'],
    ['よろしくお願いします。', 'is no amending sentence'],
    ['', 'holds no amending sentence'],
  ])('of %s says where and why', (sentence, reason) => {
    expect(() => amend(sentence)).toThrow(AmendmentRefused);
    expect(() => amend(sentence)).toThrow(reason);
  });
});
