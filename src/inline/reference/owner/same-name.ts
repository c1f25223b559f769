import { findNounStart } from './document-name.ts';

/** Farthest that a name is looked for before 同規程. */
const farthest = 300;

/**
 * Finds the name that 同規程 takes up, back from it: 任期規程（平成16年規程第3号）により、|同規程 → 任期規程.
 * @returns the name with この or 本 before it, if one stands there
 */
export function findNamedBefore(folded: string, at: number, noun: string): string | undefined {
  const least = Math.max(0, at - farthest);
  for (
    let found = folded.lastIndexOf(noun, at - 1);
    found > least;
    found = folded.lastIndexOf(noun, found - 1)
  ) {
    const end = found + noun.length;
    const start = findNounStart(folded, end, 0);
    const name = folded.slice(start, end);
    if (name.startsWith('同') || (start === found && folded.slice(start - 2, start) !== 'この')) continue;
    return folded.startsWith('この', start - 2) ? `この${name}` : name;
  }
  return undefined;
}
