import type { Element } from 'hast';
import { type HtmlReading, readAs } from './reading.ts';
import { readParagraphs } from './table.ts';
import { wordsOf } from './words.ts';

const bareMarker = /^\s*[（(]?[0-9０-９a-zA-Z一二三四五六七八九十ア-ン①-⑳]{1,3}[)）.．、]?\s*$/;

/**
 * A `dl` as rows of term and meaning; where it holds provisions, its terms and descriptions as lines that say so.
 * `<dt>適用範囲</dt><dd>第１条　…</dd>` → the term 適用範囲, the description 第１条　…
 */
export function readDefinitions(reading: HtmlReading, list: Element): void {
  const { writer, leftOut } = reading;
  writer.endBlock();
  const entries = listEntries(list);
  const titled = reading.standsAlone && titlesLists(entries);
  if (titled || holdsProvisions(entries)) {
    for (const entry of entries) {
      if (entry.tagName === 'dt' && titled) {
        writer.headingDepth = deepest;
        reading.readNodes(entry);
        writer.endBlock();
        writer.headingDepth = 0;
      } else if (entry.tagName === 'dt') readAs(reading, entry, 'term');
      else if (entry.tagName === 'dd') readAs(reading, entry, 'description');
      else reading.readNode(entry);
    }
    return;
  }
  let terms: string[] = [];
  let marker = '';
  for (const entry of entries) {
    if (entry.tagName === 'dt') {
      const words = readParagraphs(entry, leftOut);
      if (bareMarker.test(words.join(''))) marker = words.join('').trim();
      else terms.push(...words);
    } else if (entry.tagName === 'dd' && terms.length > 0) {
      writer.addRow([terms, readParagraphs(entry, leftOut)], false);
      terms = [];
    } else if (entry.tagName === 'dd') {
      writer.endBlock();
      if (marker !== '') writer.addWords(`${marker}　`);
      marker = '';
      reading.readNodes(entry);
      writer.endBlock();
    } else reading.readNode(entry);
  }
  if (terms.length > 0) writer.addRow([terms, []], false);
  if (marker !== '') writer.addWords(marker);
  writer.endBlock();
}

function listEntries(list: Element): Element[] {
  return list.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === 'div'
      ? child.children.filter((inner): inner is Element => inner.type === 'element')
      : [child];
  });
}

const clauseName =
  /^[\s■●◆○【]*第\s*[0-9０-９一二三四五六七八九十百]+\s*[条章節項](?:の[0-9０-９一二三四五六七八九十]+)*(?=[\s　（(【「】]|$)/;

const deepest = 6;

/** Whether each term stands over a list of sentences and nothing else: `<dt>会員</dt><dd><ul><li>会員は、…。` is a title, and its list. */
function titlesLists(entries: readonly Element[]): boolean {
  const descriptions = entries.filter(({ tagName }) => tagName === 'dd');
  const isList = ({ children }: Element): boolean => {
    const inner = children.filter((child): child is Element => child.type === 'element');
    return inner.length > 0 && inner.every(({ tagName }) => tagName === 'ul' || tagName === 'ol');
  };
  return descriptions.length > 0 && descriptions.length === entries.length / 2 && descriptions.every(isList);
}

/** Whether articles, chapters or paragraphs begin in the entries of a `dl`: then it is no list of terms. */
function holdsProvisions(entries: readonly Element[]): boolean {
  return entries.some((entry) => clauseName.test(wordsOf(entry)));
}
