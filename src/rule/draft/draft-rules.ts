import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { resolveCitation } from '../../text/citation.ts';
import { appendTo } from '../../text/collection/append-to.ts';
import { foldWidth } from '../../text/width.ts';
import { listSentences, type RuleSentence } from '../deadline/rule-sentence.ts';
import { listParties } from '../duty/addressee.ts';
import { listDuties } from '../duty/list-duties.ts';
import type { RuleDocument } from '../rule-document.ts';
import { assembleDraft } from './assemble-draft.ts';
import { draftLists } from './condition/lists.ts';
import { draftThresholds } from './condition/thresholds.ts';
import { indexProvisos } from './conditions.ts';
import { draftDuty } from './duties.ts';
import { draftAmounts } from './money/amounts.ts';
import { draftFormulas } from './money/formulas.ts';
import { draftRates } from './money/rates.ts';
import type { DraftCore, DraftReader, RuleDraft } from './rule-draft.ts';
import { draftBesideDay } from './time/beside-day.ts';
import { draftDeadlines } from './time/deadlines.ts';
import { draftHours } from './time/hours.ts';
import { draftRecurringDays } from './time/recurring-days.ts';

/** What each reads in a sentence; a duty is drafted where none of them finds anything. */
const readers: readonly DraftReader[] = [
  draftDeadlines,
  draftRecurringDays,
  draftHours,
  draftBesideDay,
  draftFormulas,
  draftRates,
  draftThresholds,
  draftAmounts,
  draftLists,
];

/** Which clauses are drafted. */
export interface DraftOptions {
  /** Only the clauses below these nodes. */
  below?: readonly string[];
}

/**
 * Drafts rules from what the clauses themselves say: deadlines, rates, amounts, bounds, lists of cases, and duties that name
 * who has them. Nothing that a draft says holds before a person has accepted it. It needs `norms`.
 */
export function draftRules(document: RuleDocument, { below }: DraftOptions = {}): RuleDraft[] {
  const { model } = document;
  const sentences = listSentences(model);
  const findProvisos = indexProvisos(sentences);
  const duties = groupDuties(model);
  const parties = new Set(listParties(model));
  const articles = groupArticles(sentences);
  const byLeaf = new Map(sentences.map((one) => [one.leaf.id, one]));
  const isMeant = (id: string) => below?.some((node) => id === node || id.startsWith(`${node}__`)) ?? true;
  return sentences.flatMap((sentence) => {
    if (sentence.isOutside || sentence.inTable || !isMeant(sentence.leaf.id) || definesOnly(sentence))
      return [];
    const cores = dropSeconds(
      readers.flatMap((read) => read(sentence, articles.get(sentence.article.id) ?? [])),
    );
    const all =
      cores.length > 0
        ? cores
        : draftDuty(
            sentence,
            // 本会の定時総会は開催する names what is done, and nobody who does it.
            (duties.get(sentence.leaf.id) ?? []).filter(({ who }) => who && parties.has(foldWidth(who))),
          );
    return all.flatMap((core, place) => {
      const name = nameOf(sentence.leaf.id, all.length > 1 ? place + 1 : undefined);
      const taken = new Set(core.carriedNodes);
      const provisos = findProvisos(sentence).filter(({ leaf }) => !taken.has(leaf.id));
      const found = { provisos, byLeaf };
      return assembleDraft(document, sentence, core, found, name) ?? [];
    });
  });
}

/** Of two readings of one quantity the first counts. */
function dropSeconds(cores: readonly DraftCore[]): DraftCore[] {
  const taken = new Set<string>();
  return cores.filter(({ parameters, shape }) => {
    const [first] = Object.values(parameters);
    const key = first && `${first.id}${shape === 'threshold' || shape === 'share' ? '' : shape}`;
    if (key === undefined || !taken.has(key)) {
      if (key !== undefined) taken.add(key);
      return true;
    }
    return false;
  });
}

/** Finds the nodes that `below` takes: `第34条` → `art_34`; nothing where the text has no such clause. */
export function findBelow(citation: string, model: YakkanDocument): readonly string[] | undefined {
  const cited = resolveCitation(citation, model.tree);
  return cited.status === 'found' ? cited.ids : undefined;
}

/** 本書2通を作成し、甲乙記名押印の上、…: how the text itself was made. */
const attests =
  /(?:こ|本)の?(?:契約|契約書|書面|書|証書|証|定款|規約|協定|協定書|覚書)(?:[一二三四\d]+(?:通|部))?を[^。]{0,12}(?:作成|締結)し[^。]*(?:記名|署名|押印|捺印)/;

function definesOnly({ norms, text }: RuleSentence): boolean {
  if (attests.test(text)) return true;
  return norms.length > 0 && norms.every(({ modality }) => modality === 'definition');
}

/** `art_9-2__para_1__sent_1` → `art-9-2-para-1-sent-1` */
function nameOf(id: string, place: number | undefined): string {
  const name = id.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return place === undefined ? name : `${name}-${place}`;
}

function groupArticles(sentences: readonly RuleSentence[]): Map<string, RuleSentence[]> {
  const groups = new Map<string, RuleSentence[]>();
  for (const one of sentences) {
    const group = groups.get(one.article.id);
    if (group) group.push(one);
    else groups.set(one.article.id, [one]);
  }
  return groups;
}

function groupDuties(model: YakkanDocument) {
  const groups = new Map<string, ReturnType<typeof listDuties>>();
  for (const duty of listDuties(model)) appendTo(groups, duty.node, duty);
  return groups;
}
