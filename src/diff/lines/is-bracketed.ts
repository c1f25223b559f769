import type { Container } from '../../model/node.ts';

/** Whether a caption is printed in brackets, （目的）, as far as its place tells; where it has none, captions are. */
export function isBracketed({ caption = '', captionPosition }: Container): boolean {
  if (!captionPosition) return true;
  return captionPosition.end.offset - captionPosition.start.offset >= caption.length + 2;
}
