import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReferenceOptions } from '../../src/inline/reference/reference-context.ts';
import { findReferences } from '../../src/inline/reference.ts';
import { readMarks } from './marked-text.ts';
import { growTree } from './tree.ts';

/** Printed words of the pointers found in one paragraph, names of the document itself left out. */
function findIn(text: string, options?: ReferenceOptions, captions?: Record<string, string>): string[] {
  const index = growTree({ art_1__para_1: text, chp_1__art_90__para_1: '甲' }, captions);
  return findReferences(index, options)
    .filter((pointer) => !pointer.self || pointer.steps.length > 0)
    .map(({ sentence, start, end }) => index.sentences[sentence].sentence.value.slice(start, end));
}

function expectMarked(text: string, options?: ReferenceOptions, captions?: Record<string, string>): void {
  const { texts, pointers } = readMarks({ text });
  expect(findIn(texts.text, options, captions)).toEqual(pointers);
}

describe('findReferences finds', () => {
  it.each([
    ['digits', '‹第3条›の規定'],
    ['full-width digits', '‹第３条第２項›の規定'],
    ['kanji numerals', '‹第二十三条第一項第十号›に掲げる'],
    ['spaces inside', '‹第 25 条 第 1 項›の規定'],
    ['a branch', '‹第9条の2の3第1項›の規定'],
    ['a count of months behind の', '‹第1項›の1ヶ月単位及び‹第2項›の1箇月単位'],
    ['a branch before から', '‹第1条の3から第5条まで›の規定'],
    ['a pointer behind 𠮷', '𠮷野は、‹前項›の規定'],
    ['steps without 第', '‹第58条1項16号›の規律'],
    ['a number alone with 項', '‹二項›の規定によって'],
    ['の between the steps', '‹第60条の各号›に定める'],
    ['a marker as printed', '‹第5条(1)›及び‹(2)›に定める'],
    ['a circled number', '‹第5条②›に定める'],
    ['a kana below 号', '‹第2号イ›又は‹ロ›に掲げる'],
    ['a kana below 項', '‹前項イ›に定める会長'],
    ['a kana alone', '当該家屋が‹イ›に掲げるもの'],
    ['a marker alone', 'なお、‹(1)›に該当する場合'],
    ['a caption', '‹第25条(利用の停止等)第1項各号›の事由'],
    ['a full-width caption', '‹第２５条（利用の停止等）第１項›の規定'],
    ['a relation with a caption', '‹前条(禁止事項)›に違反した場合'],
    ['several before', '‹前二項›、‹前３項›、‹前々条›'],
    ['前各項 and 前各号', '‹前各項›の規定は、‹前各号›のほか'],
    ['各号', '‹次の各号›の一に、‹以下の各号›の、‹下記各号›の、‹当該各号›に'],
    ['本条 and この項', '以下‹本条›において、以下‹この項›において'],
    ['parts', '‹第1項ただし書›、‹前項後段›、‹同条第2項本文›及び‹ただし書›'],
    ['the chapeau', '‹第1項各号列記以外の部分›の規定'],
    ['ただし書き in other spellings', '‹前項但書›及び‹前条但し書き›'],
    ['ranges', '‹第5条から第8条まで›、‹第1項乃至第3項›、‹第5条〜第8条›、‹第2条から前条まで›'],
    ['a range of items', '‹前条第1項第2号から第9号まで›に掲げる'],
    ['a range with captions', '‹第30条(支払義務)から第35条(機器損害金)まで›の規定'],
    ['coordinated members', '‹第1項第1号›及び‹第2号›、‹第3条›又は‹第5条›'],
    ['members without 第', '‹第5条›及び‹6条›の規定'],
    ['附則', '‹附則第3条›及び‹第4条›、‹この附則›に定める'],
    ['別表 and the like', '‹別表第一›、‹別紙2›、‹別記様式第3号›、‹第1号様式›、‹別紙料金表›'],
    ['別表 in a list', '‹別表第1›及び‹第2›に掲げる'],
    ['a statute by title', '‹電気通信事業法第8条›の規定'],
    ['a statute with number', '‹消費税法(昭和63年法律第108号)›及び‹同法›に関する法令'],
    ['a statute with spaces', '‹消費税法（昭和 63 年法律第 108 号）第 2 条›に'],
    ['a statute behind 等', '公知である等‹不正競争防止法›上の'],
    ['a statute behind その他', 'その他‹刑法›、‹軽犯罪法›等の法令'],
    ['a long title', '当社は、‹個人情報の保護に関する法律(平成15年法律第57号)第2条›に'],
    ['a title with a list', '当社は、‹児童買春、児童ポルノに係る行為等の処罰及び児童の保護等に関する法律›に'],
    ['an amending statute', 'この規則は、‹民法の一部を改正する法律(平成29年法律第44号)›の施行'],
    ['an order', '‹電気通信事業法施行規則第22条の2の2第5項第3号›に'],
    ['an order by number', '‹端末設備等規則（昭和60年郵政省令第31号）›に適合'],
    ['a statute by number alone', '‹昭和60年法律第34号附則第8条第2項›に'],
    ['a statute without 第', '‹民法415条›の規定'],
    ['a statute with number, without 第', '‹資金決済に関する法律（平成21年法律第59号）2条5項›、‹3条1項›に'],
    ['a statute whose name is not printed', '‹法第25条第3項›及び‹令第5条›'],
    ['a treaty', '‹国際通貨基金協定第3条第1項›に'],
    ['another document', '‹賃金規程第8条›及び‹第9条›の規定'],
    ['numbers that share a unit', '‹第1›、‹2項›、‹第5条第1›・‹2項›及び‹第3›、‹4›、‹5号›の'],
    ['bracketed numbers before 号', '‹第1条第2項（1）号›または‹（2）号›に'],
    ['a range without まで', '‹第4項第1号から第3号›のいずれかに'],
    ['a paragraph of the 附則 without 第', '‹附則2項›の'],
    ['a policy', '‹プライバシーポリシー第3条›に'],
    ['another document in quotes', '‹「仮想個別規約」第5条›に'],
    ['members parted by a point', '‹第1項›・‹第2項›の'],
    ['a division of a statute in a list', '‹商法第2編第8章第2節›及び‹第3編第3章›の規定'],
    ['a statute whose title ends otherwise', '‹仮想典範（昭和22年法律第3号）第26条›の'],
    [
      'a statute behind 当該',
      '当該家屋に係る‹甲の促進に関する法律施行規則（平成21年国土交通省令第3号）第6条›の',
    ],
    ['a statute that begins with 中小', '、‹中小企業者の活動の促進に関する法律（平成20年法律第38号）›の'],
    ['a statute behind a space', '‹第17条›の規定　‹乙法等の一部を改正する法律（平成25年法律第84号）›の'],
    ['a statute on unions', '‹第80条›中‹仮想組合法第24条›の'],
    ['an order for the enforcement of a statute', '‹甲に関する法律の施行に関する政令第3条›に'],
    ['a row of a table of a statute', '‹乙法第5条›の表の‹第3号›の下欄の‹イ(2)›に掲げる'],
    ['a statute without 第 whose title is little known', '‹仮想取引業法35条›の'],
    ['a statute before what is said of statutes only', '‹仮想健康法›その他の法令又は‹仮想促進法›に違反'],
    ['circled subitems', '‹第2条第1号①›又は‹②›、‹第5条①›及び‹②›の'],
    ['各号 without の', '‹以下各号›、‹次各号›の'],
    ['a document with a Latin name', '‹SLA第3条›の'],
    ['a document that is called 書', '‹会則第5条›、‹学則第1条›、‹仕様書第3条›及び‹重要事項説明書第2項›の'],
    ['the contract itself', '‹本契約第5条›及びこの‹契約第6条›の規定'],
  ])('%s', (_, text) => {
    expectMarked(text);
  });

  it('an alias of a statute', () => {
    expectMarked(
      '‹電気通信事業法(昭和59年法律第86号。以下「事業法」といいます。)第9条›の登録又は‹事業法第16条›の届出',
    );
  });

  it('an article of this document by its name', () => {
    expectMarked('‹本規約第3条›及び‹就業規則第5条›の規定', { title: '株式会社甲就業規則' });
  });

  it('a caption in other brackets', () => {
    const captions = { chp_1__art_90: '期間' };
    const texts = '‹第90条【期間】第1項›、‹第90条［期間］›、‹第90条「期間」第1項›及び‹第90条›「期日」の';
    expectMarked(texts, undefined, captions);
  });

  it('names of other documents that it is told', () => {
    expectMarked('‹個別規程›に定めるところ', { documentNames: ['個別規程'] });
  });

  it('a heading level, where the document has it', () => {
    expectMarked('‹第1章›及び‹本章›の規定');
  });
});

