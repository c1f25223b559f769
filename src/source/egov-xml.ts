import type { Source } from '../model/line.ts';
import type { Message } from '../model/message.ts';
import type { ActFacts } from '../model/source-format.ts';
import { applyInstruction } from './carried/apply-instruction.ts';
import { childElements, findChild, readWords, readXml, type XmlElement } from './egov-xml/element.ts';
import { findLaw, readStructure } from './egov-xml/structure.ts';
import { PrintedText } from './line/printed-text.ts';
import type { ReadableText } from './readable-text.ts';
import { UnreadableSource } from './unreadable-source.ts';

/**
 * Reads standard law XML (法令標準XML) as the tree that it tells; positions point into the text that it prints.
 * `<Article Num="1"><ArticleCaption>（目的）</ArticleCaption><ArticleTitle>第一条</ArticleTitle>…` → the article 第一条, 目的
 *
 * @throws {UnreadableSource} if it is not well-formed or holds no law
 */
export async function readLawXml(value: string, name: string): Promise<ReadableText> {
  const root = readXml(value, name);
  const law = findLaw(root);
  const body = law && findChild(law, 'LawBody');
  if (!law || !body) {
    throw new UnreadableSource(
      `${name} is XML but no law XML (no Law with a LawBody in it); give a file of e-Gov's 法令標準XML.`,
    );
  }
  const text = new PrintedText();
  const structure = readStructure(body, text);
  const source: Source = {
    value: text.toString(),
    format: 'egov-xml',
    lines: [],
    syntax: [],
    structure,
    act: readAct(law),
  };
  const applied = applyInstruction(source, value, text);
  if (!applied) return { source, messages: listLost(body) };
  // What is no law keeps no facts of one: it is written again as it was.
  if (applied.messages.length === 0) delete applied.source.act;
  return { ...applied, messages: [...applied.messages, ...listLost(body)] };
}

function readAct(law: XmlElement): ActFacts {
  const number = readWords(findChild(law, 'LawNum'));
  return { ...(number !== '' && { number }), attributes: { ...law.attributes } };
}

function listLost(body: XmlElement): Message[] {
  const figures = countElements(body, 'Fig');
  if (figures === 0) return [];
  return [
    {
      ruleId: 'left-out',
      severity: 'warning',
      reason: `${figures === 1 ? '1 figure' : `${figures} figures`} (Fig) cannot be read as text; look them up in the original.`,
    },
  ];
}

function countElements(element: XmlElement, name: string): number {
  return childElements(element).reduce(
    (sum, child) => sum + (child.name === name ? 1 : 0) + countElements(child, name),
    0,
  );
}
