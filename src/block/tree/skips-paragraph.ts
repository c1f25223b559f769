import type { Container } from '../../model/node.ts';
import type { Marker } from '../evidence/marker/marker.ts';

const isParagraph = ({ type }: Container['children'][number]): boolean => type === 'paragraph';

/** Whether numbers are left out between the paragraphs of an article and one that comes now; the first need not carry its own. */
export function skipsParagraph(siblings: Container['children'], { kind, value }: Marker): boolean {
  const last = siblings.findLast(isParagraph) as Container | undefined;
  return (
    kind !== 'bullet' &&
    kind !== 'dotted' &&
    last !== undefined &&
    value > 1 + Number(last.through ?? last.number ?? siblings.filter(isParagraph).length)
  );
}
