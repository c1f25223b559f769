import type { Place } from '../model/position.ts';

/** A replacement of words (読替え) as it is printed; the provision that it changes is not looked up yet. */
export interface SubstitutionPhrase {
  from: string;
  to: string;
  /** Where the words stand, the old ones and the new ones. */
  at: Place[];
  /** Ends where the provision is named in which the words are replaced. Omitted: in all applied ones. */
  within?: Place;
  /** The words stand in a caption and not in the text. */
  inCaption?: boolean;
}

/** An application (準用, 読替え) as it is printed; the provisions that it names are not looked up yet. */
export interface ApplicationPhrase {
  node: string;
  /** The sentences that say it. */
  at: Place[];
  /** Each ends where the words that name the applied provisions end. */
  subjects: Place[];
  /** Where the cases may be named that the provisions are applied to. */
  cases: Place[];
  substitutions: SubstitutionPhrase[];
}
