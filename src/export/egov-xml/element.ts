import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Container, Leaf, Node } from '../../model/node.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { writeInline } from '../../text/law-xml/inline.ts';
import { cleanText, textElement } from '../../text/law-xml/words.ts';

/** A part of a text that the format has no place for, or no place where it stands. */
export interface LeftOut {
  /** Id of the node, or of the one that holds it. */
  node: string;
  reason: string;
}

/** What the writer of a document carries along. */
export interface Writing {
  leftOut: LeftOut[];
  /** Writes a node where the standard allows anything. */
  writeFree: (node: Node, ordinal: number) => Element[];
}

export { cleanText, textElement };

/** `9-2` with through `11` → `9_2:11`, as the standard writes the number of a branch and of a range. */
export function writeNumber(
  number: string | undefined,
  through: string | undefined,
  ordinal: number,
): string {
  const own = (number ?? String(ordinal)).replaceAll('-', '_');
  return cleanText(through === undefined ? own : `${own}:${through.replaceAll('-', '_')}`);
}

/** Sentences as elements; one empty sentence where there is none, since the standard asks for one. */
export function writeSentences(sentences: readonly Leaf[]): Element[] {
  if (sentences.length === 0) return [x('Sentence')];
  const hasProviso = sentences.some((sentence) => sentence.function === 'proviso');
  return sentences.map(({ value, marks = [], function: role }, index) =>
    x(
      'Sentence',
      { Num: String(index + 1), ...(hasProviso && { Function: role ?? 'main' }) },
      writeInline(value, [0, value.length], marks, []),
    ),
  );
}

/** A table; rows of headings must come first, others are rows like any. */
export function writeTable({ children }: Container): Element {
  const rows = children.filter(isContainer);
  const firstBody = rows.findIndex(({ head }) => !head);
  const headRows = firstBody < 0 ? rows.length - 1 : firstBody;
  return x('TableStruct', [
    x('Table', [
      ...rows.slice(0, Math.max(0, headRows)).map((row) =>
        x(
          'TableHeaderRow',
          row.children.filter(isContainer).map((cell) => textElement('TableHeaderColumn', joinWords(cell))),
        ),
      ),
      ...rows.slice(Math.max(0, headRows)).map((row) =>
        x(
          'TableRow',
          row.children
            .filter(isContainer)
            .map(({ children: words }) => x('TableColumn', writeSentences(words.map(asSentence)))),
        ),
      ),
    ]),
  ]);
}

function asSentence(node: Node): Leaf {
  return isSentence(node) ? node : { type: 'sentence', position: node.position, value: joinWords(node) };
}

/** The words of a node and of all below it, labels and captions included. */
export function joinWords(node: Node): string {
  if (!isContainer(node)) return node.value;
  const caption = node.caption === undefined ? '' : `（${node.caption}）`;
  return [`${node.label ?? ''}${caption}`, ...node.children.map(joinWords)]
    .filter((words) => words !== '')
    .join(node.type === 'paragraph' || node.type === 'tableCell' ? '' : '　');
}

export function isSentence(node: Node): node is Leaf {
  return node.type === 'sentence';
}
