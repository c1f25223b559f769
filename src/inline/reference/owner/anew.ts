import type { Pointer } from '../../../text/pointer.ts';
import type { ScanState } from '../scan-state.ts';
import { comesInAnew } from './foreign-list.ts';

/** 第3条において準用する同法…: an article of our own, which we must have. */
export function isAnew({ text, context }: ScanState, { end, steps }: Pointer): boolean {
  if (!comesInAnew(text.folded, end) || steps[0].level === 'item') return false;
  const article = steps.find(({ level }) => level === 'article')?.number;
  const paragraph = steps.find(({ level }) => level === 'paragraph')?.number;
  if (article === undefined) return true;
  return context.paragraphNumbers.get(article)?.has(paragraph ?? '1') ?? false;
}
