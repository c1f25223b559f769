import { headingTypes } from '../../../model/node-type.ts';
import type { Draft } from '../../../text/draft.ts';
import { isDecimal, relabel } from '../numeral-style.ts';
import { shapeOf } from '../quoted/label-shape.ts';
import { type PrintedForm, setHead } from './printed-form.ts';

/** Whether the model prints a label or a caption from which words must be set off. */
export function hasHead({ parts }: PrintedForm): boolean {
  return parts.some(({ kind }) => kind !== 'layout');
}

/** Whether the model has words behind its head, so that the form says how they are set off. */
export function hasRoom({ parts, tail }: PrintedForm): boolean {
  const last = parts[parts.length - 1];
  return tail === '' && last.kind === 'layout' && last.text !== '';
}

/** 第八条　削除: the word stands in the line of the number. */
export function labelLine(form: PrintedForm, node: Draft): string {
  const at = form.parts.findIndex(({ kind }) => kind === 'label');
  const caption = form.parts.findIndex(({ kind }) => kind === 'caption');
  const start = caption >= 0 && caption < at ? at : 0;
  const label = labelLike(form, node) ?? '';
  const before = form.parts.slice(start, at).map((part) => (part.kind === 'layout' ? part.text : ''));
  return before.join('') + label;
}

/** Sets the label and the caption of a clause in the form of its model. */
export function fillForm(form: PrintedForm, node: Draft): string {
  const { label, caption } = node;
  const hasSlot = form.parts.some(({ kind }) => kind === 'caption');
  const head = levelMarks(
    setHead(form, { label: labelLike(form, node), caption }),
    form.sample.type,
    node.type,
  );
  if (caption === undefined || hasSlot) return head;
  // No clause of this kind has a caption here: it stands above, as in a statute, or behind the label.
  const indent = /^[\s　]*/.exec(head)?.[0] ?? '';
  return node.type === 'article' || node.type === 'paragraph' || label === undefined
    ? `${node.type === 'paragraph' ? '　' : indent}（${caption}）\n${head}`
    : head.replace(label, `${label}　${caption}`);
}

/** A heading of another level than its model has as many # more. */
function levelMarks(head: string, model: Draft['type'], type: Draft['type']): string {
  const [from, to] = [model, type].map((one) => headingTypes.indexOf(one as never));
  if (from < 0 || to < 0 || from === to || !/^#+ /.test(head)) return head;
  const count = Math.min(6, Math.max(1, head.indexOf(' ') + to - from));
  return '#'.repeat(count) + head.replace(/^#+/, '');
}

/** The number in the script and with the marks of the model: 第三条 beside 第2条 is 第3条. */
function labelLike({ sample }: PrintedForm, { label, number, type }: Draft): string | undefined {
  if (label === undefined) return undefined;
  if (sample.label === undefined) return '';
  const printed = /[0-9]+/.exec(sample.label)?.[0];
  // 1. 1. 1.: the place is the number.
  if (sample.type !== type) return label;
  if (printed !== undefined && /^[0-9]+[.)]$/.test(sample.label) && printed !== sample.number)
    return sample.label;
  if (type === 'subitem' && shapeOf(sample.label) === shapeOf(label)) return sameMarks(sample.label, label);
  if (number === undefined || isDecimal(label) || /から|及び/.test(label)) return label;
  return relabel(sample.label, number) ?? label;
}

/** Puts the letter of one label between the marks of another: イ）, ハ → ハ）. */
function sameMarks(model: string, label: string): string {
  const letter = /[ァ-ヶｱ-ﾝa-zａ-ｚA-ZＡ-Ｚ①-⑳]|[0-9０-９一二三四五六七八九十]+/u;
  const own = letter.exec(label)?.[0];
  return own === undefined ? label : model.replace(letter, own);
}
