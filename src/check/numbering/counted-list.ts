import { readNumeral } from '../../text/numeral.ts';

/** A count of things and how many are listed; offsets in the sentence. */
export interface CountedList {
  count: number;
  listed: number;
  start: number;
  end: number;
}

const digits = '[0-9一二三四五六七八九十]{1,3}';
/** 次の4号, 次の17の事項, whose things are the items below. */
const ofItems = new RegExp(
  `次の(${digits})(?:号|種(?!類|目)|通り|項目(?!目)|個?の(?:事項|書類|要件|条件|場合|行為|事由|項目|方法))`,
  'g',
);
/** 次の3つ（甲、乙、丙） */
const ofBracket = new RegExp(`次の(${digits})(?:つ|点|種類?|項目|者)\\(([^()。]{3,80})\\)`, 'g');
/** は、甲、乙及び丙の3点: the list begins behind は、 or を、 and joins its last two with 及び. */
const ofSentence = new RegExp(
  `(?:は|として|には)[、,]((?:[^、,。()はをにが]{1,16}[、,]){1,9}[^、,。()はをにが]{1,16}?(?:及び|並びに|および|と)[^、,。()はをにが]{1,16}?)の(${digits})(?:点|つ|種類|種|項目)(?!目)`,
  'g',
);
const joints = /及び|並びに|および|又は|または|若しくは/g;

/**
 * Finds lists whose number is told beside them, where the two differ.
 * @param sentence folded to half width
 * @param items how many items the clause has; 0 where that is not certain
 */
export function findCountedLists(sentence: string, items: number): CountedList[] {
  const found: CountedList[] = [];
  const add = (count: string, listed: number, start: number, length: number) => {
    const value = readNumeral(count, 0)?.value ?? 0;
    if (value > 1 && listed > 1 && value !== listed)
      found.push({ count: value, listed, start, end: start + length });
  };
  if (items > 0)
    for (const { 0: words, 1: count, index } of sentence.matchAll(ofItems))
      add(count, items, index, words.length);
  for (const { 0: words, 1: count, 2: list, index } of sentence.matchAll(ofBracket))
    add(count, membersOf(list), index, words.indexOf('('));
  for (const { 0: words, 1: list, 2: count, index } of sentence.matchAll(ofSentence)) {
    if ((list.match(joints) ?? []).length !== 1) continue;
    const from = words.lastIndexOf(`の${count}`) + 1;
    add(count, membersOf(list), index + from, words.length - from);
  }
  return found;
}

function membersOf(list: string): number {
  return list
    .replace(joints, '、')
    .split(/[、,・]/)
    .filter((member) => member.trim() !== '').length;
}
