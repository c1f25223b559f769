/*
 * Numbers in 漢数字 beside the ones in digits. Only what a sign of a number stands beside is read as one: 一般, 一切,
 * 三者, 十分な and 第三者 are words.
 */

const digits = '〇一二三四五六七八九';
const smallUnits = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const largeUnits = new Map([
  ['万', 10_000],
  ['億', 100_000_000],
  ['兆', 1_000_000_000_000],
]);

/** What is counted or numbered; what follows must not go on to another word (一日 but not 一日本). */
const counters =
  '年|[箇ヶヵカケか個]月|月|週間|週|日|時間|時|分の|分間|分(?!に|な|で)|秒|条|項|号|章|節|款|編|目|回|次|期|類|種|円|銭|割|倍|度|人|名|件|通|台|本(?!化|件|人)|枚|部(?!分|門|署|長|品|屋|会|局|外|内)|社|者(?!間)|[箇ヶヵカケか個]所|[箇ヶヵカケか個]国|[箇ヶヵカケか個]条|歳|才|口|棟|戸|世帯|級|等親|親等|以上|以下|以内|未満|パーセント|%|メートル|キロ|平方|立方|トン|グラム|[a-z]';
const run = `[${digits}十百千万億兆]+`;
/** 十四・六 before a measure; 一・二項 are two. */
const decimal = `${run}・[${digits}]+(?=パーセント|%|割|倍|度|メートル|キロ|平方|立方|トン|グラム|ヘクタール|アール|リットル|時間|秒)`;
/** Parts of numbers in digits that a unit follows: 5万, 2千3百, 1億2,000万. */
const mixed = '[0-9]+(?:[十百千万億兆][0-9]*)+';
const numbers = new RegExp(
  [
    decimal,
    // 第十二, 百分の三, 昭和六十三年, 十条の二
    `(?<=第)${run}(?!者|三者|次産|一歩)`,
    `(?<=分の)${run}`,
    `(?<=(?:条|項|号|章|節)の)${run}(?=[^${digits}十百千万億兆のつ]|$)`,
    `(?<=[0-9]の|^の)${run}(?=条|項|号)`,
    `(?:(?<![\\p{Script=Han}々])|(?<=[約各満毎同計丸後前翌近過]|平成|昭和|令和|大正|明治))${run}(?=${counters})`,
    `(?<=[年月日時条項号章節款編期回間の及び又は、及])${run}(?=${counters})`,
    // 二十三 is a number by itself
    `(?<![\\p{Script=Han}々])(?=[${digits}十百千]{2})(?!十分(?!の)|千万|万一|一一|百万|千一)[${digits}]?[十百][${digits}十百千万億兆]*`,
    `(?<![0-9])${mixed}`,
  ].join('|'),
  'gu',
);
/** Words that look like numbers before what could be counted. */
const words =
  /^(?:一時|一部|一日千秋|一度に|一種の|一次|一期|一等|一目|一口|一級|一通り|一人前|十分(?!の[一二三四五六七八九0-9])|千万|万一|一切|一本化|二次|三次|四方|八方|百万遍|一社会|一者)/u;
/** After these a number stands, whatever follows. */
const signs = /(?:[第約各満毎同計年]|\p{N}|分の)$/u;

const firstYear = /(?<=平成|昭和|令和|大正|明治)元(?=年)/g;
const groupMark = /(?<=\d),(?=\d{3}(?!\d))/g;

/** A stretch of a text that another one replaces. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Finds the commas that only group digits: `1,000`; not those of a list (`1,2`). */
export function findGroupMarks(text: string): Edit[] {
  return [...text.matchAll(groupMark)].map(({ index }) => ({ start: index, end: index + 1, text: '' }));
}

/** Finds the numbers of a folded text that digits alone should write: `第十二条`, `元年`, `5万`. */
export function findNumerals(text: string): Edit[] {
  if (!/[〇一二三四五六七八九十百千万億兆元]/.test(text)) return [];
  const edits: Edit[] = [...text.matchAll(firstYear)].map(({ index }) => ({
    start: index,
    end: index + 1,
    text: '1',
  }));
  for (const { 0: found, index } of text.matchAll(numbers)) {
    const after = text.slice(index, index + found.length + 3);
    if (words.test(after) && !signs.test(text.slice(Math.max(0, index - 2), index))) continue;
    const value = readNumber(found);
    if (value !== undefined) edits.push({ start: index, end: index + found.length, text: value });
  }
  return edits.sort((a, b) => a.start - b.start);
}

/** Reads 漢数字, also with digits between the units: `三百二十` → `320`, `二〇二六` → `2026`, `5万` → `50000`, `十四・六` → `14.6`. */
export function readNumber(text: string): string | undefined {
  const [whole, fraction] = text.split('・');
  if (fraction !== undefined) return `${readNumber(whole)}.${readNumber(fraction)}`;
  if ([...text].every((character) => digits.includes(character)))
    return [...text].map((character) => digits.indexOf(character)).join('');
  let [total, section, pending] = [0, 0, ''];
  for (const character of text) {
    const digit = digits.indexOf(character);
    const [small, large] = [smallUnits.get(character), largeUnits.get(character)];
    if (digit >= 0) pending += digit;
    else if (small !== undefined) {
      section += Number(pending || 1) * small;
      pending = '';
    } else if (large !== undefined) {
      total += (section + Number(pending || (section === 0 ? 1 : 0))) * large;
      [section, pending] = [0, ''];
    } else pending += character;
  }
  const value = total + section + Number(pending || 0);
  return Number.isSafeInteger(value) ? String(value) : undefined;
}

/** Writes a whole number below 10,000兆 in 漢数字 with units: `12` → `十二`. */
function writeNumber(value: number): string {
  if (value === 0) return '〇';
  let written = '';
  for (const [unit, size] of [...largeUnits].reverse()) {
    const count = Math.floor(value / size) % 10_000;
    if (count > 0) written += `${writeSection(count)}${unit}`;
  }
  return written + writeSection(value % 10_000);
}

function writeSection(value: number): string {
  let written = '';
  for (const [unit, size] of [...smallUnits].reverse()) {
    const count = Math.floor(value / size) % 10;
    if (count > 0) written += `${count > 1 ? digits[count] : ''}${unit}`;
  }
  return value % 10 > 0 ? written + digits[value % 10] : written;
}

/** Writes all 漢数字 that may be numbers in digits: `第十二条` → `第12条`. */
export function kanjiToArabic(text: string): string {
  return text.replace(new RegExp(`(?<![0-9０-９])${run}`, 'g'), (found) => readNumber(found) ?? found);
}

/** Writes all digits in 漢数字: `第12条` → `第十二条`. */
export function arabicToKanji(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/\d{1,15}/g, (found) => writeNumber(Number(found)));
}
