import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDefinitions } from '../../src/inline/definition.ts';
import { growTree } from './tree.ts';

/** Definitions of a paragraph as `kind term/alias @scope < text`. */
function find(text: string): string[] {
  return findDefinitions(growTree({ art_1__para_1: text })).map(
    ({ kind, term, aliases = [], scope, text: words }) =>
      `${kind} ${[term, ...aliases].join('/')}${scope ? ` @${scope.words}` : ''} < ${words}`,
  );
}

function check(cases: readonly (readonly [text: string, ...expected: string[]])[]): void {
  it.each(cases.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
    expect(find(text)).toEqual(expected);
  });
}

describe('names in quotation marks', () => {
  check([
    ['乙山通信株式会社（以下「当社」といいます。）は、払います。', 'inline 当社 < 乙山通信株式会社'],
    [
      '乙山通信株式会社(以下、本約款において「乙山」とします。)が提供する光。',
      'inline 乙山 @本約款 < 乙山通信株式会社',
    ],
    [
      '契約者である個人(以下この項において「元契約者」という。)が死亡したとき。',
      'inline 元契約者 @この項 < 契約者である個人',
    ],
    [
      '電子データ（以下、本約款において、「コンテンツ」といいます。）を保存する。',
      'inline コンテンツ @本約款 < 電子データ',
    ],
    [
      '一定の期間（以下この条及び次条において単に「期間」という。）は、',
      'inline 期間 @この条及び次条 < 一定の期間',
    ],
    ['指定の市（次条において「指定市」という。）を除く。', 'inline 指定市 @次条 < 指定の市'],
    ['所定の書面（以下「申込書」）を出す。', 'inline 申込書 < 所定の書面'],
    ['所定の書面（以下、「申込書」。）を出す。', 'inline 申込書 < 所定の書面'],
    ['当社の規則（以下『規則』と称します。）に従う。', 'inline 規則 < 当社の規則'],
    ['当社の規則（以下"規則"という）に従う。', 'inline 規則 < 当社の規則'],
    ['当社の規則（以下“規則”と呼びます）に従う。', 'inline 規則 < 当社の規則'],
    ['料金（以下「料金等」といい、税を含みます。）を払う。', 'inline 料金等 < 料金'],
    ['料金（税を含むものとし、以下「料金等」という。）を払う。', 'inline 料金等 < 料金'],
    ['事業法（昭和59年法律第86号。以下「法」という。）第8条', 'inline 法 < 事業法'],
    ['会員（以下「𠮷会員」といいます）は、', 'inline 𠮷会員 < 会員'],
    ['ロゴ（以下、総称して「商標等」といいいます）が表示される。', 'collective 商標等 < ロゴ'],
    ['甲社（以下「甲」又は「発注者」という。）は、', 'inline 甲/発注者 < 甲社'],
    [
      '甲社及び乙社（以下それぞれ「甲」及び「乙」という。）は、',
      'inline 甲 < 甲社及び乙社',
      'inline 乙 < 甲社及び乙社',
    ],
    ['次の事業を行い、これを「本事業」という。', 'inline 本事業 < 次の事業を行い、これを'],
    ['ＡＢＣ社（以下「ＡＢＣ」といいます。）は、', 'inline ＡＢＣ < ＡＢＣ社'],
    ['申込者（以下 「 申込人 」 といいます。）は、', 'inline 申込人 < 申込者'],
    ['甲社（以下「甲」といいます。', 'inline 甲 < 甲社'],
    ['料金（以下、単に「料」と呼ぶことがある。）は、', 'inline 料 < 料金'],
    ['料金（以下「料」と称する場合があります）は、', 'inline 料 < 料金'],
    [
      '丙を「委託者」、丁を「受託者」という。',
      'inline 委託者 < 丙を',
      'inline 受託者 < 丙を「委託者」、丁を',
    ],
  ]);
});

