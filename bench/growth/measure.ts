import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readDocuments } from '../../src/parse.ts';
import type { Pattern } from './pattern.ts';
import { comparing, Other, type Read, stages } from './stages.ts';

/** CPU milliseconds of a stage by factor, and how they grow. */
export interface Growth {
  stage: string;
  /** Milliseconds at each size, of which the last is the largest. */
  taken: { factor: number; time: number }[];
  /** 1: as the text, 2: as its square; nothing where the stage takes next to nothing at every size. */
  exponent: number | undefined;
}

/** Milliseconds below which noise is larger than growth. */
const least = 25;
/** Sizes that are weighed, each twice the one before. */
const wanted = 4;
/** Where a text is not made larger: milliseconds to parse it, its characters, and times the smallest. */
const most = { time: 3000, length: 4_000_000, factor: 256 };
/** Rounds whose least time counts where growth is above `doubtful`. */
const [rounds, doubtful] = [3, 1.2];

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

async function time<Result>(run: () => Result): Promise<{ taken: number; result: Awaited<Result> }> {
  collectGarbage();
  const start = process.cpuUsage();
  const result = await run();
  const { user, system } = process.cpuUsage(start);
  return { taken: (user + system) / 1000, result };
}

/** Slope of the logarithms by least squares, over the last sizes whose time is more than noise. */
export function fitExponent(taken: Growth['taken']): number | undefined {
  const points = taken
    .filter((one) => one.time >= least)
    .slice(-wanted)
    .map((one) => [Math.log(one.factor), Math.log(one.time)] as const);
  if (points.length < 2) return undefined;
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const above = points.reduce((sum, [left, right]) => sum + (left - x) * (right - y), 0);
  return above / points.reduce((sum, [left]) => sum + (left - x) ** 2, 0);
}

/** A measurement of one pattern, round by round: the least time of each stage at each size. */
class Measurement {
  readonly #pattern: Pattern;
  readonly #taken = new Map<string, Map<number, number>>();
  /** The largest size of the first round; later ones go as far. */
  #largest = most.factor;

  constructor(pattern: Pattern) {
    this.#pattern = pattern;
  }

  growth(stage: string): Growth {
    const taken = [...(this.#taken.get(stage) ?? [])].map(([factor, taken]) => ({ factor, time: taken }));
    return { stage, taken, exponent: fitExponent(taken) };
  }

  /** Runs stages so often on the smallest text that what is compiled on the way is no growth. */
  async warm(names: readonly string[]): Promise<void> {
    for (let round = 0; round < rounds; round++) {
      const { read } = await this.#read(1);
      for (const name of names) if (name !== 'parse') await stages[name](read);
    }
  }

  /** Runs stages on larger and larger texts until the growth of each can be told. */
  async run(names: readonly string[]): Promise<void> {
    const told = new Map(names.map((name) => [name, 0]));
    for (let factor = 1; factor <= this.#largest; factor *= 2) {
      const { length, taken, read } = await this.#read(factor);
      const isSlow = taken > most.time || length > most.length;
      for (const [name, count] of told) {
        if (count >= wanted) continue;
        const spent = name === 'parse' ? taken : (await time(() => stages[name](read))).taken;
        this.#note(name, factor, spent);
        told.set(name, spent > most.time ? wanted : count + (spent >= least ? 1 : 0));
      }
      if (isSlow || [...told.values()].every((count) => count >= wanted)) this.#largest = factor;
    }
  }

  async #read(factor: number): Promise<{ length: number; taken: number; read: Read }> {
    const { file: name, base, make, change } = this.#pattern;
    const text = make(base * factor);
    const bytes = new TextEncoder().encode(text);
    const { taken, result } = await time(() => readDocuments(bytes, { name }));
    const [document] = result.documents;
    const read: Read = { document, source: result.source.value };
    if (!change) return { length: text.length, taken, read };
    const other = await readDocuments(new TextEncoder().encode(change(base * factor)), { name });
    return { length: text.length, taken, read: { ...read, other: new Other(document, other.documents[0]) } };
  }

  #note(name: string, factor: number, taken: number): void {
    const times = this.#taken.get(name) ?? new Map<number, number>();
    this.#taken.set(name, times.set(factor, Math.min(taken, times.get(factor) ?? taken)));
  }
}

/** Measures how the time of stages grows on a kind of text; what seems to grow too fast is measured again. */
export async function measure(pattern: Pattern, names: readonly string[]): Promise<Growth[]> {
  const own = names.filter((name) => pattern.change !== undefined || !comparing.has(name));
  const measurement = new Measurement(pattern);
  await measurement.warm(own);
  await measurement.run(own);
  const list = () => own.map((name) => measurement.growth(name));
  for (let round = 1; round < rounds; round++) {
    const fast = list().filter(({ exponent = 0 }) => exponent > doubtful);
    if (fast.length === 0) break;
    await measurement.run(fast.map(({ stage }) => stage));
  }
  return list();
}
