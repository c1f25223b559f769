/** What a printed unit means. */
export interface Unit {
  kind: 'duration' | 'percentage' | 'multiple' | 'count';
  /** Of a duration: its ISO 8601 designator; `H`, `MIN` and `S` stand in the time part. */
  designator?: Designator;
  /** Printed with the quantity where it says more than the kind does: 人, 営業日. */
  unit?: string;
  /** Numbers in 漢数字 of this value are no quantity: 一部, 一度, 一つ. */
  kanjiOneIsWord?: boolean;
}

export type Designator = 'Y' | 'M' | 'W' | 'D' | 'H' | 'MIN' | 'S';

const durationUnits: readonly (readonly [printed: string, designator: Designator, unit?: string])[] = [
  ['年', 'Y'],
  ['月', 'M'],
  ['暦月', 'M', '暦月'],
  ['料金月', 'M', '料金月'],
  ['週間', 'W'],
  ['週', 'W'],
  ['日', 'D'],
  ['暦日', 'D', '暦日'],
  ['平日', 'D', '平日'],
  ['時間', 'H'],
  ['分', 'MIN'],
  ['秒', 'S'],
  ...[...'かカヵケヶゕゖ箇個ヵ'].flatMap((counter) => [
    [`${counter}月`, 'M'] as const,
    [`${counter}年`, 'Y'] as const,
  ]),
];

/** Counters of things and persons, and measures; a longer one wins. */
const counters =
  '人 名 者 社 法人 世帯 戸 室 棟 区画 口 口座 回 回線 件 個 台 枚 枠 通 部 本 冊 種類 種 点 票 株 頭 匹 筆 泊 食 台分 組 箱 袋 ' +
  'か所 カ所 ヵ所 ケ所 ヶ所 箇所 個所 か国 カ国 ヵ国 ヶ国 箇国 歳 才 段階 頁 ページ 文字 字 行 桁 単位 ポイント アカウント ユーザー ユーザ ' +
  'ライセンス 端末 店舗 拠点 ピクセル 平方メートル 立方メートル メートル センチメートル ミリメートル キロメートル 平方キロメートル ' +
  'キログラム グラム トン リットル キロワット ワット アンペア ボルト キロワット時 回目 人目 件目 台目 キロバイト メガバイト ギガバイト テラバイト ' +
  'KB MB GB TB kg mg km cm mm m² m2 ㎡ ㎥ m3 kW kWh bps kbps Kbps Mbps Gbps 度 つ 度目';
/** Counters with which the kanji 一 makes a word: 一部の, 一度に, いずれか一つ. */
const wordsWithOne = new Set([
  '部',
  '度',
  'つ',
  '者',
  '種',
  '種類',
  '本',
  '字',
  '行',
  '段階',
  '点',
  '組',
  '体',
]);

const units = new Map<string, Unit>([
  ['%', { kind: 'percentage' }],
  ['㌫', { kind: 'percentage' }],
  ['パーセント', { kind: 'percentage' }],
  ['倍', { kind: 'multiple' }],
]);
for (const [printed, designator, unit] of durationUnits) {
  units.set(printed, { kind: 'duration', designator, ...(unit !== undefined && { unit }) });
}
for (const counter of counters.split(' ')) {
  units.set(counter, {
    kind: 'count',
    unit: counter,
    ...(wordsWithOne.has(counter) && { kanjiOneIsWord: true }),
  });
}

const byFirst = new Map<string, [printed: string, unit: Unit][]>();
for (const entry of [...units].sort(([left], [right]) => right.length - left.length)) {
  const same = byFirst.get(entry[0][0]);
  if (same) same.push(entry);
  else byFirst.set(entry[0][0], [entry]);
}

/** Words that begin as a unit does and are none: `2日本人`, `1円滑`, `1回答`. Keyed by unit. */
const compounds: Readonly<Record<string, string>> = {
  年: '生次式代号金賀期末始頭',
  月: '曜額極謝刊給例賦',
  日: '本中酔曜市町割程時祝付当給常',
  週: '休刊番',
  分: '野類割離担析配譲布岐解散筆室身別掛',
  秒: '針',
  倍: '数率増',
  時間: '割帯外給数',
  回: '線答収数転路復避覧帰顧付送忌想遊議',
  歳: '入出',
};
/** Where the word goes on with one of these, the unit is meant all the same: 1日当たり, 2日中. */
const continuations: Readonly<Record<string, readonly string[]>> = {
  日: ['当たり', '当り', '当該', '中に', '付与'],
  年: ['金利', '代位'],
  分: ['割増'],
};
/** Kanji that may follow a counter without making another word of it: 2人以上, 1回限り, 3件目. */
const afterCounter = '以未超内前後毎目当間限単程分及又若並等相を達了未満迄余弱強増減';

/** Days that are counted and are not all days: 営業日, 銀行営業日, 国内取引所取引日. */
const workingDay = /\p{Script=Han}{0,5}(?:営業|業務|就業|稼働|開庁|労働|取引|開館|授業)日(?!数)/uy;
const han = /\p{Script=Han}/u;

/**
 * Reads the unit at `start` of width-folded text: `か月以内` → か月. Nothing where the character belongs to another
 * word (`部門`, `日本`, `分野`).
 */
export function readUnit(text: string, start: number): { unit: Unit; end: number } | undefined {
  workingDay.lastIndex = start;
  const day = workingDay.exec(text)?.[0];
  if (day) return { unit: { kind: 'duration', designator: 'D', unit: day }, end: workingDay.lastIndex };
  for (const [printed, unit] of byFirst.get(text[start]) ?? []) {
    if (!text.startsWith(printed, start)) continue;
    const end = start + printed.length;
    return isWord(text, end, printed, unit) ? undefined : { unit, end };
  }
  return undefined;
}

function isWord(text: string, end: number, printed: string, unit: Unit): boolean {
  const next = text[end];
  if (next === undefined) return false;
  if (compounds[printed]?.includes(next)) {
    return !continuations[printed]?.some((continuation) => text.startsWith(continuation, end));
  }
  if (unit.kind !== 'count') return false;
  if (/[A-Za-z]$/.test(printed)) return /[A-Za-z0-9]/.test(next);
  return (
    !printed.endsWith('目') &&
    compounds[printed] === undefined &&
    han.test(next) &&
    !afterCounter.includes(next)
  );
}
