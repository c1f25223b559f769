/** A kind of text whose cost should grow as the text does. */
export interface Pattern {
  name: string;
  file: 'a.txt' | 'a.md' | 'a.html' | 'a.xml';
  /** Repetitions at the smallest size. */
  base: number;
  make: (count: number) => string;
  /** The text that it is compared with; if omitted, nothing is compared. */
  change?: (count: number) => string;
}
