import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { listAgendaItems } from './agenda-items.ts';
import { type Agenda, countAgenda } from './count-agenda.ts';

/**
 * Counts all deadlines of a document.
 * @param given days by the words of the event, or by the citation of the clause: `{ 解除の日: '2026-06-30' }`
 * @throws {UnusableFacts} if a name is none of the document's events or a day is none
 */
export function makeAgenda(model: YakkanDocument, given: Readonly<Record<string, unknown>>): Agenda {
  return countAgenda(listAgendaItems(model), given);
}
