import { type Draft, isDraft } from '../../../text/draft.ts';
import { circledValue, readNumeral } from '../../../text/numeral.ts';
import { foldWidth } from '../../../text/width.ts';
import { isDecimal } from '../numeral-style.ts';

/** A label read from the beginning of a line. */
export interface LineLabel {
  label: string;
  /** What it looks like whatever its number: `(N)`, `K`, `ア`. */
  shape: string;
  number?: string;
  /** Offset of the words behind it. */
  end: number;
}

const mark =
  /^(?:([（(〔]?)(?:[0-9０-９]{1,3}(?:[.．][0-9０-９]{1,3})+|第?[0-9０-９]{1,3}|第?[一二三四五六七八九十百]{1,5}|[ァ-ヶｱ-ﾝ]|[a-zａ-ｚA-ZＡ-Ｚ]|[ivxⅰ-ⅻ]{1,4})(?:の[0-9０-９一二三四五六七八九十]+)*(号|項)?(?:の[0-9０-９一二三四五六七八九十]+)*([）)〕．.、]?)|[①-⑳]|[・●○•-])/u;

/** Reads the label of a line: ２　会費は → 2, （三）　… → (K) 3; words that only look like one have none. */
export function readLineLabel(line: string): LineLabel | undefined {
  const found = mark.exec(line);
  if (!found) return undefined;
  const [label, , , close = ''] = found;
  const after = line.slice(label.length);
  const gap = /^[\s　]+/.exec(after)?.[0].length ?? 0;
  const isMarked = close !== '' && close !== '、' ? true : /^[①-⑳]$/.test(label);
  // 四項 alone in its line has its words below.
  const isAlone = after === '' && /[項号）)]$/.test(label);
  if (gap === 0 && !isAlone && !(isMarked && after !== '')) return undefined;
  const number = numberOf(label);
  return {
    label: label.trim(),
    shape: shapeOf(label),
    ...(number !== undefined && { number }),
    end: label.length + gap,
  };
}

/** What a label looks like whatever its number: （１２） → (N), イ → ア, ② → ①. */
export function shapeOf(label: string): string {
  const bare = foldWidth(label)
    .replace(/\s+/g, '')
    .replace(/の[0-9一二三四五六七八九十]+/g, '');
  if (/^[①-⑳]$/.test(label.trim())) return '①';
  if (isDecimal(bare)) return bare.replace(/[0-9]+/g, 'N');
  return bare.replace(
    /([0-9]+)|([一二三四五六七八九十百]+)|([ァ-ヶｱ-ﾝ])|([a-z]+)|([A-Z]+)/,
    (_, arabic, kanji, kana, small) => (arabic ? 'N' : kanji ? 'K' : kana ? 'ア' : small ? 'a' : 'A'),
  );
}

function numberOf(label: string): string | undefined {
  const circled = circledValue(label.charCodeAt(0));
  if (circled > 0) return String(circled);
  // 3.1: the last number is its own.
  const start = isDecimal(label)
    ? label.search(/[0-9０-９]+[^0-9０-９]*$/)
    : label.search(/[0-9０-９一二三四五六七八九十百]/);
  if (start < 0) return undefined;
  const main = readNumeral(label, start);
  if (!main) return undefined;
  const numbers = [main.value];
  // 四項の二: the branch stands behind the unit.
  let end = main.end + (/[項号]/.test(label[main.end] ?? '') ? 1 : 0);
  while (label[end] === 'の') {
    const branch = readNumeral(label, end + 1);
    if (!branch) break;
    numbers.push(branch.value);
    end = branch.end;
  }
  return numbers.join('-');
}

/** Whether a clause is marked by a sign that does not count. */
export function isBullet({ label }: Draft): boolean {
  return label === undefined || /^[・●○•-]$/.test(label);
}

/** Levels that a list marker may mean, outermost first. */
export type ListLevel = 'paragraph' | 'item' | 'subitem';

/** Tells what the shapes of markers mean in a text, or in a clause of it: (N) → item. */
export function readShapes(root: Draft): Map<string, ListLevel> {
  const counts = new Map<string, Map<ListLevel, number>>();
  const visit = (node: Draft): void => {
    for (const child of node.children) {
      if (!isDraft(child)) continue;
      if (isListLevel(child.type) && child.label !== undefined) {
        const shape = shapeOf(child.label);
        const of = counts.get(shape) ?? new Map<ListLevel, number>();
        counts.set(shape, of.set(child.type, (of.get(child.type) ?? 0) + 1));
      }
      visit(child);
    }
  };
  visit(root);
  return new Map(
    [...counts].map(([shape, of]) => [shape, [...of].toSorted((a, b) => b[1] - a[1])[0][0]] as const),
  );
}

function isListLevel(type: string): type is ListLevel {
  return type === 'paragraph' || type === 'item' || type === 'subitem';
}

/** How a text labels its articles where it does so as other texts label lists: 10. 通知. */
export interface ArticleShape {
  shape: string;
  /** Whether the words behind the label are the caption. */
  hasCaptions: boolean;
}

/** Nothing where most articles are labelled 第N条. */
export function readArticleShape(root: Draft): ArticleShape | undefined {
  const articles = root.children.filter(
    (child): child is Draft => isDraft(child) && child.type === 'article',
  );
  const listed = articles.filter(({ label }) => label !== undefined && !label.startsWith('第'));
  const [first] = listed;
  if (!first?.label || listed.length * 2 <= articles.length) return undefined;
  const hasCaptions = listed.filter(({ caption }) => caption !== undefined).length * 2 > listed.length;
  return { shape: shapeOf(first.label), hasCaptions };
}
