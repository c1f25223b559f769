import type { Choice } from '../choice/choice.ts';

/**
 * Watches list members in the order of the text: whether a sign of lists, set as the one before it, was read at another depth, though
 * no number between them says why: `1. 料金`⏎`・ 月額`⏎`お支払い`⏎`・ 振込`.
 */
export function watchDepths(): (choice: Choice) => boolean {
  let [seen, at] = ['', -1];
  return ({ action, form: { marker, line }, place }) => {
    const depth = place?.at === 'item' ? place.depth : -1;
    if (action === 'list' && depth >= 0 && marker?.kind === 'bullet') {
      const sign = [marker.shape, line.indent, line.listDepth, Math.round(line.left ?? 0)].join();
      const differs = sign === seen && at !== depth;
      [seen, at] = [sign, depth];
      return differs;
    }
    if (
      action === 'list'
        ? depth <= at
        : place?.at === 'paragraph' || action === 'article' || action === 'heading'
    )
      seen = '';
    return false;
  };
}
