import { describe, expect, it } from 'vitest';
import { amendDraft, writeInPlace } from '../../../src/diff/amendment/apply/apply-amendment.ts';
import { parseAmendment } from '../../../src/diff/amendment/read/parse-amendment.ts';
import { findDifference } from '../../../src/diff/amendment/write/compare-trees.ts';
import { writeAmendment } from '../../../src/diff/amendment/write/write-amendment.ts';
import { diffDocuments } from '../../../src/diff/diff-documents.ts';
import { readText, rereadInPlace } from './parse-plain.ts';

/** Writes the amendment of two Markdown texts and applies it; the text that comes out. */
function lead(old: string, young: string): { amendment: string; text: string } {
  const [before, after] = [readText(old, 'markdown'), readText(young, 'markdown')];
  const { document } = before;
  const written = writeAmendment(document, after.document, diffDocuments(document, after.document), {
    reread: rereadInPlace(before),
    newSource: young,
  });
  if (!('text' in written)) throw new Error(written.reason);
  const amended = amendDraft(document, parseAmendment(written.text));
  expect(findDifference(rereadInPlace(before)(amended), after.document.tree)).toBeUndefined();
  return { amendment: written.text, text: writeInPlace(amended, document, old) };
}

const rules = (...below: string[]) =>
  ['# 就業規則', '', '### 第1条 範囲', '', '1. 社員に適用する。', ...below, '', '### 第2条 休日', ''].join(
    '\n',
  );

describe('lines below a clause', () => {
  const list = ['2. 次の者には適用しない。', '　　パートタイマー', '　　アルバイト', '　　嘱託者'];

  it('stay lines where the clause is put in', () => {
    const end = '1. 休日は日曜日とする。\n2. 祝日は休まない。\n';
    const { text } = lead(rules() + end, rules(...list) + end);
    expect(text).toContain('パートタイマー  \n');
  });

  it('keep signs that are none of the format', () => {
    const end = '1. 休日は日曜日とする。\n';
    const block = ['', '!!! note "理由"', '    休日の届は出さない。', '', '    別途**「休日規程」**を作る。'];
    lead(rules() + end, rules(...block) + end);
  });

  it('are headings where such are headings in the text', () => {
    const old = [
      '# 定款',
      '',
      '## 第1条（設立時の役員）',
      '',
      '役員は、次のとおりである。',
      '',
      '### 設立時理事',
      '',
      '- 青木一郎',
      '- 赤井二郎',
      '',
    ].join('\n');
    const added = old
      .slice(old.indexOf('## 第1条'))
      .replace('第1条（設立時の役員）', '第2条（設立時の社員）')
      .replace('役員は', '社員は')
      .replace('設立時理事', '設立時社員');
    const { amendment, text } = lead(old, `${old}\n${added}`);
    expect(amendment).not.toContain('#');
    expect(text).toContain('### 設立時社員');
  });
});

it('changes signatures below a clause word by word', () => {
  const old = '# 規約\n\n## 第1条（細則）\n細則は、別に定める。\n\n会長　青木一郎  \n副会長　赤井二郎  \n';
  const { amendment, text } = lead(old, old.replace('青木', '緑川').replace('赤井二郎', '黒田三郎'));
  expect(amendment).not.toContain('次のように改める。');
  expect(text).toBe(old.replace('青木', '緑川').replace('赤井二郎', '黒田三郎'));
});

it('names a first 項 that is put in by its number alone', () => {
  const old = '# 規程\n\n## 第1条（会費）\n1. 会費は、毎月納める。\n';
  const young = '# 規程\n\n## 第1条（会費）\n1. 会員は、総会で定める会費を負う。\n2. 会費は、毎月納める。\n';
  expect(lead(old, young).amendment).toContain('同条に第1項として次の1項を加える。');
});
