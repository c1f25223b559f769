import { type DefiningSentence, findEnclosure, readLevel, trimSpan } from './defining-sentence.ts';

/** Longest defining phrase before a bracket, UTF-16 units. */
const longestDefiniens = 400;

/**
 * Reads the words that a bracket names or explains: `当社は、連絡する場合の連絡先（` → `連絡する場合の連絡先`. They reach
 * back to a comma, to は, or to 及び behind another bracket; of a collective name (甲及び乙を総称して) only to a comma.
 */
export function readDefiniens(sentence: DefiningSentence, bracketOpen: number, isCollective: boolean): string {
  const { value, folded, enclosures } = sentence;
  const around = enclosures[findEnclosure(sentence, bracketOpen)]?.within;
  const floor = Math.max(around ? around.open + 1 : 0, bracketOpen - longestDefiniens);
  const level = readLevel(sentence, floor, bracketOpen);
  const signs = isCollective ? /.*[。、,](?=.)/su : /.*(?:[。、,]|は(?=[^\p{sc=Hira}])|\0(?:及び|又は|並びに|若しくは|または|および))(?=.)/su;
  const start = floor + (signs.exec(level)?.[0].length ?? 0);
  const span = trimSpan(folded, start, bracketOpen);
  return span ? value.slice(...span) : '';
}
