/** What the lexicon needs of an analyzed token: `tokens.ts` gives these and more. */
export interface WordToken {
  term: string;
  /** `bigram` and `reading` are no words. */
  kind: string;
  /** UTF-16 offsets in the text, end exclusive. */
  start: number;
  end: number;
}

const noWords: ReadonlySet<string> = new Set(['bigram', 'reading']);

/** Verbs and nouns that carry no meaning of their own within an expression: 解約をする is 解約. */
const lightWords: ReadonlySet<string> = new Set(
  'する いる ある なる できる 出来る れる られる せる させる もらう くれる くださる いただく しまう おく くる いく みる ほしい たい ない よい いい こと 事 もの とき 時 の 場合 ため 為 お ご 御 さん よう'.split(
    ' ',
  ),
);

/** Picks the tokens that expressions are made of, in the order of the text; a compound stands beside its parts. */
export function pickContentWords<T extends WordToken>(tokens: readonly T[]): T[] {
  return tokens
    .filter(({ kind, term }) => !noWords.has(kind) && !lightWords.has(term))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * Cuts a word of the lexicon into its terms, the smallest that the analyzer knows: 支払を怠る → 支払, 怠る.
 * None where its one term leaves out what the word is about, since the analyzer skips it: 再申込み, 払う日.
 */
export function cutIntoTerms(word: string, tokens: readonly WordToken[]): string[] {
  const cut: WordToken[] = [];
  for (const token of pickContentWords(tokens)) {
    if (token.start >= (cut.at(-1)?.end ?? 0)) cut.push(token);
  }
  const isTold =
    cut.length > 1 || cut.every(({ start, end }) => isSlight(word.slice(0, start), word.slice(end)));
  return isTold ? cut.map(({ term }) => term) : [];
}

/** What `meansWord` asks of the question too, so that a term alone may stand for it. */
const asked = /^(?:(?:いつ|誰|どちら|どこ)\p{Script=Hiragana}*|\p{Script=Hiragana}?)$/u;
const unsaid = /(?![等過])[\p{Script=Han}\p{Script=Katakana}]/u;

/** Whether what stands before and after the one term of a word matters little: お before 金, 等 or した after it. */
function isSlight(before: string, after: string): boolean {
  return asked.test(before) && !unsaid.test(after);
}
