import type { Quantity } from '../../model/annotation.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { type Anchor, readAnchor } from './anchor.ts';
import { businessDay } from './business-day.ts';
import { withClockOf } from './clock.ts';
import { readEdge } from './edge.ts';
import { type Phrase, wordsOf } from './phrase.ts';
import { isInCondition, listSentences, normAt, type RuleSentence } from './rule-sentence.ts';

/** A length of time that a sentence sets, with what it is counted from. */
export interface Deadline {
  sentence: RuleSentence;
  quantity: Quantity;
  anchor: Anchor;
  /**
   * `until`: what is to be done is in time until its last day; `from`: what the sentence says holds once it has passed;
   * `term`: something lasts so long; `open`: the words around it were not understood, or it only describes a noun.
   */
  edge: 'until' | 'from' | 'term' | 'open';
  /** The day behind the period is in time as well: 30日を経過した日までに. */
  isBehind?: true;
  /** It stands in a condition of the sentence: what follows depends on whether it was kept. */
  inCondition: boolean;
  /** The case among several for which it is set: 海外旅行 of 海外旅行にあっては21日以内に. */
  forCase?: string;
  /** The words of that case, as they stand before the period or before the day that it is counted from. */
  caseAt?: Phrase;
  /** Of a window that begins so long before the same day: 利用日の|10日前|から3日前まで. */
  since?: Quantity;
  /** The time of that day up to which it counts: 3営業日前|の午後5時までに. */
  clock?: Quantity;
  /** What is to be done, or what holds then, as printed. */
  act: string;
}

