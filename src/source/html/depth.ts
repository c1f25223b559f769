/** What a page nests at most; deeper ones are flattened, so that no reader runs out of its stack. */
const deepest = 400;
const opensAndCloses = /<(\/?)([a-z][a-z0-9]*)\b[^>]*>/gi;
/** Elements without an end, or whose end is often left out. */
const uncounted = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option'.split(
    ' ',
  ),
);
const layout = /<\/?(?:div|section|article|center|fieldset|form|blockquote)\b[^>]*>/gi;
const inline = /<\/?(?:span|font|b|i|u|em|strong|small|big|a|label)\b[^>]*>/gi;
const structure = /<(?!\/?(?:p|br|h[1-6]|tr|td|th|li)\b)\/?[a-z][^>]*>/gi;

/**
 * Takes layout elements out of a page that nests them too deep; what is still too deep keeps only its paragraphs and headings.
 * @returns whether anything was taken out, and the page
 */
export function limitDepth(value: string): { value: string; flattened: boolean } {
  if (measureDepth(value) <= deepest) return { value, flattened: false };
  const flat = value.replace(layout, '<br>').replace(inline, '');
  const shallow = measureDepth(flat) <= deepest ? flat : flat.replace(structure, '<br>');
  return { value: shallow.replace(/(?:<br>\s*){2,}/g, '<br>'), flattened: true };
}

function measureDepth(value: string): number {
  let depth = 0;
  let most = 0;
  for (const [, end, name] of value.matchAll(opensAndCloses)) {
    if (uncounted.has(name.toLowerCase())) continue;
    depth = end === '' ? depth + 1 : Math.max(0, depth - 1);
    most = Math.max(most, depth);
  }
  return most;
}
