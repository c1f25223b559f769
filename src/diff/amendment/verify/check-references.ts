import type { Reference } from '../../../model/annotation.ts';
import type { Message } from '../../../model/message.ts';
import { indexTree } from '../../../model/tree-index.ts';
import type { YakkanDocument } from '../../../model/yakkan-document.ts';
import { formatCitation } from '../../../text/citation.ts';
import type { ClauseIds } from './compare-draft.ts';

/**
 * Finds pointers that an amendment leaves behind: their words stayed, and they now lead to another clause than they did, or to
 * none, because what they name was renumbered or taken away. What a 附則 says of the text of its day is history and stays.
 */
export function checkReferences(old: YakkanDocument, young: YakkanDocument, ids: ClauseIds): Message[] {
  const later = listPointers(young);
  const messages: Message[] = [];
  for (const [key, references] of listPointers(old)) {
    const [node, text] = splitKey(key);
    const now = ids.get(node);
    if (now === undefined) continue;
    const found = later.get(keyOf(now, text)) ?? [];
    if (found.length !== references.length) continue;
    for (const [index, reference] of references.entries()) {
      const message = compareTargets(reference, found[index], { old, young, ids });
      if (message) messages.push(message);
    }
  }
  return messages;
}

type Pointers = Map<string, Reference[]>;

function listPointers(document: YakkanDocument): Pointers {
  const index = indexTree(document.tree);
  const pointers: Pointers = new Map();
  for (const reference of document.references) {
    if (isInSupplement(reference.node, index.parentOf)) continue;
    const key = keyOf(reference.node, reference.text);
    const list = pointers.get(key);
    if (list) list.push(reference);
    else pointers.set(key, [reference]);
  }
  return pointers;
}

function isInSupplement(id: string, parentOf: ReadonlyMap<string, string>): boolean {
  for (let at: string | undefined = id; at !== undefined; at = parentOf.get(at))
    if (/^suppl_\d+$/.test(at)) return true;
  return false;
}

function keyOf(node: string, text: string): string {
  return `${node}\n${text}`;
}

function splitKey(key: string): [string, string] {
  const at = key.indexOf('\n');
  return [key.slice(0, at), key.slice(at + 1)];
}

interface Sides {
  old: YakkanDocument;
  young: YakkanDocument;
  ids: ClauseIds;
}

function compareTargets(
  before: Reference,
  after: Reference,
  { old, young, ids }: Sides,
): Message | undefined {
  if (
    before.status !== 'resolved' ||
    before.targets.some((target) => 'document' in target && target.document)
  )
    return undefined;
  const wanted = before.targets.map(({ node }) => (node === undefined ? undefined : ids.get(node)));
  const found = after.targets.map(({ node }) => node);
  if (wanted.length === found.length && wanted.every((id, index) => id === found[index])) return undefined;
  const at = formatCitation(after.node, young.tree);
  const name = (id: string | undefined, { tree }: YakkanDocument) => (id ? formatCitation(id, tree) : '');
  const lost = before.targets.find(({ node }) => node !== undefined && ids.get(node) === undefined);
  if (lost) {
    const reason = `${at}の「${after.text}」が指していた${name(lost.node, old)}は、改正後にはない。改め文に${at}の改正を加える。`;
    return { ruleId: 'amendment-reference', severity: 'warning', reason, node: after.node };
  }
  const index = wanted.findIndex((id, place) => id !== found[place]);
  const reason = `${at}の「${after.text}」は、改正前の${name(before.targets[index]?.node, old)}（改正後の${name(wanted[index], young)}）を指していたが、改正後は${name(found[index], young) || '別の規定'}を指す。改め文に${at}の改正を加える。`;
  return { ruleId: 'amendment-reference', severity: 'warning', reason, node: after.node };
}
