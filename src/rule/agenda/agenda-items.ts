import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { formatCitation } from '../../text/citation.ts';
import { askDeadline } from '../deadline/ask-deadline.ts';
import { type Counted, isCountable } from '../deadline/count-deadline.ts';
import { type Deadline, listDeadlines } from '../deadline/list-deadlines.ts';

/** A deadline of a document before any day is known, as plain JSON. */
export interface AgendaItem extends Counted {
  /** Stays while the clause keeps its number: id of the sentence, and which of its deadlines. */
  id: string;
  /** Id of the sentence, and of the clause that holds it. */
  node: string;
  clause: string;
  citation: string;
  /** The day that it is counted from, as printed: 利用契約が終了した日. It is the name of the fact. */
  event?: string;
  /** Who acts, where the words name somebody. */
  who?: string;
  /** The case among several for which it is set: 海外旅行. */
  forCase?: string;
  /** The words of the period and what is to be done. */
  period: string;
  act: string;
  /** What the words leave open, in Japanese. */
  questions: string[];
  /** Why no day can be given to it, in Japanese; absent where one can. */
  gap?: string;
}

/** Lists the deadlines of the main provisions. */
export function listAgendaItems(model: YakkanDocument): AgendaItem[] {
  const counts = new Map<string, number>();
  return listDeadlines(model).flatMap((deadline) => {
    const { sentence } = deadline;
    if (sentence.isOutside) return [];
    const place = (counts.get(sentence.leaf.id) ?? 0) + 1;
    counts.set(sentence.leaf.id, place);
    return [toItem(deadline, place, model)];
  });
}

function toItem(deadline: Deadline, place: number, model: YakkanDocument): AgendaItem {
  const { sentence, quantity, edge, anchor, forCase, act } = deadline;
  const { leaf, clause, norms } = sentence;
  const who = norms.find(({ actor }) => actor !== undefined)?.actor;
  const isSure = isCountable(deadline) && anchor.day !== undefined;
  return {
    id: `${leaf.id}.${place}`,
    node: leaf.id,
    clause: clause.id,
    citation: formatCitation(clause.id, model.tree),
    edge,
    anchor: { backward: anchor.backward, firstDay: anchor.firstDay },
    quantity: { value: quantity.value, ...(quantity.unit !== undefined && { unit: quantity.unit }) },
    ...(anchor.day !== undefined && { event: anchor.day }),
    ...(who !== undefined && { who }),
    ...(forCase !== undefined && { forCase }),
    period: quantity.text,
    act,
    questions: askDeadline(deadline),
    ...(!isSure && { gap: whyNot(deadline) }),
  };
}

function whyNot({ edge, anchor }: Deadline): string {
  if (edge === 'open') return '期間の前後の文言から、いつまで(いつから)の期限かを決められません。';
  if (anchor.kind === 'pointer') return '「その日」などが指す日を、文言から決められません。';
  if (anchor.isAlternative) return '起算点が二つ以上並べられ、どれによるかは事実によります。';
  return '起算点が書かれていません。';
}
