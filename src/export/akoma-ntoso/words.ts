import type { Element, ElementContent, Text } from 'xast';
import { x } from 'xastscript';
import type { Reference } from '../../model/annotation.ts';
import type { Place } from '../../model/position.ts';
import type { TreeIndex } from '../../model/tree-index.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { cleanText } from '../egov-xml/element.ts';

/** An element that encloses words of a leaf. */
interface Mark {
  start: number;
  end: number;
  name: string;
  attributes: Record<string, string>;
}

/** What stands in which leaf, in order and apart from one another. */
export type Marks = ReadonlyMap<string, readonly Mark[]>;

/** References as `ref`, defined terms as `def` and `term`, dates as `date`; of two that overlap the first in this order stays. */
export function collectMarks(document: YakkanDocument, index: TreeIndex): Marks {
  const found = new Map<string, Mark[]>();
  const add = (places: readonly Place[], name: string, attributes: Record<string, string>): void => {
    for (const { leaf, start, end } of places) {
      const marks = found.get(leaf) ?? [];
      if (end <= start || marks.some((mark) => mark.start < end && start < mark.end)) continue;
      marks.push({ start, end, name, attributes });
      found.set(leaf, marks);
    }
  };
  for (const { sentence } of index.sentences)
    for (const { start, end, kind } of sentence.marks ?? [])
      if (kind !== 'ruby') add([{ leaf: sentence.id, start, end }], kind, {});
  for (const { id, at } of document.definitions) add(at, 'def', { refersTo: `#${id}` });
  for (const reference of document.references) {
    const mark = pointTo(reference, index);
    if (mark) add(reference.at, mark.name, mark.attributes);
  }
  for (const { kind, value, at } of document.quantities)
    if (kind === 'date' && isDate(value)) add(at, 'date', { date: value });
  for (const { definition, at } of document.termUses) add(at, 'term', { refersTo: `#${definition}` });
  for (const marks of found.values()) marks.sort((left, right) => left.start - right.start);
  return found;
}

/** A day that the calendar has. */
function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** One target is a `ref`, several are a range (`rref`); what is not resolved stays words. */
function pointTo(
  { targets, law }: Reference,
  index: TreeIndex,
): { name: string; attributes: Record<string, string> } | undefined {
  if (law) {
    const name = law.id ?? law.number ?? law.title;
    return name === undefined
      ? undefined
      : { name: 'ref', attributes: { href: `/akn/jp/act/${encode(name)}` } };
  }
  const [first] = targets;
  if (!first) return undefined;
  if (first.document !== undefined) {
    const href = `/akn/jp/terms/${encode(first.document)}#${encodeURI(first.node)}`;
    return { name: 'ref', attributes: { href } };
  }
  const known = targets.filter(({ node, document }) => document === undefined && index.byId.has(node));
  if (known.length === 0) return undefined;
  if (known.length === 1) return { name: 'ref', attributes: { href: `#${known[0].node}` } };
  const last = known[known.length - 1];
  return { name: 'rref', attributes: { from: `#${known[0].node}`, upTo: `#${last.node}` } };
}

/** A part of a URI of Akoma Ntoso; half a surrogate pair, which no URI holds, is replaced. */
export function encode(name: string): string {
  return encodeURIComponent(cleanText(name).replace(/[\s/]+/g, '-'));
}

/** The words of a leaf with what stands in them marked. */
export function writeWords(value: string, leaf: string | undefined, marks: Marks): ElementContent[] {
  const content: (Element | Text)[] = [];
  let reached = 0;
  const addText = (to: number): void => {
    if (to > reached) content.push({ type: 'text', value: cleanText(value.slice(reached, to)) });
    reached = Math.max(reached, to);
  };
  for (const { start, end, name, attributes } of marks.get(leaf ?? '') ?? []) {
    addText(start);
    content.push(x(name, attributes, cleanText(value.slice(start, end))));
    reached = end;
  }
  addText(value.length);
  return content;
}
