const newline = 0x0a;
const carriageReturn = 0x0d;
const lineSeparator = 0x2028;
const paragraphSeparator = 0x2029;

/** Between the pages of a text. */
export const formFeed = 0x0c;

/** Whether a UTF-16 unit ends a line: LF, VT, FF, CR, U+2028, U+2029. */
export function isLineBreak(code: number): boolean {
  return code <= carriageReturn ? code >= newline : code === lineSeparator || code === paragraphSeparator;
}

/** Index of the next line break at or after `from`, of whatever kind; the length of the value if there is none. */
export function findLineEnd(value: string, from: number): number {
  let index = from;
  while (index < value.length && !isLineBreak(value.charCodeAt(index))) index++;
  return index;
}

/** Index after the last line break before `from`; 0 if there is none. */
export function findLineStart(value: string, from: number): number {
  let index = from;
  while (index > 0 && !isLineBreak(value.charCodeAt(index - 1))) index--;
  return index;
}

/** Index after the line break at `end`; CR and LF together are one. */
export function skipLineBreak(value: string, end: number): number {
  const isPair = value.charCodeAt(end) === carriageReturn && value.charCodeAt(end + 1) === newline;
  return end + (isPair ? 2 : 1);
}
