import { describe, expect, it } from 'vitest';
import { collectLaws } from '../../src/inline/law/collect-laws.ts';
import { readLawMention } from '../../src/inline/law.ts';
import { pairBrackets } from '../../src/text/bracket/bracket-pairs.ts';
import { foldWidth } from '../../src/text/width.ts';
import { growTree } from './tree.ts';

/** Reads the statute whose title ends at the `|` in a text. */
function readAt(marked: string, elsewhere = '') {
  const at = marked.indexOf('|') - 1;
  const folded = foldWidth(marked.replace('|', ''));
  const registry = collectLaws(growTree({ art_1__para_1: `甲。${elsewhere}` }));
  const mention = readLawMention(folded, at, 0, registry, pairBrackets(folded));
  return (
    mention && {
      words: folded.slice(mention.start, mention.end),
      law: mention.law,
      alone: mention.standsAlone,
    }
  );
}

describe('names of the table of laws', () => {
  it.each([
    [
      '独立行政法人等の保有する個人情報の保護に関する法|律',
      '独立行政法人等の保有する個人情報の保護に関する法律',
    ],
    ['当社は、母子保健法|の規定', '母子保健法'],
    ['当社は、電気通信番号規則|に規定', '電気通信番号規則'],
  ])('are read whole: %s', (marked, words) => {
    expect(readAt(marked)?.words).toBe(words);
  });

  it('leave a rule of a house alone', () => {
    expect(readAt('本学は、学位規則|に規定')).toBeUndefined();
  });

  it('are meant by a short name that the text gives for one article', () => {
    const elsewhere = '個人情報の保護に関する法律（本条において、以下「法」という。）に定める。';
    expect(readAt('法|第2条', elsewhere)?.law.title).toBe('個人情報の保護に関する法律');
  });

  it('are meant by a short name in a second bracket', () => {
    const elsewhere =
      '「仮想機構の保有する情報の公開に関する法律（平成13年法律第999号）」（以下「情報公開法」という。）第5条';
    expect(readAt('情報公開法|第5条', elsewhere)?.law.number).toBe('平成13年法律第999号');
    expect(readAt('乙法|第5条', '甲法（令和元年法律第1号）（以下「乙法」という。）')?.law.title).toBe('甲法');
  });

  it('are read whole where a character of them is left out', () => {
    const printed = '電子計算機を使用して作成する国税関係帳簿書類の保存方法の特例に関する法|律';
    expect(readAt(`当社は、${printed}第7条`)?.words).toBe(printed.replace('|', ''));
    expect(readAt('当社は、甲を使用して作成する帳簿の特例に関する法|律')?.words).toBe(
      '作成する帳簿の特例に関する法律',
    );
  });

  it('are no words that only end with 法', () => {
    expect(readAt('乙の立法|が適用', '甲に類する立法（以下「甲等」という。）による。')).toBeUndefined();
  });
});

describe('readLawMention', () => {
  it.each([
    ['電気通信事業法|の規定', '電気通信事業法'],
    ['公知である等不正競争防止法|上の', '不正競争防止法'],
    ['その他刑法|その他', '刑法'],
    ['上記質屋営業法|に', '質屋営業法'],
    ['当社は、犯罪による収益の移転防止に関する法|律に基づき', '犯罪による収益の移転防止に関する法律'],
    ['乙は、仮想の取引の保護に関する法|律に基づき', '仮想の取引の保護に関する法律'],
    ['乙は、丙についての仮想の取引に関する法|律に基づき', '丙についての仮想の取引に関する法律'],
    ['民法|の一部を改正する法律(平成29年法律第44号)の', '民法の一部を改正する法律(平成29年法律第44号)'],
    ['電波法|施行規則第2条', '電波法施行規則'],
    ['同法|第2条', '同法'],
    ['旧民法|第2条', '旧民法'],
    [
      '事業用電気通信設備規則|（昭和６０年郵政省令第３０号）に',
      '事業用電気通信設備規則(昭和60年郵政省令第30号)',
    ],
  ])('reads %s', (marked, words) => {
    expect(readAt(marked)?.words ?? '').toBe(words);
  });

  it.each([
    'この方法|により',
    '適法|に',
    '法|令の規定',
    '関係法|律',
    '日本法|による',
    '悪質商法|による',
    '総務省令|で定める',
  ])('reads no statute in %s', (marked) => {
    expect(readAt(marked)).toBeUndefined();
  });

  it('needs a provision after a title that may be another word', () => {
    expect(readAt('甲乙法|の')).toBeUndefined();
    expect(readAt('甲乙法|第3条')).toMatchObject({ words: '甲乙法', alone: false });
  });

  it('knows what the document introduces elsewhere', () => {
    const elsewhere = '甲乙法（令和元年法律第1号。以下「乙法」という。）';
    expect(readAt('甲乙法|の', elsewhere)?.law.number).toBe('令和元年法律第1号');
    expect(readAt('乙法|の', elsewhere)?.law.title).toBe('甲乙法');
  });

  it('takes the number bracket with it, and a bracket that only gives a short name', () => {
    expect(readAt('甲乙法|(令和元年法律第1号)の')?.words).toBe('甲乙法(令和元年法律第1号)');
    expect(readAt('民法|(以下「法」という。)第3条')?.words).toBe('民法(以下「法」という。)');
    expect(readAt('民法|(甲を除く。)')?.words).toBe('民法');
  });

  it('does not share statutes between documents', () => {
    readAt('消費税法|の', '消費税法（昭和63年法律第108号）');
    expect(readAt('消費税法|の')?.law.number).toBeUndefined();
  });
});
