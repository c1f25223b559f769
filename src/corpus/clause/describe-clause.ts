import { ancestorsOf, indexTree } from '../../model/tree-index.ts';
import { formatCitation } from '../../text/citation.ts';
import type { HeldText } from '../held-corpus.ts';
import { type QuotedClause, quoteClause } from './quote-clause.ts';

/** A clause with what belongs to it. */
export interface DescribedClause extends QuotedClause {
  definitions: { term: string; text: string; citation: string }[];
  references: { text: string; status: string; targets: string[]; law?: object }[];
  referredToBy: { citation: string; node: string; text: string }[];
  quantities: { text: string; kind: string; value: string }[];
  norms?: { modality: string; actor?: string }[];
  /** Provisions that the clause applies, as they read there. */
  readings: { citation: string; text: string }[];
}

/** Describes a clause and what stands below it. */
export function describeClause(text: HeldText, id: string): DescribedClause {
  const { model } = text;
  const index = indexTree(model.tree);
  const isBelow = (node: string) => node === id || ancestorsOf(index, node).some((above) => above.id === id);
  const cite = (node: string) => formatCitation(node, model.tree);
  const used = new Set(
    model.termUses.filter(({ node }) => isBelow(node)).map(({ definition }) => definition),
  );
  return {
    ...quoteClause(text, id),
    definitions: model.definitions
      .filter((definition) => used.has(definition.id) || isBelow(definition.node))
      .map(({ term, text: words, node }) => ({ term, text: words, citation: cite(node) })),
    references: model.references
      .filter(({ node }) => isBelow(node))
      .map(({ text: words, status, targets, law }) => ({
        text: words,
        status,
        targets: targets.map(({ node, document }) => (document ? `${document}#${node}` : cite(node))),
        ...(law && { law }),
      })),
    referredToBy: model.references
      .filter(
        ({ node, targets }) =>
          !isBelow(node) && targets.some((target) => !target.document && isBelow(target.node)),
      )
      .map(({ node, text: words }) => ({ citation: cite(node), node, text: words })),
    quantities: model.quantities
      .filter(({ node }) => isBelow(node))
      .map(({ text: words, kind, value }) => ({ text: words, kind, value: String(value) })),
    ...(model.norms && {
      norms: model.norms
        .filter(({ node }) => isBelow(node))
        .map(({ modality, actor }) => ({ modality, ...(actor !== undefined && { actor }) })),
    }),
    readings: model.mutatisMutandis
      .filter(({ node }) => isBelow(node))
      .flatMap(({ readings = [] }) =>
        readings.map(({ node, segments }) => ({
          citation: cite(node),
          text: segments.map((segment) => segment.text).join(''),
        })),
      ),
  };
}
