import { runChecks } from '../src/check/run-checks.ts';
import { inheritLineage } from '../src/corpus/lineage/inherit.ts';
import { diffDocuments } from '../src/diff/diff-documents.ts';
import { toJson } from '../src/export/json.ts';
import { type ReadDocuments, readDocuments } from '../src/parse.ts';
import { collectUnits } from '../src/search/unit/units.ts';
import { type Pattern, patterns } from './growth/patterns.ts';

/*
 * How the time of each stage grows with the text, on kinds of text that grew faster once: CPU milliseconds at 1×, 2×, 4×, 8×
 * and the exponent (1: as the text, 2: as its square). `npm run bench:growth [-- NAME…]`; exit code 1 where one is above 1.2.
 */

const factors = [1, 2, 4, 8];
const highest = 1.2;
/** Milliseconds below which noise is larger than growth, and above which a stage is not run on more. */
const [least, most] = [25, 20_000];

interface Input extends ReadDocuments {
  bytes: Uint8Array;
  name: string;
  other?: ReadDocuments;
}

const stages: Readonly<Record<string, (input: Input) => unknown>> = {
  parse: ({ bytes, name }) => readDocuments(bytes, { name }),
  check: ({ documents, source }) => runChecks(documents[0], { source: source.value }),
  json: ({ documents }) => toJson(documents[0]),
  units: ({ documents, source }) =>
    collectUnits({
      documentId: 'a',
      revision: '2026-04-01',
      isCurrent: true,
      model: documents[0],
      source: source.value,
    }),
  diff: ({ documents, other }) => other && diffDocuments(documents[0], other.documents[0]),
  lineage: ({ documents, other }) =>
    other &&
    inheritLineage(
      { model: documents[0], table: inheritLineage(undefined, documents[0]) },
      other.documents[0],
    ),
};

async function time(run: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

async function readInput({ file, make, change }: Pattern, count: number): Promise<Input> {
  const bytes = new TextEncoder().encode(make(count));
  const read = await readDocuments(bytes, { name: file });
  const other = change && (await readDocuments(new TextEncoder().encode(change(count)), { name: file }));
  return { ...read, bytes, name: file, ...(other && { other }) };
}

/** Slope of the logarithms by least squares, over the sizes whose time is more than noise. */
function fitExponent(times: readonly number[]): number | undefined {
  const points = times.flatMap((taken, place) =>
    taken >= least ? [[Math.log(factors[place]), Math.log(taken)] as const] : [],
  );
  if (points.length < 2) return undefined;
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const above = points.reduce((sum, [left, right]) => sum + (left - x) * (right - y), 0);
  return above / points.reduce((sum, [left]) => sum + (left - x) ** 2, 0);
}

async function measure(
  pattern: Pattern,
): Promise<{ name: string; taken: number[]; exponent: number | undefined }[]> {
  const taken = new Map(Object.keys(stages).map((stage) => [stage, [] as number[]]));
  // What is compiled on the way is no growth.
  const warm = await readInput(pattern, pattern.base);
  for (const run of Object.values(stages)) await run(warm);
  for (const factor of factors) {
    if ((taken.get('parse')?.at(-1) ?? 0) > most) break;
    const input = await readInput(pattern, pattern.base * factor);
    for (const [stage, run] of Object.entries(stages)) {
      const list = taken.get(stage) ?? [];
      if ((list.at(-1) ?? 0) > most || (!pattern.change && (stage === 'diff' || stage === 'lineage')))
        continue;
      list.push(Math.min(await time(() => run(input)), await time(() => run(input))));
    }
  }
  return [...taken].map(([stage, list]) => ({
    name: `${pattern.name}: ${stage}`,
    taken: list,
    exponent: fitExponent(list),
  }));
}

const wanted = process.argv.slice(2);
const chosen = patterns.filter(
  ({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)),
);
let above = 0;
console.log(
  `${'CPU ms at'.padEnd(44)} ${factors.map((factor) => `${factor}×`.padStart(8)).join('')}  exponent`,
);
for (const pattern of chosen) {
  for (const { name, taken, exponent } of await measure(pattern)) {
    if (exponent === undefined) continue;
    const isAbove = exponent > highest;
    if (isAbove) above++;
    const figures = taken.map((one) => one.toFixed(0).padStart(8)).join('');
    console.log(`${name.padEnd(44)} ${figures}  ${exponent.toFixed(2)}${isAbove ? '  above' : ''}`);
  }
}
console.log(`${chosen.length} patterns; ${above} exponents above ${highest}.`);
process.exitCode = above > 0 ? 1 : 0;
