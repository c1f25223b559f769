/** What a character of a block says for a text being Japanese and rightly decoded. */
const scores: readonly (readonly [first: number, last: number, score: number])[] = [
  [0x00, 0x08, -8],
  [0x09, 0x0d, 1],
  [0x0e, 0x1f, -4],
  [0x20, 0x7e, 1],
  [0x7f, 0x9f, -4],
  [0x2010, 0x203b, 1],
  [0x2460, 0x24ff, 1],
  [0x3000, 0x303f, 2],
  [0x3040, 0x309f, 3],
  [0x30a0, 0x30ff, 2],
  [0x4e00, 0x9fff, 1],
  [0xff00, 0xff60, 1],
  [0xff61, 0xff9f, 0],
  [0xfffd, 0xffff, -8],
];
const otherScore = -1;

/** How much a text looks like Japanese; wrongly decoded text is near or below 0. */
export function scoreJapanese(text: string): number {
  let total = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const block = scores.find(([first, last]) => code >= first && code <= last);
    total += block ? block[2] : otherScore;
  }
  return total;
}
