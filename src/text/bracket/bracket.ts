const openers = '（(「『【〔［[｛{〈《“';
const closers = '）)」』】〕］]｝}〉》”';
/** Brackets of one shape in two widths close one another: `（…)` is common in typed texts. */
const shapes = '（（「『【〔［［｛｛〈《“';

const openShape = new Map(
  [...openers].map((character, index) => [character.charCodeAt(0), shapes.charCodeAt(index)]),
);
const closeShape = new Map(
  [...closers].map((character, index) => [character.charCodeAt(0), shapes.charCodeAt(index)]),
);

/** Whether a character opens a bracket or a quotation. */
export function isOpener(code: number): boolean {
  return openShape.has(code);
}

/** Whether a character closes a bracket or a quotation. */
export function isCloser(code: number): boolean {
  return closeShape.has(code);
}

/** Below every bracket of Japanese text, so that kana and kanji are dismissed by one comparison. */
function mayBeBracket(code: number): boolean {
  return (
    code < 0x80 || (code >= 0x2010 && code <= 0x201f) || (code >= 0x3008 && code <= 0x301f) || code >= 0xff00
  );
}

/**
 * Finds the closer of the bracket at `start`: `(以下「甲」という。)は` → offset of `)`.
 * @returns the offset, or -1 where it is never closed.
 */
export function findCloser(text: string, start: number): number {
  const stack: number[] = [];
  for (let index = start; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (!mayBeBracket(code)) continue;
    const opened = openShape.get(code);
    if (opened !== undefined) {
      stack.push(opened);
      continue;
    }
    const closed = closeShape.get(code);
    if (closed === undefined) continue;
    const depth = stack.lastIndexOf(closed);
    if (depth < 0) continue;
    stack.length = depth;
    if (depth === 0) return index;
  }
  return -1;
}

/** Finds the opener of the bracket that closes at `end`, at most 2,000 characters before; -1 where there is none. */
export function findOpener(text: string, end: number): number {
  let depth = 0;
  for (let index = end; index >= 0 && end - index < 2000; index--) {
    const code = text.charCodeAt(index);
    if (!mayBeBracket(code)) continue;
    if (closeShape.has(code)) depth++;
    else if (openShape.has(code) && --depth === 0) return index;
  }
  return -1;
}

/** Adds the brackets of `text` to `stack`: openers are pushed, and a closer removes its opener and what is above it. */
export function trackBrackets(text: string, stack: number[]): void {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (!mayBeBracket(code)) continue;
    const opened = openShape.get(code);
    if (opened !== undefined) {
      // A text of nothing but openers must not cost more than its length.
      if (stack.length < 64) stack.push(opened);
      continue;
    }
    const closed = closeShape.get(code);
    if (closed === undefined) continue;
    const depth = stack.lastIndexOf(closed);
    if (depth >= 0) stack.length = depth;
  }
}

/** Offsets of the 「 that are closed. */
function matchQuotations(text: string): ReadonlySet<number> {
  const matched = new Set<number>();
  const open: number[] = [];
  for (let index = text.indexOf('「'); index >= 0 && index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x300c) open.push(index);
    else if (code === 0x300d && open.length > 0) matched.add(open.pop()!);
  }
  return matched;
}

/**
 * Depth of closed brackets before each character of interest; openers that are never closed do not count.
 * @returns offsets of matched openers and closers, ascending, as [offset, +1 or -1].
 */
export function matchBrackets(text: string): [offset: number, step: 1 | -1][] {
  const quotations = matchQuotations(text);
  const stack: { shape: number; offset: number }[] = [];
  const steps: [number, 1 | -1][] = [];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (!mayBeBracket(code)) continue;
    const opened = openShape.get(code);
    if (opened !== undefined) {
      stack.push({ shape: opened, offset: index });
      continue;
    }
    const closed = closeShape.get(code);
    if (closed === undefined) continue;
    // Looking far down the stack for each closer would be quadratic on hostile text.
    for (let depth = stack.length - 1; depth >= Math.max(0, stack.length - 16); depth--) {
      if (stack[depth].shape !== closed) {
        // What is quoted may hold half a pair: 「）、」を削る.
        if (quotations.has(stack[depth].offset)) break;
        continue;
      }
      steps.push([stack[depth].offset, 1], [index, -1]);
      stack.length = depth;
      break;
    }
  }
  return steps.sort((left, right) => left[0] - right[0]);
}
