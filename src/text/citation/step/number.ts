import type { Container } from '../../../model/node.ts';
import { containersOf, findNearest } from '../tree.ts';
import { headingLevels, type NumberedType, numberedUnits, typeOfUnit } from '../words.ts';
import type { Step } from './step.ts';

const levels = `[${numberedUnits.map(([unit]) => unit).join('')}]`;
const numbered = new RegExp(`^第?(\\d+)(${levels})((?:の\\d+(?!\\d|${levels}|[行列番表文]))*)`);
const ordinalBehind = /^\((\d+)番目\)/;
/** What a number in a citation goes on with: another digit, or its unit. */
export const numberGoesOn = new RegExp(`^(?:\\d|${levels})`);

/** `第3条`, `2項`, `第3号の2`, `第3条(2番目)`. */
export function readNumbered(rest: string): Step | undefined {
  const match = numbered.exec(rest);
  const type = match && typeOfUnit.get(match[2]);
  if (!type) return undefined;
  const number = [match[1], ...match[3].split('の').slice(1)].map(Number).join('-');
  const ordinal = ordinalBehind.exec(rest.slice(match[0].length));
  return {
    length: match[0].length + (ordinal?.[0].length ?? 0),
    ...(ordinal && { nth: Number(ordinal[1]) }),
    wanted: { type, number },
    follow: (from) => findNumbered(from, type, number),
  };
}

/** Levels that a citation may leave out above what it names: 第13条第3号 where 第1項 is the only one. */
const passes: Readonly<Partial<Record<NumberedType, ReadonlySet<string>>>> = {
  item: new Set([...headingLevels, 'paragraph']),
};

/** The nodes of a type and number below a place; a range that holds the number where no node has it. */
export function findNumbered(from: Container, type: NumberedType, number?: string): Container[] {
  const passed = passes[type] ?? headingLevels;
  const find = (fits: (node: Container) => boolean) =>
    findNearest(
      from,
      (node) => node.type === type && fits(node),
      (node) => passed.has(node.type),
    );
  if (number === undefined) return find(() => true);
  const found = groupNearest(from, type, passed).get(number);
  if (found) return found;
  return find(
    (node) =>
      node.through !== undefined &&
      Number(number) > Number(node.number) &&
      Number(number) <= Number(node.through),
  );
}

const nearest = new WeakMap<Container, Map<NumberedType, ReadonlyMap<string, Container[]>>>();

/** What `findNearest` finds for each number, looked for once: a document has as many citations as clauses. */
function groupNearest(
  from: Container,
  type: NumberedType,
  passed: ReadonlySet<string>,
): ReadonlyMap<string, Container[]> {
  const known = nearest.get(from) ?? new Map<NumberedType, ReadonlyMap<string, Container[]>>();
  nearest.set(from, known);
  const made = known.get(type);
  if (made) return made;
  const groups = new Map<string, Container[]>();
  for (let level = [from]; level.length > 0; ) {
    const below = level.flatMap((node) => containersOf(node));
    const own = new Map<string, Container[]>();
    for (const node of below) {
      if (node.type !== type || node.number === undefined || groups.has(node.number)) continue;
      const alike = own.get(node.number);
      if (alike) alike.push(node);
      else own.set(node.number, [node]);
    }
    for (const [number, nodes] of own) groups.set(number, nodes);
    level = below.filter((node) => passed.has(node.type));
  }
  known.set(type, groups);
  return groups;
}
