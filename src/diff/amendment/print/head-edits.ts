import type { Container } from '../../../model/node.ts';
import type { Position } from '../../../model/position.ts';
import { type Draft, isHeading } from '../../../text/draft.ts';
import { AmendmentRefused } from '../instruction.ts';
import { namePiece } from '../verify/name-piece.ts';
import type { FormBook } from './form-book.ts';
import { setHead, traitsOf } from './printed-form.ts';
import type { SourceEdit, SourcePage } from './source-page.ts';

/** The changes of the source that give a clause that stayed another label or caption. */
export function headEdits(node: Draft, origin: Container, book: FormBook): SourceEdit[] {
  return [...labelEdits(node, origin, book), ...captionEdits(node, origin, book)];
}

function assertWhole(position: Position | undefined, clause: Container): Position {
  if (!position || position.spans)
    throw new AmendmentRefused(
      `the label or caption of ${namePiece(clause)} is torn in the source; mend its layout there`,
    );
  return position;
}

function labelEdits(node: Draft, origin: Container, book: FormBook): SourceEdit[] {
  const { label } = node;
  if (label === origin.label) return [];
  const { page } = book;
  if (label !== undefined && origin.label !== undefined) {
    const { start, end } = assertWhole(origin.labelPosition, origin);
    return [{ start: start.offset, end: end.offset, text: label }];
  }
  if (label !== undefined) return [addLabel(label, origin, book)];
  const { start, end } = assertWhole(origin.labelPosition, origin);
  const words = firstOffset(origin);
  // 項番号を削る: １　この規程は → 　この規程は.
  const isSetOff = page.value[end.offset] === '　' && page.isAtLineStart(start.offset);
  if (isSetOff && node.number === origin.number) return [{ start: start.offset, end: end.offset, text: '' }];
  return [{ start: start.offset, end: words ?? page.tailOf(start.offset), text: '' }];
}

function firstOffset({ children }: Container): number | undefined {
  return children[0]?.position.start.offset;
}

/** A first paragraph that becomes the second gets a line of its own, and its number. */
function addLabel(label: string, origin: Container, book: FormBook): SourceEdit {
  const { page } = book;
  const { offset } = origin.position.start;
  const form = book.find(origin.type, 0, { ...traitsOf(origin), hasLabel: true }, offset);
  const head = form ? setHead(form, { label, caption: undefined }) : `${label}　`;
  if (page.isAtLineStart(offset)) return { start: page.lineStart(offset), end: offset, text: head };
  return { start: offset, end: offset, text: head };
}

function captionEdits({ caption }: Draft, origin: Container, book: FormBook): SourceEdit[] {
  if (caption === origin.caption) return [];
  const { page } = book;
  if (caption !== undefined && origin.caption !== undefined) {
    const { start, end } = assertWhole(origin.captionPosition, origin);
    const [from, to] = inBrackets(start.offset, end.offset, page);
    return [{ start: from, end: to, text: caption }];
  }
  if (caption !== undefined) return [addCaption(caption, origin, book)];
  const { start, end } = assertWhole(origin.captionPosition, origin);
  const [head, tail] = [page.headOf(start.offset), page.tailOf(end.offset)];
  const isOwnLine = head === page.lineStart(start.offset) && tail === page.lineEnd(end.offset);
  if (isOwnLine) return [{ start: head, end: page.afterBreak(tail), text: '' }];
  const gap = /[ \t　]*$/.exec(page.value.slice(page.lineStart(start.offset), start.offset))?.[0].length ?? 0;
  return [{ start: start.offset - gap, end: end.offset, text: '' }];
}

function inBrackets(start: number, end: number, page: SourcePage): [number, number] {
  const isBracketed = /^[（(【〔［[]/.test(page.value[start]) && /[）)】〕］\]]/.test(page.value[end - 1]);
  return isBracketed ? [start + 1, end - 1] : [start, end];
}

/** Puts a caption where its neighbours have theirs: on the line above the label, or behind it. */
function addCaption(caption: string, origin: Container, book: FormBook): SourceEdit {
  const { page } = book;
  const { labelPosition, position, type } = origin;
  const form = book.find(type, 0, { ...traitsOf(origin), hasCaption: true }, position.start.offset);
  const order = form?.parts.filter(({ kind }) => kind !== 'layout').map(({ kind }) => kind) ?? [];
  const isBehind = order.length > 0 && order.indexOf('label') < order.indexOf('caption');
  const ownLine = page.headOf(position.start.offset);
  const bracketed = isHeading(origin) ? caption : `（${caption}）`;
  if (labelPosition && (isBehind || isHeading(origin) || !page.isAtLineStart(position.start.offset))) {
    const at = labelPosition.end.offset;
    return { start: at, end: at, text: isHeading(origin) ? `　${caption}` : bracketed };
  }
  const first = form?.parts[0];
  const indent =
    order[0] === 'caption' && first?.kind === 'layout' ? first.text.replace(/[（(【〔［[]$/, '') : '　';
  return { start: ownLine, end: ownLine, text: `${indent}${bracketed}${page.newline}` };
}
