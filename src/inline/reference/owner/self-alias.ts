import type { TreeIndex } from '../../../model/tree-index.ts';
import { foldWidth } from '../../../text/width.ts';
import { documentNoun, findNameStart, findNounStart, isNameCharacter } from './document-name.ts';

const naming =
  /(この|本|当)?([\u3400-\u9fff々ァ-ヺー・A-Za-z0-9 ]{2,60})\((?:[^()「」]|\([^()]*\)){0,80}?(?:以下|総称して)[^「」()]{0,14}「([^「」]{1,30})」/g;

/** The names in a text that tell which others are its own, folded and without spaces. */
export interface FoundNames {
  /** Short names of this text: この見本約款（料金表を含みます。以下「約款」といいます。） → 約款. */
  aliases: ReadonlySet<string>;
  /** Short names of other texts: 会員規約（以下「規約」といいます。） → 規約. */
  others: ReadonlySet<string>;
  /** Lengths of the beginnings of the title that stand alone and name its owner: 見本会 of 見本会会員規約. */
  owners: ReadonlySet<number>;
}

/**
 * Collects the short names that a document gives to itself and to others, and how it calls its owner.
 * @param title folded title of the document, without spaces
 */
export function collectNames({ sentences }: TreeIndex, title: string): FoundNames {
  const aliases = new Set<string>();
  const others = new Set<string>();
  const owners = new Set<number>();
  for (const { sentence } of sentences) {
    const folded = foldWidth(sentence.value);
    addOwners(folded.replace(/ /g, ''), title, owners);
    if (!sentence.value.includes('「') || !/以下|総称/.test(sentence.value)) continue;
    for (const { 1: pronoun = '', 2: words, 3: given, index } of folded.matchAll(naming)) {
      const alias = given.replace(/ /g, '');
      const name = words.replace(/ /g, '');
      const isDocument = documentNoun.test(name);
      if (pronoun ? isDocument : title.length >= 3 && name.endsWith(title)) aliases.add(alias);
      else if (isDocument && documentNoun.test(alias) && !/^[本当]/.test(alias)) {
        const end = index + pronoun.length + words.length;
        const whole = folded.slice(findNameStart(folded, findNounStart(folded, end, 0), 0), end);
        if (!title.endsWith(whole) && !whole.endsWith(title)) others.add(alias);
      }
    }
  }
  return { aliases, others, owners };
}

function addOwners(words: string, title: string, owners: Set<number>): void {
  const start = title.slice(0, 2);
  for (let at = start ? words.indexOf(start) : -1; at >= 0; at = words.indexOf(start, at + 1)) {
    let length = 2;
    while (length < title.length && words[at + length] === title[length]) length++;
    if (!isNameCharacter(words[at + length] ?? '')) owners.add(length);
  }
}
