import type { Element } from 'hast';
import { isNote } from './footnote.ts';
import { findLeftOut } from './left-out.ts';
import { writeListNumber } from './list-number.ts';
import { type HtmlReading, readAs } from './reading.ts';
import { wordsOf } from './words.ts';

/** A marker that is printed in the item itself: the list then has none of its own. */
const printedMarker =
  /^\s*(?:[（(][0-9０-９a-zａ-ｚァ-ンｱ-ﾝ一二三四五六七八九十]{1,3}[)）]|[①-⑳]|第[0-9０-９一二三四五六七八九十百]+[条項号章]|(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}|[アイウエオカキクケコイロハニホヘト]|[a-zａ-ｚ])[.．、)）　\s])/;

/** `ol` with the numbers that the browser prints, from `start`, `reversed` and the `value` of items. */
export function readList(reading: HtmlReading, list: Element): void {
  const { writer } = reading;
  writer.endBlock();
  const items = list.children.filter(
    (child): child is Element => child.type === 'element' && child.tagName === 'li',
  );
  const isReversed = list.properties.reversed !== undefined && list.properties.reversed !== false;
  const isNumbered =
    list.tagName === 'ol' && !(items.length > 0 && items.every((item) => printedMarker.test(wordsOf(item))));
  let number = readInteger(list.properties.start) ?? (isReversed ? items.length : 1);
  const outer = writer.list;
  writer.list = { id: `list-${++reading.count}`, ordered: list.tagName === 'ol' };
  writer.listDepth++;
  for (const child of list.children) {
    if (child.type !== 'element' || child.tagName !== 'li') {
      reading.readNode(child);
      continue;
    }
    if (findLeftOut(child, reading.isInMain) !== undefined) {
      reading.readNode(child);
      continue;
    }
    number = readInteger(child.properties.value) ?? number;
    const label = isNumbered ? writeListNumber(list, number) : undefined;
    writer.endBlock();
    writer.item = label === undefined ? {} : { label, ordinal: number };
    if (isNote(child, reading.noteIds)) readAs(reading, child, 'note');
    else reading.readNodes(child);
    writer.endBlock();
    writer.item = undefined;
    number += isReversed ? -1 : 1;
  }
  writer.listDepth--;
  writer.list = outer;
}

function readInteger(value: unknown): number | undefined {
  const number = Number(value);
  return value !== undefined && value !== null && Number.isSafeInteger(number) ? number : undefined;
}
