import { isContainer } from '../../model/tree-walk.ts';
import { foldWidth } from '../../text/width.ts';
import type { Phrase } from './phrase.ts';
import type { RuleSentence } from './rule-sentence.ts';

/** To which business day a day is moved, and the words that say so. */
export interface Roll {
  to: 'next' | 'previous';
  words: string;
  /** Id of the sentence that says it, and where in it. */
  node: string;
  at: Phrase;
}

const closedThen =
  /(?:休業日|休日|祝日|営業日(?:で(?:は)?ない|以外|に(?:当|あ)たらない)|非営業日)[^。]{0,30}?(?:場合|とき|際)[^。]{0,16}?(?<to>翌(?:金融機関)?営業日|前(?:金融機関)?営業日|直前の(?:金融機関の)?営業日)/;

/** その日が休日に当たるときは、その日以後においてその日に最も近い休日でない日 */
const nearestOpen =
  /休日[^。]{0,20}?(?:場合|とき|際)[^。]{0,16}?その日(?<way>以?後|以?前)(?:において)?、?(?:その日に)?(?:最も|もっとも)近い[^。]{0,30}?(?:でない|以外の)日/;

/** What is said of a day on which no business is done: （金融機関の休業日の場合は翌営業日）, or in the sentence behind. */
export function findRoll({ leaf, clause }: RuleSentence): Roll | undefined {
  const place = clause.children.findIndex((child) => !isContainer(child) && child.id === leaf.id);
  const near = clause.children.slice(place, place + 2).filter((child) => !isContainer(child));
  for (const { value, id } of near) {
    const words = foldWidth(value);
    const match = closedThen.exec(words) ?? nearestOpen.exec(words);
    const { to, way } = match?.groups ?? {};
    if (match && id !== undefined)
      return {
        to: to?.startsWith('翌') || way?.endsWith('後') ? 'next' : 'previous',
        words: match[0],
        node: id,
        at: { start: match.index, end: match.index + match[0].length },
      };
  }
  return undefined;
}
