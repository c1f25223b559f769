const nextTabStop = 4;

/** Whether a UTF-16 unit is white space as JavaScript's `\s` has it, line breaks included. */
export function isSpace(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code === 0x3000 || code === 0xa0 || code === 0xfeff) return true;
  if (code < 0x1680 || code > 0x205f) return false;
  if (code >= 0x2000 && code <= 0x200a) return true;
  return code === 0x1680 || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f;
}

/** First index in `[start, end)` that is no white space; `end` if there is none. */
export function skipSpace(value: string, start: number, end: number): number {
  let index = start;
  while (index < end && isSpace(value.charCodeAt(index))) index++;
  return index;
}

/** Index after the last character in `[start, end)` that is no white space; `start` if there is none. */
export function trimEnd(value: string, start: number, end: number): number {
  let index = end;
  while (index > start && isSpace(value.charCodeAt(index - 1))) index--;
  return index;
}

/**
 * Columns that the white space in `[start, end)` takes: a full-width space 2, a tab up to the next multiple of 4,
 * a byte order mark none, any other 1.
 * `'　　 '` → 5
 */
export function measureIndent(value: string, start: number, end: number): number {
  let columns = 0;
  for (let index = start; index < end; index++) {
    const code = value.charCodeAt(index);
    if (code === 0x3000) columns += 2;
    else if (code === 0x09) columns += nextTabStop - (columns % nextTabStop);
    else if (code !== 0xfeff) columns += 1;
  }
  return columns;
}
