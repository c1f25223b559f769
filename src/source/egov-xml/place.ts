import type { LawElement } from '../../model/law-element.ts';
import type { StructureLeaf, StructureNode } from '../../model/structure.ts';
import { usualElements } from '../../text/law-xml/usual-element.ts';
import type { XmlElement } from './element.ts';

/** Values that mean nothing else than that the attribute is not there. */
const plain: Readonly<Record<string, string>> = {
  WritingMode: 'vertical',
  Hide: 'false',
  Delete: 'false',
  OldStyle: 'false',
  OldNum: 'false',
  Extract: 'false',
};

/** Whether an attribute says only what holds where it is not there. */
export function isPlain(name: string, value: string): boolean {
  return plain[name] === value;
}

/** An element of a chain, with what its attributes say. */
export function makeStep({ name, attributes }: XmlElement, index: number): LawElement {
  return {
    name,
    ...(index > 1 && { index }),
    ...(Object.keys(attributes).length > 0 && { attributes: { ...attributes } }),
  };
}

/** Leaves out of children what their usual place tells: most chains of elements. */
export function dropUsual(parent: string, children: readonly (StructureNode | StructureLeaf)[]): void {
  const placed = children.map((child) => ({
    ...child,
    type: child.type === 'words' ? ('sentence' as const) : child.type,
  }));
  for (const [at, child] of children.entries()) {
    const { elements = [] } = child;
    const usual = usualElements(parent, placed, at);
    if (isUsual(elements, usual)) delete child.elements;
    else child.elements = elements.map((step) => dropPlain(step, step.name === usual.at(-1)?.name));
  }
}

function isUsual(elements: readonly LawElement[], usual: readonly LawElement[]): boolean {
  return (
    elements.length === usual.length &&
    elements.every((step, at) => {
      const isLast = at === elements.length - 1;
      return (
        step.name === usual[at].name &&
        step.start === undefined &&
        (isLast || step.index === undefined) &&
        saysNoMore(step, usual[at].attributes ?? {})
      );
    })
  );
}

/** Whether attributes tell what is usual; `Num="1"` may be left out. */
function saysNoMore({ attributes = {} }: LawElement, usual: Readonly<Record<string, string>>): boolean {
  return (
    Object.entries(attributes).every(([name, value]) => isPlain(name, value) || usual[name] === value) &&
    Object.keys(usual).every(
      (name) => (attributes[name] ?? (name === 'Num' ? '1' : undefined)) === usual[name],
    )
  );
}

/** `isOwn`: attributes would follow from the node, so that it is said where there are none. */
function dropPlain({ attributes, ...step }: LawElement, isOwn: boolean): LawElement {
  const kept = Object.entries(attributes ?? {}).filter(([name, value]) => !isPlain(name, value));
  return kept.length === 0 && !isOwn ? step : { ...step, attributes: Object.fromEntries(kept) };
}
