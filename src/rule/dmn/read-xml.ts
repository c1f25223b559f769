import { SaxesParser } from 'saxes';
import { RuleError } from '../rule-error.ts';

/** An element of a DMN file, its name without the prefix. */
export interface Node {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: Node[];
  text: string;
}

/** Characters that a DMN file may have. */
const longest = 5_000_000;
const deepest = 50;

/** Reads a file as elements; nothing where it has none. */
export function readXml(xml: string): Node | undefined {
  if (xml.length > longest) throw new RuleError('The DMN file is too large.');
  const top: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > deepest) throw new RuleError('The DMN file is nested too deeply.');
    const node: Node = {
      name: name.replace(/^.*:/, ''),
      attributes: attributes as Record<string, string>,
      children: [],
      text: '',
    };
    open[open.length - 1].children.push(node);
    open.push(node);
  });
  const addText = (text: string) => {
    open[open.length - 1].text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => void open.pop());
  parser.on('error', (error) => {
    throw new RuleError(`The DMN file is no XML: ${error.message}.`, { cause: error });
  });
  parser.write(xml).close();
  return top.children[0];
}

/** The first child of a name. */
export const find = ({ children }: Node, wanted: string): Node | undefined =>
  children.find(({ name }) => name === wanted);
/** All children of a name. */
export const list = ({ children }: Node, wanted: string): Node[] =>
  children.filter(({ name }) => name === wanted);
/** The words of an element's `text`. */
export const readText = (node: Node): string => (find(node, 'text')?.text ?? '').trim();
