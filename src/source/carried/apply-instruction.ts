import type { Source, SourceText } from '../../model/line.ts';
import type { Message } from '../../model/message.ts';
import type { PrintedText } from '../line/printed-text.ts';
import { applyRecord } from './apply-record.ts';
import { joinVisible, type VisibleText } from './visible-text.ts';

/** The record that an XML file of ours carries behind its root. */
const carried = /<\?yakkan-structure ([^>]*)\?>\s*$/;

/**
 * Gives a source that was read from XML the structure that its file carries.
 * @param xml the file
 * @param text what was read of it, in order
 * @returns undefined where it carries none
 */
export function applyInstruction(
  source: Source,
  xml: string,
  text: PrintedText,
): { source: Source; messages: Message[] } | undefined {
  const [, record] = carried.exec(xml) ?? [];
  if (record === undefined) return undefined;
  return applyRecord(source, record, listPrinted(source.value, text));
}

/** The characters of a printed text; each part that was written may begin an entry. */
function listPrinted(value: string, { words }: PrintedText): VisibleText {
  let offset = 0;
  const lines = value.split('\n').map((line): SourceText[] => {
    const text: SourceText = { text: line, pieces: [[0, offset]] };
    offset += line.length + 1;
    return [text];
  });
  const visible = joinVisible(lines);
  let index = 0;
  const starts = words.map(({ pieces: [[, start]] }) => {
    while (index < visible.offsets.length && visible.offsets[index] < start) index++;
    return index;
  });
  return { ...visible, starts };
}
