import type { Message } from '../model/message.ts';
import { renderDraft } from '../text/render-terms.ts';
import { readBody } from './egov-xml/draft.ts';
import { findChild, readXml, type XmlElement } from './egov-xml/element.ts';
import { takeOutMarks } from './egov-xml/lines.ts';
import { readMarkdown } from './markdown.ts';
import type { ReadableText } from './readable-text.ts';
import { UnreadableSource } from './unreadable-source.ts';

/**
 * Reads standard law XML (法令標準XML) as the text that it prints; positions point into that text.
 * `<Article Num="1"><ArticleCaption>（目的）</ArticleCaption><ArticleTitle>第一条</ArticleTitle>…` → a heading `第一条（目的）`
 *
 * @throws {UnreadableSource} if it is not well-formed or holds no law
 */
export async function readLawXml(value: string, name: string): Promise<ReadableText> {
  const root = readXml(value, name);
  const law = findLaw(root);
  const body = law && findChild(law, 'LawBody');
  if (!body) {
    throw new UnreadableSource(
      `${name} is XML but no law XML (no Law with a LawBody in it); give a file of e-Gov's 法令標準XML.`,
    );
  }
  const source = takeOutMarks(readMarkdown(renderDraft(readBody(body), 'markdown')), 'egov-xml');
  return { source, messages: listLost(body) };
}

/** The law itself, also in the envelope in which the API of e-Gov answers. */
function findLaw(root: XmlElement): XmlElement | undefined {
  if (root.name === 'Law') return root;
  for (const child of root.children) {
    const found = typeof child === 'string' ? undefined : findLaw(child);
    if (found) return found;
  }
  return undefined;
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

function countElements({ children }: XmlElement, name: string): number {
  return children.reduce(
    (sum, child) =>
      typeof child === 'string' ? sum : sum + (child.name === name ? 1 : 0) + countElements(child, name),
    0,
  );
}
