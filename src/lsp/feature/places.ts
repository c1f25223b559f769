import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type LocationLink,
  type Position,
  type Range,
} from 'vscode-languageserver/node';
import type { Definition } from '../../model/annotation.ts';
import type { Mark } from '../study/marks.ts';
import type { Study } from '../study/study.ts';
import type { OpenText } from '../text/open-text.ts';
import { findPointed } from './mark-words.ts';

/** Where what the cursor stands on is laid down: the clauses that are referred to, or the definition of the term. */
export function listDefinitions(text: OpenText, study: Study, position: Position): LocationLink[] {
  const offset = text.before(position);
  const pointed = offset === undefined ? undefined : findPointed(study, offset);
  const origin = pointed && text.find(pointed.mark.start, pointed.mark.end);
  if (!pointed || !origin) return [];
  const link = (targetRange: Range | undefined, selection: Range | undefined): LocationLink[] =>
    targetRange
      ? [
          {
            originSelectionRange: origin,
            targetUri: text.uri,
            targetRange,
            targetSelectionRange: selection ?? { start: targetRange.start, end: targetRange.start },
          },
        ]
      : [];
  if (pointed.kind === 'term')
    return listDefining(pointed.definition, study).flatMap(({ start, end }) => {
      const range = text.find(start, end);
      return link(range, range);
    });
  return pointed.reference.targets.flatMap(({ node, document }) => {
    const target = document === undefined ? study.index.byId.get(node) : undefined;
    if (!target) return [];
    const { start, end } = target.position;
    const label = 'children' in target ? (target.labelPosition ?? target.captionPosition) : target.position;
    return link(
      text.hull(start.offset, end.offset),
      label && text.find(label.start.offset, label.end.offset),
    );
  });
}

/** Where a term is defined, as marks. */
function listDefining({ id }: Definition, { document, marks }: Study): Mark[] {
  return marks
    .within(0, Number.MAX_SAFE_INTEGER)
    .filter(({ kind, index }) => kind === 'definitions' && document.definitions[index].id === id);
}

/** A term with its definition and uses, or a clause with the references that lead to it; nothing elsewhere. */
interface Mentions {
  declared: Mark[];
  used: Mark[];
  /** The label of the clause. */
  label?: [start: number, end: number];
}

function findMentions(study: Study, offset: number): Mentions | undefined {
  const { document, marks, index } = study;
  const pointed = findPointed(study, offset);
  if (pointed?.kind === 'term') {
    const { id } = pointed.definition;
    return {
      declared: listDefining(pointed.definition, study),
      used: marks
        .within(0, Number.MAX_SAFE_INTEGER)
        .filter(({ kind, index: at }) => kind === 'termUses' && document.termUses[at].definition === id),
    };
  }
  const clause = pointed?.reference.targets[0]?.node ?? clauseAtHead(study, offset);
  if (clause === undefined) return undefined;
  const label = study.clause(clause)?.labelPosition;
  return {
    declared: [],
    used: marks.within(0, Number.MAX_SAFE_INTEGER).filter(({ kind, index: at }) => {
      if (kind !== 'references') return false;
      return document.references[at].targets.some(
        ({ node, document: other }) => other === undefined && isWithin(node, clause, index.parentOf),
      );
    }),
    ...(label && { label: [label.start.offset, label.end.offset] }),
  };
}

/** The clause on whose label or caption an offset stands. */
function clauseAtHead(study: Study, offset: number): string | undefined {
  const holds = (place: { start: { offset: number }; end: { offset: number } } | undefined): boolean =>
    place !== undefined && place.start.offset <= offset && offset <= place.end.offset;
  return study
    .pathTo(offset)
    .findLast(({ labelPosition, captionPosition }) => holds(labelPosition) || holds(captionPosition))?.id;
}

function isWithin(node: string, clause: string, parentOf: ReadonlyMap<string, string>): boolean {
  for (let at: string | undefined = node; at !== undefined; at = parentOf.get(at))
    if (at === clause) return true;
  return false;
}

/** Every place that refers to the clause, or uses the term, under the cursor. */
export function listReferences(
  text: OpenText,
  study: Study,
  position: Position,
  withDeclaration: boolean,
): Location[] {
  const offset = text.before(position);
  const mentions = offset === undefined ? undefined : findMentions(study, offset);
  if (!mentions) return [];
  const { declared, used, label } = mentions;
  const places = used.map(({ start, end }): [number, number] => [start, end]);
  if (withDeclaration) {
    places.unshift(...declared.map(({ start, end }): [number, number] => [start, end]));
    if (label) places.unshift(label);
  }
  return places.flatMap(([start, end]) => {
    const range = text.find(start, end);
    return range ? [{ uri: text.uri, range }] : [];
  });
}

/** The same places, to be shown in the text. */
export function listHighlights(text: OpenText, study: Study, position: Position): DocumentHighlight[] {
  return listReferences(text, study, position, true).map(({ range }) => ({
    range,
    kind: DocumentHighlightKind.Text,
  }));
}
