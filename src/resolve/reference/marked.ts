import type { Container } from '../../model/node.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { circledValue, gojuonValue, irohaValue, readNumeral } from '../../text/numeral.ts';
import type { PointerStep } from '../../text/pointer.ts';
import { plainText } from '../../text/width.ts';
import type { ClauseMap } from './clause-map.ts';
import { parentContainer } from './clause-map.ts';

const listed: ReadonlySet<string> = new Set(['paragraph', 'item', 'subitem']);

function clausesBelow(clause: Container): Container[] {
  return clause.children.filter((child): child is Container => isContainer(child) && listed.has(child.type));
}

/** The marker that is printed before a clause, as a pointer prints it: `（２）` → (2), `②．` → ②, `ｂ)` → b. */
function printedMark({ label = '' }: Container): string {
  const plain = plainText(label).replace(/[.,、．:：]+$/, '');
  return /^\([0-9]+\)$/.test(plain) ? plain : plain.replace(/^[([]|[)\]]$/g, '');
}

/**
 * Finds the clauses that bear a marker, on the nearest level below a clause where one does: under article 3, `②` →
 * its item ②, whatever level that is.
 */
export function findMarked(from: Container, mark: string): Container[] {
  for (let level = clausesBelow(from); level.length > 0; level = level.flatMap(clausesBelow)) {
    const found = level.filter((clause) => printedMark(clause) === mark);
    if (found.length > 0) return found;
  }
  return [];
}

/** Finds what a marker alone means where it stands: below the clause, else beside it, else beside what holds it. */
export function locateMarked({ index }: ClauseMap, own: Container, mark: string): Container[] {
  for (let at: Container | undefined = own; at; at = parentContainer(index, at)) {
    const found = clausesBelow(at).filter((clause) => printedMark(clause) === mark);
    if (found.length > 0) return found;
    if (at.type === 'article' || !listed.has(at.type)) break;
  }
  return [];
}

/** A letter that counts clauses which bear numbers: `b` → the second of (1), (2). */
export function countLetter(from: Container, { mark = '', number }: PointerStep): Container[] {
  if (!/^[a-z]$/i.test(mark)) return [];
  const clauses = clausesBelow(from);
  const numbered = clauses.every(
    (clause) => /[0-9]/.test(printedMark(clause)) || circledValue(printedMark(clause).charCodeAt(0)) > 0,
  );
  return numbered ? clauses.filter((clause) => clause.number === number) : [];
}

/** Whether a subitem's printed label is the mark: `イ）` and `イ`, `(1)` and `1`. */
export function bearsMark({ label, number }: Container, mark: string): boolean {
  const printed = plainText(label ?? '').replace(/[()[\].,、．:：]/g, '');
  if (printed === mark) return true;
  const value = markValue(printed);
  if (/^[0-9]+$/.test(mark)) return value === Number(mark) || (printed === '' && number === mark);
  return (
    printed === '' && number === String(irohaValue(mark.charCodeAt(0)) || gojuonValue(mark.charCodeAt(0)))
  );
}

function markValue(printed: string): number {
  const circled = circledValue(printed.charCodeAt(0));
  if (circled > 0) return circled;
  const numeral = readNumeral(printed, 0);
  return numeral && numeral.end === printed.length ? numeral.value : 0;
}

/** Whether the marker behind a pointer only repeats how the clause that it means is numbered: 前号(二) of （二）. */
export function isItsOwnMark(clause: Container, { mark }: PointerStep): boolean {
  const isAlike = mark?.[0] === '(' && plainText(clause.label ?? '')[0] === '(';
  return isAlike && clause.type === 'item' && bearsMark(clause, mark.replace(/[()]/g, ''));
}
