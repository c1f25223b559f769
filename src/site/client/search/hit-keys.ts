/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** The links of the clauses that were found. */
export function listLinks(hits: HTMLElement): HTMLAnchorElement[] {
  return [...hits.querySelectorAll<HTMLAnchorElement>('a.hit-link')];
}

/** Lets the keyboard go from the box through the hits and back. */
export function watchHitKeys({ box, hits }: { box: HTMLInputElement; hits: HTMLElement }): void {
  const step = (by: 1 | -1) => {
    const list = listLinks(hits);
    const next = list.indexOf(document.activeElement as HTMLAnchorElement) + by;
    if (next < 0) box.focus();
    else list[Math.min(next, list.length - 1)]?.focus();
  };
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const isInList = hits.contains(document.activeElement);
    const isInBox = document.activeElement === box;
    if (event.key === '/' && !isInBox && !(document.activeElement instanceof HTMLInputElement)) box.focus();
    else if (event.key === 'ArrowDown' && (isInBox || isInList)) step(1);
    else if (event.key === 'ArrowUp' && isInList) step(-1);
    else if (event.key === 'Escape' && isInList) box.focus();
    else return;
    event.preventDefault();
  });
}
