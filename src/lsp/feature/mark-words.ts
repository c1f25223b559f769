import type { Definition, Reference } from '../../model/annotation.ts';
import type { Mark } from '../study/marks.ts';
import type { Study } from '../study/study.ts';

/** What stands at a place of a text: a reference, or a defined term where it is defined or used. */
export type Pointed =
  | { kind: 'reference'; mark: Mark; reference: Reference }
  | { kind: 'term'; mark: Mark; definition: Definition };

/** The shortest reference or term at an offset of the studied text. */
export function findPointed(study: Study, offset: number): Pointed | undefined {
  for (const mark of study.marks.at(offset)) {
    const pointed = readPointed(study, mark);
    if (pointed) return pointed;
  }
  return undefined;
}

function readPointed({ document }: Study, mark: Mark): Pointed | undefined {
  if (mark.kind === 'references') {
    const reference = document.references[mark.index];
    return reference.kind === 'self' ? undefined : { kind: 'reference', mark, reference };
  }
  if (mark.kind === 'definitions')
    return { kind: 'term', mark, definition: document.definitions[mark.index] };
  if (mark.kind !== 'termUses') return undefined;
  const use = document.termUses[mark.index];
  const definition = document.definitions.find(({ id }) => id === use.definition);
  return definition && { kind: 'term', mark, definition };
}
