import { findDates } from './era-date.ts';

/** What happened, or happens, to a document on a day: it takes effect, is as of it, is revised, is enacted. */
export type EventKind = 'effect' | 'asOf' | 'revision' | 'enactment';

/** A day that a line about the document names. */
export interface DatedEvent {
  /** ISO 8601. */
  date: string;
  /** Absent where the line names nothing but the day. */
  kind?: EventKind;
  /** Offsets of the day with the words that say what it is, UTF-16 units. */
  start: number;
  end: number;
}

const kinds: readonly (readonly [kind: EventKind, words: string])[] = [
  ['effect', '施行|実施|適用|発効|有効|効力(?:発生|を生ずる)?'],
  ['asOf', '現在'],
  ['revision', '改[正定訂版]|変更|更新|修正'],
  ['enactment', '制定|策定|作成|公布|公表|公示|決定|議決|承認|認可|掲載|発行'],
];
const event = `(?:最終|一部|全部|全面|初版)?(?:${kinds.map(([, words]) => words).join('|')})(?:施行|認可|届出)?(?:期?日|年月日|日時)?`;
const events = `${event}(?:[・、及びと\\s]{0,3}${event})?`;
const before = new RegExp(`(${events})[)）\\]】]?\\s*は?[:：、(（]?\\s*$`);
const after = new RegExp(
  `^[\\s　]*(?:[(（][月火水木金土日](?:曜日?)?[)）])?(?:\\s*[午前時分零0-9０:()+GMT]+)?(?:付け?で?|から|より|に|を?もって)?[\\s、:：(（]*(?:これを)?(${events})`,
);
/** What a line about the document may hold besides: numbers of editions and instruments, bodies that decide. */
const besides =
  /第?\s*[0-9０-９一二三四五六七八九十百.]+\s*(?:号|版|回|次)?|\p{Script=Han}{0,6}(?:規程|規則|条例|法律|政令|省令|告示|訓令|規定|達)|ver(?:sion)?\.?|(?:理事会|総会|取締役会|評議員会|役員会|教授会|学長|会長|理事長|社長)(?:決裁|裁定)?|決裁|裁定|[(（)）・、。:：／/\-－—―\s　※*＊【】[\]「」]|から|より|及び|する|します|した|付け?|午前[0０零]時(?:[0０零]+分)?/giu;

/**
 * Reads the days in a line that speaks of the document itself: `制定　平成16年4月1日　改正　令和3年9月13日` → 2004-04-01
 * enactment, 2021-09-13 revision. Events stand before their days in one line and behind them in another.
 */
export function readDatedEvents(line: string): DatedEvent[] {
  const dates = findDates(line).filter(({ value }) => value?.length === 10);
  if (dates.length === 0) return [];
  const leads = before.test(line.slice(0, dates[0].start));
  let last: EventKind | undefined;
  return dates.map(({ value, start, end }, place) => {
    const from = place === 0 ? 0 : dates[place - 1].end;
    const to = dates[place + 1]?.start ?? line.length;
    const lead = before.exec(line.slice(from, start));
    const trail = after.exec(line.slice(end, to));
    const isLast = place === dates.length - 1;
    const words = chooseWords(leads, lead, trail, isLast);
    const kind = words ? kindOf(words[1]) : isListed(line.slice(from, start)) ? last : undefined;
    last = kind;
    const isLead = words !== null && words === lead;
    return {
      date: value as string,
      ...(kind && { kind }),
      start: isLead ? from + lead.index : start,
      end: words && !isLead ? end + words[0].length : end,
    };
  });
}

/** Words before the day or behind it; behind the last day of a line both may stand, and what takes effect goes first. */
function chooseWords(
  leads: boolean,
  lead: RegExpExecArray | null,
  trail: RegExpExecArray | null,
  isLast: boolean,
): RegExpExecArray | null {
  if (!leads) return trail ?? lead;
  if (!isLast || !trail) return lead;
  return !lead || kindOf(trail[1]) === 'effect' ? trail : lead;
}

/** 改正 平成17年3月1日 平成18年4月1日: the second day is of the same kind. */
function isListed(gap: string): boolean {
  return gap.length < 40 && gap.replace(besides, '') === '';
}

/** 制定施行 takes effect; 最終改正 is a revision. */
function kindOf(words: string): EventKind | undefined {
  return kinds.find(([, pattern]) => new RegExp(pattern).test(words))?.[0];
}

/** Whether a line says nothing but days and what happened on them: `2021年2月1日 改定（第2版）`. */
export function isEventLine(line: string): boolean {
  if (line.length > 600) return false;
  const events = readDatedEvents(line);
  if (events.length === 0) return false;
  let rest = line;
  for (const { start, end } of events.toReversed()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  rest = rest.replace(new RegExp(event, 'g'), '').replace(besides, '');
  return rest.length <= 4;
}
