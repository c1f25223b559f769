import type { TreeIndex } from '../../../model/tree-index.ts';
import { foldWidth } from '../../../text/width.ts';
import { documentNoun } from './document-name.ts';

const naming =
  /(この|本|当)?([\u3400-\u9fff々ァ-ヺー・A-Za-z0-9 ]{2,60})\((?:[^()「」]|\([^()]*\)){0,80}?(?:以下|総称して)[^「」()]{0,14}「([^「」]{1,30})」/g;

/**
 * Collects the short names that a document gives to itself: この見本約款（料金表を含みます。以下「約款」といいます。） → 約款.
 * @param title folded title of the document, without spaces
 */
export function collectSelfAliases({ sentences }: TreeIndex, title: string): ReadonlySet<string> {
  const aliases = new Set<string>();
  for (const { sentence } of sentences) {
    if (!sentence.value.includes('「') || !/以下|総称/.test(sentence.value)) continue;
    const folded = foldWidth(sentence.value);
    for (const [, pronoun, words, alias] of folded.matchAll(naming)) {
      const name = words.replace(/ /g, '');
      const means =
        pronoun === undefined ? title.length >= 3 && name.endsWith(title) : documentNoun.test(name);
      if (means) aliases.add(alias.replace(/ /g, ''));
    }
  }
  return aliases;
}
