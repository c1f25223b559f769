import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Container, Leaf, Node } from '../../model/node.ts';
import { isContainer } from '../../model/tree-walk.ts';
import {
  cleanText,
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

/** 条: its caption stands before its number, as in the standard. A note goes to its end. */
export function writeArticle(article: Container, ordinal: number, writing: Writing): Element {
  const { label = '', caption, number, through, deleted, children } = article;
  const paragraphs: Element[] = [];
  const notes: string[] = [];
  for (const child of children) {
    if (!isContainer(child)) notes.push(child.value);
    else paragraphs.push(writeParagraph(asParagraph(child), paragraphs.length + 1, writing));
  }
  if (notes.length > 0)
    writing.leftOut.push({ node: article.id, reason: 'a note in the article stands at its end (SupplNote)' });
  return x('Article', { Num: writeNumber(number, through, ordinal), ...(deleted && { Delete: 'true' }) }, [
    ...(caption === undefined ? [] : [textElement('ArticleCaption', `（${caption}）`)]),
    textElement('ArticleTitle', label),
    ...(paragraphs.length === 0 ? [writeParagraph(emptyParagraph(article), 1, writing)] : paragraphs),
    ...(notes.length === 0 ? [] : [textElement('SupplNote', notes.join('　'))]),
  ]);
}

/** A paragraph that holds what the standard allows only in one. */
export function asParagraph(child: Container): Container {
  if (child.type === 'paragraph') return child;
  const { id, position } = child;
  return { type: 'paragraph', id, position, children: [child] };
}

export function emptyParagraph({ id, position }: Container): Container {
  return { type: 'paragraph', id, position, children: [] };
}

/** An article without a number, around paragraphs that stand where the standard asks for articles. */
export function writeUntitledArticle(
  paragraphs: readonly Container[],
  ordinal: number,
  writing: Writing,
): Element {
  return x('Article', { Num: `0_${ordinal}` }, [
    x('ArticleTitle'),
    ...paragraphs.map((paragraph, index) => writeParagraph(asParagraph(paragraph), index + 1, writing)),
  ]);
}

/** 項: sentences, then 号 and tables. */
export function writeParagraph(paragraph: Container, ordinal: number, writing: Writing): Element {
  const { label = '', caption, number } = paragraph;
  const { own, lines, rest } = splitOwn(paragraph, writing);
  const startsWithTable = rest.length > 0 && !isListed(rest[0]);
  return x('Paragraph', { Num: writeNumber(number, undefined, ordinal) }, [
    ...(caption === undefined ? [] : [textElement('ParagraphCaption', `（${caption}）`)]),
    textElement('ParagraphNum', label),
    x('ParagraphSentence', writeSentences(own)),
    ...writeLines(lines),
    ...orderRest(paragraph, rest, startsWithTable, 0, writing),
  ]);
}

/** 号 or イロハ; `level` 0 is 号. */
export function writeItem(item: Container, ordinal: number, level: number, writing: Writing): Element {
  const { label, number, through, deleted, caption } = item;
  const name = levels[level];
  const { own, lines, rest } = splitOwn(item, writing);
  const title = `${label ?? ''}${caption === undefined ? '' : `（${caption}）`}`;
  const num = writeNumber(number, through, ordinal);
  return x(name, { Num: num, ...(deleted && { Delete: 'true' }) }, [
    ...(title === '' ? [] : [textElement(`${name}Title`, title)]),
    x(`${name}Sentence`, writeSentences(own)),
    ...writeLines(lines),
    ...orderRest(item, rest, false, level + 1, writing),
  ]);
}

interface OwnWords {
  own: Leaf[];
  /** Sentences behind the first line, by the lines on which they are printed. */
  lines: Leaf[][];
  rest: Node[];
}

/** The words of a clause; where its lines end in the text, those behind the first are a list (`List`). */
function splitOwn({ id, children }: Container, { leftOut }: Writing): OwnWords {
  const first = children.findIndex((child) => !isSentence(child));
  const sentences = (first < 0 ? children : children.slice(0, first)).filter(isSentence);
  const rest = first < 0 ? [] : children.slice(first);
  const end = sentences.findIndex(({ endsLine }, at) => endsLine && at < sentences.length - 1);
  if (end < 0) return { own: sentences, lines: [], rest };
  if (rest.length > 0) {
    leftOut.push({
      node: id,
      reason: 'lines that end before items or a table run on: a list stands behind them',
    });
    return { own: sentences, lines: [], rest };
  }
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

function isListed({ type }: Node): boolean {
  return type === 'item' || type === 'subitem';
}

/** What hangs under a clause in the order that the standard asks for: 号 and then tables, or in a 項 the other way round. */
function orderRest(
  owner: Container,
  rest: readonly Node[],
  tablesFirst: boolean,
  level: number,
  writing: Writing,
): Element[] {
  const listed: Element[] = [];
  const others: Element[] = [];
  let isMoved = false;
  for (const child of rest) {
    if (isContainer(child) && isListed(child)) {
      if (level >= levels.length) {
        writing.leftOut.push({ node: child.id, reason: 'the standard has ten levels below 号' });
        continue;
      }
      isMoved ||= !tablesFirst && others.length > 0;
      listed.push(writeItem(child, listed.length + 1, level, writing));
    } else {
      isMoved ||= tablesFirst && listed.length > 0;
      others.push(writeOther(child, owner, tablesFirst, writing));
    }
  }
  if (isMoved)
    writing.leftOut.push({
      node: owner.id,
      reason: 'what stands between its items was put before or after all of them',
    });
  return tablesFirst ? [...others, ...listed] : [...listed, ...others];
}

/** A table; words after the items as a list (`List`), where the standard has none as free matter (`StyleStruct`). */
function writeOther(child: Node, owner: Container, tablesFirst: boolean, writing: Writing): Element {
  if (isContainer(child)) {
    if (child.type === 'table') return writeTable(child);
    writing.leftOut.push({
      node: child.id,
      reason: `the standard has no ${child.type} here; its words were kept`,
    });
  } else if (isSentence(child) && !tablesFirst) {
    return x('List', [x('ListSentence', writeSentences([child]))]);
  } else {
    writing.leftOut.push({
      node: owner.id,
      reason: `the standard has no ${child.type} here; its words were kept`,
    });
  }
  return x('StyleStruct', [x('Style', [cleanText(joinWords(child))])]);
}
