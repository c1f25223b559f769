import type { Source } from '../model/line.ts';
import { readStructure } from './akoma-ntoso/structure.ts';
import { applyInstruction } from './carried/apply-instruction.ts';
import { childElements, readXml } from './egov-xml/element.ts';
import { PrintedText } from './line/printed-text.ts';
import type { ReadableText } from './readable-text.ts';
import { UnreadableSource } from './unreadable-source.ts';

/**
 * Reads Akoma Ntoso 3.0 as the tree that it tells, with its ids; positions point into the text that it prints.
 * `<article eId="art_1"><num>第１条</num><heading>目的</heading>…` → the article 第１条, 目的
 *
 * @throws {UnreadableSource} if it is not well-formed or holds no act, bill or doc
 */
export async function readAkomaNtoso(value: string, name: string): Promise<ReadableText> {
  const root = readXml(value, name);
  const [act] = childElements(root, 'act', 'bill', 'doc');
  if (!act) {
    throw new UnreadableSource(
      `${name} is Akoma Ntoso without an act, a bill or a doc in it; give a file that holds the text of one.`,
    );
  }
  const text = new PrintedText();
  const structure = readStructure(act, text);
  const source: Source = {
    value: text.toString(),
    format: 'akoma-ntoso',
    lines: [],
    syntax: [],
    structure,
  };
  return applyInstruction(source, value, text) ?? { source, messages: [] };
}
