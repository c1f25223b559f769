import type { Container } from '../../../model/node.ts';
import { containersOf, findNearest } from '../tree.ts';
import type { Step } from './step.ts';

const holdsTables: ReadonlySet<string> = new Set(['paragraph', 'item', 'subitem']);

/** `の表`, `の第2表`, `の3行目`, `の見出し行`, `の2列目`. */
export function readTable(rest: string): Step | undefined {
  const table = /^(?:第(\d+)表|表(\d+)(?![\d行列])|表)/.exec(rest);
  if (table) {
    const at = table[1] ?? table[2];
    const find = (from: Container) =>
      findNearest(
        from,
        ({ type }) => type === 'table',
        ({ type }) => holdsTables.has(type),
      );
    return {
      length: table[0].length,
      follow: at ? (from) => find(from).slice(Number(at) - 1, Number(at)) : find,
    };
  }
  const cell = /^(?:(\d+)行目|(\d+)列目|見出し行)/.exec(rest);
  if (!cell) return undefined;
  const at = Number(cell[1] ?? cell[2]);
  const rowsOf = (from: Container, head: boolean) =>
    containersOf(from, 'tableRow').filter((row) => (row.head ?? false) === head);
  const follow = (from: Container) => {
    if (cell[2]) return containersOf(from, 'tableCell').slice(at - 1, at);
    return cell[1] ? rowsOf(from, false).slice(at - 1, at) : rowsOf(from, true);
  };
  return { length: cell[0].length, follow };
}
