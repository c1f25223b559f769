import { gojuon, iroha } from '../../text/numeral.ts';
import { writeRoman } from '../../text/roman.ts';

/** How Word writes a number; nothing where the format has no sign for it. */
type WriteNumber = (value: number) => string | undefined;

const halfGojuon = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ';
const halfIroha = 'ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ';
const latin = 'abcdefghijklmnopqrstuvwxyz';
const figures = '〇一二三四五六七八九';
const formalFigures = '零壱弐参四伍六七八九';

const enclosedCircle: WriteNumber = (value) =>
  pick(value, 1, 20, 0x2460) ?? pick(value, 21, 35, 0x3251) ?? pick(value, 36, 50, 0x32b1);
const kanji: WriteNumber = (value) => writeKanji(value, figures, ['', '十', '百', '千'], '万', '');
const kanjiFigures: WriteNumber = (value) => writeFigures(value, figures);
const fullWidth: WriteNumber = (value) => writeFigures(value, '０１２３４５６７８９');

/** By `w:numFmt` (ECMA-376 part 1, 17.18.59). */
const formats: Readonly<Record<string, WriteNumber>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  numberInDash: (value) => `- ${value} -`,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: enclosedCircle,
  decimalEnclosedCircleChinese: enclosedCircle,
  decimalEnclosedParen: (value) => pick(value, 1, 20, 0x2474),
  decimalEnclosedFullstop: (value) => pick(value, 1, 20, 0x2488),
  ideographEnclosedCircle: (value) => pick(value, 1, 10, 0x3280),
  japaneseCounting: kanji,
  chineseCounting: kanji,
  chineseCountingThousand: kanji,
  taiwaneseCounting: kanji,
  taiwaneseCountingThousand: kanji,
  japaneseDigitalTenThousand: kanjiFigures,
  ideographDigital: kanjiFigures,
  taiwaneseDigital: kanjiFigures,
  japaneseLegal: (value) => writeKanji(value, formalFigures, ['', '拾', '百', '阡'], '萬', formalFigures[1]),
  ideographTraditional: (value) => [...'甲乙丙丁戊己庚辛壬癸'][value - 1],
  ideographZodiac: (value) => [...'子丑寅卯辰巳午未申酉戌亥'][value - 1],
  aiueo: (value) => repeatSign(value, halfGojuon),
  aiueoFullWidth: (value) => repeatSign(value, gojuon),
  iroha: (value) => repeatSign(value, halfIroha),
  irohaFullWidth: (value) => repeatSign(value, `${iroha}ン`),
  ganada: (value) => repeatSign(value, '가나다라마바사아자차카타파하'),
  chosung: (value) => repeatSign(value, 'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ'),
  lowerLetter: (value) => repeatSign(value, latin),
  upperLetter: (value) => repeatSign(value, latin)?.toUpperCase(),
  lowerRoman: writeRoman,
  upperRoman: (value) => writeRoman(value)?.toUpperCase(),
  ordinal: (value) => `${value}${writeOrdinal(value)}`,
  chicago: (value) => repeatSign(value, '*†‡§'),
  none: () => '',
  bullet: () => '',
};

/** Whether `writeNumber` knows a format. */
export function knowsFormat(format: string): boolean {
  return Object.hasOwn(formats, format) || isPadded(format);
}

/**
 * A number as Word prints it; decimal where the format is unknown or has no sign for it.
 * 12: `japaneseCounting` → 十二, `decimalFullWidth` → １２, `decimalEnclosedCircle` → ⑫, `irohaFullWidth` → ヲ
 */
export function writeNumber(value: number, format: string): string {
  if (isPadded(format)) return String(value).padStart(format.length, '0');
  return (Object.hasOwn(formats, format) ? formats[format](value) : undefined) ?? String(value);
}

/** The first number of a custom format: `001`. */
function isPadded(format: string): boolean {
  return /^0+1$/.test(format);
}

function pick(value: number, first: number, last: number, code: number): string | undefined {
  return value >= first && value <= last ? String.fromCodePoint(code + value - first) : undefined;
}

/** After the last sign Word doubles: x y z aa bb. */
function repeatSign(value: number, signs: string): string | undefined {
  if (value < 1 || value > signs.length * 30) return undefined;
  return signs[(value - 1) % signs.length].repeat(Math.ceil(value / signs.length));
}

function writeFigures(value: number, signs: string): string | undefined {
  return value < 0 ? undefined : [...String(value)].map((digit) => signs[Number(digit)]).join('');
}

function writeKanji(
  value: number,
  signs: string,
  units: readonly string[],
  tenThousand: string,
  one: string,
): string | undefined {
  if (value < 0 || value > 99_999_999) return undefined;
  if (value === 0) return signs[0];
  const write = (part: number): string =>
    [...String(part)]
      .map((digit, index, all) => {
        const unit = units[all.length - 1 - index];
        if (digit === '0') return '';
        return (digit === '1' && unit !== '' ? one : signs[Number(digit)]) + unit;
      })
      .join('');
  const high = Math.floor(value / 10_000);
  return (high > 0 ? write(high) + tenThousand : '') + (value % 10_000 > 0 ? write(value % 10_000) : '');
}

function writeOrdinal(value: number): string {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}
