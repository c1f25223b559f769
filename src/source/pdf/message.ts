import type { Message } from '../../model/message.ts';
import { UnreadableSource } from '../unreadable-source.ts';
import type { PageItem } from './layout.ts';

/** What was found in a PDF and a person should know. */
export interface PdfFacts {
  ruby: readonly string[];
  oblique: readonly string[];
  /** Pages that could not be read, and pages without text. */
  damaged: readonly number[];
  empty: readonly number[];
  /** Kangxi radicals that became the usual characters. */
  radicals: number;
  /** Glyphs of which the file does not say what character they are. */
  unmapped: number;
  /** Heads of tables that were printed again on a further page. */
  repeatedHeads: number;
}

/** A page of a scan may carry a stamp or a line of its sender, but not as many characters as this. */
const fewestCharacters = 16;

/**
 * Refuses a file whose pages are pictures.
 * @throws {UnreadableSource} if there is next to no text on its pages
 */
export function refuseScan(pages: readonly (readonly PageItem[])[], name: string): void {
  let count = 0;
  for (const { line } of pages.flat()) count += line.text.length;
  const isTooFew = pages.length > 1 && count < fewestCharacters * pages.length;
  if (count > 0 && !isTooFew) return;
  throw new UnreadableSource(
    `${name} has no text layer (its pages are pictures, as a scanner makes them); run OCR on it (for example ocrmypdf -l jpn), read the result against the paper, and give that.`,
  );
}

/** One message for each kind of thing that was left out, changed or could not be read. */
export function describePdf(facts: PdfFacts): Message[] {
  const { ruby, oblique, damaged, empty, radicals, unmapped, repeatedHeads } = facts;
  const messages: (Message | undefined)[] = [
    damaged.length === 0
      ? undefined
      : {
          ruleId: 'page-unreadable',
          severity: 'error',
          reason: `${listPages(damaged)} cannot be read because the file is damaged, and what stands there is missing; get the file again.`,
        },
    empty.length === 0
      ? undefined
      : {
          ruleId: 'page-without-text',
          severity: 'warning',
          reason: `${listPages(empty)} ${empty.length === 1 ? 'has' : 'have'} no text; if there is a picture of text, run OCR on the file.`,
        },
    ruby.length === 0
      ? undefined
      : {
          ruleId: 'ruby-removed',
          severity: 'info',
          reason: `Left out of the text: ${count(ruby.length, 'reading')} above characters (${quote(ruby)}).`,
        },
    oblique.length === 0
      ? undefined
      : {
          ruleId: 'watermark-removed',
          severity: 'info',
          reason: `Left out of the text: words set at an angle (${quote(oblique)}); check that they are a watermark.`,
        },
    unmapped === 0
      ? undefined
      : {
          ruleId: 'characters-unknown',
          severity: 'warning',
          reason: `The file does not say what character ${count(unmapped, 'glyph')} stand${unmapped === 1 ? 's' : ''} for, so that words may be missing or wrong; compare the text with the pages, or run OCR on them (for example ocrmypdf --force-ocr -l jpn).`,
        },
    radicals === 0
      ? undefined
      : {
          ruleId: 'radicals-folded',
          severity: 'info',
          reason: `${count(radicals, 'Kangxi radical')} became the usual ${radicals === 1 ? 'character' : 'characters'} (⽤ → 用).`,
        },
    repeatedHeads === 0
      ? undefined
      : {
          ruleId: 'table-head-removed',
          severity: 'info',
          reason: `Left out of the text: ${count(repeatedHeads, 'head')} of tables that go on from the page before.`,
        },
  ];
  return messages.filter((message) => message !== undefined);
}

const mostQuoted = 3;

function quote(texts: readonly string[]): string {
  const distinct = [...new Set(texts)];
  const quoted = distinct.slice(0, mostQuoted).map((text) => `「${text.slice(0, 20)}」`);
  return quoted.join(' · ') + (distinct.length > mostQuoted ? ' …' : '');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

const mostPages = 10;

function listPages(pages: readonly number[]): string {
  const listed = pages.slice(0, mostPages).join(', ') + (pages.length > mostPages ? ' …' : '');
  return `${pages.length === 1 ? 'Page' : 'Pages'} ${listed}`;
}
