/** Signs of a list or a note before a term, with the space behind them: ※ クッキー, ・端末, ■ 料金. */
const leadingSigns = /^(?:[※*＊・●○◯◎■□◆◇▲△▼▽★☆♦►▶➢✓§→⇒‣•\-‐–—]+\s*)+/u;

/** Offsets of an unquoted term without the spaces at both ends and the signs before it. */
export function trimTerm(text: string, start: number, end: number): [start: number, end: number] | undefined {
  const span = trimSpan(text, start, end);
  if (!span) return undefined;
  const signs = leadingSigns.exec(text.slice(...span))?.[0].length ?? 0;
  const bare = trimSpan(text, span[0] + signs, span[1]);
  return bare && isMarked(text.slice(...bare)) ? trimSpan(text, bare[0] + 1, bare[1] - 1) : bare;
}

/** Whether marks that are no quotation marks stand around the whole: 【クッキー】. */
function isMarked(words: string): boolean {
  const closer = marks[words[0]];
  return closer !== undefined && words.length > 2 && words.indexOf(closer) === words.length - 1;
}

const marks: Readonly<Record<string, string>> = {
  '【': '】',
  '〔': '〕',
  '［': '］',
  '[': ']',
  '《': '》',
  '〈': '〉',
  '≪': '≫',
};

const space = /\s/;
const spaceOrStop = /[\s、,。]/;

/** Offsets without the spaces at both ends; nothing where only spaces are left. */
export function trimSpan(text: string, start: number, end: number): [start: number, end: number] | undefined {
  return trim(text, start, end, space);
}

/** Offsets without the spaces, 、 and 。 at both ends; nothing where only those are left. */
export function trimPhrase(
  text: string,
  start: number,
  end: number,
): [start: number, end: number] | undefined {
  return trim(text, start, end, spaceOrStop);
}

function trim(text: string, start: number, end: number, idle: RegExp): [number, number] | undefined {
  let from = start;
  let to = end;
  while (from < to && idle.test(text[from])) from++;
  while (to > from && idle.test(text[to - 1])) to--;
  return from < to ? [from, to] : undefined;
}
