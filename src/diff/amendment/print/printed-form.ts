import type { Container } from '../../../model/node.ts';
import { isContainer } from '../../../model/tree-walk.ts';
import type { SourcePage } from './source-page.ts';

/** A piece of the head of a clause: layout as printed, or where its label or caption stands. */
type Part = { kind: 'layout'; text: string } | { kind: 'label' } | { kind: 'caption' };

/** How a clause is printed from the beginning of its line to its words. */
export interface PrintedForm {
  sample: Container;
  parts: readonly Part[];
  /** Layout behind what stands on the last line of the head: closing signs of a heading. */
  tail: string;
  /** Layout behind its words that breaks the line: <br>. */
  lineBreak?: string;
  blankBefore: number;
}

/** What of a clause decides how it is printed. */
export interface FormTraits {
  hasLabel: boolean;
  hasCaption: boolean;
  /** Its words stand in the line of its label, or under it without a number. */
  hasWords: boolean;
}

/** The traits of a clause of the old text. */
export function traitsOf(node: Container): FormTraits {
  return {
    hasLabel: node.label !== undefined,
    hasCaption: node.caption !== undefined,
    hasWords: firstWords(node) !== undefined,
  };
}

/** The first words that stand behind the label without a label of their own. */
function firstWords(node: Container): number | undefined {
  const [first] = node.children;
  if (!first) return undefined;
  if (!isContainer(first)) return first.position.start.offset;
  const opens = first.type === 'paragraph' && first.label === undefined && first.caption === undefined;
  return opens && node.type !== 'root' ? firstWords(first) : undefined;
}

/** Reads how a clause is printed; nothing where it does not begin its line. */
export function readForm(node: Container, page: SourcePage): PrintedForm | undefined {
  const { position, labelPosition, captionPosition } = node;
  if (position.spans || labelPosition?.spans || captionPosition?.spans) return undefined;
  const start = page.headOf(position.start.offset);
  if (start === position.start.offset && start !== page.lineStart(start)) return undefined;
  const slots = [
    ...(labelPosition ? [{ kind: 'label' as const, at: labelPosition }] : []),
    ...(captionPosition ? [{ kind: 'caption' as const, at: captionPosition }] : []),
  ].toSorted((left, right) => left.at.start.offset - right.at.start.offset);
  const words = firstWords(node);
  const lastSlot = slots.at(-1)?.at.end.offset ?? position.start.offset;
  const end = words ?? lastSlot;
  if (end < lastSlot) return undefined;
  const parts: Part[] = [];
  let at = start;
  for (const { kind, at: place } of slots) {
    const [from, to] = innerOf(kind, place.start.offset, place.end.offset, page);
    parts.push({ kind: 'layout', text: page.value.slice(at, from) }, { kind });
    at = to;
  }
  parts.push({ kind: 'layout', text: page.value.slice(at, end) });
  const tail = words === undefined ? page.value.slice(end, page.tailOf(end)) : '';
  // A sign that opens before the words closes behind them, and is no model.
  if (words !== undefined && /[`*_~]$/.test(page.value.slice(at, end))) return undefined;
  const isPlain = parts.every((part) => part.kind !== 'layout' || !/[^\s]{12}/.test(part.text));
  if (!isPlain) return undefined;
  const lineBreak = readLineBreak(node, page);
  return {
    sample: node,
    parts,
    tail,
    ...(lineBreak && { lineBreak }),
    blankBefore: page.blankLinesBefore(start),
  };
}

/** The sign that ends the last line of a clause's own words: <br>. */
function readLineBreak({ children }: Container, page: SourcePage): string | undefined {
  const last = children.findLast((child) => !isContainer(child));
  if (!last) return undefined;
  const end = last.position.end.offset;
  return /^<br\s*\/?>/i.exec(page.value.slice(end, page.tailOf(end)))?.[0];
}

/** A caption's brackets are layout. */
function innerOf(kind: Part['kind'], start: number, end: number, page: SourcePage): [number, number] {
  const isBracketed =
    kind === 'caption' &&
    /^[（(【〔［[]/.test(page.value[start]) &&
    /[）)】〕］\]]/.test(page.value[end - 1]);
  return isBracketed ? [start + 1, end - 1] : [start, end];
}

/** Sets a label and a caption in a form; what one of them leaves out takes its layout along. */
export function setHead(
  { parts, tail }: PrintedForm,
  { label, caption }: { label: string | undefined; caption: string | undefined },
): string {
  const slots = parts.filter((part) => part.kind !== 'layout');
  const kept =
    caption === undefined && slots.some(({ kind }) => kind === 'caption') ? dropCaption(parts) : parts;
  const head = kept
    .map((part) =>
      part.kind === 'layout' ? part.text : part.kind === 'label' ? (label ?? '') : (caption ?? ''),
    )
    .join('');
  return head + tail;
}

/** Without its caption a form loses the line or the brackets that held it. */
function dropCaption(parts: readonly Part[]): Part[] {
  const at = parts.findIndex(({ kind }) => kind === 'caption');
  const [before, after] = [parts[at - 1], parts[at + 1]];
  const ahead = before?.kind === 'layout' ? before.text : '';
  const behind = after?.kind === 'layout' ? after.text : '';
  const isAbove = parts.slice(at).some(({ kind }) => kind === 'label');
  const lineBreak = behind.search(/[\r\n]/);
  const joined = isAbove
    ? behind.slice(lineBreak < 0 ? 0 : lineBreak).replace(/^[\r\n]+/, '')
    : ahead.replace(/[（(【〔［[]$/, '') + behind.replace(/^[）)】〕］\]]/, '');
  return [...parts.slice(0, Math.max(0, at - 1)), { kind: 'layout', text: joined }, ...parts.slice(at + 2)];
}

/** Sets a list in as many more lists as its model stands in fewer: Markdown nests by four spaces. */
export function shiftNest(text: string, by: number): string {
  if (by === 0) return text;
  return by > 0 ? ' '.repeat(4 * by) + text : text.replace(new RegExp(`^ {0,${-4 * by}}`), '');
}
