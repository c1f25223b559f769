import { readPdf } from '../../src/source/pdf.ts';
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
 * Reads a file again and again with a few of its bytes changed.
 * @returns what went wrong: anything but lines without loss, or a message that says what to do
 */
export async function readFlipped(bytes: Uint8Array, runs: number, seed: number): Promise<string[]> {
  const random = makeRandom(seed);
  const faults: string[] = [];
  for (let run = 0; run < runs; run++) {
    const flipped = bytes.slice();
    const flips = 1 + Math.floor(random() * 8);
    for (let flip = 0; flip < flips; flip++)
      flipped[Math.floor(random() * flipped.length)] = Math.floor(random() * 256);
    try {
      const { source } = await readPdf(flipped, { name: 'terms.pdf' });
      faults.push(...findLosses(source).map((loss) => `run ${run}: ${loss}`));
    } catch (error) {
      if (!(error instanceof UnreadableSource)) faults.push(`run ${run}: ${String(error)}`);
    }
  }
  return faults;
}
