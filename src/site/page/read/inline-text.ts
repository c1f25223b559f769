import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { describeCited } from '../../../corpus/law/quote-statutes.ts';
import type { Reference } from '../../../model/annotation.ts';
import type { YakkanDocument } from '../../../model/yakkan-document.ts';
import { chooseMarked, splitBrackets } from './choose-marked.ts';

/** A stretch of a leaf that is a defined term or a reference. */
interface Mark {
  start: number;
  end: number;
  make: (words: string) => ElementContent;
}

/** Makes the words of leaves with links at references and defined terms. */
export type WriteLeaf = (leaf: string | undefined, value: string) => ElementContent[];

/** Lists references and terms by leaf once, so that leaves are written in one run. */
export function makeLeafWriter(model: YakkanDocument, root: string): WriteLeaf {
  const marked = chooseMarked(model);
  const references = new Map<string, Mark[]>();
  const terms = new Map<string, Mark[]>();
  const add = (to: Map<string, Mark[]>, leaf: string, mark: Mark) => {
    const own = to.get(leaf);
    if (own) own.push(mark);
    else to.set(leaf, [mark]);
  };
  for (const reference of model.references)
    for (const { leaf, start, end } of reference.at)
      add(references, leaf, { start, end, make: linkTo(reference, root, marked.has(reference.id)) });
  const nodeOf = new Map(model.definitions.map(({ id, node }) => [id, node]));
  for (const { id, definition, at } of model.termUses) {
    const node = nodeOf.get(definition);
    if (node === undefined) continue;
    const make = termMaker(definition, node, marked.has(id));
    for (const { leaf, start, end } of at) add(terms, leaf, { start, end, make });
  }
  for (const { at, id } of model.definitions)
    for (const { leaf, start, end } of at)
      add(terms, leaf, { start, end, make: (words) => h('dfn', { dataDefinition: id }, words) });
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
    words.push(make(value.slice(start, end)));
    from = end;
  }
  if (from < value.length) words.push({ type: 'text', value: value.slice(from) });
  return words;
}

/** Only a term that is marked is one of the stops of the keyboard. */
function termMaker(definition: string, node: string, isMarked: boolean): Mark['make'] {
  const href = `#${encodeURIComponent(node)}`;
  return (words) =>
    isMarked
      ? h('a', { className: ['term', 'is-marked'], href, dataDefinition: definition }, words)
      : h('span', { className: 'term', dataDefinition: definition }, words);
}

function linkTo(reference: Reference, root: string, isMarked: boolean): Mark['make'] {
  const { id, status, targets, law } = reference;
  const named = (...names: readonly string[]) => ({
    className: [...names, ...(isMarked ? ['is-marked'] : [])],
    dataReference: id,
  });
  const content = isMarked
    ? markOutside
    : (words: string): ElementContent[] => [{ type: 'text', value: words }];
  const [target] = targets;
  if (target && status !== 'unresolved') {
    const page =
      target.document === undefined
        ? ''
        : `${root}documents/${target.document}/${law?.revision ?? 'index'}.html`;
    const href = `${page}#${encodeURIComponent(target.node)}`;
    const names = named('reference', ...(status === 'ambiguous' ? ['is-ambiguous'] : []));
    return (words) => h('a', { ...names, href }, content(words));
  }
  if (status === 'external') {
    const cited = law && describeCited(law);
    const title = [cited?.title, cited?.number, cited?.caption && `（${cited.caption}）`]
      .filter(Boolean)
      .join(' ');
    const names = { ...named('law'), ...(title !== '' && { title }) };
    const address = cited?.address;
    return (words) =>
      address === undefined
        ? h('span', names, content(words))
        : h('a', { ...names, href: address, rel: 'external' }, content(words));
  }
  const names = named('is-unresolved');
  return (words) => h('span', names, words);
}

/** What stands in brackets in a citation is there to be read, not to be followed. */
function markOutside(words: string): ElementContent[] {
  const parts = splitBrackets(words);
  if (parts.length < 2) return [{ type: 'text', value: words }];
  return parts.map(({ text, isBracketed }) => h('span', isBracketed ? { className: 'bracketed' } : {}, text));
}
