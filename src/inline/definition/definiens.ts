import { type DefiningSentence, findEnclosure, readLevel } from './defining-sentence.ts';
import { trimSpan } from './trim.ts';

/** Longest defining phrase before a bracket, UTF-16 units. */
const longestDefiniens = 400;

const stop = /[。、,]/g;
const border =
  /[。、,]|(?<![又たくい])は(?=[^\p{Script=Hiragana}])|(?<=\0)(及び|又は|並びに|若しくは|または|および)/gu;

/** The last members of a list: 講師又は助教, 追加または削除, 職員その他…の者. */
const closesList =
  /^[^をにがはでと、,]{1,24}?(?:及び|又は|若しくは|並びに|または|および|もしくは|ならびに|その他|等(?:に[関係]|[のを]))/;
/** What a member ends with that a comma parts from the next: no particle, verb or word of circumstance. */
const member = /(?:[^\p{Script=Hiragana} ]|など|もの|こと)[、,]$(?<!(?:場合|際|時|後|前|上|以降|結果).)/u;

/**
 * Reads the words that a bracket names or explains: `当社は、連絡する場合の連絡先（` → `連絡する場合の連絡先`. They reach
 * back to a comma, to は, or to 及び behind another bracket; of a collective name (甲及び乙を総称して) only to a comma;
 * from the last member of a list (教授、講師又は助教) to the first.
 */
export function readDefiniens(
  sentence: DefiningSentence,
  bracketOpen: number,
  isCollective: boolean,
): string {
  const { value, folded, enclosures } = sentence;
  const around = enclosures[findEnclosure(sentence, bracketOpen)]?.within;
  const floor = Math.max(around ? around.open + 1 : 0, bracketOpen - longestDefiniens);
  const level = readLevel(sentence, floor, bracketOpen);
  const starts = [floor];
  for (const { 0: sign, 1: joint, index } of level.matchAll(isCollective ? stop : border)) {
    const end = index + sign.length;
    if (end >= level.length || (sign === ',' && value[floor + index] === ',')) continue;
    // 「甲」又は「乙」 are one phrase; 甲（…）及び乙 are two.
    if (joint && folded[floor + index - 1] !== ')') continue;
    starts.push(floor + end);
  }
  let place = starts.length - 1;
  if (closesList.test(level.slice(starts[place] - floor)))
    for (; place > 0; place--) {
      const [from, to] = [starts[place - 1], starts[place]];
      // What bears a name of its own is no member.
      if (!member.test(level.slice(from - floor, to - floor)) || folded.slice(from, to).includes('以下「'))
        break;
    }
  const span = trimSpan(folded, starts[place], bracketOpen);
  return span
    ? value.slice(...span).replace(/^(?:及び|又は|並びに|若しくは|または|および|また|かつ)\s*/, '')
    : '';
}
