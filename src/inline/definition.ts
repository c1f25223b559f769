import type { Container } from '../model/node.ts';
import type { TreeIndex } from '../model/tree-index.ts';
import { isContainer } from '../model/tree-walk.ts';
import type { PrintedDefinition } from '../text/printed-definition.ts';
import { type Announcement, readAnnouncement } from './definition/announcement.ts';
import { findBracketDefinitions } from './definition/bracket-definition.ts';
import { isByCitation } from './definition/by-citation.ts';
import { type DefiningSentence, readDefiningSentence } from './definition/defining-sentence.ts';
import { readListDefinitions } from './definition/list.ts';
import { findNamings } from './definition/naming.ts';
import { findParties } from './definition/parties.ts';
import { findPlainNamings } from './definition/plain-naming.ts';
import { readTermTable } from './definition/term-table.ts';
import { findTohaDefinitions } from './definition/toha.ts';
import { findUnquotedNamings } from './definition/unquoted-naming.ts';

/** The styles in which a sentence defines; where two find the same words, the first counts. */
const sentenceStyles: readonly ((sentence: DefiningSentence) => PrintedDefinition[])[] = [
  findTohaDefinitions,
  findNamings,
  findUnquotedNamings,
  findParties,
  findPlainNamings,
  findBracketDefinitions,
];

/** A sentence without any of these defines nothing. */
const sign = /以下|同[じ様]|とは|をい|をさ|指[すし]|意味|称|呼|いい|いう|[甲乙丙丁]とし|[」』"”] *[とは]/;

/**
 * Finds the definitions of a document, in document order, with the words that limit where each holds.
 *
 * ```
 * 当社が貸与する移動端末設備（以下「移動無線機器」といいます。）
 * ^^^^^^^^^^^^^^^^^^^^^^^^ text    ^^^^^^^^^^^^ term
 * 障害通知を連絡する場合の連絡先（以下本条において「障害時連絡先」といいます。）
 *                                 ^^^^ scope        ^^^^^^^^^^^^ term
 * ```
 */
export function findDefinitions(index: TreeIndex): PrintedDefinition[] {
  const found = [...findInBlocks(index), ...findInSentences(index)];
  const order = new Map(index.sentences.map(({ sentence }, place) => [sentence.id, place]));
  const placeOf = ({ at: [first] }: PrintedDefinition) => order.get(first.leaf) ?? 0;
  found.sort((left, right) => placeOf(left) - placeOf(right) || left.at[0].start - right.at[0].start);
  return found
    .filter((definition, place) => place === 0 || !isSamePlace(definition, found[place - 1]))
    .map((definition) =>
      isByCitation(definition.term, definition.text) ? { ...definition, byCitation: true } : definition,
    );
}

function isSamePlace({ at: [left] }: PrintedDefinition, { at: [right] }: PrintedDefinition): boolean {
  return left.leaf === right.leaf && left.start === right.start;
}

function findInSentences(index: TreeIndex): PrintedDefinition[] {
  const definitions: PrintedDefinition[] = [];
  let table = { clause: '', isSubstitution: false };
  for (const [place, placed] of index.sentences.entries()) {
    if (!sign.test(placed.sentence.value)) continue;
    if (placed.row) {
      const { clause } = placed;
      if (table.clause !== clause.id) table = { clause: clause.id, isSubstitution: replacesWords(clause) };
      if (table.isSubstitution) continue;
    }
    const next = index.sentences[place + 1];
    const sentence = readDefiningSentence(placed, next?.owner === placed.owner ? next : undefined);
    for (const findStyle of sentenceStyles) definitions.push(...findStyle(sentence));
  }
  return definitions;
}

/** Whether the table of a clause holds words to be read in another provision (読替え): what they define holds there. */
function replacesWords(clause: Container): boolean {
  return clause.children.some(
    (child) => !isContainer(child) && child.type === 'sentence' && /字句|読み?[替換]え?/.test(child.value),
  );
}

/** Tables and lists of definitions. */
function findInBlocks(index: TreeIndex): PrintedDefinition[] {
  const definitions: PrintedDefinition[] = [];
  let heading = '';
  for (const container of index.containers) {
    if (container.type === 'article' || container.type === 'appdx') heading = container.caption ?? '';
    const items = container.children.filter(isListItem);
    const tables = container.children.filter(
      (child): child is Container => isContainer(child) && child.type === 'table',
    );
    if (items.length === 0 && tables.length === 0) continue;
    const announcement: Announcement | undefined = readAnnouncement(container, heading);
    for (const table of tables) definitions.push(...readTermTable(table, announcement));
    if (announcement) definitions.push(...readListDefinitions(items, announcement));
  }
  return definitions;
}

function isListItem(node: Container['children'][number]): node is Container {
  return isContainer(node) && (node.type === 'item' || node.type === 'subitem');
}
