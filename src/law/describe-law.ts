import { captionOf, findArticle, findMoved } from './article-table.ts';
import type { KnownLaw } from './known-law.ts';
import { findSuccessor, lawAddress, tableDays } from './law-table.ts';

/** What the table says of a law, for people and tools. */
export interface LawDescription {
  title: string;
  number: string;
  id?: string;
  abbreviations: readonly string[];
  formerTitles: readonly { title: string; until?: string }[];
  /** Articles of the main provision: how many, and the last. */
  articles?: { count: number; last: string };
  repealed?: { on?: string; successor?: { title: string; number: string; id?: string } };
  address?: string;
  asOf: string;
}

/** What the table says of one article: `unknown` means that nothing may be concluded. */
export interface ArticleDescription {
  number: string;
  state: 'exists' | 'deleted' | 'missing' | 'unknown';
  caption?: string;
  /** Of a deleted range, its numbers. */
  range?: { from: string; through: string };
  /** Of a missing article, those around it. */
  near?: readonly { number: string; caption?: string }[];
  /** Where stands now what stood at this number at the end of 2013. */
  moved?: { to: string; caption: string; on?: string };
}

/** Describes a law: 消費者契約法 → title, number, id, articles, address. */
export function describeLaw(law: KnownLaw): LawDescription {
  const { title, number, id, abbreviations, formerTitles, articles, repealed } = law;
  const successor = findSuccessor(law);
  return {
    title,
    number,
    ...(id !== undefined && { id }),
    abbreviations,
    formerTitles,
    ...(articles && { articles }),
    ...(repealed && {
      repealed: {
        ...(repealed.on !== undefined && { on: repealed.on }),
        ...(successor && {
          successor: {
            title: successor.title,
            number: successor.number,
            ...(successor.id !== undefined && { id: successor.id }),
          },
        }),
      },
    }),
    ...(id !== undefined && !repealed && { address: lawAddress(id) }),
    asOf: tableDays().asOf,
  };
}

/** Describes an article: 民法, `548-4` → exists, 定型約款の変更. */
export function describeArticle(law: KnownLaw, number: string): ArticleDescription {
  const found = findArticle(law, number);
  const moved = findMoved(law, number);
  const caption = captionOf(law, number);
  return {
    number,
    state: found.state,
    ...(found.state === 'exists' && caption !== undefined && { caption }),
    ...(found.state === 'deleted' &&
      found.article.through !== undefined && {
        range: { from: found.article.number, through: found.article.through },
      }),
    ...(found.state === 'missing' && {
      near: found.near.map((one) => ({
        number: one.number,
        ...(one.caption !== '' && { caption: one.caption }),
      })),
    }),
    ...(moved && {
      moved: { to: moved.new, caption: moved.caption, ...(moved.on !== undefined && { on: moved.on }) },
    }),
  };
}
