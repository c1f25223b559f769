import type { TableStyle } from './comparison-table.ts';

/** Writes what a house style asks for as rules for the page, behind those that hold for all. */
export function styleOf({ mark, fonts = {}, page = {} }: TableStyle = {}): string {
  const { orientation = 'landscape', numbers = 'n/N' } = page;
  const counter =
    numbers === 'none' ? '' : numbers === 'n' ? 'counter(page)' : 'counter(page) "/" counter(pages)';
  const rules = [
    ...(fonts.body === undefined ? [] : [`body { font-family: ${quote(fonts.body)}, serif; }`]),
    ...(fonts.heading === undefined
      ? []
      : [`h1, thead th { font-family: ${quote(fonts.heading)}, sans-serif; }`]),
    ...(fonts.size === undefined ? [] : [`table, caption { font-size: ${fonts.size}pt; }`]),
    ...(mark === 'bold-underline' ? ['u { font-weight: 700; }'] : []),
    `@page { size: A4 ${orientation}; ${counter === '' ? '' : `@bottom-center { content: ${counter}; font-size: 9pt; }`} }`,
  ];
  return `${rules.join('\n')}\n`;
}

/** A name of a font may hold any sign. */
function quote(name: string): string {
  return `"${name.replace(/[\\"\n<>]/g, '')}"`;
}
