import type { PlacedSentence, TreeIndex } from '../../model/tree-index.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { formatCitation } from '../../text/citation.ts';
import { recogniseKind } from '../../topic/recognise-kind.ts';
import type { Draft } from '../define-check.ts';

const excluded =
  /消費者[^。]{0,40}(?:利用することはできません|利用することができない|利用できません|利用できない|契約を締結しない|契約することはできません|申し込むことはできません|申込みをすることができない|対象としない|対象としません|対象外)/;
const businessOnly =
  /(?:法人|事業者|個人事業主)[^。]{0,30}に限り(?:ます|、|契約|申込|利用)|(?:契約者|利用者|会員|申込者)は、?[^。]{0,20}(?:法人|事業者)(?:その他の団体)?(?:に限る|に限ります|でなければならない|でなければなりません)/;

/** Where a text says that no consumer can be a party: 一般消費者は、…利用することはできません。 → the clause. */
export function findConsumerExclusion({ sentences, root }: TreeIndex): string | undefined {
  const found = sentences.find(
    ({ sentence }) => excluded.test(sentence.value) || businessOnly.test(sentence.value),
  );
  return found && formatCitation(found.clause.id, root);
}

/** What is said of a statute for consumers where none can be a party. */
export function tellExclusion(citation: string): string {
  return `（適用なし：${citation}により消費者は契約の相手方になりません。）`;
}

/** Sentences of clauses and not of tables. */
export function listClauses({ sentences }: TreeIndex): PlacedSentence[] {
  return sentences.filter(({ row }) => row === undefined);
}

/** Words of a text that counts with consumers, whatever its kind. */
const namesConsumers = /消費者契約法|消費者である|消費者に該当/;

/** A kind that is told with less certainty leaves no text out. */
const certain = 0.9;

/** Sentences of clauses of a text that may be a contract with consumers: its kind, where it is told, leaves them in. */
export function listConsumerClauses(document: YakkanDocument, index: TreeIndex): PlacedSentence[] {
  const recognised = recogniseKind(document);
  const isApart =
    recognised?.kind.consumers === 'no' &&
    recognised.certainty >= certain &&
    !index.sentences.some(({ sentence }) => namesConsumers.test(sentence.value));
  return isApart ? [] : listClauses(index);
}

const consumerWords =
  /消費者|お客様|お客さま|会員|利用者|ユーザー?|申込者|契約者|旅行者|受講者|入居者|購入者|参加者|宿泊客|貸切|個人/;

/** How a finding of a statute for consumers stands: for a person to judge, and worth a look only where the text names no one who may be a consumer. */
export function consumerStanding(
  { sentences }: TreeIndex,
  exclusion: string | undefined,
): Pick<Draft, 'state' | 'severity'> {
  if (exclusion !== undefined) return { severity: 'info' };
  const isConsumer = sentences.some(({ sentence }) => consumerWords.test(sentence.value));
  return { state: 'judgement', ...(!isConsumer && { severity: 'info' as const }) };
}
