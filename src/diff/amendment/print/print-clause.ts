import { headingTypes } from '../../../model/node-type.ts';
import { type Draft, type DraftNode, type DraftWords, isDraft } from '../../../text/draft.ts';
import { relabel } from '../numeral-style.ts';
import { shapeOf } from '../quoted/label-shape.ts';
import { isListed, type PrintPlace } from './form-book.ts';
import { printRow } from './print-row.ts';
import { type PrintedForm, setHead, shiftNest } from './printed-form.ts';

/** A clause as printed: its lines, and how many blank lines stand before it. */
export interface PrintedClause {
  text: string;
  blankBefore: number;
}

/** Prints new clauses in the form of their neighbours, one below the other. */
export function printClauses(nodes: readonly DraftNode[], place: PrintPlace, nest = 0): PrintedClause {
  const { newline } = place.book.page;
  let text = '';
  let blankBefore = 0;
  for (const [index, node] of nodes.entries()) {
    const printed = printNode(node, place, nest);
    if (index === 0) blankBefore = printed.blankBefore;
    else text += newline.repeat(1 + printed.blankBefore);
    text += printed.text;
  }
  return { text, blankBefore };
}

function printNode(node: DraftNode, place: PrintPlace, nest: number): PrintedClause {
  const { newline } = place.book.page;
  if (!isDraft(node))
    return {
      text: node.type === 'block' ? node.lines.join(newline) : node.value,
      blankBefore: place.isMarkdown ? 1 : 0,
    };
  if (node.type === 'tableRow') return { text: printRow(node, place, nest), blankBefore: 0 };
  if (node.type === 'table') return printTable(node, place, nest);
  if (node.type === 'toc') return printToc(node, place);
  return printNumbered(node, place, nest);
}

function printNumbered(node: Draft, place: PrintPlace, nest: number): PrintedClause {
  const { newline } = place.book.page;
  const { words, rest } = splitBody(node);
  const traits = {
    hasLabel: node.label !== undefined,
    hasCaption: node.caption !== undefined,
    hasWords: words !== undefined,
  };
  const isBullet = node.label !== undefined && /^[・●○•-]$/.test(node.label);
  const form =
    (isBullet ? place.book.find(node.type, nest, { ...traits, hasLabel: false }, place.near) : undefined) ??
    place.book.find(node.type, nest, traits, place.near) ??
    (divisions.has(node.type) ? place.book.findHeading(place.near) : undefined);
  if (node.deleted && form && words !== undefined)
    return { text: `${labelLine(form, node)}　${words}`, blankBefore: form.blankBefore };
  const head = form
    ? shiftNest(fillForm(form, node), place.isMarkdown ? nest - form.nest : 0)
    : defaultHead(node, { place, nest, hasWords: words !== undefined });
  const isShort = form !== undefined && words !== undefined && hasHead(form) && !hasRoom(form);
  const gap = isShort ? gapBehind(node, place) : '';
  const text = head + gap + (words ?? '');
  const blankBefore = form?.blankBefore ?? (place.isMarkdown || headings.has(node.type) ? 1 : 0);
  const inner = nest + (isListed(node) ? 1 : 0);
  const below = rest.map((child) => printNode(child, place, inner));
  return {
    text: [text, ...below.map((one) => newline.repeat(one.blankBefore) + one.text)].join(newline),
    blankBefore,
  };
}

const divisions: ReadonlySet<string> = new Set(headingTypes);
const headings: ReadonlySet<string> = new Set([...headingTypes, 'supplProvision', 'appdx']);

/** Whether the model prints a label or a caption from which words must be set off. */
function hasHead({ parts }: PrintedForm): boolean {
  return parts.some(({ kind }) => kind !== 'layout');
}

/** Whether the model has words behind its head, so that the form says how they are set off. */
function hasRoom({ parts, tail }: PrintedForm): boolean {
  const last = parts[parts.length - 1];
  return tail === '' && last.kind === 'layout' && last.text !== '';
}

function gapBehind({ type, caption }: Draft, { book, isMarkdown }: PrintPlace): string {
  const { newline } = book.page;
  if (type === 'supplProvision' || type === 'appdx' || isMarkdown) return newline.repeat(isMarkdown ? 2 : 1);
  return type === 'article' && caption !== undefined ? newline : '　';
}

