import type { Container } from '../../model/node.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { defineCheck } from '../define-check.ts';
import { findExcerpts, standsIn } from '../excerpt.ts';
import { isQuotedAt } from '../quotations.ts';
import { readPrinted } from './numbered-run.ts';

const announcement =
  /次の各号|以下の各号|下記の各号|左の各号|次に掲げる|次の(?:とおり|通り)と|以下の(?:とおり|通り)と|次の(?:もの|事項|場合|行為|条件|書類|者)(?=[にがをは、。のと])/;

/** 次の各号のいずれかに該当するときは、… without items */
export const numberingListMissing = defineCheck({
  id: 'numbering-list-missing',
  family: 'numbering',
  severity: 'warning',
  finds: '「次の各号」などと書かれているのに、号も表もない規定。',
  why: '何が列記されるはずだったか読み取れず、規定が働きません。',
  examples: {
    failing: [
      {
        text: '第1条（解除）\n当社は、会員が次の各号のいずれかに該当するときは、契約を解除することができる。\n第2条（通知）\n当社は、会員に通知する。\n',
        quotes: ['次の各号'],
      },
    ],
    passing: [
      {
        text: '第1条（解除）\n当社は、会員が次の各号のいずれかに該当するときは、契約を解除することができる。\n(1) 支払を停止したとき\n(2) 破産したとき\n',
      },
      { text: '第2条（名称）\n本会の名称は、次のとおりとする。\n見本クラブ\n' },
      { text: '第1条（解除）\n当社は、前条各号に掲げる場合には、契約を解除することができる。\n' },
      {
        text: '第1条（読替え）\n前条の規定は、届出に準用する。この場合において、同条中「次の各号」とあるのは「別表」と読み替える。\n',
      },
    ],
  },
  *run({ index }) {
    const excerpts = findExcerpts(index);
    for (const { sentence, owner, clause, row } of index.sentences) {
      if (row || !isClause(owner)) continue;
      const found = announcement.exec(sentence.value);
      if (
        !found ||
        isQuotedAt(sentence.value, found.index, found.index + found[0].length) ||
        standsIn(excerpts, clause.id, index) ||
        holdsList(owner) ||
        goesOnInWords(owner, sentence) ||
        isFollowedByList(owner, index.byId.get(index.parentOf.get(owner.id) ?? ''))
      )
        continue;
      // A list may also stand within the sentence: 次の事項（氏名、住所…）, 次に掲げる…：
      if (/[:：]\s*$|[（(][^（）()]{2,}[）)]/.test(sentence.value.slice(found.index))) continue;
      yield {
        node: clause.id,
        at: [{ leaf: sentence.id, start: found.index, end: found.index + found[0].length }],
        reason: `「${found[0]}」とありますが、列記されたものがありません。号が抜けていないか確かめてください。`,
      };
    }
  },
});

function isClause({ type }: Container): boolean {
  return type === 'paragraph' || type === 'item' || type === 'subitem';
}

function holdsList(owner: Container): boolean {
  return owner.children.some(isContainer);
}

/** Words that are no sentence may be what is announced: 名称は、次のとおりとする。⏎見本クラブ. */
function goesOnInWords({ children }: Container, sentence: Container['children'][number]): boolean {
  const next = children[children.indexOf(sentence) + 1];
  return next !== undefined && !isContainer(next) && !/[。．.]\s*$/.test(next.value);
}

/** Unnumbered paragraphs, notes and tables after the sentence may be the list. */
function isFollowedByList(owner: Container, parent: unknown): boolean {
  if (typeof parent !== 'object' || parent === null || !('children' in parent)) return false;
  const { children } = parent as Container;
  const next = children[children.indexOf(owner) + 1];
  if (next === undefined) return false;
  if (!isContainer(next)) return next.type === 'note';
  return (
    next.type === 'table' ||
    (next.type === owner.type && (next.label === undefined || holdsListSign(next) || startsAnew(owner, next)))
  );
}

function holdsListSign({ label = '' }: Container): boolean {
  return /^[・●○■□◆◇\-–―]/.test(label);
}

/** 2 次の各号… and then 1, or 2 again: the list, on the level of the clause that announces it. */
function startsAnew(owner: Container, next: Container): boolean {
  const number = readPrinted(next);
  return number !== undefined && number <= (readPrinted(owner) ?? 1);
}
