/** What hears of the parts of Rich Text, in their order. */
export interface RtfHandler {
  open: () => void;
  close: () => void;
  /** `\par`, `\li240` */
  word: (name: string, value: number | undefined) => void;
  /** `\~`, `\*` */
  symbol: (sign: string) => void;
  /** `\'82` */
  byte: (code: number) => void;
  /** Characters that stand for themselves, one for each byte. */
  text: (characters: string) => void;
}

const controlWord = /([a-zA-Z]{1,40})(-?\d{1,10})? ?/y;
const plainText = /[^\\{}\r\n\0]+/y;

/**
 * Reads Rich Text whose bytes are given as characters, to the end of its outermost group.
 * @returns how many groups were still open where the text ended: 0 for a whole file
 */
export function scanRtf(rtf: string, handler: RtfHandler): number {
  let depth = 0;
  let at = 0;
  while (at < rtf.length) {
    const sign = rtf[at];
    if (sign === '{') {
      depth++;
      at++;
      handler.open();
    } else if (sign === '}') {
      at++;
      if (depth > 0) handler.close();
      if (--depth <= 0) return 0;
    } else if (sign === '\\') {
      at = readControl(rtf, at + 1, handler);
    } else {
      plainText.lastIndex = at;
      const found = plainText.exec(rtf);
      if (found) handler.text(found[0]);
      at += found ? found[0].length : 1;
    }
  }
  return depth;
}

/** Reads what a backslash begins and says where it ends. */
function readControl(rtf: string, at: number, handler: RtfHandler): number {
  controlWord.lastIndex = at;
  const word = controlWord.exec(rtf);
  if (word) {
    const end = at + word[0].length;
    const value = word[2] === undefined ? undefined : Number(word[2]);
    // Bytes of a picture that stand as they are.
    if (word[1] === 'bin') return Math.min(rtf.length, end + Math.max(0, value ?? 0));
    handler.word(word[1], value);
    return end;
  }
  const sign = rtf[at] ?? '';
  if (sign === "'") {
    const code = Number.parseInt(rtf.slice(at + 1, at + 3), 16);
    if (!Number.isNaN(code)) handler.byte(code);
    return at + 3;
  }
  if (sign === '\r' || sign === '\n') handler.word('par', undefined);
  else if (/[\\{}]/.test(sign)) handler.text(sign);
  else handler.symbol(sign);
  return at + 1;
}