describe('findReferences finds nothing in', () => {
  it.each([
    ['次に掲げる', '次に掲げる事由、以下の場合、次のとおり'],
    ['other words', '前条件、本項目、日本条約、第三者、同条件、前号機、この目的'],
    ['counted things', '第1回、第2種、第1号被保険者、第1号議案'],
    ['what 当該 points back to', '当該法律の規定、当該規約を、当該法人の監督に関する法律の特別の規定'],
    ['a number of the tariff', '同表第二七・一〇号に掲げる'],
    ['各本条', '各本条の罰金刑を科する'],
    ['the number of a budget', '一般会計補正予算（第1号）における'],
    ['generic words for law', '法令、法律、政令で定める、総務省令で定める、方法、適法、違法、司法、悪質商法'],
    ['law numbers', '規則第3号、告示第12号、決議第1267号'],
    ['Roman numerals and Latin words', 'タイプ I、IPv6、Gen.2、第 II 種'],
    ['dates', '平成16年7月1日変更、令和8年2月1日'],
    ['the name in quotes', '以下「本規約」といい、「民法」と呼ぶ'],
    ['heading levels that the document does not have', '本編、前款、この節'],
    ['words to be replaced', '「第三条」とあるのは「第四条」と、「前項」とあるのは「次項」と読み替える'],
    ['words to be amended', '「第5条」を「第6条」に改める'],
  ])('%s', (_, text) => {
    expect(findIn(text)).toEqual([]);
  });

  it('a method that is no statute', () => {
    expect(findIn('この手法その他の法令、支払方法に違反、利用法上の')).toEqual([]);
  });

  it('the name of this document where it ends a longer name', () => {
    const index = growTree({ art_1__para_1: '「アルバイト利用規約」及び「甲・利用規約」と利用規約' });
    const found = findReferences(index, { title: '利用規約' });
    expect(found.map(({ start }) => start)).toEqual([22]);
  });

  it('the cells of a table of words to be replaced', () => {
    const index = growTree({
      art_1__para_1: '次の表の上欄の字句は、下欄の字句とする。',
      art_1__para_1__tbl_1__row_1__cell_1: '第三条',
    });
    expect(findReferences(index)).toEqual([]);
  });

  it('the cells of a table of four columns, whose rows may be one cell short', () => {
    const index = growTree({
      art_1__para_1: '次の表の第二欄に掲げる規定中第三欄に掲げる字句は、第四欄に掲げる字句とする。',
      art_1__para_1__tbl_1__row_1__cell_1: '甲規則',
      art_1__para_1__tbl_1__row_1__cell_2: '第三条',
      art_1__para_1__tbl_1__row_1__cell_3: '甲',
      art_1__para_1__tbl_1__row_1__cell_4: '乙',
      art_1__para_1__tbl_1__row_2__cell_1: '第四条',
      art_1__para_1__tbl_1__row_2__cell_2: '丙',
      art_1__para_1__tbl_1__row_2__cell_3: '丁',
    });
    expect(findReferences(index)).toEqual([]);
  });

  it('the title of the document in words to be replaced', () => {
    const options = { title: '仮想の取引に関する規程' };
    const index = growTree({
      art_1__para_1: '「甲」とあるのは「仮想の取引に関する規程第3条の甲」と読み替える。',
    });
    expect(findReferences(index, options)).toEqual([]);
  });

  it('a remark that is no caption', () => {
    expectMarked('‹第3条›(‹第2項›を除く。)の規定');
  });
});

