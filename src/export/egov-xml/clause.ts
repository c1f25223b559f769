import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Container, Leaf, Node } from '../../model/node.ts';
import { isContainer } from '../../model/tree-walk.ts';
import {
  isSentence,
  joinWords,
  textElement,
  type Writing,
  writeNumber,
  writeSentences,
  writeTable,
} from './element.ts';

/** Names of the levels of clauses; イロハ may lie ten deep. */
const levels = ['Item', ...Array.from({ length: 10 }, (_, index) => `Subitem${index + 1}`)];

/** 条: its caption stands before its number, as in the standard. A note at its end is its `SupplNote`. */
export function writeArticle(article: Container, ordinal: number, writing: Writing): Element {
  const { id, label = '', caption, number, through, deleted, children } = article;
  const last = children.at(-1);
  const note = last?.type === 'note' && !isContainer(last) ? last : undefined;
  const paragraphs = (note ? children.slice(0, -1) : children).map((child, index) => {
    if (child.type !== 'paragraph')
      writing.leftOut.push({ node: id, reason: `a ${child.type} in the article stands in a 項 of its own` });
    return writeParagraph(asParagraph(child), index + 1, writing);
  });
  return x('Article', { Num: writeNumber(number, through, ordinal), ...(deleted && { Delete: 'true' }) }, [
    ...(caption === undefined ? [] : [textElement('ArticleCaption', `（${caption}）`)]),
    textElement('ArticleTitle', label),
    ...(paragraphs.length === 0 ? [writeParagraph(emptyParagraph(article), 1, writing)] : paragraphs),
    ...(note ? [textElement('SupplNote', note.value)] : []),
  ]);
}

/** A paragraph that holds what the standard allows only in one. */
export function asParagraph(child: Node): Container {
  if (child.type === 'paragraph' && isContainer(child)) return child;
  const { position } = child;
  const id = child.id ?? '';
  return {
    type: 'paragraph',
    id,
    position,
    children: [isContainer(child) ? child : { ...child, type: 'sentence' }],
  };
}

export function emptyParagraph({ id, position }: Container): Container {
  return { type: 'paragraph', id, position, children: [] };
}

/** An article without a number, around what stands where the standard asks for articles. */
export function writeUntitledArticle(nodes: readonly Node[], ordinal: number, writing: Writing): Element {
  return x('Article', { Num: `0_${ordinal}` }, [
    x('ArticleTitle'),
    ...nodes.map((node, index) => writeParagraph(asParagraph(node), index + 1, writing)),
  ]);
}

/** 項: sentences, then what stands under them in its order. */
export function writeParagraph(paragraph: Container, ordinal: number, writing: Writing): Element {
  const { label = '', caption, number } = paragraph;
  const { own, lines, rest } = splitOwn(paragraph);
  return x('Paragraph', { Num: writeNumber(number, undefined, ordinal) }, [
    ...(caption === undefined ? [] : [textElement('ParagraphCaption', `（${caption}）`)]),
    textElement('ParagraphNum', label),
    x('ParagraphSentence', writeSentences(own)),
    ...(lines.length === 0 ? [] : [wrapFree(writeLines(lines))]),
    ...writeRest(rest, { level: 0, isBegun: lines.length > 0, isParagraph: true }, writing),
  ]);
}

/** 号 or イロハ; `level` 0 is 号. */
export function writeItem(item: Container, ordinal: number, level: number, writing: Writing): Element {
  const { id, label, number, through, deleted, caption } = item;
  const name = levels[level];
  const { own, lines, rest } = splitOwn(item);
  const isRunOn = lines.length > 0 && rest.length > 0;
  if (isRunOn)
    writing.leftOut.push({
      node: id,
      reason: 'lines that end before items or a table run on: a list stands behind them',
    });
  const title = `${label ?? ''}${caption === undefined ? '' : `（${caption}）`}`;
  const num = writeNumber(number, through, ordinal);
  return x(name, { Num: num, ...(deleted && { Delete: 'true' }) }, [
    ...(title === '' ? [] : [textElement(`${name}Title`, title)]),
    x(`${name}Sentence`, writeSentences(isRunOn ? [...own, ...lines.flat()] : own)),
    ...(isRunOn ? [] : writeLines(lines)),
    ...writeRest(rest, { level: level + 1, isBegun: false, isParagraph: false }, writing),
  ]);
}

