import type { Element, Nodes, Root } from 'hast';
import type { Source } from '../model/line.ts';
import type { Message } from '../model/message.ts';
import { startReading } from './html/block.ts';
import { nestsTooDeep } from './html/depth.ts';
import { listNoteIds } from './html/footnote.ts';
import { showHidden } from './html/hidden.ts';
import { LeftOutParts } from './html/left-out.ts';
import { findMain } from './html/main.ts';
import { parsePage } from './html/parse-page.ts';
import { holdsArticleOutside } from './html/table.ts';
import { HtmlWriter } from './html/writer.ts';
import type { ReadableText } from './readable-text.ts';
import type { TemplatePage } from './template/read-template.ts';
import { UnreadableSource } from './unreadable-source.ts';

/**
 * Reads a page as the text that a browser shows, the numbers of its lists included; positions point into that text.
 * `'<h2>第1条（目的）</h2><ol start="2"><li>当社は'` → a heading of depth 2, a list item with label `2.` and text `当社は`
 *
 * @throws {UnreadableSource} if the page holds no words
 */
export async function readHtml(value: string, name: string): Promise<ReadableText> {
  const template = await readTemplate(value);
  const printed = template?.page ?? value;
  const flat = nestsTooDeep(printed)
    ? (await import('./html/flatten.ts')).flatten(printed, nestsTooDeep)
    : undefined;
  const root = await parsePage(flat?.page ?? printed);
  const carried = findRecord(root);
  const shown = showHidden(root);
  let leftOut = new LeftOutParts();
  const main = findMain(root, leftOut);
  let source = readElements(main, leftOut, main[0] !== root);
  if (source.lines.length === 0 && main[0] !== root) {
    leftOut = new LeftOutParts();
    source = readElements([root], leftOut, false);
  }
  if (source.lines.length === 0) {
    throw new UnreadableSource(
      `${name} is a page without words (they may be put in by a script); save the page as a browser shows it, or as text.`,
    );
  }
  const applied =
    carried === undefined
      ? undefined
      : (await import('./carried/apply-record.ts')).applyRecord(source, carried);
  if (applied?.source.structure) return applied;
  const told = [
    ...(applied?.messages ?? []),
    ...(flat?.messages ?? []),
    ...(shown ? [hiddenShown] : []),
    ...(template?.messages ?? []),
  ];
  return { source, messages: [...told, ...leftOut.toMessages()] };
}

/** Signs of a program in a page; a page that begins as code does is one, too. */
const program = /<\?|<%|^<template\b|\{[#/:@%]|^---$/m;
const code = /^\s*(?:["'a-z]|\/[*/])/;

/** The page in the template of a program; most pages are none, and do without what reads templates. */
async function readTemplate(value: string): Promise<TemplatePage | undefined> {
  if (!program.test(value) && !code.test(value)) return undefined;
  return (await import('./template/read-template.ts')).readTemplate(value);
}

/** The record of the structure that a page of ours carries. */
function findRecord(node: Nodes): string | undefined {
  if (node.type === 'element' && node.tagName === 'script')
    return node.properties.id === 'yakkan-structure' && node.children[0]?.type === 'text'
      ? node.children[0].value
      : undefined;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = findRecord(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

function readElements(
  elements: readonly (Root | Element)[],
  leftOut: LeftOutParts,
  isInMain: boolean,
): Source {
  const writer = new HtmlWriter();
  const standsAlone = !elements.some(holdsArticleOutside);
  const noteIds = listNoteIds(elements);
  const reading = startReading({ writer, leftOut, isInMain, standsAlone, noteIds });
  for (const element of elements) {
    reading.readNodes({ type: 'root', children: element.type === 'root' ? element.children : [element] });
    writer.endBlock();
  }
  return writer.finish();
}

const hiddenShown: Message = {
  ruleId: 'hidden-shown',
  severity: 'info',
  reason: 'Most words of the page are hidden until a script shows them; they were read as its text.',
};