const countable = /^P(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?$/;
const caseLead = /(?:^|[、,\s])(?<name>[^、,。\s]{1,24}?)(?:にあっては|にあつては|については)[、,\s]*$/;

/** 30日を経過|した日又は3月31日のいずれか早い日までに */
const byDayBehind =
  /^した日(?:(?:又は|または|若しくは|もしくは|か)[^。、]{1,40}(?:早|遅)い(?:方の)?(?:日|時期)?)?までに/;

/** Lists the periods of a document that are whole days, weeks, months or years and bound something. */
export function listDeadlines(model: YakkanDocument): Deadline[] {
  return listSentences(model).flatMap(readDeadlines);
}

/** The deadlines of one sentence, in its order. */
export function readDeadlines(sentence: RuleSentence): Deadline[] {
  const found: Deadline[] = [];
  for (const quantity of sentence.quantities) {
    const deadline = readDeadline(sentence, quantity, found.at(-1));
    if (deadline) found.push(deadline);
  }
  return found;
}

function readDeadline(
  sentence: RuleSentence,
  quantity: Quantity,
  last: Deadline | undefined,
): Deadline | undefined {
  const { relation } = quantity;
  const [place] = quantity.at;
  const read = isCounted(sentence, quantity) ? onlyLimits(readEdge(sentence, quantity), quantity) : undefined;
  if (read === undefined) return undefined;
  const isBehind = read === 'from' && byDayBehind.test(sentence.text.slice(place.end));
  const edge = isBehind ? 'until' : read;
  const lead = caseLead.exec(sentence.text.slice(0, place.start));
  const forCase = lead?.groups?.name;
  const inherits =
    forCase !== undefined && last !== undefined && (last.forCase !== undefined || last.caseAt !== undefined);
  const since = windowBefore(sentence, quantity);
  const start = lead && forCase !== undefined ? lead.index : (since?.at[0].start ?? place.start);
  const own = inherits ? last.anchor : readAnchor(sentence, start, relation);
  const { clock, ...whole } = withClockOf(sentence, place);
  const day = withFirstDay(inheritDay(own, last), sentence, place.end);
  const anchor = beside(day, edge, since && sentence.text.slice(place.end));
  const caseAt = findCase(sentence, lead ? place.start : anchor.phrase?.start);
  return {
    sentence,
    quantity,
    anchor,
    edge,
    ...(isBehind && { isBehind }),
    inCondition: isInCondition(sentence, place.start),
    ...(forCase !== undefined && { forCase }),
    ...(caseAt && { caseAt }),
    ...(since && { since }),
    ...(clock && { clock }),
    act: wordsOf(sentence, actBehind(sentence, whole)),
  };
}

/** Whole days or months; what stands in a bracket is masked, as a case of its own and not the rule of the sentence. */
function isCounted({ text }: RuleSentence, { kind, value, unit, at }: Quantity): boolean {
  return (
    kind === 'duration' &&
    countable.test(value) &&
    (unit === undefined || unit === businessDay) &&
    text[at[0].start] !== '\ue000'
  );
}

/**
 * 7日前から4日前まで|の解除 names days, each of which stands beside the next one; 利用日の|3か月前から受け付ける begins with the day
 * that stands so long before.
 */
function beside(anchor: Anchor, edge: Deadline['edge'], behindWindow: string | undefined): Anchor {
  const isNamed = behindWindow !== undefined && !untilThen.test(behindWindow);
  const isOpened = edge === 'from' && anchor.backward;
  return isNamed || isOpened ? { ...anchor, firstDay: 'next' } : anchor;
}

/** 10日前から3日前まで|に申し込む, …6か月前まで|の間に通知する */
const untilThen = /^(?:まで)?[\s\ue000]*(?:に|の間|の期間|、)/;

/** 申込日から1週間以内|（申込日を含む）: the bracket says that the first day counts. */
function withFirstDay(anchor: Anchor, { leaf }: RuleSentence, end: number): Anchor {
  const isSaid = firstDayCounts.test(leaf.value.slice(end));
  return isSaid && !anchor.backward && anchor.firstDay === 'excluded'
    ? { ...anchor, firstDay: 'included' }
    : anchor;
}

const firstDayCounts =
  /^\s*[（(][^（()）]{0,12}(?:日|初日)[をも]?(?:含(?:む|みます|めます|める)|算入する)[。]?[）)]/;

/** 10日前から|3日前まで: where the window begins that ends with a period before a day. */
function windowBefore({ quantities, text }: RuleSentence, own: Quantity): Quantity | undefined {
  const first = quantities[quantities.indexOf(own) - 1];
  const isWindow =
    own.relation === 'before' &&
    first?.relation === 'before' &&
    first.unit === own.unit &&
    first.unit === undefined &&
    countable.test(first.value) &&
    /^(?:の日)?(?:から|より)[、\s]*$/.test(text.slice(first.at[0].end, own.at[0].start));
  return isWindow ? first : undefined;
}

/** 旅行開始前の解除による払戻しにあっては、|解除の翌日から起算して7日以内に */
function findCase({ text }: RuleSentence, before: number | undefined): Phrase | undefined {
  const lead = before === undefined ? null : caseLead.exec(text.slice(0, before));
  if (!lead) return undefined;
  const start = lead.index + (/^[、,\s]?/.exec(lead[0])?.[0].length ?? 0);
  return { start, end: lead.index + lead[0].replace(/[、,\s]*$/, '').length };
}

/** 開始の日の10日前までに…、|3日前までに: both go back from the same day. */
function inheritDay(own: Anchor, last: Deadline | undefined): Anchor {
  const isAlike =
    own.kind === 'unsaid' && own.backward && last?.anchor.backward && last.anchor.kind === 'day';
  return isAlike ? { ...last.anchor, isInherited: true } : own;
}

/** Of business days only 以内 and 前まで are counted: 3営業日を経過した日 is the third or the fourth by turns. */
function onlyLimits(
  edge: Deadline['edge'] | undefined,
  { unit, relation }: Quantity,
): Deadline['edge'] | undefined {
  const isLimit = relation === 'within' || relation === 'before';
  return unit === businessDay && edge !== undefined && (!isLimit || edge === 'from') ? 'open' : edge;
}

/** The words behind the period up to the end of their norm. */
export function actBehind(sentence: RuleSentence, { start, end }: { start: number; end: number }): Phrase {
  const norm = normAt(sentence, start);
  const stop =
    norm?.at.find(({ start: from, end: to }) => start >= from && start < to)?.end ?? sentence.text.length;
  const begin =
    end +
    (/^(?:まで)?[に、は,\s\ue000]*(?:まで)?[に、,\s]*/.exec(sentence.text.slice(end, stop))?.[0].length ?? 0);
  let last = Math.max(begin, stop);
  while (last > begin && /[。、\s]/.test(sentence.text[last - 1])) last--;
  return { start: begin, end: last };
}
