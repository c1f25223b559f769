import { afterReference, particleAfterSpace } from '../form.ts';
import { headingRanks, type Marker } from '../marker/marker.ts';
import { readOrdinalLabel } from '../marker/ordinal.ts';

/** A label in the middle of a line. */
export const innerLabel = /第\s*[0-9０-９一二三四五六七八九十百千]{1,5}\s*[編章節款条]/g;

/** A label of an article or a heading at a place of a text, where it does not refer to a provision. */
export function readLabelAt(text: string, at: number): Marker | undefined {
  if (text[at] !== '第') return undefined;
  const rest = text.slice(at, at + 200);
  const label = readOrdinalLabel(rest);
  if (!label || (label.kind !== 'article' && headingRanks[label.kind] === undefined)) return undefined;
  const behind = rest.slice(label.body, label.body + 12);
  if (label.gap === 'none' ? afterReference.test(behind) : particleAfterSpace.test(behind)) return undefined;
  return label;
}
