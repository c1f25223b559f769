/** A sentence of the program in English, as it is thrown or told, and in Japanese; `{name}` stands for what differs. */
export type SentencePair = readonly [english: string, japanese: string];

/** A sentence in one language and in another. */
export type TranslatedSentence = readonly [from: string, to: string];
