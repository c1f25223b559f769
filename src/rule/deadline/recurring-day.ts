import type { Quantity } from '../../model/annotation.ts';
import { foldWidth } from '../../text/width.ts';
import { type CalendarDay, recurrenceOf } from '../calendar/recurrence.ts';
import { withClockOf } from './clock.ts';
import { isClosing } from './closing-day.ts';
import { actBehind } from './list-deadlines.ts';
import { type Phrase, wordsOf } from './phrase.ts';
import { type RecurringBase, readBase } from './recurring-base.ts';
import { findRoll, type Roll } from './roll.ts';
import { isInCondition, type RuleSentence } from './rule-sentence.ts';

/** A day of each month or year that a sentence sets: 毎月25日までに, 受領した日の属する月の翌月末日までに. */
export interface RecurringDay {
  sentence: RuleSentence;
  quantity: Quantity;
  day: CalendarDay;
  /** `until`: what is to be done is in time until that day; `on`: it is done on it; `open`: the words around it say neither. */
  edge: 'until' | 'on' | 'open';
  /** From the month of what it is counted from to its own: 翌月 1, 前月 -1. */
  months: number;
  /** How the words say that: 翌月. */
  shift: string;
  /** The time of that day up to which it counts: 前月20日|の17時までに. */
  clock?: Quantity;
  /** Its words with 翌月 before them, and as printed: 翌月末日までに. */
  at: Phrase;
  words: string;
  base: RecurringBase;
  /** Whether it comes again by itself, without any other fact. */
  recurs: boolean;
  /** To which business day it is moved where it is none. */
  roll?: Roll;
  inCondition: boolean;
  act: string;
}

const shifts: readonly (readonly [words: string, months: number])[] = [
  ['翌々月', 2],
  ['翌翌月', 2],
  ['翌月', 1],
  ['前々月', -2],
  ['前月', -1],
  ['当月', 0],
  ['同月', 0],
  ['当該月', 0],
  ['その月', 0],
  ['毎月', 0],
  ['各月', 0],
  ['翌年', 12],
  ['翌々週', 2],
  ['翌週', 1],
  ['前週', -1],
  ['毎週', 0],
  ['各週', 0],
  ['同週', 0],
  ['当週', 0],
  ['毎年', 0],
  ['各年', 0],
  ['同年', 0],
  ['月', 0],
];
const shiftAtEnd = new RegExp(`(?<shift>${shifts.map(([words]) => words).join('|')})の?$`);
/** What comes again each month or year: 毎月20日締め, 前月21日から当月20日まで. */
const cycles = /毎週|各週|毎月|各月|毎年|各年|前月[^。]*当月|月末締/;
/** The days of each month or year that a sentence sets, in its order. */
export function readRecurringDays(sentence: RuleSentence): RecurringDay[] {
  const dates = sentence.quantities.filter(
    ({ kind, value, at }) =>
      kind === 'date' &&
      recurrenceOf(value) !== undefined &&
      sentence.text[at[0].start] !== '\ue000' &&
      at.length === 1,
  );
  const all = dates.flatMap((quantity, place) => {
    const one = readOne(sentence, quantity, dates);
    // 4月1日から3月31日とする is a stretch, and nothing is due on its days.
    const first = dates[place - 1];
    const isEnd =
      first?.relation === 'from' &&
      /^(?:[当同翌]月?)?の?$/.test(sentence.text.slice(first.at[0].end, quantity.at[0].start));
    return one ? [isEnd ? { ...one, edge: 'open' as const } : one] : [];
  });
  const closings = new Set(all.flatMap(({ base }) => (base.kind === 'closing' ? [base.quantity.id] : [])));
  const found = all.filter(({ quantity }) => !closings.has(quantity.id));
  // 6月30日及び12月10日に: what joins them has one edge.
  for (let place = found.length - 2; place >= 0; place--) {
    const gap = sentence.text.slice(found[place].quantity.at[0].end, found[place + 1].quantity.at[0].start);
    const isPlain = found[place].quantity.relation === undefined || found[place].quantity.relation === 'each';
    if (found[place].edge === 'open' && isPlain && joint.test(gap)) {
      found[place].edge = found[place + 1].edge;
      found[place].recurs = found[place].recurs || found[place + 1].recurs;
    } else if (joint.test(gap) && found[place].recurs) found[place + 1].recurs = true;
  }
  return found;
}

const joint = /^[、,\s]*(?:及び|および|並びに|又は|または|と)?[、,\s]*(?:毎年|毎月)?$/;

function readOne(
  sentence: RuleSentence,
  quantity: Quantity,
  dates: readonly Quantity[],
): RecurringDay | undefined {
  const [place] = quantity.at;
  if (isClosing(sentence, quantity)) return undefined;
  const head = /^(?:毎週の?|毎月の?|毎年の?|月の?(?=末))?/.exec(foldWidth(quantity.text))?.[0] ?? '';
  const lead = `${sentence.text.slice(0, place.start)}${head}`;
  const match = shiftAtEnd.exec(lead);
  const shift = match?.groups?.shift ?? '';
  const stop = lead.length - (match?.[0].length ?? 0);
  const base = readBase(sentence, { end: stop, shift, quantity, dates });
  const roll = findRoll(sentence);
  const { clock, ...whole } = withClockOf(sentence, place);
  const at = { start: Math.min(match?.index ?? place.start, place.start), end: whole.end };
  return {
    sentence,
    quantity,
    day: quantity.value,
    edge: clock ? 'until' : readEdge(sentence, quantity),
    months: shifts.find(([words]) => words === shift)?.[1] ?? 0,
    shift,
    at,
    words: wordsOf(sentence, at),
    base,
    recurs:
      (base.kind === 'each' || base.kind === 'closing') &&
      cycles.test(`${sentence.text.slice(0, place.start)}${head}`),
    ...(roll && { roll }),
    ...(clock && { clock }),
    inCondition: isInCondition(sentence, place.start),
    act: wordsOf(sentence, actBehind(sentence, whole)),
  };
}

const until = /^[\s\ue000]*(?:限り|迄)/;
const on =
  /^[\s\ue000]*(?:に(?!始|終|つい|お|関|係|至|達|到|開始|満了|締|〆)|払い?|を(?:支払|払込|納付|振替|引落|弁済|納入)?(?:日|期限|期日)|と(?:する|し|いた|致|なる)|です|[。]|$)/;

function readEdge(
  { text }: RuleSentence,
  { relation, at: [{ end }], text: words }: Quantity,
): RecurringDay['edge'] {
  const tail = text.slice(end);
  if (relation === 'until') return /^の(?!間)/.test(tail) ? 'open' : 'until';
  if (relation !== undefined && relation !== 'each') return 'open';
  if (until.test(tail)) return 'until';
  return on.test(tail) || /に$/.test(words) ? 'on' : 'open';
}
