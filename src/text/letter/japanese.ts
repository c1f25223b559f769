/** Kana and kanji: 第1条 holds some, `Terms (2024)` none. */
const japanese = /[\u3041-\u30ff\u4e00-\u9fff]/;

export function holdsJapanese(text: string): boolean {
  return japanese.test(text);
}
