import { readLabelWords } from '../../../text/citation/words.ts';
import type { Draft } from '../../../text/draft.ts';
import { markOf } from '../amend-level.ts';
import type { Step } from '../instruction.ts';
import { Inexpressible, type LiveText } from '../live-text.ts';

interface Pair {
  old: Draft;
  new: Draft;
}

/** Neighbours whose numbers change alike. */
interface Run {
  pairs: Pair[];
  /** How far, where all have plain numbers. */
  by?: number;
}

/** Fewer clauses than this are renumbered one by one. */
const fewest = 3;

/** Renumbers clauses that stayed: no number is given before the clause that has it has given it up. */
export function renumberClauses(pairs: readonly Pair[], live: LiveText): void {
  const changing = pairs.filter(({ old, new: young }) => markOf(old) !== markOf(young));
  let runs = cutRuns(changing, pairs);
  while (runs.length > 0) {
    const at = runs.findLastIndex((run) => isFree(run, runs, live));
    if (at < 0) throw new Inexpressible(runs[0].pairs[0].new.id, 'its number is taken');
    writeRun(runs[at], live);
    runs = runs.filter((_, index) => index !== at);
  }
}

function cutRuns(changing: readonly Pair[], all: readonly Pair[]): Run[] {
  const runs: Run[] = [];
  for (const pair of changing) {
    const by = distance(pair);
    const run = runs.at(-1);
    const last = run?.pairs.at(-1);
    const isNext = last && all.indexOf(pair) === all.indexOf(last) + 1;
    if (run && isNext && by !== undefined && run.by === by && last.old.type === pair.old.type)
      run.pairs.push(pair);
    else runs.push({ pairs: [pair], ...(by !== undefined && { by }) });
  }
  return runs.flatMap((run) => {
    if (run.pairs.length >= fewest) return [run];
    return run.pairs.map((pair) => ({ pairs: [pair], ...(run.by !== undefined && { by: run.by }) }));
  });
}

function distance({ old, new: young }: Pair): number | undefined {
  const [before, after] = [old.number, young.number].map((number) =>
    /^\d+$/.test(number ?? '') ? Number(number) : undefined,
  );
  return old.type === 'subitem' || before === undefined || after === undefined ? undefined : after - before;
}

function isFree(run: Run, runs: readonly Run[], live: LiveText): boolean {
  const others = runs.filter((other) => other !== run).flatMap(({ pairs }) => pairs);
  return run.pairs.every(
    ({ old, new: young }) =>
      !others.some(
        (other) =>
          other.old.type === old.type &&
          markOf(other.old) === markOf(young) &&
          live.parentOf(other.old) === live.parentOf(old),
      ),
  );
}

function writeRun({ pairs, by }: Run, live: LiveText): void {
  const [first, last] = [pairs[0], pairs[pairs.length - 1]];
  if (pairs.length >= fewest && by !== undefined) {
    const [place, through] = [first, last].map(({ old }) => ({ steps: live.stepsTo(old) }));
    live.write({ kind: 'shift', place, through, by }, first.new.id);
    return;
  }
  const steps = live.stepsTo(first.old);
  live.write(
    { kind: 'renumber', place: { steps }, to: { steps: [...steps.slice(0, -1), targetStep(first.new)] } },
    first.new.id,
  );
}

function targetStep(node: Draft): Step {
  if (node.type === 'subitem') {
    const words = readLabelWords(node.label ?? '');
    if (!words) throw new Inexpressible(node.id, 'its label cannot be named');
    return { kind: 'subitem', key: words.written };
  }
  return { kind: node.type, number: node.number ?? '' } as Step;
}
