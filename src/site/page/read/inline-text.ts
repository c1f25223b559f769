import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { describeCited } from '../../../corpus/law/quote-statutes.ts';
import type { Reference } from '../../../model/annotation.ts';
import type { YakkanDocument } from '../../../model/yakkan-document.ts';

/** A stretch of a leaf that is a defined term or a reference. */
interface Mark {
  start: number;
  end: number;
  make: (words: readonly ElementContent[]) => ElementContent;
}

/** Makes the words of leaves with links at references and defined terms. */
export type WriteLeaf = (leaf: string | undefined, value: string) => ElementContent[];

/** Lists references and terms by leaf once, so that leaves are written in one run. */
export function makeLeafWriter(model: YakkanDocument, root: string): WriteLeaf {
  const references = new Map<string, Mark[]>();
  const terms = new Map<string, Mark[]>();
  const add = (to: Map<string, Mark[]>, leaf: string, mark: Mark) =>
    void to.set(leaf, [...(to.get(leaf) ?? []), mark]);
  for (const reference of model.references)
    for (const { leaf, start, end } of reference.at)
      add(references, leaf, { start, end, make: linkTo(reference, root) });
  const nodeOf = new Map(model.definitions.map(({ id, node }) => [id, node]));
  for (const { definition, at } of model.termUses) {
    const node = nodeOf.get(definition);
    if (node === undefined) continue;
    const make = (words: readonly ElementContent[]) =>
      h('a', { className: 'term', href: `#${encodeURIComponent(node)}`, dataDefinition: definition }, [
        ...words,
      ]);
    for (const { leaf, start, end } of at) add(terms, leaf, { start, end, make });
  }
  for (const { at, id } of model.definitions)
    for (const { leaf, start, end } of at)
      add(terms, leaf, { start, end, make: (words) => h('dfn', { dataDefinition: id }, [...words]) });
  return (leaf, value) => {
    const own = leaf === undefined ? [] : [...(references.get(leaf) ?? []), ...(terms.get(leaf) ?? [])];
    return own.length === 0 ? [{ type: 'text', value }] : writeMarked(value, own);
  };
}

/** Links are not nested: of two marks that overlap, the reference stays, and of two of a kind the first. */
function writeMarked(value: string, marks: readonly Mark[]): ElementContent[] {
  const taken: Mark[] = [];
  for (const mark of marks) {
    const isFree = taken.every(({ start, end }) => mark.end <= start || mark.start >= end);
    if (isFree && mark.start < mark.end && mark.end <= value.length) taken.push(mark);
  }
  const words: ElementContent[] = [];
  let from = 0;
  for (const { start, end, make } of taken.toSorted((left, right) => left.start - right.start)) {
    if (start > from) words.push({ type: 'text', value: value.slice(from, start) });
    words.push(make([{ type: 'text', value: value.slice(start, end) }]));
    from = end;
  }
  if (from < value.length) words.push({ type: 'text', value: value.slice(from) });
  return words;
}

function linkTo(reference: Reference, root: string): Mark['make'] {
  const { id, status, targets, law } = reference;
  const [target] = targets;
  if (target && status !== 'unresolved') {
    const page =
      target.document === undefined
        ? ''
        : `${root}documents/${target.document}/${law?.revision ?? 'index'}.html`;
    const className = status === 'ambiguous' ? ['reference', 'is-ambiguous'] : ['reference'];
    const href = `${page}#${encodeURIComponent(target.node)}`;
    return (words) => h('a', { className, href, dataReference: id }, [...words]);
  }
  if (status === 'external') {
    const cited = law && describeCited(law);
    const title = [cited?.title, cited?.number, cited?.caption && `（${cited.caption}）`]
      .filter(Boolean)
      .join(' ');
    const named = { className: 'law', ...(title !== '' && { title }), dataReference: id };
    const address = cited?.address;
    return (words) =>
      address === undefined
        ? h('span', named, [...words])
        : h('a', { ...named, href: address, rel: 'external' }, [...words]);
  }
  return (words) => h('span', { className: 'is-unresolved', dataReference: id }, [...words]);
}
