/** Fewest insertions, deletions and replacements that make one word of another, counted up to a limit. */
export function measureEdits(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let before = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let row = 1; row <= left.length; row++) {
    const now = [row];
    let least = row;
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1] ? 0 : 1;
      const edits = Math.min(before[column] + 1, now[column - 1] + 1, before[column - 1] + same);
      now.push(edits);
      least = Math.min(least, edits);
    }
    if (least > limit) return limit + 1;
    before = now;
  }
  return before[right.length];
}
