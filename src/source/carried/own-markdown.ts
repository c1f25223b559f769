import type { Source } from '../../model/line.ts';
import type { Span } from '../../model/position.ts';
import type { ReadableText } from '../readable-text.ts';
import { applyRecord } from './apply-record.ts';

/** The record that a text of ours carries at its end. */
const record = /<!-- yakkan:structure ([\s\S]*?) -->\s*$/;

/** Words of statutes that a text of ours carries beside its clauses. */
const besides = /<!-- yakkan:statute -->\n[\s\S]*?\n<!-- \/yakkan:statute -->/g;

/** Reads Markdown that we wrote: with the structure that it carries, without the words of statutes, which become syntax. */
export function readOwnMarkdown(value: string, readMarkdown: (value: string) => Source): ReadableText {
  const found = record.exec(value);
  const spans: Span[] = [];
  const own = value.slice(0, found?.index).replace(besides, (words, start: number) => {
    spans.push([start, start + words.length]);
    return words.replace(/[^\n]/g, ' ');
  });
  const body = readMarkdown(own);
  if (found) spans.push([found.index, found.index + found[0].trimEnd().length]);
  const syntax = [...body.syntax, ...spans].sort((left, right) => left[0] - right[0]);
  const source: Source = { ...body, value, syntax };
  return found ? applyRecord(source, found[1]) : { source, messages: [] };
}
