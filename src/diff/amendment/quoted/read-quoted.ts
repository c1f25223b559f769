import type { DraftNode } from '../../../text/draft.ts';
import { wrapLine } from '../lines.ts';
import { addHead, beginCaptioned, beginsArticle, beginsUnlabelled } from './add-head.ts';
import { addListed } from './add-listed.ts';
import { addRow } from './add-row.ts';
import { addWords } from './add-words.ts';
import { type QuotedLine, readQuotedLine } from './quoted-line.ts';
import { type QuotedContext, QuotedState } from './quoted-state.ts';
import { trimStart } from './table-line.ts';

/** Reads quoted provisions into the clauses that they are; headings stand beside the articles below them. */
export function readQuoted(lines: readonly string[], context: QuotedContext): DraftNode[] {
  if (context.expected === 'line')
    return lines
      .filter((line) => line.trim() !== '')
      .map((line) => wrapLine({ type: 'note', value: line.trim() }));
  const state = new QuotedState(context);
  for (const line of lines) add(state, line);
  if (state.caption !== undefined) addWords(state, `（${state.caption}）`);
  return state.done;
}

const noHead = /^[\s　]*\t\s*$/;

function add(state: QuotedState, text: string): void {
  if (noHead.test(text)) state.isHeadless = true;
  else if (text.trim() === '') state.isBroken = true;
  else {
    addLine(state, text);
    state.isBroken = false;
  }
}

function addLine(state: QuotedState, text: string): void {
  if (beginsUnlabelled(state, text) || isContents(state, text)) return;
  const line = readQuotedLine(text);
  const indent = text.length - trimStart(text).length;
  if (line.kind !== 'row') state.table = undefined;
  if (line.kind === 'caption') flushCaption(state, line.caption);
  else if (line.kind === 'head') addHead(state, line.head);
  else addBelow(state, line, indent);
}

function addBelow(
  state: QuotedState,
  line: Exclude<QuotedLine, { kind: 'caption' | 'head' }>,
  indent: number,
): void {
  beginCaptioned(state);
  if (line.kind === 'listed') {
    if (!beginsArticle(state, line.marker, line.words, indent))
      addListed(state, line.marker, line.words, indent);
  } else {
    // What stands less deep than an item belongs to what holds that.
    if (!state.table)
      while ((state.lists.at(-1)?.indent ?? 0) > indent && state.lists.length > 0) state.lists.pop();
    if (line.kind === 'row') addRow(state, line.cells, line.isRule);
    else addWords(state, line.words);
  }
}

/** Lines of a 目次 name headings and are none: they stand deeper than its own. */
function isContents(state: QuotedState, text: string): boolean {
  const indent = text.length - text.trimStart().length;
  if (readQuotedLine(text).kind === 'head' && text.replace(/\s/g, '') === '目次')
    state.contentsIndent = indent;
  else if (state.open?.type === 'toc' && (state.expected === 'toc' || indent > state.contentsIndent)) {
    state.open.children.push({ type: 'tocLine', value: text.trim() });
    return true;
  }
  return false;
}

function flushCaption(state: QuotedState, next: string): void {
  if (state.caption !== undefined) addWords(state, `（${state.caption}）`);
  state.caption = next;
}
