/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { FacetName, Facets } from '../../../search/facets.ts';
import { type FacetChoice, facetGroups } from '../../page/search/facet-list.ts';
import { showContent } from '../show-content.ts';

/** Shows what an answer can be narrowed by; what was unfolded stays so, and the keyboard stays where it was. */
export function showFacets(form: HTMLFormElement, facets: Facets, chosen: FacetChoice): void {
  const unfolded = new Set(
    [...form.querySelectorAll<HTMLDetailsElement>('details[open]')].map(({ dataset }) => dataset.facet),
  );
  const focused = document.activeElement;
  const [name, value] =
    focused instanceof HTMLInputElement && form.contains(focused) ? [focused.name, focused.value] : [];
  showContent(form, facetGroups(facets, chosen));
  for (const details of form.querySelectorAll('details'))
    details.open ||= unfolded.has(details.dataset.facet);
  if (name === undefined) return;
  [...form.querySelectorAll('input')].find((input) => input.name === name && input.value === value)?.focus();
}

/** What is chosen in the form. */
export function readChosen(form: HTMLFormElement): FacetChoice {
  const chosen: Record<FacetName, string[]> = {
    documents: [],
    revisions: [],
    chapters: [],
    norms: [],
    actors: [],
    facts: [],
  };
  for (const input of form.querySelectorAll('input'))
    if (input.checked) chosen[input.name as FacetName].push(input.value);
  return chosen;
}
