import type { Container, Node } from '../../src/model/node.ts';
import { isContainer } from '../../src/model/tree-walk.ts';

/** Takes out every n-th article, so that numbers are missing; headings stay. */
export function dropArticles(root: Container, every: number): Container {
  let count = 0;
  const visit = (node: Container): Container => ({
    ...node,
    children: node.children.flatMap((child): Node[] => {
      if (!isContainer(child)) return [child];
      if (child.type === 'article' && ++count % every === 0) return [];
      return [node.type === 'root' || child.type !== 'article' ? visit(child) : child];
    }),
  });
  return visit(root);
}

/** Puts each chapter on one line, as text copied without its breaks. */
export function loseBreaks(text: string): string {
  return text
    .split(/^(?=第[0-9０-９一二三四五六七八九十]+章　|附\s*則)/m)
    .map((part) => (/^第.{1,2}章/.test(part) ? `${part.trim().replace(/\s*\n\s*/g, ' ')}\n` : part))
    .join('');
}

/** Misreads 1 as l and 0 as O in every n-th label of an article or a chapter: `第lO条`. */
export function misreadLabels(text: string, every: number): string {
  let count = 0;
  return text.replace(/^第[0-9]+[章条]/gm, (label) =>
    /[01]/.test(label) && ++count % every === 0 ? label.replaceAll('1', 'l').replaceAll('0', 'O') : label,
  );
}
