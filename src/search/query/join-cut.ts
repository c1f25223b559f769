const oneKanji = /^\p{Script=Han}$/u;

/** Joins single kanji into the word that was cut into them, since no dictionary has it: 菠, 薐 → 菠薐. */
export function joinCut(texts: readonly string[], words: string): string[] {
  const joined: string[] = [];
  let isOpen = false;
  for (const text of texts) {
    const last = joined.at(-1);
    const isCut = oneKanji.test(text);
    if (isCut && isOpen && last !== undefined && words.includes(last + text))
      joined[joined.length - 1] += text;
    else joined.push(text);
    isOpen = isCut;
  }
  return joined;
}
