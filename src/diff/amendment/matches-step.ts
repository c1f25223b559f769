import type { Container } from '../../model/node.ts';
import { captionKey, labelKey, normaliseWords, readLabelWords, rowKey } from '../../text/citation/words.ts';
import { type Draft, isDraft } from '../../text/draft.ts';
import type { Step } from './instruction.ts';
import { wordsOfLine } from './lines.ts';

/** Whether a clause is the one that a step names among its siblings. */
export function matchesStep(node: Draft, step: Step, parent: Draft): boolean {
  if (step.kind !== node.type) return false;
  switch (step.kind) {
    case 'supplProvision':
      if (step.key === undefined) return alike(node, parent)[0] === node;
      return captionKey(asContainer(node)) === step.key || ordinalKey(node, parent) === step.key;
    case 'appdx':
      return keyOfAppendix(node) === step.key || ordinalKey(node, parent) === step.key;
    case 'subitem':
      return (readLabelWords(node.label ?? '')?.key ?? ordinalKey(node, parent)) === labelKey(step.key);
    case 'table':
      return alike(node, parent).indexOf(node) + 1 === step.ordinal;
    case 'tableRow':
      return keyOfRow(node) === normaliseWords(step.key) || ordinalKey(node, parent) === step.key;
    case 'line':
      return matchesLine(node, step, parent);
    default:
      return isSingle(step.kind) || matchesNumbered(node, step, parent);
  }
}

const single = ['toc', 'preamble', 'cover', 'closing', 'commentary'] as const;

/** Whether a text has at most one clause of a kind: 目次, 前文, 頭書, 後文, 解説. */
export function isSingle(kind: string): kind is (typeof single)[number] {
  return single.some((one) => one === kind);
}

function matchesNumbered(node: Draft, step: Step, parent: Draft): boolean {
  if ('caption' in step) return node.label === undefined && hasCaption(node, step.caption);
  return 'number' in step && node.number === step.number && isNamed(node, step.name, parent);
}

/** Whether a clause has a caption, whatever its width. */
export function hasCaption({ caption }: Draft, name: string): boolean {
  return caption !== undefined && normaliseWords(caption) === normaliseWords(name);
}

/** Of clauses with one number: the one with the caption, or the one at the place. */
function isNamed(node: Draft, name: string | undefined, parent: Draft): boolean {
  if (name === undefined) return true;
  return hasCaption(node, name) || `#${sameNumber(node, parent).indexOf(node) + 1}` === name;
}

/** The siblings that have the number of a clause, with it. */
export function sameNumber(node: Draft, parent: Draft): Draft[] {
  return alike(node, parent).filter(({ number }) => number === node.number);
}

function matchesLine(node: Draft, step: Extract<Step, { kind: 'line' }>, parent: Draft): boolean {
  const { words, isStart, ordinal } = step;
  if (words === undefined) return alike(node, parent).indexOf(node) + 1 === ordinal;
  const own = normaliseWords(wordsOfLine(node));
  const wanted = normaliseWords(words);
  if (isStart ? !own.startsWith(wanted) : own !== wanted) return false;
  if (ordinal === undefined) return true;
  const same = alike(node, parent).filter((line) => normaliseWords(wordsOfLine(line)) === own);
  return same.indexOf(node) + 1 === ordinal;
}

/** 別表第１, 別表第一 and 別表１ are one. */
function keyOfAppendix({ label = '' }: Draft): string {
  return normaliseWords(label);
}

/** What a row is called by: its first cell, of the headings `#0`. */
export function keyOfRow(row: Draft): string | undefined {
  return row.head ? '#0' : rowKey(asContainer(row));
}

/** The place of a clause among its siblings: `#2`. */
export function ordinalKey(node: Draft, parent: Draft): string {
  const siblings = alike(node, parent).filter(({ head }) => !head);
  return `#${siblings.indexOf(node) + 1}`;
}

/** The siblings of the kind of a clause, with it. */
export function alike(node: Draft, parent: Draft): Draft[] {
  return parent.children.filter(isDraft).filter(({ type }) => type === node.type);
}

/** The functions that make keys read labels, captions and words, which a draft has as a container has them. */
export function asContainer(draft: Draft): Container {
  return draft as unknown as Container;
}
