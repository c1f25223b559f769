/** Closes a number: `2)`, `イ）`. */
export const closing = new Set([')', '）', '〕', '］', ']'].map((character) => character.charCodeAt(0)));

/** Points a number: `2.`, `２．`, `二、`. */
export const pointing = new Set(
  ['.', '．', '、', '，', ',', ':', '：', '。'].map((character) => character.charCodeAt(0)),
);
