import { SaxesParser } from 'saxes';
import { UnreadableSource } from '../unreadable-source.ts';

/** An element of an XML file, without its comments. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
}

/** Law XML nests below 40; what is deeper is damaged or hostile. */
const deepest = 200;

/**
 * Reads XML into elements; entities other than those of XML itself are refused.
 * @throws {UnreadableSource} if it is not well-formed or nests too deep
 */
export function readXml(value: string, name: string): XmlElement {
  const top: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [top];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw new UnreadableSource(
      `${name} is no well-formed XML (${error.message}); export it again from where it came from.`,
    );
  });
  parser.on('opentag', ({ name: tag, attributes }) => {
    if (open.length > deepest)
      throw new UnreadableSource(
        `${name} nests elements more than ${deepest} deep and is no law XML; check the file.`,
      );
    const element: XmlElement = { name: tag, attributes, children: [] };
    open[open.length - 1].children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  const addText = (text: string): void => {
    open[open.length - 1].children.push(text);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(value).close();
  const [root] = childElements(top);
  return root;
}

/** Child elements, all or those of the names given. */
export function childElements({ children }: XmlElement, ...names: string[]): XmlElement[] {
  return children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (names.length === 0 || names.includes(child.name)),
  );
}

/** The first child element of a name. */
export function findChild(element: XmlElement, name: string): XmlElement | undefined {
  return childElements(element, name)[0];
}

/** The words in an element, readings (Rt) left out, breaks and indentation of the file removed. */
export function readWords(element: XmlElement | undefined): string {
  return element
    ? collectWords(element)
        .replace(/\s*[\r\n]\s*/g, '')
        .trim()
    : '';
}

function collectWords({ children }: XmlElement): string {
  return children
    .map((child) => (typeof child === 'string' ? child : child.name === 'Rt' ? '' : collectWords(child)))
    .join('');
}
