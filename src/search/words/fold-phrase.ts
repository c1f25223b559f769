import type { FoldedText } from './analyzer.ts';
import { arabicToKanji, kanjiToArabic } from './fold-numeral.ts';
import { isSoundMark, joinSoundMark, lengthOfCharacter, makeFoldTable, shapes } from './fold-shape.ts';
import { foldKanaForms } from './kana-forms.ts';

/** What of punctuation and the like is left out; the prolonged sound mark too, which a word has or has not. */
const leftOut = /[\p{P}\p{S}\p{Z}\p{C}ー]|(?![\u3099\u309a])\p{M}/gu;

/** How 3ヶ月, 3ヵ月 and 3箇月 are read. */
const countingKa = /[ヶヵ箇]/g;

function foldKana(text: string): string {
  return foldKanaForms(text.replace(countingKa, 'か'));
}

const phraseCharacters = makeFoldTable((character) =>
  foldKana(shapes.read(character, 0).replace(leftOut, '')),
);

/**
 * Folds what spellings differ in and leaves punctuation and white space out: `第 12 条、サーバー` → `第12条サバ`.
 * Each character is folded by itself (with its sound mark), so that the fold of a part is a part of the fold.
 */
export function foldForPhrase(text: string): FoldedText {
  const at: number[] = [];
  let folded = '';
  // Where a character ends that a sound mark may follow.
  let end = -1;
  for (let index = 0; index < text.length; index += lengthOfCharacter(text, index)) {
    const form = phraseCharacters.read(text, index);
    if (form === '') continue;
    if (isSoundMark(form)) {
      const joined = end === index && joinSoundMark(folded[folded.length - 1], form);
      if (joined) folded = folded.slice(0, -1) + foldKana(joined);
      continue;
    }
    folded += form;
    end = index + 1;
    for (let unit = 0; unit < form.length; unit++) at.push(index);
  }
  at.push(text.length);
  return { text: folded, at };
}

const doubled = /(\p{Script=Han})\1/gu;
const iterated = /(\p{Script=Han})々/gu;

/**
 * Lists the folds under which a phrase may stand in a text, the phrase's own first: numbers in the other script,
 * 々 written out. `第十二条` → `第十二条`, `第12条`; `人々` → `人々`, `人人`
 */
export function listPhraseFolds(phrase: string): string[] {
  const folds = new Set([foldForPhrase(phrase).text]);
  for (const spell of [kanjiToArabic, arabicToKanji]) folds.add(foldForPhrase(spell(phrase)).text);
  for (const fold of [...folds]) {
    folds.add(fold.replace(iterated, '$1$1'));
    folds.add(fold.replace(doubled, '$1々'));
  }
  folds.delete('');
  return [...folds];
}
