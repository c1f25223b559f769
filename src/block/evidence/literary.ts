const hiragana = /[ぁ-ん]/g;
const katakana = /[ァ-ヶ]/g;
/** Particles in katakana between kanji, which no loan word has: 船長ノ意ニ反シテ之ヲ. */
const particles = /[一-龥][ノヲハニヘトモガ](?=[一-龥、])/;
/** How sentences of statutes in katakana end: 之ヲ行フ, 通知スヘシ, 之ヲ為スコトヲ得ス. */
const ending = /(?:[スシズムルクフユウ]|ヘシ|ベシ|得|ナリ|タリ|コト)[」）)]*$/;

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
