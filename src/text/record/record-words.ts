/** The number that an id ends with: `art_3-2` → 3-2. */
export function numberInId(id: string): string | undefined {
  return /_(\d+(?:-\d+)*)$/.exec(id)?.[1];
}

/** A text without its white space. */
export function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

/** FNV-1a, 32 bits, in base 36: enough to see that words were changed. */
export function digestWords(words: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < words.length; index++) {
    hash ^= words.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
