/** A word of a text (形態素), with the features of the IPA dictionary. */
export interface Morpheme {
  /** As printed. */
  surface: string;
  /** Dictionary form: 負わ → 負う; the surface where the dictionary has none. */
  base: string;
  /** 名詞, 動詞, 助詞, 助動詞, 記号 … */
  pos: string;
  /** 係助詞, 非自立, サ変接続 …; empty where there is none. */
  detail: string;
  /** In katakana: シハラウ; empty where the dictionary has none. */
  reading: string;
  /** UTF-16 offsets in the text, end exclusive. */
  start: number;
  end: number;
  /** The defined term that this morpheme was made of, where `overlayTerms` made it. */
  definition?: string;
}

/** Splits a text into morphemes that cover it without gaps. */
export type ReadMorphemes = (text: string) => Morpheme[];
