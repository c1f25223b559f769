import type { Container } from '../../model/node.ts';
import type { TreeIndex } from '../../model/tree-index.ts';
import { normaliseAppendixName } from '../../text/citation/appendix-name.ts';
import type { Pointer, PointerStep } from '../../text/pointer.ts';
import { plainText } from '../../text/width.ts';
import { type ClauseMap, scopeOf } from './clause-map.ts';
import { findEntry } from './descend.ts';

/** Finds the appendices that a name means: 別表第二, 料金表, 別記2 → the entry 2 of 別記. */
export function locateAppendix(
  map: ClauseMap,
  own: Container,
  { number = '', way }: PointerStep,
): Container[] {
  if (way === 'own') {
    const scope = scopeOf(map.index, own);
    return scope.type === 'appdx' ? [scope] : [];
  }
  const appendices = map.byType.get('appdx') ?? [];
  const named = appendices.map((appendix) => ({ appendix, name: nameAppendix(appendix) }));
  const exact = named.filter(({ name }) => name === number);
  if (exact.length > 0) return exact.map(({ appendix }) => appendix);
  // 様式1 is 別紙様式1 where there is one.
  const forms = /^[様書]/.test(number) ? named.filter(({ name }) => name.endsWith(number)) : [];
  if (forms.length === 1) return [forms[0].appendix];
  if (number === '料金表') return named.filter(isTariff).map(({ appendix }) => appendix);
  const entry = /^(.*\d)の(\d+)$/.exec(number) ?? /^(\D+)(\d+)$/.exec(number);
  const found = named.filter(({ name }) => (entry ? name === entry[1] : name.startsWith(number)));
  // 別記2 where 別記 is one appendix: its entry 2.
  return found.flatMap(({ appendix }) => (entry ? findEntry(appendix, entry[2]) : appendix));
}

/** The name of the appendix that a pointer means, empty where it means none. */
export function nameOf({ steps: [first] }: Pointer): string {
  return first?.level === 'appdx' ? (first.number ?? '') : '';
}

/** Names that head lines within appendices, and so may be those of appendices that are not told apart: 第2号様式. */
export function listHeaded(index: TreeIndex, pointers: readonly Pointer[]): ReadonlySet<string> {
  const heads = pointers.filter(
    ({ start, sentence }) => start === 0 && scopeOf(index, index.sentences[sentence].clause).type === 'appdx',
  );
  return new Set(heads.map(nameOf).filter(Boolean));
}

function isTariff({ appendix, name }: { appendix: Container; name: string }): boolean {
  return name.endsWith('料金表') || plainText(appendix.caption ?? '').endsWith('料金表');
}

function nameAppendix({ label, caption, number }: Container): string {
  const printed = plainText(label ?? caption ?? '').replace(/[【】[\]()]/g, '');
  return normaliseAppendixName(printed) || `別表${number ?? ''}`;
}
