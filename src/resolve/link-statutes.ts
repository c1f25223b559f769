import { findLaw } from '../law/law-table.ts';
import type { Law, Reference } from '../model/annotation.ts';
import type { TreeIndex } from '../model/tree-index.ts';
import type { YakkanDocument } from '../model/yakkan-document.ts';
import { findProvision } from './provision-nodes.ts';

/** A statute that a corpus holds, in the revision that stands for the day of the citing text. */
export interface HeldStatute {
  /** Law number id, which is its id in the corpus. */
  id: string;
  title?: string;
  /** Day from which this revision holds, ISO 8601. */
  effective: string;
  index: TreeIndex;
}

/** Law number id of the statute that a citation means, as far as the table of laws or the citation itself tells. */
export function lawIdOf(law: Law): string | undefined {
  return findLaw(law)?.id ?? law.id;
}

/**
 * Links citations of statutes to the provisions of those that the corpus holds: 消費者契約法第8条第1項 →
 * `{ document: '412AC0000000061', node: 'art_8__para_1' }`. What a held statute lacks stays external and says so.
 * @param effective day of the citing text, ISO 8601; a statute of a later day is the nearest and not the one then in force
 */
export function linkStatutes(
  document: YakkanDocument,
  effective: string,
  statutes: ReadonlyMap<string, HeldStatute>,
): YakkanDocument {
  if (statutes.size === 0) return document;
  const references = document.references.map((reference): Reference => {
    const { law, status } = reference;
    // 旧 and 改正前の do not say which day is meant.
    if (!law || status !== 'external' || law.version !== undefined) return reference;
    const statute = statutes.get(lawIdOf(law) ?? '');
    return statute ? link(reference, law, statute, effective) : reference;
  });
  return { ...document, references };
}

function link(reference: Reference, law: Law, statute: HeldStatute, day: string): Reference {
  const { id, effective, index } = statute;
  const held: Law = {
    ...law,
    id,
    revision: effective,
    ...(effective > day && { isNearest: true }),
  };
  const found = law.provision === undefined ? { nodes: ['root'] } : findProvision(law.provision, index);
  if ('nodes' in found) {
    const targets = found.nodes.map((node) => ({ document: id, node }));
    return { ...reference, status: 'resolved', targets, law: held };
  }
  if ('ambiguous' in found) {
    const targets = found.ambiguous.map((node) => ({ document: id, node }));
    return { ...reference, status: 'ambiguous', targets, law: held };
  }
  const title = statute.title ?? law.title ?? id;
  const reason = `「${title}」（${effective}施行）に「${law.provision}」はありません。`;
  return { ...reference, reason, law: held };
}
