/** A text of the same length in which what stands in 「」 is blank. */
export function outsideQuotes(text: string): string {
  let depth = 0;
  return [...text]
    .map((character) => {
      if (character === '「') depth++;
      const isInside = depth > 0;
      if (character === '」' && depth > 0) depth--;
      return isInside ? '　'.repeat(character.length) : character;
    })
    .join('');
}
