import type { ContainerType } from '../../model/node-type.ts';
import { readNumeral } from '../../text/numeral.ts';

/** The number of a clause, and the last of a range. */
export interface ClauseNumber {
  number?: string;
  through?: string;
}

const units = /[編章節款目条項号]/;

/**
 * The number that is printed, else the one that the attribute `Num` says: 第三条の二 → 3-2; `9_2:11` → 9-2 through 11.
 * 附則 and annexes are counted.
 */
export function readClauseNumber(type: ContainerType, attribute = '', label = ''): ClauseNumber {
  if (type === 'supplProvision' || type === 'appdx') return {};
  return readPrinted(label) ?? readAttribute(attribute);
}

function readPrinted(label: string): ClauseNumber | undefined {
  const [first = '', last, ...more] = label.split(/から|乃至|ないし/);
  if (more.length > 0) return undefined;
  const number = readOne(first);
  const through = last === undefined ? undefined : readOne(last.replace(/まで$/, ''));
  if (number === undefined || (last !== undefined && through === undefined)) return undefined;
  return { number, ...(through !== undefined && { through }) };
}

/** 第三条の二 → 3-2. */
function readOne(label: string): string | undefined {
  const text = label.replace(/[\s　]/g, '').replace(/^第/, '');
  const first = readNumeral(text, 0);
  if (!first) return undefined;
  let { end } = first;
  if (units.test(text[end] ?? '')) end++;
  const parts = [first.value];
  while (text[end] === 'の' || text[end] === 'ノ') {
    const branch = readNumeral(text, end + 1);
    if (!branch) return undefined;
    parts.push(branch.value);
    ({ end } = branch);
  }
  return end === text.length ? parts.join('-') : undefined;
}

function readAttribute(attribute: string): ClauseNumber {
  const [, number, through] = /^(\d+(?:_\d+)*)(?::(\d+(?:_\d+)*))?$/.exec(attribute) ?? [];
  return {
    ...(number !== undefined && { number: number.replaceAll('_', '-') }),
    ...(through !== undefined && { through: through.replaceAll('_', '-') }),
  };
}
