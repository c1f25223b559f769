import type { Reference } from '../model/annotation.ts';
import { indexTree, type TreeIndex } from '../model/tree-index.ts';
import type { YakkanDocument } from '../model/yakkan-document.ts';
import { resolveCitation } from '../text/citation.ts';
import { readNumeral } from '../text/numeral.ts';
import { plainText } from '../text/width.ts';

/** A document of a corpus and what others call it. */
export interface NamedDocument {
  id: string;
  /** Names by which other documents may cite it (一般規程), its title included. */
  names: readonly string[];
  document: YakkanDocument;
}

interface Target extends NamedDocument {
  index: TreeIndex;
  keys: readonly string[];
}

/** 第19条, 第1項, 第2号, as far as printed, and what follows the last of them. */
interface Steps {
  article?: string;
  paragraph?: string;
  item?: string;
  tail: string;
}

/**
 * Links references to other documents of a corpus: in 個別規程, 一般規程第24条（利用の中止）第2項 → art_24__para_2 of the general
 * terms; members and 同条 behind it take from it what they leave out.
 * @returns the documents with those references resolved; the given ones are left as they are
 */
export function linkDocuments(documents: readonly NamedDocument[]): YakkanDocument[] {
  const targets = documents.map(openTarget);
  return targets.map((own) =>
    linkReferences(
      own.document,
      targets.filter((target) => target !== own),
    ),
  );
}

/** Links the references of one document to others; of these only those matter that `listCited` names. */
export function linkDocument(document: YakkanDocument, others: readonly NamedDocument[]): YakkanDocument {
  return linkReferences(document, others.map(openTarget));
}

/**
 * Lists the words of references that may begin with the name of another document, folded as `isNamedBy` compares them:
 * 一般規程第24条.
 */
export function listCited({ references }: YakkanDocument): string[] {
  const cited = references.filter(({ kind, status }) => kind === 'document' && status === 'unresolved');
  return [...new Set(cited.map(({ text }) => plainText(text)))];
}

/** Folds the names of a document as `isNamedBy` compares them. */
export function foldNames(names: readonly string[]): string[] {
  return names.map(plainText);
}

/** Whether one of the words that `listCited` gave begins with one of the names that `foldNames` gave. */
export function isNamedBy(cited: readonly string[], names: readonly string[]): boolean {
  return cited.some((text) => names.some((name) => text.startsWith(name)));
}

function openTarget(named: NamedDocument): Target {
  return { ...named, index: indexTree(named.document.tree), keys: named.names.map(plainText) };
}

function linkReferences(document: YakkanDocument, others: readonly Target[]): YakkanDocument {
  let last: { target: Target; steps: Steps; node: string } | undefined;
  const references = document.references.map((reference): Reference => {
    if (reference.status !== 'unresolved') return reference;
    const text = plainText(reference.text);
    const named = reference.kind === 'document' ? findNamed(text, others) : undefined;
    const base = last?.node === reference.node ? last : undefined;
    const target = named?.target ?? base?.target;
    if (!target || (!named && !continues(reference, text))) return reference;
    const steps = inherit(
      readSteps(named ? text.slice(named.length) : text),
      named ? undefined : base?.steps,
    );
    last = { target, steps, node: reference.node };
    return link(reference, target, steps);
  });
  return { ...document, references };
}

/** The document whose name begins a reference; of several names the longest. */
function findNamed(text: string, others: readonly Target[]): { target: Target; length: number } | undefined {
  const found = others.flatMap((target) =>
    target.keys.filter((key) => text.startsWith(key)).map((key) => ({ target, length: key.length })),
  );
  return found.sort((left, right) => right.length - left.length)[0];
}

/** Whether a pointer without a name belongs to the document named before it: 第3項, 第36条（料金の支払）, 同条第1項. */
function continues({ kind }: Reference, text: string): boolean {
  return kind === 'document' || /^同[条項号]/.test(text);
}

function readSteps(text: string): Steps {
  const plain = text.replace(/[([【〔][^()[\]【】〔〕]*[)\]】〕]/g, '');
  const match =
    /^(?:同条|(?<article>第[^第条項号]+条(?:の[0-9一二三四五六七八九十]+)*))?(?:同項|(?<paragraph>第[^第条項号]+項))?(?<item>第[^第条項号]+号)?/.exec(
      plain,
    );
  const { article, paragraph, item } = match?.groups ?? {};
  return { article, paragraph, item, tail: plain.slice(match?.[0].length ?? 0) };
}

/** A member takes the steps above its own first one: behind 第19条第2項, 第3項 → 第19条第3項. */
function inherit(own: Steps, base: Steps | undefined): Steps {
  if (!base || own.article) return own;
  const article = base.article;
  const paragraph = own.paragraph ?? (own.item ? base.paragraph : undefined);
  return { ...own, article, paragraph };
}

function link(reference: Reference, { id, index }: Target, steps: Steps): Reference {
  const nodes = listCitations(steps).flatMap((citation) => {
    const cited = resolveCitation(citation, index.root);
    return cited.status === 'found' ? cited.ids : [];
  });
  if (nodes.length === 0) return reference;
  const clauses = nodes.map((node) =>
    index.byId.get(node)?.type === 'sentence' ? (index.parentOf.get(node) ?? node) : node,
  );
  const linked: Reference = {
    ...reference,
    status: 'resolved',
    targets: [...new Set(clauses)].map((node) => ({ document: id, node })),
  };
  if (reference.caption === undefined) return linked;
  const captioned = index.byId.get(clauses[0].split('__para_')[0]);
  const caption = captioned && 'children' in captioned ? captioned.caption : undefined;
  return {
    ...linked,
    captionMatches: caption !== undefined && plainText(caption) === plainText(reference.caption),
  };
}

/** A range is every member that it spans: 第1号から第3号まで → three citations. */
function listCitations({ article = '', paragraph = '', item = '', tail }: Steps): string[] {
  const path = article + paragraph + item;
  const range = /^(?:から|~|〜|乃至)第([^第条項号]+)(条|項|号)(?:まで)?/.exec(tail);
  if (!range)
    return path === '' ? [] : [path + (/^(?:各号|本文|ただし書|前段|後段|柱書)/.exec(tail)?.[0] ?? '')];
  const last = [item, paragraph, article].find((step) => step !== '') ?? '';
  const stem = path.slice(0, path.length - last.length);
  const [from, to] = [numberOf(last), numberOf(`第${range[1]}${range[2]}`)];
  if (from === undefined || to === undefined || to < from || to - from > 200) return [path];
  return Array.from({ length: to - from + 1 }, (_, at) => `${stem}第${from + at}${range[2]}`);
}

function numberOf(step: string): number | undefined {
  return readNumeral(step, 1)?.value;
}
