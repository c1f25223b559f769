import type { PointerText, ReadPointer } from './pointer-text.ts';
import { readRange } from './read-range.ts';
import { readSteps } from './read-steps.ts';
import { readEachStep, readRelativeStep } from './relative-step.ts';
import { readNumberStep } from './step.ts';

/** Reads the pointer that begins at an offset: 第25条(利用の停止等)第1項各号 as three steps with a caption. */
export function readPointer(text: PointerText, at: number): ReadPointer | undefined {
  const head =
    readNumberStep(text.folded, at) ?? readRelativeStep(text.folded, at) ?? readEachStep(text.folded, at);
  if (!head) return undefined;
  return readRange(text, readSteps(text, [head.step], head.end));
}
