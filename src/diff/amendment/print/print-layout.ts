import type { Container } from '../../../model/node.ts';
import type { Draft } from '../../../text/draft.ts';
import { setLayout } from '../quoted/layout.ts';
import type { PrintPlace } from './form-book.ts';
import type { PrintedClause } from './print-clause.ts';
import { printQuotedHead } from './print-quoted-head.ts';
import { flatten } from './source-extent.ts';

/** Lines in the layout of the text, as deep as the nearest clause of their kind beside them. */
export function printNewLines(
  type: Draft['type'],
  lines: readonly string[],
  parent: Container,
  place: PrintPlace,
): PrintedClause {
  const { near } = place;
  const beside = flatten(parent.children).filter((one) => one.type === type);
  const model = beside.findLast(({ position }) => position.start.offset < near) ?? beside[0];
  const blank = place.book.blankBefore(type, near);
  return {
    text: printQuoted(lines, { ...place, near: model?.position.start.offset ?? near }),
    blankBefore: blank ?? (place.isMarkdown ? 1 : 0),
  };
}

/** Quoted lines as they stand, as deep as the line that they stand instead of or beside. */
export function printQuoted(lines: readonly string[], place: PrintPlace): string {
  const { page } = place.book;
  const start = page.lineStart(place.near);
  const indent = /^[ \t　]*/.exec(page.value.slice(start, page.lineEnd(start)))?.[0] ?? '';
  const printHead = (line: string, isFirst: boolean) => printQuotedHead(line, place, isFirst);
  return setLayout(lines, { indent, isMarkdown: place.isMarkdown, printHead }).join(page.newline);
}
