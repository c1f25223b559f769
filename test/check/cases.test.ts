import { describe, expect, it } from 'vitest';
import { checkText } from './check-text.ts';

/** Texts that are right, each a kind that was told as a defect once. */
const right: readonly (readonly [name: string, text: string])[] = [
  [
    'ranges that are deleted',
    '（目的）\n第一条　この規則は、会の運営を定める。\n第二条から第四条まで　削除\n（会員）\n第五条　会員は、会費を納める。\n第六条及び第七条　削除\n',
  ],
  [
    'articles that are deleted one by one',
    '会則\n第1条（目的）\n本会は、親睦を図る。\n第2条　削除\n第3条　削除\n第4条（会員）\n会員は、会費を納める。\n',
  ],
  [
    'words that the language doubles',
    '規約\n第1条（期間）\n解約の日は、月末まででなければなりません。\n2　部屋の部屋代及び契約書の契約の日は、別に定めます。会員一人一人が各々届け出ます。\n',
  ],
  [
    'the days of two revisions in the head',
    '会規程\n平成20年4月1日制定\n令和4年10月1日改正\n第1条（目的）\nこの規程は、会の運営を定める。\n附　則\nこの規程は、平成20年4月1日から施行する。\n附　則\nこの規程は、令和4年10月1日から施行する。\n',
  ],
  [
    'the provisions of other texts',
    '規程\n第1条（範囲）\n所得税法（昭和40年法律第33号）第9条（第2項を除く。）及び第10条から第12条までの規定は、適用しない。\n第2条（例外）\n嘱託規程（令和2年規程第8号）第55条第3項各号に掲げる者は、同規程第60条による。\n',
  ],
  [
    'a measure behind the number of an item',
    '細則\n第1条（定義）\n次に掲げる量とする。\n(1) 基本量\n(2) 前号の二リットル当たりの量\n2　前項第1号の三立方メートルを超える量は、別に定める「計量要領」第12条による。\n',
  ],
  [
    'conditions of a permit, and words that are replaced',
    '規程\n第1条（許可）\n市長は、許可に条件を付し、必要があるときは、これを変更することができる。\n第2条（読替え）\n第1条の規定を準用する。この場合において、「次の各号のいずれか」とあるのは「別に定める場合」と読み替えるものとする。\n',
  ],
  [
    'the plain style in brackets of a polite text',
    '運送約款\n第1条（申込み）\n申込者は、申込みをします。当店は、契約書（以下「契約書面」という。）を渡します。\n2 荷物（貨物をいう。以下この条において同じ。）は、当店が受け取ります。\n3 当店は、荷物を運びます。荷物は、お届けします。契約書面は、保管します。\n',
  ],
  [
    'a limit that intent and gross negligence lift',
    '利用規約\n第1条（責任）\n当社は、当社の責めに帰すべき事由により会員に損害を与えたときは、これを賠償します。\n第2条（責任の範囲）\n当社の軽過失による損害の賠償は、1か月分の料金を上限とします。ただし、当社の故意又は重過失による場合は、この限りではありません。\n',
  ],
];

/** Texts with defects, and what is told of them, `check: words`. */
const wrong: readonly (readonly [name: string, text: string, told: readonly string[]])[] = [
  [
    'one matter with two values',
    '会員規約\n第1条（退会）\n会員は、退会希望日の30日前までに、当社に退会を届け出る。\n第2条（届出）\n退会の届出は、退会希望日の10日前までに行う。\n第3条（会費）\n入会金は、3,000円とする。保証金は、金壱万円（金100,000円）とする。\n第4条（書類）\n会員は、次の4点の書類を提出する。\n一　申込書\n二　同意書\n三　身分証明書\n別表\n区分\t金額\n入会金\t5,000円\n',
    [
      'quantity-contradiction: 10日前までに',
      'language-restated-amount: 壱万円…100,000円',
      'numbering-list-count: 4点',
      'quantity-contradiction: 5,000円',
    ],
  ],
  [
    'signs without a form, in captions too',
    '規約\n第1条（目\u200b的）\nこの規約は、利\u00ad用の条件を定める。会\u00a0員は、守る。\n',
    ['language-invisible: 目\u200b的', 'language-invisible: \u00ad', 'language-invisible: \u00a0'],
  ],
  [
    'laws by a wrong number or article',
    '規約\n第1条（法令）\nこの規約は、電気通信事業法（昭和59年法律第68号）第26条及び特定商取引に関する法律（昭和51年法律第57号）第120条に従う。\n',
    [
      'law-number-mismatch: 電気通信事業法（昭和59年法律第68号）第26条',
      'law-article-missing: 特定商取引に関する法律（昭和51年法律第57号）第120条',
    ],
  ],
  [
    'terms that free the business of all liability',
    '利用規約\n第1条（免責）\n当社は、会員に生じた損害につき、理由を問わず何らの責任も負わないものとします。\n第2条（上限）\n当社が賠償する損害の額は、故意又は重過失の有無を問わず、5,000円を限度とします。\n第3条（範囲）\n当社は、適用される法令が許容する最大限の範囲で、賠償責任を免れます。\n',
    [
      'statute-consumer-8: 何らの責任も負わないものとします',
      'statute-consumer-8: 賠償する損害の額は、故意又は重過失の有無を問わず、5,000円を限度と',
      'statute-consumer-8-salvage: 法令が許容する最大限の範囲で',
    ],
  ],
];

describe('texts of whole kinds', () => {
  it.each(right)('are let pass: %s', async (_, text) => {
    const { findings } = await checkText(text);
    expect(findings.map(({ checkId, quote }) => `${checkId}: ${quote}`)).toEqual([]);
  });

  it.each(wrong)('are told: %s', async (_, text, told) => {
    const { findings } = await checkText(text);
    const marked = findings.filter(({ severity }) => severity !== 'info');
    expect(marked.map(({ checkId, quote }) => `${checkId}: ${quote}`)).toEqual(told);
  });
});
