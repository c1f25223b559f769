import type { Source } from '../../model/line.ts';
import type { Message } from '../../model/message.ts';
import type { PrintedText } from '../line/printed-text.ts';
import { applyRecord } from './apply-record.ts';
import { joinVisible } from './visible-text.ts';

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
  return applyRecord(source, record, joinVisible(text.words.map((words) => [words])));
}
