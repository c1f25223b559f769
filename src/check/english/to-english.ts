import { makeTranslator } from '../../text/words/translate.ts';
import { burdenWords } from './burden-words.ts';
import { checkWords } from './check-words.ts';
import { frameWords } from './frame-words.ts';
import { languageWords } from './language-words.ts';
import { lawWords } from './law-words.ts';
import { silenceWords } from './silence-words.ts';

let translate: ((sentence: string) => string | undefined) | undefined;

/**
 * Says the reason of a finding in English, sentence by sentence; words of the text stay, and so does a sentence that has no English.
 * 「差押」が重なっています。一つにしてください。 → 「差押」 stands twice. Leave one.
 */
export function toEnglishReason(reason: string): string {
  translate ??= makeTranslator([
    ...checkWords,
    ...languageWords,
    ...lawWords,
    ...frameWords,
    ...burdenWords,
    ...silenceWords,
  ]);
  const say = translate;
  return cutSentences(reason)
    .map((sentence) => say(sentence) ?? sentence)
    .join(' ');
}

/** Cuts after 。 that stands in no quotation and no bracket. */
export function cutSentences(text: string): string[] {
  const sentences: string[] = [];
  let [start, quoted, bracketed] = [0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '「' && text[at + 2] === '」') {
      // A sign by itself, which may be a bracket.
      at += 2;
    } else if (sign === '「') quoted++;
    else if (sign === '」') quoted = Math.max(0, quoted - 1);
    else if (quoted > 0) continue;
    else if (sign === '（') bracketed++;
    else if (sign === '）') bracketed = Math.max(0, bracketed - 1);
    else if (sign === '。' && bracketed === 0) {
      sentences.push(text.slice(start, at + 1));
      start = at + 1;
    }
  }
  return start < text.length ? [...sentences, text.slice(start)] : sentences;
}
