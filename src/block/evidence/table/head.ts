const headWords =
  /^(?:用語の定義|用\s*語|用語の(?:意味|定義|意義)|名\s*称|項\s*目|区\s*分|種\s*[別類]|意\s*味|意\s*義|定\s*義|内\s*容|説\s*明|料\s*金.{0,4}|金\s*額|備\s*考|機関名|事\s*由|条\s*件|期\s*間|基\s*準|単\s*位|品\s*目|対\s*象|番\s*号|No\.?|読み替え.{0,12}|第[一二三四五六]欄|上欄|中欄|下欄)$/;

/** Whether words head a column: 用語, 意味, 金額. */
export function isHeadWord(text: string): boolean {
  return headWords.test(text.normalize('NFKC'));
}
