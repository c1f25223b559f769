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

/** What is said of a day on which no business is done: （金融機関の休業日の場合は翌営業日）, or in the sentence behind. */
export function findRoll({ leaf, clause }: RuleSentence): Roll | undefined {
  const place = clause.children.findIndex((child) => !isContainer(child) && child.id === leaf.id);
  const near = clause.children.slice(place, place + 2).filter((child) => !isContainer(child));
  for (const { value, id } of near) {
    const match = closedThen.exec(foldWidth(value));
    const to = match?.groups?.to;
    if (match && to !== undefined && id !== undefined)
      return {
        to: to.startsWith('翌') ? 'next' : 'previous',
        words: match[0],
        node: id,
        at: { start: match.index, end: match.index + match[0].length },
      };
  }
  return undefined;
}
