import { headingTypes } from '../../../model/node-type.ts';
import type { Draft } from '../../../text/draft.ts';
import { isListed, type PrintPlace } from './form-book.ts';

/** Clauses that are headings in print. */
export const headings: ReadonlySet<string> = new Set([...headingTypes, 'supplProvision', 'appdx']);

/** Whether a label is what Markdown has a list for. */
export function isListSign(label: string | undefined): boolean {
  return label !== undefined && /^(?:[0-9]+[.)]|[-*+・])$/.test(label);
}

/** How clauses are printed where the text has no model for them. */
interface Manner {
  isMarkdown: boolean;
  /** Captions stand on lines of their own, as in a statute. */
  isStatute: boolean;
  newline: string;
}

/** How a clause is printed where the text has none of its kind. */
export function defaultHead(
  node: Draft,
  { place, nest, hasWords }: { place: PrintPlace; nest: number; hasWords: boolean },
): string {
  const { isMarkdown, book } = place;
  const { newline, value } = book.page;
  const manner = { isMarkdown, isStatute: /(?:^|\n)　+[（(]/.test(value), newline };
  if (headings.has(node.type)) return headOfPart(node, hasWords, manner);
  return node.type === 'article' ? headOfArticle(node, manner) : headOfListed(node, nest, manner);
}

function headOfPart({ type, label = '', caption }: Draft, hasWords: boolean, manner: Manner): string {
  const { isMarkdown, isStatute, newline } = manner;
  // 令和七年四月一日改正: a further one below a heading that they share.
  if (label === '' && type === 'supplProvision') return hasWords ? `${caption}${newline}` : `${caption}`;
  const isBracketed = type === 'appdx' || type === 'supplProvision';
  const named = isBracketed ? `${label}（${caption}）` : `${label}　${caption}`;
  const name = caption === undefined ? label : named;
  const set = isStatute && type !== 'appdx' ? `　　　${name}` : name;
  const head = isMarkdown ? `## ${name}` : set;
  return hasWords ? head + newline.repeat(isMarkdown ? 2 : 1) : head;
}

function headOfArticle({ label = '', caption }: Draft, { isMarkdown, isStatute, newline }: Manner): string {
  if (isMarkdown) return `## ${label}${caption === undefined ? '' : `（${caption}）`}${newline}${newline}`;
  if (caption === undefined) return `${label}　`;
  return isStatute ? `　（${caption}）${newline}${label}　` : `${label}（${caption}）${newline}`;
}

function headOfListed({ type, label = '', caption }: Draft, nest: number, manner: Manner): string {
  const { isMarkdown, isStatute, newline } = manner;
  const isFlush = isMarkdown || !isStatute || type === 'paragraph';
  const deep = isFlush ? '' : '　'.repeat(Math.max(1, nest));
  const indent = isMarkdown && isListed({ type, label }) ? ' '.repeat(4 * nest) : deep;
  const above = caption === undefined ? '' : `${indent || '　'}（${caption}）${newline}`;
  if (label === '') return above + indent;
  // To Markdown 1. and - are lists with a blank behind them only.
  if (isMarkdown && isListSign(label)) return `${above}${indent}${label.replace('・', '-')} `;
  return `${above}${indent}${label}　`;
}
