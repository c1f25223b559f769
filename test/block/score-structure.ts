import type { Container, Node } from '../../src/model/node.ts';
import { isContainer } from '../../src/model/tree-walk.ts';
import { readNumeral } from '../../src/text/numeral.ts';

/** One node of a gold list. */
export interface GoldNode {
  id: string;
  type: string;
  caption: string;
  text: string;
}

/** What was found of a gold list. */
export interface Score {
  gold: number;
  found: number;
  hit: number;
  agree: number;
  misses: string[];
}

const scored: ReadonlySet<string> = new Set([
  'part',
  'chapter',
  'section',
  'subsection',
  'division',
  'article',
  'paragraph',
  'item',
  'subitem',
  'supplProvision',
]);
/** What hangs below them is no part of a gold list. */
const apart: ReadonlySet<string> = new Set(['table', 'appdx', 'toc']);

const numeral = '[〇一二三四五六七八九十百千]+';
const era = new RegExp(
  `(明治|大正|昭和|平成|令和)(${numeral}|元)年(法律|政令|勅令|[^第。、()]{1,12}(?:令|規則))第(${numeral})号`,
  'g',
);
const provision = new RegExp(
  `第(${numeral})(編|章|節|款|目|条|項|号)((?:の${numeral}(?![一-龥])|の${numeral}(?=[第及又並若前後各以]))*)`,
  'g',
);

function toDigits(kanji: string): string {
  return kanji === '元' ? kanji : String(readNumeral(kanji, 0)?.value ?? kanji);
}

/** Folds what two printings of one law may differ in: white space, widths, kanji numerals of provisions and laws. */
function fold(text: string): string {
  return text
    .replace(/[０-９（）]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(era, (_, name, year, kind, number) => `${name}${toDigits(year)}年${kind}第${toDigits(number)}号`)
    .replace(provision, (_, number, unit, branches: string) => {
      return `第${toDigits(number)}${unit}${branches.replace(new RegExp(numeral, 'g'), toDigits)}`;
    })
    .replace(/\s/g, '');
}

function foldCaption(caption: string | undefined): string {
  return fold((caption ?? '').replace(/[()（）]/g, ''));
}

function ownText(node: Container): string {
  return node.children
    .map((child) => (isContainer(child) || child.type !== 'sentence' ? '' : child.value))
    .join('');
}

/** Reads a gold list: a header, then id, type, number, caption and text, parted by tabs. */
export function readGold(tsv: string): GoldNode[] {
  const [, ...rows] = tsv.trim().split('\n');
  return rows.map((row) => {
    const [id, type, , caption = '', text = ''] = row.split('\t');
    return { id, type, caption, text };
  });
}

/** Lists the nodes of a tree that a gold list may name, by id. */
export function listScored(tree: Container): Map<string, Container> {
  const found = new Map<string, Container>();
  const visit = (node: Node): void => {
    if (!isContainer(node) || apart.has(node.type)) return;
    if (scored.has(node.type)) found.set(node.id, node);
    node.children.forEach(visit);
  };
  visit(tree);
  return found;
}

/** Counts which gold nodes a tree has, and which of them with the same caption and own text. */
export function scoreStructure(gold: readonly GoldNode[], tree: Container): Score {
  const found = listScored(tree);
  const score: Score = { gold: gold.length, found: found.size, hit: 0, agree: 0, misses: [] };
  for (const { id, type, caption, text } of gold) {
    const node = found.get(id);
    if (!node || node.type !== type) {
      score.misses.push(`missing ${type} ${id}`);
      continue;
    }
    score.hit++;
    const free = type === 'paragraph' || type === 'supplProvision';
    const same =
      (free || foldCaption(node.caption) === foldCaption(caption)) && fold(ownText(node)) === fold(text);
    if (same) score.agree++;
    else score.misses.push(`differs ${id}`);
  }
  return score;
}

/** Adds scores up. */
export function sumScores(scores: readonly Score[]): Score {
  const sum: Score = { gold: 0, found: 0, hit: 0, agree: 0, misses: [] };
  for (const score of scores) {
    sum.gold += score.gold;
    sum.found += score.found;
    sum.hit += score.hit;
    sum.agree += score.agree;
    sum.misses.push(...score.misses);
  }
  return sum;
}

/** F1 over (id, type), from 0 to 1. */
export function f1Of({ gold, found, hit }: Score): number {
  return hit === 0 ? 0 : (2 * hit) / (gold + found);
}
