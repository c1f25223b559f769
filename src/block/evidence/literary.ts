const hiragana = /[ぁ-ん]/g;
const katakana = /[ァ-ヶ]/g;
/** Particles in katakana between kanji, which no loan word has: 船長ノ意ニ反シテ之ヲ. */
const particles = /[一-龥][ノヲハニヘトモガ](?=[一-龥、])/;
/** How sentences of statutes in katakana end: 之ヲ行フ, 通知スヘシ, 之ヲ為スコトヲ得ス. */
const ending = /(?:[スシズジムルクフユウ]|ヘシ|ベシ|得|ナリ|タリ|コト)[」）)]*$/;
/** Of these, the ones with which no line breaks off: 之ヲ適用セス, コトヲ得, 亦同ジ, 此ノ限ニ在ラズ. */
const closing =
  /(?:之ヲ[一-龥]{1,4}(?:ス|セ[スズ])|コトヲ(?:得|[得要]ス)|亦同[シジ]|限ニ在ラ[スズ]|[スル][ヘベ]シ)$/;

/** Whether a line is in the literary style that is written in katakana and without 。. */
export function isLiterary(text: string): boolean {
  const kana = text.match(katakana)?.length ?? 0;
  return (
    particles.test(text) &&
    kana * 6 > text.length &&
    (text.match(hiragana)?.length ?? 0) * 12 < text.length &&
    !text.includes('。')
  );
}

/** Whether a line in that style may end a sentence. */
export function endsLiterarySentence(text: string): boolean {
  return isLiterary(text) && ending.test(text);
}

const longLine = 20;

/** Whether most long lines of a document are in that style: its short lines end so as well (`ヲ為ス可シ`). */
export function isLiteraryDocument(lines: readonly { text: string }[]): boolean {
  const long = lines.filter(({ text }) => text.length >= longLine);
  return long.length > 0 && long.filter(({ text }) => isLiterary(text)).length * 2 > long.length;
}

/** Whether words end as a sentence in that style does; those of a full line only where nothing ever breaks off so. */
export function hasLiteraryEnding(text: string, full: boolean): boolean {
  return (full ? closing : ending).test(text);
}
