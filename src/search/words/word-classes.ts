import type { Morpheme } from '../../text/dictionary/morpheme.ts';

/** What a morpheme is for search. */
export type WordClass =
  /** Joins its neighbours in a compound: 利用, 料金, 者. */
  | 'noun'
  | 'prefix'
  | 'number'
  /** Stands by itself: verbs, adjectives, adverbs. */
  | 'word'
  /** Says nothing about the matter: particles, auxiliaries, signs. */
  | 'none';

/** Details of nouns that say nothing by themselves: こと, もの, よう, それ. */
const emptyNouns: ReadonlySet<string> = new Set(['非自立', '特殊', '接続詞的', '動詞非自立的', '引用文字列']);
/** Details of verbs and adjectives that only help another one: ている, られる. */
const helping: ReadonlySet<string> = new Set(['非自立', '接尾']);
const emptyWords: ReadonlySet<string> = new Set(['する', 'れる', 'られる', 'せる', 'いる', 'おる', '為る']);
const emptySuffixes: ReadonlySet<string> = new Set(['等', '的', 'ら', 'さ', 'など', 'ため']);
const sayable = /[\p{L}\p{N}]/u;

/** Finds what a morpheme is for search: 料金 → noun, を → none, 支払っ → word. */
export function classifyWord({ surface, base, pos, detail }: Morpheme): WordClass {
  if (!sayable.test(surface)) return 'none';
  switch (pos) {
    case '名詞':
      if (detail === '数') return 'number';
      if (emptyNouns.has(detail)) return 'none';
      if (detail === '代名詞' && /^[ぁ-んァ-ヴ何誰]+$/.test(surface)) return 'none';
      return detail === '接尾' && emptySuffixes.has(surface) ? 'none' : 'noun';
    case '動詞':
    case '形容詞':
      return helping.has(detail) || emptyWords.has(base) ? 'none' : 'word';
    case '接頭詞':
      return 'prefix';
    case '副詞':
      return 'word';
    default:
      return 'none';
  }
}
