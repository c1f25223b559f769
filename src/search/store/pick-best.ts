/** The units with the highest scores above 0, highest first, by a heap whose top is the lowest of them. */
export function pickBest(scores: Float32Array, limit: number, isAccepted: Uint8Array): number[] {
  const heap: number[] = [];
  const isBelow = (a: number, b: number) => scores[a] < scores[b] || (scores[a] === scores[b] && a > b);
  const sink = (start: number): void => {
    for (let place = start; ; ) {
      const left = 2 * place + 1;
      if (left >= heap.length) return;
      const child = left + 1 < heap.length && isBelow(heap[left + 1], heap[left]) ? left + 1 : left;
      if (!isBelow(heap[child], heap[place])) return;
      [heap[child], heap[place]] = [heap[place], heap[child]];
      place = child;
    }
  };
  let least = 0;
  for (let unit = 0; unit < scores.length; unit++) {
    if (scores[unit] <= least || isAccepted[unit] === 0) continue;
    if (heap.length < limit) {
      heap.push(unit);
      if (heap.length < limit) continue;
      for (let place = limit >> 1; place >= 0; place--) sink(place);
    } else {
      heap[0] = unit;
      sink(0);
    }
    least = scores[heap[0]];
  }
  return heap.sort((a, b) => scores[b] - scores[a] || a - b);
}