interface OwnWords {
  own: Leaf[];
  /** Sentences behind the first line, by the lines on which they are printed. */
  lines: Leaf[][];
  rest: Node[];
}

/** The words of a clause; where its lines end in the text, those behind the first are a list (`List`). */
function splitOwn({ children }: Container): OwnWords {
  const first = children.findIndex((child) => !isSentence(child));
  const sentences = (first < 0 ? children : children.slice(0, first)).filter(isSentence);
  const rest = first < 0 ? [] : children.slice(first);
  const end = sentences.findIndex(({ endsLine }, at) => endsLine && at < sentences.length - 1);
  if (end < 0) return { own: sentences, lines: [], rest };
  const lines: Leaf[][] = [];
  for (const [at, sentence] of sentences.slice(end + 1).entries()) {
    if (at === 0 || sentences[end + at].endsLine) lines.push([]);
    lines[lines.length - 1].push(sentence);
  }
  return { own: sentences.slice(0, end + 1), lines, rest };
}

function writeLines(lines: readonly (readonly Leaf[])[]): Element[] {
  return lines.map((line) => x('List', [x('ListSentence', writeSentences(line))]));
}

/** Free matter, which may hold anything and stand beside tables. */
function wrapFree(content: readonly Element[]): Element {
  return x('StyleStruct', [x('Style', [...content])]);
}

function isListed(node: Node): node is Container {
  return node.type === 'item' || node.type === 'subitem';
}

interface Under {
  /** Level of items that stand here. */
  level: number;
  /** Something stands before them already. */
  isBegun: boolean;
  isParagraph: boolean;
}

/**
 * What hangs under a clause, in its order. The standard has items first and then tables and lists, or in a 項 tables first and
 * items last; what is mixed otherwise is free matter (`StyleStruct`).
 */
function writeRest(
  rest: readonly Node[],
  { level, isBegun, isParagraph }: Under,
  writing: Writing,
): Element[] {
  let count = 0;
  const writeRun = (run: readonly Node[]): Element[] =>
    run.filter(isListed).map((item) => writeItem(item, ++count, level, writing));
  const isItem = (node: Node): boolean => isListed(node) && level < levels.length;
  const hasItemsFirst = !isBegun && rest[0] !== undefined && isItem(rest[0]);
  const runs = groupRuns(rest, isItem);
  return runs.flatMap((run, at): Element[] => {
    if (isItem(run[0])) {
      const isInPlace = hasItemsFirst ? at === 0 : isParagraph && at === runs.length - 1;
      if (isInPlace) return writeRun(run);
      writing.leftOut.push({
        node: run[0].id ?? '',
        reason: 'items behind a table or words stand as free matter (StyleStruct)',
      });
      return [wrapFree(writeRun(run))];
    }
    return run.map((node) => writeOther(node, !isParagraph || hasItemsFirst, writing));
  });
}

function groupRuns(nodes: readonly Node[], isItem: (node: Node) => boolean): Node[][] {
  const runs: Node[][] = [];
  for (const node of nodes) {
    const last = runs.at(-1);
    if (last && isItem(last[0]) === isItem(node)) last.push(node);
    else runs.push([node]);
  }
  return runs;
}

/** A table; words behind items as a list (`List`), anything else as free matter. */
function writeOther(node: Node, mayList: boolean, writing: Writing): Element {
  if (isContainer(node) && node.type === 'table') return writeTable(node);
  if (isSentence(node) && mayList) return x('List', [x('ListSentence', writeSentences([node]))]);
  writing.leftOut.push({
    node: node.id ?? 'root',
    reason: `the standard has no ${node.type} here; its words were kept`,
  });
  // Beyond ten levels of イロハ the standard has no name for more.
  if (isListed(node)) return wrapFree([textElement('Sentence', joinWords(node))]);
  return wrapFree(writing.writeFree(node, 1));
}
