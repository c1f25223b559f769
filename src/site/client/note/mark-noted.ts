/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { PlacedNote } from '../../place/notes-at.ts';

/** Marks the clauses of a text beside which somebody wrote a note. */
export function markNoted(placed: readonly PlacedNote[]): void {
  for (const old of document.querySelectorAll('.has-note')) old.classList.remove('has-note');
  for (const { node } of placed)
    document
      .getElementById(node)
      ?.querySelector(':scope > .label, :scope > .clause-head > .label')
      ?.classList.add('has-note');
}