describe('collective names', () => {
  check([
    [
      '東社（以下「東」とします。）及び西社（以下「西」とします。東及び西の両社を併せて「東西」とします。）が行う。',
      'inline 東 < 東社',
      'inline 西 < 西社',
      'collective 東西 < 東社（以下「東」とします。）及び西社',
    ],
    [
      'この約款及び個別規程（以下「約款等」と総称する。）に従う。',
      'collective 約款等 < この約款及び個別規程',
    ],
    [
      '土地及び建物（以下、総称して「両不動産」、個別に「各不動産」という。）を、',
      'collective 両不動産 < 土地及び建物',
      'inline 各不動産 < 土地及び建物',
    ],
    [
      '甲及び乙（以下この条において両者を併せて「当事者」といいます。）は、',
      'collective 当事者 @この条 < 甲及び乙',
    ],
    [
      '発明又はノウハウ等に関する権利（以下、特許権、商標権及びノウハウを総称して「特許権等」という。）は、',
      'collective 特許権等 < 特許権、商標権及びノウハウ',
    ],
    [
      '甲及び乙（以下本条においてこれらを総称して「当事者」という。）は、',
      'collective 当事者 @本条 < 甲及び乙',
    ],
  ]);
});

describe('the words that define a term', () => {
  check([
    [
      '室に、教授、准教授、講師又は助教（以下「専任教員」という。）を置く。',
      'inline 専任教員 < 教授、准教授、講師又は助教',
    ],
    [
      '会社が提供する運送、宿泊その他の旅行に関するサービス（以下「旅行サービス」という。）を、',
      'inline 旅行サービス < 会社が提供する運送、宿泊その他の旅行に関するサービス',
    ],
    [
      '会員は，情報の訂正，追加または削除（以下「訂正等」という。）を、',
      'inline 訂正等 < 情報の訂正，追加または削除',
    ],
    [
      '会員は、請求を受けたときは、遅延した場合、料金及び手数料（以下「料金等」という。）を払う。',
      'inline 料金等 < 料金及び手数料',
    ],
    [
      '契約責任者は、別に定めるところにより、料金又は手数料（以下「料金等」という。）を',
      'inline 料金等 < 料金又は手数料',
    ],
    [
      '支給日（この項において、毎月17日を「支給日」という。）が休日のときは、',
      'inline 支給日 @この項 < 毎月17日',
    ],
    [
      '軍人（以下「戦友」という。）、戦没者並びに物故者の遺族（以下「遺族」という。）は、',
      'inline 戦友 < 軍人',
      'inline 遺族 < 戦没者並びに物故者の遺族',
    ],
    [
      '本学は、初任給、昇格、昇給等に関する細則（以下「細則」という。）による。',
      'inline 細則 < 初任給、昇格、昇給等に関する細則',
    ],
    ['本規程でいう旅費とは、交通費をいう。', 'toha 旅費 < 交通費'],
  ]);
});

describe('names without quotation marks', () => {
  check([
    ['申込みをした者（以下、契約者といいます）は、', 'inline 契約者 < 申込みをした者'],
    ['本会は研究会ＯＢ会（以下本会）と称する', 'inline 本会 < 研究会ＯＢ会'],
    ['研究会（以下、現役会）の発展', 'inline 現役会 < 研究会'],
    ['利用する者（以下この章において利用者といいます。）は、', 'inline 利用者 @この章 < 利用する者'],
    ['利用する者を以下会員という。', 'inline 会員 < 利用する者'],
    ['甲社（以下甲とする。）は、', 'inline 甲 < 甲社'],
    ['甲社（以下弊社ということがあります。）は、', 'inline 弊社 < 甲社'],
    ['端末（以下≪電話≫という。）は、', 'inline 電話 < 端末'],
  ]);
});

describe('とは', () => {
  check([
    ['「提携先」とは、当社と契約した者をいいます。', 'toha 提携先 < 当社と契約した者'],
    ['この章において「稼働率」とは、割合をいう。', 'toha 稼働率 @この章 < 割合'],
    ['「鍵」とは、カードキーを意味します。', 'toha 鍵 < カードキー'],
    ['「鍵」は、カードキーをいう。', 'toha 鍵 < カードキー'],
    [
      '「甲」、「乙」又は「丙」とは、それぞれ次の者をいう。',
      'toha 甲 < それぞれ次の者',
      'toha 乙 < それぞれ次の者',
      'toha 丙 < それぞれ次の者',
    ],
    ['「甲」とは、発注者をいい、「乙」とは、受注者をいう。', 'toha 甲 < 発注者', 'toha 乙 < 受注者'],
    [
      '始業時刻とは、業務を始める時刻をいい、終業時刻とは、終える時刻をいう。',
      'toha 始業時刻 < 業務を始める時刻',
      'toha 終業時刻 < 終える時刻',
    ],
    ['この規則で社員とは、採用された者をいう。', 'toha 社員 @この規則 < 採用された者'],
    ['前項に規定する休業者等とは、次に掲げる者をいう。', 'toha 休業者等 < 次に掲げる者'],
    ['「端末」（附属品を含む。）とは、電話機をいう。', 'toha 端末 < 電話機'],
    ['「提携企業」とは、当社と契約した企業いいます。', 'toha 提携企業 < 当社と契約した企業'],
    ['「電磁的記録」は、次に掲げるものをいう。', 'toha 電磁的記録 < 次に掲げる'],
    ['一定の期間（「営業日」とは、平日をいう。以下同じ。）に、', 'toha 営業日 < 平日'],
    ['（なお、営業日とは、平日をいう。乙は、休日を数えない。）', 'toha 営業日 < 平日'],
  ]);
});

