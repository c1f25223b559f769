import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { tellOrder } from './has-numbers.ts';
import { makeLines } from './line-tree.ts';
import { partNotes } from './note-tree.ts';

/** Both revisions as they are to be compared. */
export interface ComparedTexts {
  old: YakkanDocument;
  new: YakkanDocument;
  /** Whether both are lists of lines, because no number says what their clauses are. */
  byLines: boolean;
}

const known = new WeakMap<YakkanDocument, WeakMap<YakkanDocument, ComparedTexts>>();

/**
 * Brings two revisions into one form. What has no numbers may be read as other paragraphs as soon as a line comes or goes; such
 * texts are compared line by line. Texts with numbers, and such as headings divide, are left as they are.
 */
export function readAlike(old: YakkanDocument, young: YakkanDocument): ComparedTexts {
  const held = known.get(old)?.get(young);
  if (held) return held;
  const orders = [old, young].map(({ tree }) => tellOrder(tree));
  const byLines = !orders.includes('numbers') && orders.includes('lines');
  const compared = byLines
    ? { old: inLines(old), new: inLines(young), byLines }
    : { old: withNotes(old), new: withNotes(young), byLines };
  const partners = known.get(old) ?? new WeakMap();
  partners.set(young, compared);
  known.set(old, partners);
  return compared;
}

function withNotes(document: YakkanDocument): YakkanDocument {
  const tree = partNotes(document.tree);
  return tree === document.tree ? document : { ...document, tree };
}

/** A document whose annotations stand in its lines. */
function inLines(document: YakkanDocument): YakkanDocument {
  const { root, lineOf } = makeLines(document.tree);
  const move = <T extends { node: string; at: { leaf: string }[] }>(annotation: T): T => {
    const leaf = annotation.at[0]?.leaf;
    const line = (leaf === undefined ? undefined : lineOf.get(leaf)) ?? lineOf.get(annotation.node);
    return line === undefined ? annotation : { ...annotation, node: line };
  };
  return {
    ...document,
    tree: root,
    definitions: document.definitions.map((definition) => ({
      ...move(definition),
      scope: lineOf.get(definition.scope) ?? definition.scope,
    })),
    termUses: document.termUses.map(move),
    quantities: document.quantities.map(move),
    // Which clause 前項 means follows from the paragraphs that the text was read as.
    references: [],
  };
}