const fragments = fc.constantFrom(
  ...[
    '第3条',
    '第',
    '３',
    '条の2',
    '(',
    '（',
    ')',
    '）',
    '「',
    '」',
    '前',
    '項',
    '二',
    '各号',
    '同法',
    '法',
    '民法',
  ],
  ...[
    '電気通信事業法',
    '（昭和59年法律第86号。以下「事業法」という。）',
    'に関する法律',
    '附則',
    '別表',
    '第一',
  ],
  ...[
    'から',
    'まで',
    '及び',
    '、',
    'イ',
    'ロ',
    'ただし書',
    '本約款',
    'この',
    '規程',
    ' ',
    '𠮷',
    '\r\n',
    '。',
    '同条',
    '(1)',
  ],
);

describe('findReferences always', () => {
  it('gives positions inside the sentence, in order, and the same twice', () => {
    fc.assert(
      fc.property(fc.array(fragments, { maxLength: 40 }), (parts) => {
        const index = growTree({ art_1__para_1: parts.join('') });
        const found = findReferences(index);
        let last = [0, 0];
        for (const pointer of found) {
          const { value } = index.sentences[pointer.sentence].sentence;
          expect(pointer.start).toBeGreaterThanOrEqual(0);
          expect(pointer.end).toBeGreaterThan(pointer.start);
          expect(pointer.end).toBeLessThanOrEqual(value.length);
          expect(pointer.sentence > last[0] || pointer.start >= last[1]).toBe(true);
          if (pointer.inheritsFrom !== undefined) expect(found[pointer.inheritsFrom]).not.toBe(pointer);
          last = [pointer.sentence, pointer.start];
        }
        expect(findReferences(index)).toEqual(found);
      }),
    );
  });

  it.each(['(', '第1条、', '第1条(', '法', '同法', '「第1条', '第1項第1号及び'])(
    'reads a long run of %s',
    (part) => {
      const index = growTree({ art_1__para_1: part.repeat(20_000) });
      expect(findReferences(index).length).toBeLessThanOrEqual(40_000);
    },
  );
});
