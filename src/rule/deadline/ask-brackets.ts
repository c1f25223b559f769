import type { Phrase } from './phrase.ts';
import type { RuleSentence } from './rule-sentence.ts';

/**
 * Asks about かっこ書き that set something else for some cases: （宿泊旅行は14日前）, （全部滅失の場合にあっては…）.
 * @param carried what is taken in already
 */
export function askBrackets({ leaf, text }: RuleSentence, carried: readonly Phrase[] = []): string[] {
  const brackets = [...text.matchAll(/\ue000+/g)]
    .filter(
      ({ index, 0: masked }) => !carried.some((one) => one.end > index && one.start < index + masked.length),
    )
    .map(({ index, 0: masked }) => leaf.value.slice(index, index + masked.length));
  return brackets
    .filter(
      (words) =>
        /場合|にあって|とき|ただし|除[くき]|限[るり]/.test(words) &&
        !/以下[^（(]{0,20}(?:いう|いいます|とする|とします)/.test(words),
    )
    .map((words) => `かっこ書き「${words.slice(1, -1)}」は、この下書きに入れていません。`);
}
