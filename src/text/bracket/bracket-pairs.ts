import { isCloser, isOpener } from './bracket.ts';

/** Deeper brackets than a text has; a text of nothing but openers must not cost more than its length. */
const deepest = 64;

/**
 * Pairs the brackets of width-folded text in one pass: `甲(乙「丙」)` → { 1 → 6, 3 → 5 }.
 * @returns the offset of each closer by the offset of its opener; brackets that are never closed are left out
 */
export function pairBrackets(folded: string): Map<number, number> {
  const pairs = new Map<number, number>();
  const stack: number[] = [];
  for (let index = 0; index < folded.length; index++) {
    const code = folded.charCodeAt(index);
    if (code > 0x301f || (code > 0x7f && code < 0x3000)) continue;
    if (isOpener(code)) {
      if (stack.length < deepest) stack.push(index);
      continue;
    }
    if (!isCloser(code)) continue;
    const wanted = openerOf[folded[index]];
    for (let depth = stack.length - 1; depth >= 0; depth--) {
      if (folded[stack[depth]] !== wanted) continue;
      pairs.set(stack[depth], index);
      stack.length = depth;
      break;
    }
  }
  return pairs;
}

const openerOf: Readonly<Record<string, string>> = {
  ')': '(',
  ']': '[',
  '}': '{',
  '」': '「',
  '』': '『',
  '】': '【',
  '〕': '〔',
  '〉': '〈',
  '》': '《',
};
