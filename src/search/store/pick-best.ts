/** Steps into which scores are sorted at first. */
const steps = 1024;

/** The units with the highest scores above 0, highest first: those of the highest steps are put in order, no others. */
export function pickBest(scores: Float32Array, limit: number, isAccepted: Uint8Array): number[] {
  let most = 0;
  for (let unit = 0; unit < scores.length; unit++)
    if (scores[unit] > most && isAccepted[unit] !== 0) most = scores[unit];
  if (most === 0) return [];
  const scale = (steps - 1) / most;
  const counts = new Uint32Array(steps);
  for (let unit = 0; unit < scores.length; unit++)
    if (scores[unit] > 0 && isAccepted[unit] !== 0) counts[(scores[unit] * scale) | 0]++;
  let least = steps - 1;
  for (let count = counts[least]; count < limit && least > 0; count += counts[least]) least--;
  const units: number[] = [];
  for (let unit = 0; unit < scores.length; unit++)
    if (scores[unit] > 0 && isAccepted[unit] !== 0 && ((scores[unit] * scale) | 0) >= least) units.push(unit);
  units.sort((a, b) => scores[b] - scores[a] || a - b);
  return units.slice(0, limit);
}
