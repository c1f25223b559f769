import type { Container } from '../../model/node.ts';
import { ancestorsOf, type TreeIndex } from '../../model/tree-index.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { normaliseWords } from '../../text/citation/words.ts';
import { type Draft, type DraftWords, isDraft, isHeading, spliceWords } from '../../text/draft.ts';
import { childrenBelow } from '../amendment/find-place.ts';
import type { ChangedStructure } from './change-structure.ts';
import { placeLines } from './contents-lines.ts';
import { writeOrdinals } from './ordinals.ts';
import { type Contents, printedPointer, targetOf } from './printed-pointer.ts';

const rangeBetween = /^[ 　]*(?:[―—－–\-〜～~‐─]+|から)[ 　]*$/;
const usualSign = '―';

/** Brings the table of contents and the titles of the 別表 (第5条関係) up to date. */
export function followContents(tree: Container, index: TreeIndex, changed: ChangedStructure): void {
  const contents = { tree, index, changed };
  for (const child of changed.draft.children.filter(isDraft)) {
    if (child.type === 'toc') followToc(child, contents);
    if (child.type === 'appdx') followTitle(child, contents);
  }
}

function followTitle(node: Draft, contents: Contents): void {
  if (node.caption?.includes('関係')) node.caption = rewrite(node.caption, contents);
  else if (node.label?.includes('関係')) node.label = rewrite(node.label, contents);
}

/** The words with the new numbers of what they name; what is gone keeps its number. */
function rewrite(words: string, contents: Contents): string {
  const { index, changed } = contents;
  return words.replace(printedPointer, (printed) => {
    const target = targetOf(printed, contents);
    if (target === undefined || changed.gone.has(target)) return printed;
    const chain = [target, ...ancestorsOf(index, target).map(({ id }) => id)];
    const change = writeOrdinals(printed, (type) => {
      const own = chain.find((id) => (index.byId.get(id) as Container).type === type);
      return own === undefined ? undefined : changed.numbers.get(own);
    });
    return change ?? printed;
  });
}

function followToc(toc: Draft, contents: Contents): void {
  const isArticles = contents.changed.holder === contents.changed.draft;
  for (const child of toc.children) {
    if (isDraft(child) || child.type === 'block') continue;
    const words = (isArticles && writeRange(child.value, contents)) || rewrite(child.value, contents);
    if (words !== child.value) replaceWords(child, words);
  }
  if (isArticles) placeLines(toc, contents);
}

/** 第2章　料金（第3条―第5条): the articles that the chapter holds now; nothing where a line names no such range. */
function writeRange(line: string, contents: Contents): string | undefined {
  const { changed } = contents;
  const parts = [...line.matchAll(printedPointer)];
  const [first, last = first] = parts;
  if (!first || parts.length > 2) return undefined;
  const between = line.slice(first.index + first[0].length, last.index);
  if (last !== first && !rangeBetween.test(between)) return undefined;
  const ends = [first, last].map(([printed]) => targetOf(printed, contents));
  const heading = findHeading(ends, line, contents);
  const draft = heading && changed.draft.children.find((one) => isDraft(one) && one.id === heading.id);
  if (!draft || !isDraft(draft)) return undefined;
  const now = childrenBelow(changed.draft, draft)
    .map(({ node }) => node)
    .filter(({ type }) => type === 'article');
  if (now.length === 0) return undefined;
  const write = (printed: string, { number }: Draft): string =>
    writeOrdinals(printed, () => number) ?? printed;
  const [from, to] = [write(first[0], now[0]), write(last[0], now[now.length - 1])];
  const sign = last === first ? usualSign : between;
  const range = now.length === 1 ? from : from + sign + to;
  return line.slice(0, first.index) + range + line.slice(last.index + last[0].length);
}

/** The heading whose articles were those from one to another; of several the one that the line names. */
function findHeading(
  [from, to]: readonly (string | undefined)[],
  line: string,
  { index }: Contents,
): Container | undefined {
  const words = normaliseWords(line);
  return index.containers.find((one) => {
    if (!isHeading(one) || one.label === undefined || !words.includes(normaliseWords(one.label)))
      return false;
    const articles = articlesBelow(one);
    return articles[0]?.id === from && articles.at(-1)?.id === to;
  });
}

function articlesBelow(heading: Container): Container[] {
  return heading.children
    .filter(isContainer)
    .flatMap((one) => (one.type === 'article' ? [one] : isHeading(one) ? articlesBelow(one) : []));
}

/** Changes a line where it differs: what stays at both ends keeps its place in the source. */
function replaceWords(line: DraftWords, words: string): void {
  const old = line.value;
  const shorter = Math.min(old.length, words.length);
  let start = 0;
  while (start < shorter && old[start] === words[start]) start++;
  let behind = 0;
  while (behind < shorter - start && old[old.length - 1 - behind] === words[words.length - 1 - behind])
    behind++;
  spliceWords(line, start, old.length - behind, words.slice(start, words.length - behind));
}
