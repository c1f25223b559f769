import type { Container, Node } from '../../model/node.ts';
import { isContainer } from '../../model/tree-walk.ts';

/** Share of the words below numbers from which a text is one with numbers. */
const fewestNumbered = 0.25;
/** Share of the words that stand below a heading alone in their clause from which headings carry a text. */
const mostHeaded = 0.9;
const headings: ReadonlySet<string> = new Set([
  'part',
  'chapter',
  'section',
  'subsection',
  'division',
  'article',
]);
const number =
  /[\d０-９〇一二三四五六七八九十百千①-⑳ⅰ-ⅿⅠ-Ⅿ]|^[（(]?[ア-ンｱ-ﾝa-zA-Zａ-ｚＡ-Ｚいろはにほへと][）)．.、]?$/;

interface Shares {
  all: number;
  numbered: number;
  headed: number;
}

/** Whether the clauses of a text are told by printed numbers, by headings, or by nothing but its lines. */
export function tellOrder(root: Container): 'numbers' | 'headings' | 'lines' {
  const shares: Shares = { all: 0, numbered: 0, headed: 0 };
  for (const child of root.children) weigh(child, { isNumbered: false, isHeaded: false }, shares);
  if (shares.all === 0 || shares.numbered >= fewestNumbered * shares.all) return 'numbers';
  return shares.headed >= mostHeaded * shares.all ? 'headings' : 'lines';
}

interface Above {
  isNumbered: boolean;
  isHeaded: boolean;
}

function weigh(node: Node, above: Above, shares: Shares): void {
  if (!isContainer(node)) {
    if (node.type === 'title' || node.type === 'tocLine') return;
    shares.all += node.value.length;
    if (above.isNumbered) shares.numbered += node.value.length;
    if (above.isHeaded && node.type === 'sentence') shares.headed += node.value.length;
    return;
  }
  const isNumbered = above.isNumbered || (node.label !== undefined && number.test(node.label.trim()));
  const isHeaded = headings.has(node.type) ? node.caption !== undefined : above.isHeaded && isOneLine(node);
  for (const child of node.children) weigh(child, { isNumbered, isHeaded }, shares);
}

/** A paragraph in which a line ends and another begins is no clause that a reader sees. */
function isOneLine({ type, children }: Container): boolean {
  if (type !== 'paragraph') return true;
  const sentences = children.filter((child) => !isContainer(child) && child.type === 'sentence');
  return sentences.slice(0, -1).every((child) => isContainer(child) || child.endsLine !== true);
}
