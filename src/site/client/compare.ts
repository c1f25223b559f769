/// <reference lib="dom" />
import { watchKinds } from './compare/filter-kinds.ts';
import { goToPair } from './compare/pick-revisions.ts';
import { showNamed } from './compare/show-clause.ts';

// The comparison of two revisions: kinds of change, other pairs, and the clause that one comes from.

const part = document.querySelector<HTMLElement>('.comparison-part');
const kinds = document.querySelector<HTMLFormElement>('#kinds');
const pickers = document.querySelector<HTMLFormElement>('#pickers');
if (kinds) watchKinds(kinds);
if (part) {
  pickers?.addEventListener('submit', (event) => {
    event.preventDefault();
    void goToPair(pickers, part);
  });
  addEventListener('hashchange', () => void showNamed(part));
  void showNamed(part);
}
document.querySelector('#print')?.addEventListener('click', () => window.print());
