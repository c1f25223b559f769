/** A kind of text, and the signs by which it is told from others. */
export interface KindOfText {
  /** Kebab-case, stable: `terms-of-service`. */
  id: string;
  /** For people: 利用規約. */
  name: string;
  /** Phrases of its title. */
  titles: readonly string[];
  /** What such a text calls itself: 本規約. */
  selfNames: readonly string[];
  /** Who has rights and duties in it. */
  parties: readonly string[];
  /** Topics that clauses of this kind are about and clauses of other kinds seldom. */
  topics: readonly string[];
  /** Statutes that it cites. */
  cites: readonly string[];
  /** Whether the other side may be a consumer: always open, never, or as the text says. */
  consumers: 'yes' | 'no' | 'unknown';
}

const words = (list: string): string[] => list.split(/\s+/).filter((word) => word !== '');

/** Makes a kind from lists that are parted by spaces. */
export function describeKind(
  id: string,
  name: string,
  consumers: KindOfText['consumers'],
  titles: string,
  selfNames: string,
  parties: string,
  topics: string,
  cites = '',
): KindOfText {
  return {
    id,
    name,
    consumers,
    titles: words(titles),
    selfNames: words(selfNames),
    parties: words(parties),
    topics: words(topics),
    cites: words(cites),
  };
}
