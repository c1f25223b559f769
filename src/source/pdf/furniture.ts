import type { Line } from '../../model/line.ts';
import type { Message } from '../../model/message.ts';
import { removePageFurniture } from '../page/furniture.ts';
import type { RemovedLine } from '../page/split.ts';

/** What stands on a page, from top to bottom. */
export interface PageText {
  page: number;
  texts: readonly { text: string; indent: number }[];
}

const nouns = {
  header: ['page header', 'page headers'],
  footer: ['page footer', 'page footers'],
  number: ['page number', 'page numbers'],
} as const;
const mostTexts = 3;

/**
 * Finds the page headers, footers and page numbers among the lines of pages: what is printed at the same edge of most
 * pages, apart from a number that counts them.
 *
 * @returns for each page the indices of its lines that are none of the text, and one message for all
 */
export function findFurniture(pages: readonly PageText[]): { found: Set<number>[]; messages: Message[] } {
  let value = '';
  const lines: Line[] = [];
  const homes = new Map<number, { page: number; index: number }>();
  pages.forEach(({ texts }, page) => {
    texts.forEach(({ text, indent }, index) => {
      homes.set(value.length, { page, index });
      lines.push({
        text,
        pieces: [[0, value.length]],
        indent,
        role: 'text',
        depth: 0,
        listDepth: 0,
        blankBefore: 0,
        pageBefore: index === 0 && page > 0,
        continues: false,
      });
      value += `${text}\n`;
    });
  });
  const found = pages.map(() => new Set<number>());
  const { removed } = removePageFurniture({ value, format: 'pdf', lines, syntax: [] });
  const on: number[] = [];
  for (const { span } of removed) {
    const home = homes.get(span[0]);
    if (!home) continue;
    found[home.page].add(home.index);
    on.push(pages[home.page].page);
  }
  return { found, messages: removed.length === 0 ? [] : [describe(removed, on)] };
}

function describe(removed: readonly RemovedLine[], pages: readonly number[]): Message {
  const counts = (['header', 'footer', 'number'] as const).flatMap((kind) => {
    const members = removed.filter((line) => line.kind === kind);
    if (members.length === 0) return [];
    const texts = [...new Set(members.map(({ text }) => text))];
    const quoted = texts.slice(0, mostTexts).join(' · ') + (texts.length > mostTexts ? ' …' : '');
    return `${members.length} ${nouns[kind][members.length === 1 ? 0 : 1]} (${quoted})`;
  });
  const [first, last] = [Math.min(...pages), Math.max(...pages)];
  const where = first === last ? `page ${first}` : `pages ${first} to ${last}`;
  return {
    ruleId: 'page-furniture-removed',
    severity: 'info',
    reason: `Left out of the text: ${counts.join(', ')}, on ${where}; check that none of it is a clause.`,
  };
}
