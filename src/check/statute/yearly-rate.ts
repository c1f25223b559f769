import { readNumeral } from '../../text/numeral.ts';
import { foldWidth } from '../../text/width.ts';

/** A rate that a clause charges, by the year. */
export interface YearlyRate {
  /** Per cent a year. */
  percent: number;
  /** Where it stands in the text. */
  start: number;
  end: number;
}

const digits = '([0-9]+(?:\\.[0-9]+)?)';
const kanji = '([0-9〇一二三四五六七八九十百千]+)';
const percent = '(?:%|パーセント|ﾊﾟｰｾﾝﾄ)';
/** Days over which a fraction without its own period is charged: 30日以内…100分の2. */
const period = /([0-9]+)\s?日(?:以内|を超え|目|まで|ごと|毎|につき|間)/;

const patterns: readonly {
  pattern: RegExp;
  read: (groups: readonly string[], text: string) => number | undefined;
}[] = [
  {
    pattern: new RegExp(`年(?:利|率|当たり|あたり)?(?:の割合)?(?:は|で|、)?\\s?${digits}\\s?${percent}`, 'g'),
    read: ([rate]) => Number(rate),
  },
  { pattern: new RegExp(`${digits}${percent}(?:の)?年(?:利|率)`, 'g'), read: ([rate]) => Number(rate) },
  {
    pattern: new RegExp(`年\\s?${kanji}\\s?分の\\s?${kanji}(?:\\.([0-9]+))?`, 'g'),
    read: ([under, over, rest]) => fraction(under, over, rest),
  },
  {
    pattern: /年([0-9]+)割(?:([0-9]+)分)?(?:([0-9]+)厘)?/g,
    read: ([ten, one = '0', tenth = '0']) => Number(ten) * 10 + Number(one) + Number(tenth) / 10,
  },
  {
    pattern: new RegExp(`日歩${digits}銭(?:([0-9]+)厘)?`, 'g'),
    read: ([sen, rin = '0']) => ((Number(sen) + Number(rin) / 10) / 100) * 365,
  },
  {
    pattern: new RegExp(`(?:1日|一日|日)(?:につき|当たり|あたり|ごとに)、?${digits}${percent}`, 'g'),
    read: ([rate]) => Number(rate) * 365,
  },
  {
    pattern: new RegExp(
      `(?:1か月|1ヶ月|1月|一月|月)(?:につき|当たり|あたり|ごとに|利|額の)?、?${digits}${percent}`,
      'g',
    ),
    read: ([rate]) => Number(rate) * 12,
  },
  {
    pattern: new RegExp(`(?<!年\\s?)${kanji}\\s?分の\\s?${kanji}`, 'g'),
    read: ([under, over], text) => {
      const days = Number(period.exec(text)?.[1]);
      const rate = fraction(under, over);
      return rate === undefined || !(days > 0) || days > 366 ? undefined : (rate * 365) / days;
    },
  },
];

/** Reads the rates of a text and turns them into per cent a year: 年14.6％ → 14.6, 日歩5銭 → 18.25, 30日以内…100分の2 → 24.3. */
export function readYearlyRates(text: string): YearlyRate[] {
  const folded = foldWidth(text);
  return patterns
    .flatMap(({ pattern, read }) =>
      [...folded.matchAll(pattern)].flatMap((match) => {
        const rate = read(match.slice(1), folded);
        if (rate === undefined || Number.isNaN(rate)) return [];
        return [
          { percent: Math.round(rate * 100) / 100, start: match.index, end: match.index + match[0].length },
        ];
      }),
    )
    .toSorted((left, right) => left.start - right.start);
}

function fraction(under: string, over: string, rest?: string): number | undefined {
  const [whole, part] = [readNumeral(under, 0)?.value, readNumeral(over, 0)?.value];
  if (whole === undefined || part === undefined || whole === 0) return undefined;
  return ((part + (rest === undefined ? 0 : Number(`0.${rest}`))) / whole) * 100;
}
