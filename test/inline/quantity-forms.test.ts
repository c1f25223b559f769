import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { detectQuantities } from '../../src/inline/quantity.ts';
import { growTree } from './tree.ts';

/** A printed form, its value, and how it may stand in a sentence. */
interface Form {
  printed: string;
  value: string;
}

const kanji = [...'〇一二三四五六七八九'];
/** 12 → 十二. */
function toKanji(number: number): string {
  const [ten, one] = [Math.floor(number / 10), number % 10];
  return `${ten > 1 ? kanji[ten] : ''}${ten > 0 ? '十' : ''}${one > 0 ? kanji[one] : ''}`;
}
function toWide(text: string): string {
  return text.replace(/[0-9.,:]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}
const scripts: readonly ((number: number) => string)[] = [
  String,
  (number) => toWide(String(number)),
  toKanji,
];
const numbers = [1, 2, 3, 7, 12];

/** The number forms: each with every number in every script. */
const numberForms: readonly ((number: number, print: (number: number) => string) => Form)[] = [
  (n, p) => ({ printed: `${p(n)}年半`, value: `P${n}Y6M` }),
  (n, p) => ({ printed: `${p(n)}か年半`, value: `P${n}Y6M` }),
  (n, p) => ({ printed: `${p(n)}時間半`, value: `PT${n}H30M` }),
  (n, p) => ({ printed: `${p(n)}か月半`, value: 'unknown' }),
  (n, p) => ({ printed: `${p(n)}年と${p(6)}か月`, value: `P${n}Y6M` }),
  (n, p) => ({ printed: `${p(n)}倍半`, value: `${n}.5` }),
  (n, p) => ({ printed: `${p(n % 10)}割${p(5)}分`, value: `${(n % 10) * 10 + 5}/100` }),
  (n, p) => ({ printed: `${p(n % 10)}割${p(2)}分${p(5)}厘`, value: `${(n % 10) * 100 + 25}/1000` }),
  (n, p) => ({ printed: `日歩${p(n)}銭`, value: String(n / 100) }),
  (n, p) => ({ printed: `日歩${p(n)}銭${p(5)}厘`, value: String((n * 10 + 5) / 1000) }),
  (n, p) => ({ printed: `${p(n)}円${p(50)}銭`, value: `${n}.5` }),
  (n, p) => ({ printed: `100分の${p(n)}`, value: `${n}/100` }),
  (n, p) => ({ printed: `${p(n)}営業日`, value: `P${n}D` }),
  (n, p) => ({ printed: `午後${p(n % 11)}時${p(15)}分`, value: `${(n % 11) + 12}:15` }),
  (n, p) => ({ printed: `${p(n)}万円`, value: String(n * 10_000) }),
  (n, p) => ({ printed: `${p(n)}米ドル`, value: String(n) }),
  (n, p) => ({ printed: `${p(n)}〜${p(n + 1)}日`, value: `P${n}D/P${n + 1}D` }),
  (n, p) => ({
    printed: `${p(n)}月${p(31)}日`,
    value: n === 2 ? 'unknown' : `--${String(n).padStart(2, '0')}-31`,
  }),
];
/** Decimals, which 漢数字 write with ・ and by place. */
const decimals: readonly Form[] = [1.5, 14.6, 0.5, 3.25].flatMap((value) => {
  const [whole, fraction] = String(value).split('.');
  const places = [...fraction].map((digit) => kanji[Number(digit)]).join('');
  const inKanji = `${Number(whole) ? toKanji(Number(whole)) : '〇'}・${places}`;
  return [
    { printed: `${value}％`, value: String(value) },
    { printed: `${toWide(String(value))}％`, value: String(value) },
    { printed: `${inKanji}パーセント`, value: String(value) },
    { printed: `${value}億円`, value: String(value * 100_000_000) },
    { printed: `${toWide(String(value))}万円`, value: String(value * 10_000) },
  ];
});

const sentences: readonly ((printed: string) => string)[] = [
  (printed) => `その限度は、${printed}とする。`,
  (printed) => `会員は、（${printed}）に従い、第3条第2項の届出をする。`,
  (printed) => `届け出る事項：${printed}`,
];

function read(sentence: string, printed: string): string[] {
  return detectQuantities(growTree({ art_1__para_1: sentence }))
    .filter(({ at: [{ start, end }] }) => {
      const from = sentence.indexOf(printed);
      return start < from + printed.length && end > from;
    })
    .map(({ value }) => value);
}

function expectAll(forms: readonly Form[]): void {
  const wrong = forms.flatMap(({ printed, value }) =>
    sentences.flatMap((write) => {
      const found = read(write(printed), printed);
      return found.length === 1 && found[0] === value ? [] : [`${write(printed)} → ${found} (${value})`];
    }),
  );
  expect(wrong).toEqual([]);
}

describe('generated sentences with a known value', () => {
  const forms = numberForms.flatMap((make) =>
    numbers.flatMap((number) => scripts.map((print) => make(number, print))),
  );

  it('reads every number form in every script', () => {
    expect(forms.length * sentences.length).toBeGreaterThan(200);
    expectAll(forms);
  });

  it('reads decimals', () => expectAll(decimals));

  it('reads every layout of a date as one date', () => {
    const days = [
      [2026, 4, 1],
      [2019, 5, 1],
      [2030, 12, 31],
      [2024, 2, 29],
    ] as const;
    const dates = days.flatMap(([year, month, day]) => {
      const era = year - 2018 === 1 ? '元' : String(year - 2018);
      const value = [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
      return [
        `令和${era}年${month}月${day}日`,
        `令和${era === '元' ? era : toKanji(Number(era))}年${toKanji(month)}月${toKanji(day)}日`,
        `令和 ${toWide(era)} 年 ${toWide(String(month))} 月 ${toWide(String(day))} 日`,
        `${year}年${month}月${day}日`,
        `${year}/${month}/${day}`,
        `${year}.${month}.${day}`,
        `令和${era}年（${year}年）${month}月${day}日`,
        `${year}年（令和${era}年）${month}月${day}日`,
        `令和${era}（${year}）年${month}月${day}日`,
        `${year}（令和${era}）年${month}月${day}日`,
        `令和${era}年${month}月${day}日（${year}年${month}月${day}日）`,
        `${year}年${month}月${day}日（令和${era}年${month}月${day}日）`,
        ...(era === '元' ? [] : [`R${era}.${month}.${day}`, `R${era}年${month}月${day}日`]),
      ].map((printed) => ({ printed, value }));
    });
    expectAll(dates);
  });

  it('tells that a day does not exist, with and without a year', () => {
    expectAll(
      ['4月31日', '令和8年4月31日', '2月30日', '13月1日', '九月三十一日', '令和8年（2025年）4月1日'].map(
        (printed) => ({
          printed,
          value: 'unknown',
        }),
      ),
    );
  });
});

it('writes durations that Temporal reads', () => {
  const printed = '1年半、2時間半、1.5年、1.5時間、1年6か月15日、10時間30分、1日と12時間、2週間と3日、90秒';
  const values = detectQuantities(growTree({ art_1__para_1: printed })).map(({ value }) => value);
  expect(values.map((value) => Temporal.Duration.from(value).toString())).toEqual([
    'P1Y6M',
    'PT2H30M',
    'P1Y6M',
    'PT1H30M',
    'P1Y6M15D',
    'PT10H30M',
    'P1DT12H',
    'P2W3D',
    'PT90S',
  ]);
});

it('takes raised digits for no part of a number', () => {
  const index = growTree({ art_1__para_1: '30１日以内に、100m2を5％3とする。' });
  const [{ sentence }] = index.sentences;
  sentence.marks = [
    { start: 2, end: 3, kind: 'sup' },
    { start: 13, end: 14, kind: 'sup' },
    { start: 17, end: 18, kind: 'sup' },
  ];
  expect(detectQuantities(index).map(({ value, unit, text }) => [value, unit, text])).toEqual([
    ['P30D', undefined, '30１日以内に'],
    ['100', 'm2', '100m2'],
    ['5', undefined, '5％'],
  ]);
});

it('reads a number behind a word that ends in 数, and none where 数 makes it vague', () => {
  const values = (text: string) =>
    detectQuantities(growTree({ art_1__para_1: text })).map(({ value, relation }) => [value, relation]);
  expect(values('入院日数90日以上180日未満の傷害')).toEqual([
    ['P90D', 'orMore'],
    ['P180D', 'under'],
  ]);
  expect(values('数十日を経過し、数10円を払う。')).toEqual([]);
});
