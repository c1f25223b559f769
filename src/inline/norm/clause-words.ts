import { maskedBracket, maskedQuote } from '../../text/bracket/mask-brackets.ts';
import type { Morpheme } from '../../text/dictionary/morpheme.ts';

/** Forms that say the same: politeness, humble verbs, old spellings. An empty word is left out. */
const sameWords: Readonly<Record<string, string>> = {
  ます: '',
  ん: 'ない',
  ぬ: 'ない',
  です: 'だ',
  致す: 'する',
  いたす: 'する',
  おる: 'いる',
  下さる: 'くださる',
  頂く: 'いただく',
  つて: 'て',
  出来る: 'できる',
  有る: 'ある',
  有す: '有する',
  要す: '要する',
  良い: 'よい',
  いい: 'よい',
};

/** Words that are looked at: what a sentence does stands at its end. */
const longestTail = 200;

/** Whether a morpheme is a bracket or quotation that was masked. */
export function isMasked({ surface }: Morpheme): boolean {
  return surface.startsWith(maskedBracket) || surface.startsWith(maskedQuote);
}

/**
 * Gives the dictionary forms of a sentence's last words as one text, each between spaces, so that patterns see words:
 * `譲渡することはできません。` → ` 譲渡 する こと は できる ない `.
 */
export function joinWords(morphemes: readonly Morpheme[]): string {
  const words: string[] = [];
  for (const morpheme of morphemes.slice(-longestTail)) {
    const word = sameWords[morpheme.base] ?? morpheme.base;
    if (word === '' || morpheme.pos === '記号' || isMasked(morpheme)) continue;
    words.push(word);
  }
  return words.length > 0 ? ` ${words.join(' ')} ` : ' ';
}
