import type { Element } from 'hast';
import { h } from 'hastscript';
import type { FacetName, Facets, FacetValue } from '../../../search/facets.ts';
import { nameValue, normNames } from '../../../text/value-names.ts';
import { say } from '../say.ts';

/** What is chosen, by facet. */
export type FacetChoice = Readonly<Record<FacetName, readonly string[]>>;

const titles: Readonly<Record<FacetName, readonly [ja: string, en: string]>> = {
  documents: ['文書', 'Document'],
  facts: ['内容', 'Content'],
  norms: ['規範', 'Norm'],
  actors: ['主体', 'Actor'],
  chapters: ['章', 'Chapter'],
  revisions: ['改訂', 'Revision'],
};

const factNames: Readonly<Record<string, readonly [ja: string, en: string]>> = {
  hasDeadline: ['期限・期間がある', 'has a deadline'],
  hasAmount: ['金額・率がある', 'has an amount'],
  hasRule: ['計算できる', 'has a rule'],
};

/** Values that are shown at once; the others unfold. */
const mostShown = 8;

/** One group of boxes for each facet, in the order of the table; values that were chosen stay even where none is left. */
export function facetGroups(facets: Facets, chosen: FacetChoice): Element[] {
  return (Object.keys(titles) as FacetName[]).flatMap((name) => {
    const values = withChosen(facets[name], chosen[name]);
    if (values.length === 0) return [];
    const ordered = name === 'revisions' ? values.toSorted((a, b) => (a.value > b.value ? -1 : 1)) : values;
    const boxes = ordered.map((value) => box(name, value, chosen[name].includes(value.value)));
    const isFew = boxes.length <= mostShown + 1;
    const [ja, en] = titles[name];
    const count = chosen[name].length;
    return [
      h('details', { className: 'facet', dataFacet: name, open: count > 0 }, [
        h('summary', [
          say(ja, en),
          ...(count > 0 ? [h('span', { className: 'facet-count' }, ` ${count}`)] : []),
        ]),
        h('fieldset', [
          h('legend', { className: 'visually-hidden' }, [say(ja, en)]),
          ...(isFew ? boxes : boxes.slice(0, mostShown)),
          ...(isFew
            ? []
            : [
                h('details', { className: 'facet-more', dataFacet: `${name}-more` }, [
                  h('summary', [say(`ほか${boxes.length - mostShown}`, `${boxes.length - mostShown} more`)]),
                  ...boxes.slice(mostShown),
                ]),
              ]),
        ]),
      ]),
    ];
  });
}

function withChosen(values: readonly FacetValue[], chosen: readonly string[]): FacetValue[] {
  const lost = chosen.filter((value) => !values.some((known) => known.value === value));
  return [...values, ...lost.map((value) => ({ value, label: value, count: 0 }))];
}

function box(name: FacetName, { value, label, count }: FacetValue, isChosen: boolean): Element {
  const words =
    name === 'norms' ? nameValue(normNames, value) : name === 'facts' ? factNames[value] : undefined;
  return h('label', { className: 'facet-value' }, [
    h('input', { type: 'checkbox', name, value, checked: isChosen }),
    words ? say(...words) : h('span', { lang: 'ja' }, label),
    h('span', { className: 'facet-count' }, String(count)),
  ]);
}
