/** What a clause can be about, and how it is recognised. */
export interface Topic {
  /** Kebab-case, stable: `anti-social-forces`. */
  id: string;
  /** For people: 反社会的勢力の排除. */
  name: string;
  /** Phrases of a caption. */
  captions: readonly string[];
  /** Phrases of the clause itself. */
  words: readonly string[];
  /** Titles of statutes that such a clause cites; if omitted, none. */
  cites?: readonly string[];
}

/**
 * Makes a topic from phrases that are parted by spaces. A phrase without hiragana is found whatever particles and 送り仮名 stand
 * between its characters (秘密保持 also in 秘密を保持する); in any phrase … stands for words between, within a sentence.
 */
export function describeTopic(
  id: string,
  name: string,
  captions: string,
  words: string,
  cites?: string,
): Topic {
  return {
    id,
    name,
    captions: captions.split(/\s+/),
    words: words.split(/\s+/).filter((word) => word !== ''),
    ...(cites !== undefined && { cites: cites.split(/\s+/) }),
  };
}
