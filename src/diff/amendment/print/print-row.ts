import type { Container } from '../../../model/node.ts';
import { isContainer } from '../../../model/tree-walk.ts';
import { type Draft, renderedCells } from '../../../text/draft.ts';
import type { PrintPlace } from './form-book.ts';
import { shiftNest } from './printed-form.ts';
import type { SourcePage } from './source-page.ts';

/** Prints a new row with the signs of the nearest one that has as many cells: | 会議室 | 千円 |. */
export function printRow(row: Draft, place: PrintPlace, nest: number): string {
  const cells = renderedCells(row);
  const model = findModel(cells.length, nest, place);
  if (!model) return place.isMarkdown ? `${' '.repeat(4 * nest)}| ${cells.join(' | ')} |` : cells.join('\t');
  const { joints, suffix } = model;
  const prefix = place.isMarkdown ? shiftNest(model.prefix, nest - model.nest) : model.prefix;
  return prefix + cells.map((cell, index) => (index === 0 ? '' : joints[index - 1]) + cell).join('') + suffix;
}

interface RowForm {
  prefix: string;
  joints: string[];
  suffix: string;
}

/** The nearest row with as many cells, in as many lists where there is one. */
function findModel(count: number, nest: number, { near, book }: PrintPlace): NestedRow | undefined {
  let best: { form: NestedRow; distance: number } | undefined;
  const visit = (node: Container): void => {
    for (const child of node.children) {
      if (!isContainer(child)) continue;
      if (child.type !== 'tableRow') {
        visit(child);
        continue;
      }
      const level = book.nestBelow(node);
      const away = Math.abs(child.position.start.offset - near) + Math.abs(level - nest) * farAway;
      if (best && away >= best.distance) continue;
      const form = readRow(child, count, book.page);
      if (form) best = { form: { ...form, nest: level }, distance: away };
    }
  };
  visit(book.root);
  return best?.form;
}

/** A row in other lists is taken only where there is none in as many. */
const farAway = 1e9;

interface NestedRow extends RowForm {
  nest: number;
}

function readRow({ children, position }: Container, count: number, page: SourcePage): RowForm | undefined {
  const cells = children.filter(isContainer);
  if (
    cells.length !== count ||
    position.spans ||
    cells.some((cell) => cell.children.length === 0 || cell.position.spans)
  )
    return undefined;
  const bounds = cells.map((cell) => cell.position);
  const joints = bounds
    .slice(1)
    .map(({ start }, index) => page.value.slice(bounds[index].end.offset, start.offset));
  if (joints.some((joint) => /[\r\n]/.test(joint) || joint === '')) return undefined;
  const start = bounds[0].start.offset;
  const end = bounds[bounds.length - 1].end.offset;
  return {
    prefix: page.value.slice(page.headOf(start), start),
    joints,
    suffix: page.value.slice(end, page.tailOf(end)).trimEnd(),
  };
}