/** The words that stand behind the head, and what stands below. */
function splitBody(node: Draft): { words?: string; rest: DraftNode[] } {
  const [first, ...rest] = node.children;
  if (!first) return { rest: [] };
  if (!isDraft(first))
    return first.type === 'words' ? { words: first.value, rest } : { rest: [first, ...rest] };
  const opens = first.type === 'paragraph' && first.label === undefined && first.caption === undefined;
  if (!opens) return { rest: node.children };
  const inner = splitBody(first);
  return { ...inner, rest: [...inner.rest, ...rest] };
}

/** 第八条　削除: the word stands in the line of the number. */
function labelLine(form: PrintedForm, node: Draft): string {
  const at = form.parts.findIndex(({ kind }) => kind === 'label');
  const caption = form.parts.findIndex(({ kind }) => kind === 'caption');
  const start = caption >= 0 && caption < at ? at : 0;
  const label = labelLike(form, node) ?? '';
  const before = form.parts.slice(start, at).map((part) => (part.kind === 'layout' ? part.text : ''));
  return before.join('') + label;
}

function fillForm(form: PrintedForm, node: Draft): string {
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
  if (number === undefined || /から|及び/.test(label)) return label;
  return relabel(sample.label, number) ?? label;
}

/** Puts the letter of one label between the marks of another: イ）, ハ → ハ）. */
function sameMarks(model: string, label: string): string {
  const letter = /[ァ-ヶｱ-ﾝa-zａ-ｚA-ZＡ-Ｚ①-⑳]|[0-9０-９一二三四五六七八九十]+/u;
  const own = letter.exec(label)?.[0];
  return own === undefined ? label : model.replace(letter, own);
}

/** How a clause is printed where the text has none of its kind. */
function defaultHead(
  { type, label = '', caption }: Draft,
  { place, nest, hasWords }: { place: PrintPlace; nest: number; hasWords: boolean },
): string {
  const { isMarkdown, book } = place;
  const { newline } = book.page;
  const isStatute = /(?:^|\n)　+[（(]/.test(book.page.value);
  if (headings.has(type)) {
    const name =
      caption === undefined
        ? label
        : type === 'appdx' || type === 'supplProvision'
          ? `${label}（${caption}）`
          : `${label}　${caption}`;
    const head = isMarkdown ? `## ${name}` : isStatute && type !== 'appdx' ? `　　　${name}` : name;
    return hasWords ? head + newline.repeat(isMarkdown ? 2 : 1) : head;
  }
  if (type === 'article') {
    if (isMarkdown) return `## ${label}${caption === undefined ? '' : `（${caption}）`}${newline}${newline}`;
    if (caption === undefined) return `${label}　`;
    return isStatute ? `　（${caption}）${newline}${label}　` : `${label}（${caption}）${newline}`;
  }
  const indent =
    isMarkdown && isListed({ type, label })
      ? ' '.repeat(4 * nest)
      : isMarkdown || !isStatute || type === 'paragraph'
        ? ''
        : '　'.repeat(Math.max(1, nest));
  const above = caption === undefined ? '' : `${indent || '　'}（${caption}）${newline}`;
  return above + (label === '' ? indent : `${indent}${label}　`);
}

function printTable(table: Draft, place: PrintPlace, nest: number): PrintedClause {
  const { newline } = place.book.page;
  const rows = table.children.filter(isDraft);
  const lines = rows.map((row) => printRow(row, place, nest));
  const isPiped = place.isMarkdown || lines[0]?.trimStart().startsWith('|');
  if (isPiped && lines.length > 0) {
    const columns = rows[0].children.length;
    // Without headings the first row of a Markdown table is an empty one.
    if (table.isHeadless && place.isMarkdown)
      lines.unshift(`${/^\s*/.exec(lines[0])?.[0] ?? ''}|${'  |'.repeat(columns)}`);
    const indent = /^\s*/.exec(lines[lines.length - 1])?.[0] ?? '';
    lines.splice(1, 0, `${indent}|${' --- |'.repeat(columns)}`);
  }
  return { text: lines.join(newline), blankBefore: place.isMarkdown ? 1 : 0 };
}

function printToc({ label = '目次', children }: Draft, place: PrintPlace): PrintedClause {
  const { newline } = place.book.page;
  const lines = children.flatMap((child) =>
    isDraft(child) || child.type === 'block' ? [] : [wordsLine(child)],
  );
  return {
    text: [place.isMarkdown ? `## ${label}${newline}` : label, ...lines].join(newline),
    blankBefore: 1,
  };
}

function wordsLine({ value }: DraftWords): string {
  return `　${value}`;
}
