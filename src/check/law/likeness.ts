import { foldWidth } from '../../text/width.ts';

/**
 * How much of a caption's words stand in a text, 0 to 1, by pairs of kanji and katakana: of 第三者提供の制限 in
 * 「第三者に提供する」 three of five.
 */
export function shareOf(caption: string, text: string): number {
  const pairs = pairsOf(caption);
  if (pairs.length === 0) return 0;
  const folded = foldWidth(text);
  return pairs.filter((pair) => folded.includes(pair)).length / pairs.length;
}

function pairsOf(text: string): string[] {
  const runs = foldWidth(text).match(/[\u3400-\u9fff々ァ-ヺー]{2,}/g) ?? [];
  return runs.flatMap((run) => Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)));
}
