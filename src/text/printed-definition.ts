import type { Definition } from '../model/annotation.ts';
import type { Place } from '../model/position.ts';

/** A definition as it is printed; the clause in which it holds is not looked up yet. */
export interface PrintedDefinition {
  term: string;
  kind: Definition['kind'];
  /** The words that define the term, as printed. */
  text: string;
  node: string;
  aliases?: string[];
  /** The words only point to where the term is defined. */
  byCitation?: true;
  /** The words that limit where it holds (`この項`, `次条及び第5条`); absent where nothing limits it. */
  scope?: { words: string; at: Place };
  /** It says 以下, or stands in a sentence that only uses the term: it holds from here on. */
  fromHere?: boolean;
  at: Place[];
}
