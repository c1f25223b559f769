import { captionOf } from '../../law/article-table.ts';
import { findLaw, lawAddress } from '../../law/law-table.ts';
import { readArticleNumber } from '../../law/provision.ts';
import type { Law, Reference } from '../../model/annotation.ts';
import { indexTree, type TreeIndex } from '../../model/tree-index.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { printClause } from '../clause/quote-clause.ts';

/** What a citation of a statute leads to: the provision's own words where the corpus holds the act, else what the table knows. */
export interface QuotedStatute {
  title: string;
  number?: string;
  /** As cited, 第8条第1項. */
  provision?: string;
  /** Caption of the article. */
  caption?: string;
  /** Id of the act in the corpus, and the revision that is quoted. */
  document?: string;
  revision?: string;
  /** The revision is later than the citing text: the one then in force is not held. */
  isNearest?: boolean;
  /** Words of the provision, as printed; of a range those of all its members. */
  quote?: string;
  /** Why a held act gives no words. */
  reason?: string;
  /** Page of the act at the official law site. */
  address?: string;
}

/** Reads a revision of an act; `undefined` where it is not held. */
export type ReadStatute = (id: string, revision: string) => Promise<YakkanDocument | undefined>;

/** Longest quotation of one citation, UTF-16 units. */
const longest = 2000;

/** Quotes what a citation of a statute leads to; `undefined` of a reference that cites none. */
export async function quoteStatute(
  { law, targets, reason }: Reference,
  read: ReadStatute,
): Promise<QuotedStatute | undefined> {
  if (!law) return undefined;
  const quoted = describeCited(law);
  const { id, revision } = law;
  const model = id !== undefined && revision !== undefined ? await read(id, revision) : undefined;
  if (!model) return { ...quoted, ...(reason !== undefined && { reason }) };
  const { byId } = indexOnce(model);
  const words = targets
    .filter(({ node }) => node !== 'root')
    .flatMap(({ node }) => byId.get(node) ?? [])
    .map(printClause)
    .join('\n');
  return {
    ...quoted,
    document: id,
    revision,
    ...(law.isNearest && { isNearest: true }),
    ...(words !== '' && { quote: words.length > longest ? `${words.slice(0, longest)}…` : words }),
    ...(reason !== undefined && { reason }),
  };
}

/** An act is cited many times and indexed once. */
const indexes = new WeakMap<YakkanDocument, TreeIndex>();

function indexOnce(model: YakkanDocument): TreeIndex {
  const index = indexes.get(model) ?? indexTree(model.tree);
  indexes.set(model, index);
  return index;
}

/** What the table of laws knows of a citation: title, number, caption of the article, page of the act. */
export function describeCited(law: Law): QuotedStatute {
  const known = findLaw(law);
  const article = readArticleNumber(law.provision ?? '');
  const caption = known && article !== undefined ? captionOf(known, article) : undefined;
  const number = law.number ?? known?.number;
  const id = known?.id;
  return {
    title: known?.title ?? law.title ?? law.number ?? '',
    ...(number !== undefined && { number }),
    ...(law.provision !== undefined && { provision: law.provision }),
    ...(caption !== undefined && { caption }),
    ...(id !== undefined && !known?.repealed && { address: lawAddress(id) }),
  };
}
