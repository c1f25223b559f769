import { captionOf } from '../../law/article-table.ts';
import { findLaw, lawAddress } from '../../law/law-table.ts';
import { readArticleNumber } from '../../law/provision.ts';
import type { Law, Reference } from '../../model/annotation.ts';
import type { CitedStatute, QuotedStatute } from '../../model/quoted-statute.ts';
import { ancestorsOf, indexTree, type TreeIndex } from '../../model/tree-index.ts';
import { isContainer } from '../../model/tree-walk.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { printClause } from '../clause/quote-clause.ts';

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
  const index = indexOnce(model);
  const words = targets
    .filter(({ node }) => node !== 'root')
    .flatMap(({ node }) => index.byId.get(node) ?? [])
    .map(printClause)
    .join('\n');
  const caption = heldCaption(index, targets[0]?.node);
  return {
    ...quoted,
    ...(caption !== undefined && { caption }),
    document: id,
    revision,
    ...(law.isNearest && { isNearest: true }),
    ...(words !== '' && { quote: words.length > longest ? `${words.slice(0, longest)}…` : words }),
    ...(reason !== undefined && { reason }),
  };
}

/** The caption of the article in which a provision stands, in the revision that is quoted. */
function heldCaption(index: TreeIndex, node: string | undefined): string | undefined {
  if (node === undefined) return undefined;
  const own = index.byId.get(node);
  const lineage = [...(own && isContainer(own) ? [own] : []), ...ancestorsOf(index, node)];
  return lineage.find(({ type }) => type === 'article')?.caption;
}

/** Quotes what each citation of a statute leads to, in the order of the references. */
export async function quoteStatutes(
  references: readonly Reference[],
  read: ReadStatute,
): Promise<CitedStatute[]> {
  const quoted: CitedStatute[] = [];
  for (const reference of references) {
    const statute = await quoteStatute(reference, read);
    if (statute) quoted.push({ reference: reference.id, ...statute });
  }
  return quoted;
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
  const isNow = known !== undefined && article !== undefined && law.version === undefined;
  const caption = isNow ? captionOf(known, article) : undefined;
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
