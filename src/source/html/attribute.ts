import type { Properties } from 'hast';

/** Attributes whose names and values the readers of a page know in the form that hast gives them. */
const known: Readonly<Record<string, (value: string) => [name: string, value: Properties[string]]>> = {
  class: (value) => ['className', value.split(/\s+/).filter((name) => name !== '')],
  rowspan: (value) => ['rowSpan', value],
  colspan: (value) => ['colSpan', value],
  reversed: () => ['reversed', true],
  hidden: (value) => ['hidden', value === '' ? true : value],
};

/** `aria-hidden` → `ariaHidden`, `data-part` → `dataPart`. */
export function readAttribute(name: string, value: string): [string, Properties[string]] {
  if (Object.hasOwn(known, name)) return known[name](value);
  return [
    /^(?:aria|data)-/.test(name) ? name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase()) : name,
    value,
  ];
}
