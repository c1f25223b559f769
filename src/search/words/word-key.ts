import { foldKanaForms } from './kana-forms.ts';

/** Most words whose forms are remembered: few words make up most of a text. */
const rememberedWords = 50_000;

/** ヴァ, ヴィ … and ヴ. */
export const vSound = /ヴ[ァィェォ]?/g;
const vSounds: Readonly<Record<string, string>> = {
  ヴァ: 'バ',
  ヴィ: 'ビ',
  ヴェ: 'ベ',
  ヴォ: 'ボ',
  ヴ: 'ブ',
};

/** ヴァ → バ */
export function foldVSounds(sound: string): string {
  return vSounds[sound];
}

const katakanaRun = /[ァ-ヴー]+/g;
/** From this length on a katakana word is told from others without its prolonged sounds. */
const longWord = 5;

/**
 * The form in which a word of a folded text is compared: サーバー → サーバ, インターネット → インタネツト,
 * ヴァイオリン → バイオリン, あっせん → あつせん, 々 written out.
 */
export const makeWordKey: (word: string) => string = remember((word) =>
  foldKanaForms(word.replace(vSound, foldVSounds).replace(katakanaRun, dropProlonged))
    .replace(/(\p{Script=Han})々/gu, '$1$1')
    .replace(/\s+/g, ''),
);

function dropProlonged(run: string): string {
  const stem = run.length >= 3 ? run.replace(/ー+$/, '') : run;
  return stem.length >= longWord ? stem.replaceAll('ー', '') : stem.replace(/ー{2,}/g, 'ー');
}

/** The form in which readings are compared: リヨウ → りよう, しゅう → しゆう; without prolonged sounds. */
export const makeReadingKey: (reading: string) => string = remember((reading) =>
  foldKanaForms(reading.replace(vSound, foldVSounds))
    .replace(/[ァ-ヴ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replaceAll('ー', ''),
);

function remember(fold: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    let folded = known.get(word);
    if (folded === undefined) {
      folded = fold(word);
      if (known.size >= rememberedWords) known.clear();
      known.set(word, folded);
    }
    return folded;
  };
}
