import { corpusWords } from './corpus.ts';
import { readingWords } from './reading.ts';
import { requestWords } from './requests.ts';
import { ruleWords } from './rules.ts';
import type { SentencePair, TranslatedSentence } from './sentence.ts';
import { sourceWords } from './source.ts';

/** Every sentence of the program that people may read, in both languages. */
export const catalogue: readonly SentencePair[] = [
  ...requestWords,
  ...corpusWords,
  ...sourceWords,
  ...readingWords,
  ...ruleWords,
];

interface Pattern {
  expression: RegExp;
  names: readonly string[];
  to: string;
  /** How much of it is fixed: of two that fit, the one that says more is meant. */
  fixed: number;
}

let translate: ((sentence: string) => string | undefined) | undefined;

/**
 * Makes what says one of the sentences in the other language, with what stands in the places of its names.
 * @returns a function that gives `undefined` for what is none of the sentences
 */
export function makeTranslator(
  pairs: readonly TranslatedSentence[],
): (sentence: string) => string | undefined {
  const patterns = pairs.map(compile).toSorted((left, right) => right.fixed - left.fixed);
  return (sentence) => {
    for (const { expression, names, to } of patterns) {
      const match = expression.exec(sentence);
      if (match) return to.replace(/\{(\w+)\}/g, (_, name: string) => match[names.indexOf(name) + 1] ?? '');
    }
    return undefined;
  };
}

/**
 * Says a sentence of the program in Japanese: `"…" is no date that exists.` → 「…」は暦にない日です。
 * @returns `undefined` where it is none of the catalogue; a sentence that is Japanese already stays
 */
export function toJapanese(sentence: string): string | undefined {
  translate ??= makeTranslator(catalogue);
  // One of the catalogue may quote Japanese words: is missing (支払期日).
  return translate(sentence) ?? (isJapanese(sentence) ? sentence : undefined);
}

/** Whether a sentence has no English sentence in it: words of a text in quotation marks do not count. */
export function isJapanese(sentence: string): boolean {
  const own = sentence.replace(/「[^」]*」|"[^"]*"/g, '');
  return /[ぁ-んァ-ヶ一-龠]/.test(own) && !/[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}/.test(own);
}

function compile([from, to]: TranslatedSentence): Pattern {
  const names: string[] = [];
  const source = from
    .split(/(\{\w+\})/)
    .map((part) => {
      if (!/^\{\w+\}$/.test(part)) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      names.push(part.slice(1, -1));
      return '([\\s\\S]*?)';
    })
    .join('');
  return {
    expression: new RegExp(`^${source}$`),
    names,
    to,
    fixed: from.replace(/\{\w+\}/g, '').length,
  };
}
