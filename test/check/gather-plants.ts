import { makeRandom } from '../corpus/act-edit.ts';
import type { CleanText, PlacedPlant, Plant } from './plant.ts';

/** Plants that stand in one text together lie at least this far apart. */
const distance = 400;
/** Times as many plants are gathered as are planted. */
const plenty = 4;

/**
 * Chooses by lot, always the same, some plants of each text, as many together as stand together in it: texts are parsed a few
 * times and not once for each plant.
 */
export function chooseBatches(plants: readonly PlacedPlant[], fewest: number): PlacedPlant[][] {
  const random = makeRandom(plants.length);
  const drawn = plants
    .map((one) => ({ one, lot: random() }))
    .sort((left, right) => left.lot - right.lot)
    .slice(0, plenty * fewest)
    .map(({ one }) => one);
  const rank = new Map<CleanText, number>();
  const turn = (batch: PlacedPlant[]) => {
    const [{ text }] = batch;
    rank.set(text, (rank.get(text) ?? 0) + 1);
    return { batch, turn: rank.get(text) ?? 0 };
  };
  const inTurns = gather(drawn)
    .sort((left, right) => right.length - left.length)
    .map(turn)
    .sort((left, right) => left.turn - right.turn);
  const chosen: PlacedPlant[][] = [];
  for (const { batch } of inTurns) if (chosen.flat().length < fewest) chosen.push(batch);
  return chosen;
}

/** Gathers plants of one text that do not touch one another. */
function gather(plants: readonly PlacedPlant[]): PlacedPlant[][] {
  const batches: PlacedPlant[][] = [];
  for (const one of plants) {
    const fitting = batches.find(
      (batch) =>
        batch[0].text === one.text &&
        batch.every(
          ({ plant }) =>
            gap(plant, one.plant) > distance &&
            (plant.group === undefined || plant.group !== one.plant.group),
        ),
    );
    if (fitting) fitting.push(one);
    else batches.push([one]);
  }
  return batches;
}

function gap(left: Plant, right: Plant): number {
  const [from, to] = [hull(left), hull(right)];
  return Math.max(from[0] - to[1], to[0] - from[1]);
}

/** Where a plant changes its text: from the first character to the last. */
export function hull({ edits, near }: Plant): [number, number] {
  const starts = [...edits.map(({ start }) => start), ...(near ? [near[0]] : [])];
  const ends = [...edits.map(({ end }) => end), ...(near ? [near[1]] : [])];
  return [Math.min(...starts), Math.max(...ends)];
}
