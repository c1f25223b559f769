import type { Pointer } from '../../../text/pointer.ts';

const connective =
  /(?:若しくは|又は|又ハ|若クハ|及[ヒビ]|並ニ|または|もしくは|及び|および|並びに|ならびに|かつ|、|・)$/;
/** What is said of a member of a list: の罪, に規定する罪, に定める行為, の規定する者, （見出し）の届出. */
const said =
  /^(?: ?\([^()]*\))?(?:の(?:規定(?:に(?:よる|基づく|違反する)|する)?)?|ノ(?:規定)?|に(?:規定す|定め|掲げ|係|関す|よ|該当す|違反す)る|に(?:基づく|いう)|で定める)(?<noun>[^はがをに、。()「」]{0,24}|(?<=の)[^は、。()「」]{1,30}(?:者|もの|場合|行為))$/;
const longest = 60;
/** In 甲法第3条|中「A」とあるのは「B」と、|第4条中「C」とあるのは… the words of one text are replaced. */
const replaced = /^(?:の規定)?中、?「[^。]+」とあ(?:るのは|り)、?[^。]*「[^。]*」と、$/;
const longestReplaced = 240;

/**
 * Whether a pointer goes on with the list of another text's provisions that words stand between: 刑法第9条の罪又は|第2条の罪.
 * @param from offset after the member before
 * @returns `open` where the list goes on in other words, so that it may be this document's provision again
 */
export function continuesForeignList(
  folded: string,
  from: number,
  { start, end }: Pointer,
): 'yes' | 'open' | 'no' {
  if (start - from > longestReplaced) return 'no';
  const between = folded.slice(from, start);
  if (between.endsWith('と、') && replaced.test(between) && folded.startsWith('中', end)) return 'yes';
  if (start - from > longest) return 'no';
  const link = connective.exec(between);
  if (!link) return 'no';
  const words = between.slice(0, -link[0].length);
  const match = said.exec(words);
  // 甲法第3条の改正規定、第4条: 第4条 is that of the text which amends.
  if (match?.groups?.noun.includes('改正') || words.includes('改正規定')) return 'no';
  if (!match) return 'no';
  const modifier = words.replace(/^ ?\([^()]*\)/, '');
  return folded.startsWith(modifier, skipRemark(folded, end)) ? 'yes' : 'open';
}

/** 第1条（第3条において準用する場合を含む。）において準用する|同法…: behind an own provision the statute is named again. */
export function comesInAnew(folded: string, end: number): boolean {
  const from = skipRemark(folded, end);
  return /^(?:において|により|で)(?:読み替えて)?準用(?:する|される)(?:同|[^第はがを、。]{1,40}[法令則]第)/.test(
    folded.slice(from, from + 64),
  );
}

function skipRemark(folded: string, end: number): number {
  if (folded[end] !== '(') return end;
  let depth = 0;
  for (let at = end; at < folded.length && at - end < 200; at++) {
    if (folded[at] === '(') depth++;
    if (folded[at] === ')' && --depth === 0) return at + 1;
  }
  return end;
}
