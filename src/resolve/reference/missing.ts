import type { Container } from '../../model/node.ts';
import { headingTypes } from '../../model/node-type.ts';
import { ancestorsOf, type TreeIndex } from '../../model/tree-index.ts';
import { type NumberedType, unitOf } from '../../text/citation/words.ts';
import type { PointerLevel, PointerPart, PointerStep } from '../../text/pointer.ts';
import { partNames } from './part.ts';
import { writeProvision } from './provision-text.ts';

const units: Readonly<Record<PointerLevel, string>> = {
  ...(Object.fromEntries(unitOf) as Record<NumberedType, string>),
  supplProvision: '附則',
  appdx: '別表など',
  subitem: '細目',
  tableRow: '表の項',
};

/** Says what a clause lacks: 第2条, step 第2項 → 第2条に第2項がありません。 */
export function sayStepMissing(above: Container, step: PointerStep, index: TreeIndex): string {
  return `${nameClause(above, index)}に${nameStep(step)}がありません。`;
}

/** Says that a clause has no such part: 第2条第1項にただし書がありません。 */
export function sayPartMissing(clause: Container, part: PointerPart, index: TreeIndex): string {
  return `${nameClause(clause, index)}に${partNames[part]}がありません。`;
}

/** Says that what a pointer begins with is not there: 第99条がありません。, この位置の前に項がありません。 */
export function sayHeadMissing(step: PointerStep): string {
  const unit = units[step.level];
  switch (step.way) {
    case 'previous':
    case 'eachPrevious':
      return `この位置の前に${(step.count ?? 1) > 1 ? `${step.count}つの` : ''}${unit}がありません。`;
    case 'next':
    case 'eachFollowing':
      return `この位置の後に${unit}がありません。`;
    case 'same':
    case 'eachSame':
      return `どの${unit}を指すか、この位置より前に示されていません。`;
    case 'own':
      return `この位置は${unit}の中ではありません。`;
    default:
      return `${nameStep(step)}がありません。`;
  }
}

/** Says that the end of a range is not there. */
export function sayEndMissing(until: readonly PointerStep[]): string {
  return `${writeProvision(until) || '範囲の終わり'}がありません。`;
}

/** 第2条第1項, 附則第3条, 別表第1: the clause with those that it stands in, headings left out above another. */
function nameClause(clause: Container, index: TreeIndex): string {
  const path = [clause, ...ancestorsOf(index, clause.id).filter(({ type }) => !headings.has(type))];
  const steps = path.flatMap(({ type, number, label }): PointerStep[] => {
    const printed = type === 'appdx' || type === 'subitem' ? label?.trim() : number;
    return type in units && (printed || type === 'supplProvision')
      ? [{ level: type as PointerLevel, way: 'number', number: printed }]
      : [];
  });
  return writeProvision(steps.reverse()) || '本約款';
}

const headings: ReadonlySet<string> = new Set(headingTypes);

function nameStep(step: PointerStep): string {
  if (step.way !== 'number') return units[step.level];
  return step.mark ?? writeProvision([step]);
}
