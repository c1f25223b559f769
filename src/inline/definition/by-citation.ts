import { foldWidth } from '../../text/width.ts';

const provision =
  /第\s*[0-9一二三四五六七八九十百千]+\s*(?:条|項|号)|[前次同本各](?:条|項|号)|別表|別記|別紙/;
/** 第35条に定める理事長, 法第2条の「電子署名」, 荷運び法に規定する事業, 一般約款でいう契約者. */
const points =
  /(?:(?:に|で)(?:規定|定義|規定され|定義され|定め|掲げ|いう|言う)(?:する|る|された)?[「『]?|(?:条|項|号)の[「『]|(?:条|項|号)の)(?<noun>[^、。「」『』]{1,40})[」』]?$/;
const pointsByVerb =
  /(?:に|で|の)(?:規定する|定義する|規定される|定義される|定める|掲げる|いう|言う)(?!もの|こと|方法|とき|場合)/;
/** What is cited, with nothing that narrows it. */
const plainNoun = /^(?!.*(?:による|に相当|に係る|以外|のうち|を除|に限))[^、。をがは]{1,30}$/;
const document = /(?:法|法律|令|規則|規[程約定]|約款|会則|定款|細則|条例|契約)(?:\(.*?\))?(?:に|で|の)/;

/**
 * Whether the words that define a term only point to where it is defined: `第35条に定める理事長` for 理事長,
 * `荷運び法第2条第7項に規定する事業` for 第一種荷運び事業.
 */
export function isByCitation(term: string, text: string): boolean {
  const words = foldWidth(text);
  if (words.length > 120 || !(provision.test(words) || document.test(words))) return false;
  const noun = points.exec(words)?.groups?.noun;
  if (noun === undefined) return false;
  const isHead = noun !== '' && foldWidth(term).endsWith(noun.replace(/^(?:もの|こと)$/, ''));
  if (isHead) return true;
  const verb = pointsByVerb.exec(words);
  return verb !== null && plainNoun.test(words.slice(verb.index + verb[0].length));
}
