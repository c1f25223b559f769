import type { SearchToken } from './analyzer.ts';
import { foldForPhrase } from './fold-phrase.ts';

const hiragana = /[ぁ-ん]/;
const otherThanHiragana = /[\p{L}\p{N}]/u;
/** What may stand between the two characters of a bigram; anything else divides them. */
const joins = /^[\s\u3000ー\-‐-―−゛゜ﾞﾟ\u3099\u309a]*$/;

/**
 * Lists the bigrams of a question over its folded text, within stretches without punctuation: 料金表 → 料金, 金表.
 * Those of two hiragana are left out, being endings mostly, unless the question has nothing else.
 */
export function listQueryBigrams(text: string): SearchToken[] {
  const folded = foldForPhrase(text);
  const hasOther = otherThanHiragana.test(text.replace(/[ぁ-んー]/g, ''));
  const bigrams: SearchToken[] = [];
  for (let index = 0; index + 1 < folded.text.length; index++) {
    const [start, next] = [folded.at[index], folded.at[index + 1]];
    const last = start === next ? '' : text.slice(start + 1, next);
    if (!joins.test(last.replace(/^[\udc00-\udfff]/, ''))) continue;
    if (hasOther && hiragana.test(text[start]) && hiragana.test(text[next])) continue;
    bigrams.push({ term: folded.text.slice(index, index + 2), kind: 'bigram', start, end: next + 1 });
  }
  return bigrams;
}
