import { readDocx } from '../../src/source/docx.ts';
import { UnreadableSource } from '../../src/source/unreadable-source.ts';
import { findLosses } from './lossless.ts';

/** Numbers from 0 to 1 that a seed tells. */
function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Reads a document again and again with a few of its bytes changed.
 * @param wrap makes a file of the changed bytes, where those are of a part of it
 * @returns how often it was refused, and what went wrong: anything but lines without loss, or a message that says what to do
 */
export async function readFlipped(
  bytes: Uint8Array,
  runs: number,
  seed: number,
  wrap: (flipped: Uint8Array) => Uint8Array = (flipped) => flipped,
): Promise<{ refused: number; faults: string[] }> {
  const random = makeRandom(seed);
  const faults: string[] = [];
  let refused = 0;
  for (let run = 0; run < runs; run++) {
    const flipped = bytes.slice();
    const flips = 1 + Math.floor(random() * 4);
    for (let flip = 0; flip < flips; flip++)
      flipped[Math.floor(random() * flipped.length)] = Math.floor(random() * 256);
    try {
      const { source } = await readDocx(wrap(flipped), { name: '約款.docx' });
      faults.push(...findLosses(source).map((loss) => `run ${run}: ${loss}`));
    } catch (error) {
      refused++;
      if (!(error instanceof UnreadableSource) || !error.message.includes('約款.docx'))
        faults.push(`run ${run}: ${String(error)}`);
    }
  }
  return { refused, faults };
}
