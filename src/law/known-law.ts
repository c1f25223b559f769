/** A title that a law had, with the last day of it (ISO 8601) where that is known. */
export interface FormerTitle {
  title: string;
  until?: string;
}

/** What the table knows of a law (法令); what it does not know is left out, and nothing may be concluded from that. */
export interface KnownLaw {
  /** Law number id, `412AC0000000061`; absent for a law whose id is not known. */
  id?: string;
  /** 法令番号, half width: `平成12年法律第61号`. */
  number: string;
  title: string;
  /** Names by which it goes: 特定商取引法. */
  abbreviations: readonly string[];
  formerTitles: readonly FormerTitle[];
  /** Of acts whose articles the table holds: how many there are, and the number of the last. */
  articles?: { count: number; last: string };
  /** Where the law is surely no longer in force. */
  repealed?: { on?: string; successor?: string };
}

/** One article (条) of a law: `548-4`, 定型約款の変更. */
export interface LawArticle {
  /** `548-4` for 第548条の4. */
  number: string;
  /** Last article of a deleted range: 第38条から第84条まで　削除. */
  through?: string;
  /** Without brackets; empty where the law prints none. */
  caption: string;
  /** 第514条　削除. */
  deleted: boolean;
}

/** An article whose caption stood at another number at the end of 2013. */
export interface RenumberedArticle {
  old: string;
  new: string;
}

/** The articles of one law. */
export interface LawArticles {
  articles: readonly LawArticle[];
  renumbered: readonly RenumberedArticle[];
}
