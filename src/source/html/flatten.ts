import type { Message } from '../../model/message.ts';

const layout = /<\/?(?:div|section|article|center|fieldset|form|blockquote)\b[^>]*>/gi;
const inline = /<\/?(?:span|font|b|i|u|em|strong|small|big|a|label)\b[^>]*>/gi;
const structure = /<(?!\/?(?:p|br|h[1-6]|tr|td|th|li)\b)\/?[a-z][^>]*>/gi;

/**
 * Takes layout elements out of a page that nests them too deep; what still does keeps only its paragraphs and headings. Few pages do,
 * so this is loaded when it is needed.
 */
export function flatten(
  value: string,
  nestsTooDeep: (value: string) => boolean,
): { page: string; messages: Message[] } {
  const flat = value.replace(layout, '<br>').replace(inline, '');
  const shallow = nestsTooDeep(flat) ? flat.replace(structure, '<br>') : flat;
  return { page: shallow.replace(/(?:<br>\s*){2,}/g, '<br>'), messages: [tooDeep] };
}

const tooDeep: Message = {
  ruleId: 'too-deep',
  severity: 'warning',
  reason:
    'The page nests its elements too deep and was read without its layout; compare the text with the page.',
};