describe('brackets behind a term', () => {
  check([
    [
      '貸与する SIM カード(IC カードをいいます。以下同じとします。)を用いる。',
      'bracket SIM カード < IC カード',
    ],
    ['休日(土曜日及び日曜日をいいます。)以外の日', 'bracket 休日 < 土曜日及び日曜日'],
    [
      '居宅サービス(法第7条第5項に規定する居宅サービスをいう。以下この章において同じ。)の量',
      'bracket 居宅サービス @この章 < 法第7条第5項に規定する居宅サービス',
    ],
    ['「営業秘密」（次の情報をいう。）を守る。', 'bracket 営業秘密 < 次の情報'],
    [
      '租税条約（条約集）（法に規定する租税条約をいう。以下同じ。）の規定',
      'bracket 租税条約 < 法に規定する租税条約',
    ],
    [
      '設備攻撃(攻撃のうち、障害を与えるもの(以下「送信型」といいます。))又は探査をいいます。以下本条において同じとします。)を受けた。',
      'bracket 設備攻撃 @本条 < 攻撃のうち、障害を与えるもの(以下「送信型」といいます。))又は探査',
      'inline 送信型 < 障害を与えるもの',
    ],
    [
      '契約者が、当社(当社の委託先を含み、以下本条において同じとします。)に求める。',
      'extension 当社 @本条 < 当社の委託先を含み',
    ],
    [
      '警察機関（海上保安機関を含みます。以下同じとします）は、',
      'extension 警察機関 < 海上保安機関を含みます',
    ],
    [
      '壊れやすいもの（電子機器を含む。第二十四条第二項において同じ。）',
      'extension 壊れやすいもの @第二十四条第二項 < 電子機器を含む',
    ],
    ['組合（法人でないものを除き、次項において同じ。）は、', 'extension 組合 @次項 < 法人でないものを除き'],
    ['この法律（附則を除く。以下この条において同じ。）の施行', 'extension この法律 @この条 < 附則を除く'],
    [
      '設備（製品（加工品を含む。以下同じ。）を作る物をいう。以下同じ。）を置く。',
      'bracket 設備 < 製品（加工品を含む。以下同じ。）を作る物',
      'extension 製品 < 加工品を含む',
    ],
  ]);
});

describe('where the term before a bracket begins', () => {
  const before = (phrase: string) =>
    find(`${phrase}（次の物をいう。以下同じ。）を`).map((line) => line.split(' <')[0]);
  it.each([
    ['当社は、電気通信設備', '電気通信設備'],
    ['当社が貸与する移動端末設備', '移動端末設備'],
    ['端末及び 回線', '回線'],
    ['電話又は通信機器', '通信機器'],
    ['ルータその他のネットワーク機器', 'ネットワーク機器'],
    ['契約者の営業秘密', '営業秘密'],
    ['他社が提供する専用回線等の役務等', '専用回線等の役務等'],
    ['電気通信事業者等の役務', '役務'],
    ['利用の取り消し', '取り消し'],
    ['サービスの申込み', '申込み'],
    ['当社はお客様', 'お客様'],
    ['当該回線', '回線'],
    ['端末に関する書面', '書面'],
    ['チップ SIM ', 'チップ SIM'],
    ['「甲」、乙とき 見積運賃', '見積運賃'],
    ['当社と契約した者', '契約した者'],
    ['アルファ・ネット', 'アルファ・ネット'],
    ['𠮷野家', '𠮷野家'],
  ])('%s', (phrase, term) => {
    expect(before(phrase)).toEqual([`bracket ${term}`]);
  });
});

