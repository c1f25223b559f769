import type { Container } from '../../model/node.ts';
import type { Marker } from '../evidence/marker/marker.ts';

/** Whether numbers are left out between the paragraphs of an article and one that comes now; the first need not carry its own. */
export function skipsParagraph(siblings: Container['children'], { kind, value }: Marker): boolean {
  const before = siblings.filter((child): child is Container => child.type === 'paragraph');
  const last = before.at(-1);
  return (
    kind !== 'bullet' &&
    kind !== 'dotted' &&
    last !== undefined &&
    value > 1 + Number(last.through ?? last.number ?? before.length)
  );
}
