/*
 * What a converter leaves behind in plain text: `--  --` rows of a table, a Markdown bullet or `#` before the printed
 * marker. They belong to a format and not to the text. Tags are in html-tag.ts.
 */

/** Marks that draw a row even alone or in cells: `--  --`, `|---|---|`, `-`. The last four have no width. */
const rowMarks = new Set('-–|=:\t \u3000\u200b\u200c\u200d\u2060');
/** Marks that draw a line only in numbers: a lone `－` is a cell that says "none", and so is each of `－　－`. */
const lineMarks = new Set('-–=_*~‐‑—―－─━═＝＿');
const fewestLineMarks = 3;

/** Whether `[start, end)` only draws: `--\t--`, `-----`, `──────`. */
export function isDrawnRule(value: string, start: number, end: number): boolean {
  return (
    holdsOnly(value, start, end, rowMarks) ||
    (end - start >= fewestLineMarks && holdsOnly(value, start, end, lineMarks))
  );
}

function holdsOnly(value: string, start: number, end: number, marks: ReadonlySet<string>): boolean {
  for (let index = start; index < end; index++) {
    if (!marks.has(value[index])) return false;
  }
  return true;
}

const digits = '[0-9０-９]{1,3}';
const kanji = '[一二三四五六七八九十百]{1,4}';
const kana = '[ァ-ンｱ-ﾝ]';
const latin = '[a-zA-Zａ-ｚＡ-Ｚ]';
const roman = '(?:[ivxIVX]{1,5}|[ⅰ-ⅿⅠ-Ⅿ])';
const bracketed = `[(（] ?(?:${digits}|${kanji}|${kana}|${latin}|${roman}) ?[)）]`;
/** A point before a digit is a decimal point: `5.5％`. */
const closed = `(?:[)）、]|[.．](?![0-9０-９]))`;
/** Each with the delimiter that makes it a marker: `3 か月` and `第3条に定める事項` begin with none. */
const markers = [
  bracketed,
  `(?:${digits}|${kanji}|${kana}|${latin}|${roman})${closed}`,
  `(?:${digits})　`,
  `(?:${kanji}|${kana})[ 　\\t]`,
  '[①-⑳㉑-㉟㊱-㊿⑴-⒇⒈-⒛❶-❿㈠-㈩㋐-㋾]',
  `第 ?(?:${digits}|${kanji}) ?[編章節款目条項号](?:[のノ](?:${digits}|${kanji}))*(?:[ 　\\t]|$|[(（][^()（）]{0,60}[)）](?:[ 　\\t]|$))`,
];
const bulletBeforeMarker = new RegExp(
  `^[-*+][ \\t　]+(?=${markers.map((marker) => `(?:${marker})`).join('|')})`,
);
const headingMarks = /^#{1,6}[ \t　]+(?=\S)/;
/** Enough of a line to see its markers. */
const markerReach = 160;

/**
 * Length of the leftover Markdown mark at the start of `[start, end)`, white space after it included; 0 if there is none.
 * `- (1) 違法な態様` → 2, `# 第1条` → 2, `- 違法な態様` → 0
 */
export function measureLeftoverMark(value: string, start: number, end: number): number {
  const head = value.slice(start, Math.min(end, start + markerReach));
  const match = bulletBeforeMarker.exec(head) ?? headingMarks.exec(head);
  return match ? match[0].length : 0;
}