describe('what is no definition', () => {
  check([
    ['料金（以下の表のとおりとします。）を払う。'],
    ['容量は、５６ＫＢ以下とする。'],
    ['この場合（以下同じ。）の'],
    ['「甲」とあるのは「乙（以下「丙」という。）」と、「丁」とあるのは「戊」とする。'],
    ['「同意する」というボタンを押す。'],
    ['名称は「甲サービス」とする。'],
    ['本会は「乙会」と称する。'],
    ['規則（当社が別途定める範囲とします。）に従う。'],
    ['譲渡することはできません。'],
    ['休日とは別に、休暇を与える。'],
    ['第30条第2項（前条において準用する場合を含む。以下この条において同じ。）の規定'],
    ['「甲」は、乙に対し、丙を提供することがある。'],
    ['料金（以下略）を払う。'],
    ['（以下同じ。）'],
    ['事業を他社に譲渡した場合（合併その他の移転をいう。）は、'],
    ['約款に「甲」、乙に「丙」と記載する。'],
    ['契約者は、払わなければなりません。'],
  ]);
});

describe('where a definition stands', () => {
  it('points at the characters of the term alone, in a bracket of any width', () => {
    const [found] = findDefinitions(growTree({ art_1__para_1: '甲社(以下「 甲乙 」といいます。）は、' }));
    expect(found).toMatchObject({
      term: '甲乙',
      node: 'art_1__para_1',
      fromHere: true,
      at: [{ leaf: 'art_1__para_1__sent_1', start: 7, end: 9 }],
    });
  });

  it('names the row that holds the definition', () => {
    const index = growTree({
      art_1__para_1__tbl_1__row_1__cell_1: '光',
      art_1__para_1__tbl_1__row_1__cell_2: '東社(以下「東」とします。)の光',
    });
    expect(findDefinitions(index).map(({ node }) => node)).toEqual(['art_1__para_1__tbl_1__row_1']);
  });

  it('takes the limit from the sentence behind a bracket that was split', () => {
    const index = growTree({
      art_1__para_1:
        '設備攻撃(攻撃(以下「攻撃等」といいます。))又は探査をいいます。以下本条において同じとします。)の送信先',
    });
    const [found] = findDefinitions(index).filter(({ kind }) => kind === 'bracket');
    expect(found.term).toBe('設備攻撃');
    expect(found.scope?.words).toBe('本条');
  });

  it('leaves out the words of a table that replaces words', () => {
    const index = growTree({
      art_1__para_1: '次の表の字句は、それぞれ同表の下欄に掲げる字句とする。',
      art_1__para_1__tbl_1__row_1__cell_1: '東社(以下「東」という。)',
    });
    expect(findDefinitions(index)).toEqual([]);
  });
});

describe('for any text', () => {
  const fragments = fc.constantFrom(
    '（',
    '）',
    '(',
    ')',
    '「',
    '」',
    '『',
    '』',
    '"',
    '以下',
    '、',
    '。',
    '当社',
    '甲',
    '契約者',
    '𠮷',
    'とは',
    'をいう',
    'といいます',
    'とします',
    '同じ',
    '以下同じ。',
    'において',
    'この項',
    '第3条',
    '総称して',
    '及び',
    '又は',
    '等の',
    'もの',
    ' ',
    '　',
    'IP ',
    'を',
    'は',
    'する',
    '）））',
    '\r\n',
    'ﾃﾞｰﾀ',
    '⽤語',
  );
  const texts = fc.array(fragments, { maxLength: 60 }).map((parts) => parts.join(''));

  it('never throws, stays inside the sentences, and says the same twice', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 4 }), (values) => {
        const clauses = Object.fromEntries(values.map((value, place) => [`art_1__para_${place + 1}`, value]));
        const index = growTree(clauses);
        const found = findDefinitions(index);
        const order = index.sentences.map(({ sentence }) => sentence.id);
        const keys = found.map(({ at: [{ leaf, start }] }) => order.indexOf(leaf) * 10_000 + start);
        expect(keys).toEqual([...keys].sort((left, right) => left - right));
        for (const { term, at } of found) {
          const [{ leaf, start, end }] = at;
          const sentence = index.byId.get(leaf);
          expect(sentence && 'value' in sentence ? sentence.value.slice(start, end) : undefined).toBe(term);
          expect(term.trim()).toBe(term);
          expect(term).not.toBe('');
        }
        expect(findDefinitions(growTree(clauses))).toEqual(found);
      }),
      { numRuns: 300 },
    );
  });
});
