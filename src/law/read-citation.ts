import { readLawNumber } from '../text/law-number.ts';
import { foldWidth, plainText } from '../text/width.ts';
import type { KnownLaw } from './known-law.ts';
import { findAllByTitle, findById, findByNumber, listLaws } from './law-table.ts';
import { readArticleNumber } from './provision.ts';

/** What a person asks for: 民法第548条の4第2項. */
export interface LawCitation {
  /** Laws of that name, number or id; the likeliest first. */
  laws: readonly KnownLaw[];
  /** The provision as written, without the law. */
  provision: string;
  /** `548-4`. */
  article?: string;
}

/**
 * Reads a citation of a law: title, abbreviation, former title, number or id, and a provision behind it.
 * @returns laws `[]` where none goes by the words
 */
export function readLawCitation(words: string): LawCitation {
  const text = plainText(words);
  const number = readLawNumber(text, 0);
  if (number) return cite(held(findByNumber(number.number)), text.slice(number.end));
  const [id] = /^\d{3}(?:AC|CO|IO|DF|DT|M\d|R\d|RJ|RP|CB)[0-9A-F]{4,}/i.exec(text) ?? [];
  if (id !== undefined) return cite(held(findById(id.toUpperCase())), text.slice(id.length));
  // A title may hold 第二条 itself, so the longest that is known decides.
  for (let end = text.length; end > 0; end--) {
    const laws = findAllByTitle(text.slice(0, end));
    const rest = text.slice(end).replace(/^\([^)]*\)/, '');
    if (laws.length > 0 && /^(?:第?[0-9一二三四五六七八九十百千]+条|附則|別表|$)/.test(rest))
      return cite(laws, rest);
  }
  return { laws: [], provision: '' };
}

function held(law: KnownLaw | undefined): KnownLaw[] {
  return law ? [law] : [];
}

function cite(laws: readonly KnownLaw[], provision: string): LawCitation {
  const article = readArticleNumber(provision);
  return { laws, provision, ...(article !== undefined && { article }) };
}

const mostNear = 8;

/** Laws whose title holds the words: 契約法 → 労働契約法, 消費者契約法 …; the shortest first. */
export function findNear(words: string): readonly KnownLaw[] {
  const text = foldWidth(words)
    .replace(/\s/g, '')
    .replace(/第?[0-9一二三四五六七八九十百千]+条.*$/, '');
  if (text.length < 2) return [];
  return listLaws()
    .filter(({ title, abbreviations }) => [title, ...abbreviations].some((name) => name.includes(text)))
    .toSorted((left, right) => left.title.length - right.title.length)
    .slice(0, mostNear);
}
