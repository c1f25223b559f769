import type { Place } from '../../model/position.ts';
import type { SearchInput } from './input.ts';
import type { SearchUnit } from './unit.ts';

const deadlineKinds: ReadonlySet<string> = new Set(['duration', 'date', 'dateRange', 'time', 'timeRange']);
const amountKinds: ReadonlySet<string> = new Set(['money', 'fraction', 'percentage', 'multiple']);

/** How a paragraph begins that goes on from one before it. */
const dependent = /^(?:前[一二三四五六七八九十\d０-９]*項|第[一二三四五六七八九十\d０-９]+項)/;

/** Adds to each unit what its words and the annotations of its leaves say. */
export function addFacts(
  units: readonly SearchUnit[],
  { model, hooks = model.hooks ?? [] }: SearchInput,
): void {
  const unitOf = new Map<string, SearchUnit>();
  for (const unit of units) {
    const first = unit.leaves.find(({ field }) => field !== 'caption');
    unit.facts.isDependent = first !== undefined && dependent.test(first.value);
    unitOf.set(unit.node, unit);
    for (const { leaf, node } of unit.leaves) {
      unitOf.set(leaf, unitOf.get(leaf) ?? unit);
      unitOf.set(node, unitOf.get(node) ?? unit);
    }
  }
  const find = (at: readonly Place[], node: string): SearchUnit[] => {
    const placed = at.flatMap(({ leaf }) => unitOf.get(leaf) ?? []);
    return placed.length > 0 ? [...new Set(placed)] : [unitOf.get(node)].filter((unit) => unit !== undefined);
  };
  const terms = new Map(model.definitions.map(({ id, term }) => [id, term]));

  for (const { at, node, term, aliases = [] } of model.definitions) {
    for (const unit of find(at, node).slice(0, 1)) {
      add(unit.terms, term, ...aliases);
      add(unit.facts.usedTerms, term);
    }
  }
  for (const { at, node, definition } of model.termUses) {
    const term = terms.get(definition);
    if (term !== undefined) for (const unit of find(at, node)) add(unit.facts.usedTerms, term);
  }
  for (const { at, node, kind: printed, of } of model.quantities) {
    const kind = of ?? printed;
    for (const { facts } of find(at, node)) {
      facts.hasDeadline ||= deadlineKinds.has(kind);
      facts.hasAmount ||= amountKinds.has(kind);
    }
  }
  for (const { at, node, modality, actor } of model.norms ?? []) {
    if (modality === 'none') continue;
    for (const { facts } of find(at, node)) {
      add(facts.norms, modality);
      if (actor !== undefined) add(facts.actors, actor);
    }
  }
  const ruled = new Set(hooks.flatMap(({ nodes }) => nodes));
  for (const node of ruled) {
    const unit = unitOf.get(node);
    if (unit) unit.facts.hasRule = true;
  }
  for (const { node, facts } of units) facts.hasRule ||= isBelow(node, ruled);
}

/** Whether a clause, or one above it, is among some: `art_3__para_1` is below `art_3`. */
function isBelow(node: string, some: ReadonlySet<string>): boolean {
  if (some.has(node)) return true;
  for (let at = node.indexOf('__'); at >= 0; at = node.indexOf('__', at + 1))
    if (some.has(node.slice(0, at))) return true;
  return false;
}

/** What lists hold, so that a unit of many terms does not look through all of them for each. */
const held = new WeakMap<readonly unknown[], Set<unknown>>();

function add<T>(list: T[], ...values: T[]): void {
  const known = held.get(list) ?? new Set<unknown>(list);
  held.set(list, known);
  for (const value of values) {
    if (known.has(value)) continue;
    known.add(value);
    list.push(value);
  }
}
