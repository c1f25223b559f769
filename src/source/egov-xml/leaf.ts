import type { LawElement } from '../../model/law-element.ts';
import type { StructureLeaf } from '../../model/structure.ts';
import { isProviso } from '../../text/sentence.ts';
import type { PrintedText } from '../line/printed-text.ts';
import type { XmlElement } from './element.ts';
import { readInline } from './inline.ts';
import type { Content, Place } from './reading.ts';

/** Elements whose sentences are sentences of the clause that they stand in. */
const sentences = /^(?:(?:Paragraph|Item|Class|Subitem\d+|AmendProvision|List|Sublist\d)Sentence|Preamble)$/;
const lines = /^(?:List|Sublist\d)Sentence$/;

/** The words of an element: a sentence of its clause, the title, or a note. `own` stands around it where it is no part of `chain`. */
export function readLeaf(
  element: XmlElement,
  { text, chain, isQuoted }: Place,
  own: readonly LawElement[],
): Content {
  const { text: words, marks, ranges } = readInline(element);
  if (words === '') return [];
  const around = own.length > 0 ? own : chain;
  const isLine = around.some(({ name }) => lines.test(name));
  const isSentence = !isQuoted && around.some(({ name }) => sentences.test(name));
  if (!isSentence || isLine) text.endLine();
  const written = text.write(words);
  if (!isSentence || isLine) text.endLine();
  const elements = [...around, ...ranges];
  const shared = { text: written, ...(marks.length > 0 && { marks }), elements };
  if (element.name === 'LawTitle') return [{ type: 'title', ...shared }];
  if (!isSentence) return [{ type: 'note', ...shared }];
  const isExcepting = element.attributes.Function === 'proviso' || isProviso(words);
  return [
    {
      type: 'sentence',
      ...shared,
      function: isExcepting ? 'proviso' : 'main',
      ...(isLine && { endsLine: true as const }),
    },
  ];
}

/** A figure is told by the name of its file: `図（./pict/1.jpg）`. */
export function noteFigure(
  { attributes: { src = '' } }: XmlElement,
  text: PrintedText,
  elements: LawElement[],
): StructureLeaf {
  text.endLine();
  const written = text.write(src === '' ? '図' : `図（${src}）`);
  text.endLine();
  return { type: 'note', text: written, elements };
}

/** Lines of a list end before what follows, and the words before them end theirs; sentences of one line run on. */
export function endLines(children: Content): void {
  const isLine = (child: Content[number] | undefined): child is StructureLeaf =>
    child !== undefined && 'text' in child && child.endsLine === true;
  const lineOf = ({ elements = [] }: StructureLeaf): string => JSON.stringify(elements.slice(0, -1));
  for (const [at, child] of children.entries()) {
    const next = children[at + 1];
    if (!('text' in child) || child.type !== 'sentence') continue;
    const runsOn = isLine(next) && isLine(child) && lineOf(child) === lineOf(next);
    if (next && 'text' in next && (isLine(next) || isLine(child)) && !runsOn) child.endsLine = true;
    else delete child.endsLine;
  }
}
