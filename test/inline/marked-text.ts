/** Texts by clause id in which each expected pointer stands between ‹ and ›. */
export type MarkedTexts = Readonly<Record<string, string>>;

/** Takes the marks out of the texts and lists what stood between them, in order. */
export function readMarks(marked: MarkedTexts): { texts: Record<string, string>; pointers: string[] } {
  const texts: Record<string, string> = {};
  const pointers: string[] = [];
  for (const [id, text] of Object.entries(marked)) {
    texts[id] = text.replace(/[‹›]/g, '');
    pointers.push(...[...text.matchAll(/‹([^‹›]*)›/g)].map((match) => match[1]));
  }
  return { texts, pointers };
}
